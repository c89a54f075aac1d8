import fc from "fast-check";
import { expect, test } from "vitest";
import { countTicks, niceMinutes, waitTicks } from "./wait-scale.ts";

test("waits are marked at whole hours and days", () => {
  expect(waitTicks(50)).toEqual([0, 15, 30, 45, 60]);
  expect(waitTicks(170)).toEqual([0, 60, 120, 180]);
  expect(waitTicks(3 * 1_440)).toEqual([0, 1_440, 2_880, 4_320]);
  expect(niceMinutes(700)).toBe(720);
});

test("marks begin at 0, reach the highest value and stay few", () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 50_000, noNaN: true }), (highest) => {
      for (const ticks of [waitTicks(highest), countTicks(highest)]) {
        expect(ticks[0]).toBe(0);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(highest);
        expect(ticks.length).toBeGreaterThan(1);
        expect(ticks.length).toBeLessThanOrEqual(6);
      }
    }),
  );
});
