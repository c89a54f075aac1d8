import { createSeededRandom } from "@caravanserai/kernel";
import fc from "fast-check";
import { expect, it } from "vitest";
import { backoffMs } from "./backoff.ts";

it("grows with failures, stays between half and all of its cap, and is spread", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000 }), fc.integer(), (failures, seed) => {
      const delayMs = backoffMs(failures, createSeededRandom(seed));
      expect(delayMs).toBeGreaterThanOrEqual(1_000);
      expect(delayMs).toBeLessThanOrEqual(120_000);
      if (failures > 8) expect(delayMs).toBeGreaterThanOrEqual(60_000);
    }),
  );
  const random = createSeededRandom(7);
  expect(new Set(Array.from({ length: 20 }, () => backoffMs(20, random))).size).toBeGreaterThan(15);
});
