import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hubTimeAt, measureClock } from "./measure-clock.ts";

describe("measureClock", () => {
  it("is never further from the truth than it says", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 1e12 }),
        fc.integer({ min: 0, max: 60_000 }),
        fc.integer({ min: 0, max: 60_000 }),
        (offsetMs, outMs, backMs) => {
          const sentAtMs = 1_663_750_800_000;
          const hubTimeMs = sentAtMs + outMs + offsetMs;
          const heardAtMs = sentAtMs + outMs + backMs;
          const measured = measureClock({ sentAtMs, heardAtMs, hubTimeMs }, null);
          const wrongMs = Math.abs(measured.offsetMs - offsetMs);
          expect(wrongMs).toBeLessThanOrEqual(measured.uncertaintyMs);
        },
      ),
    );
  });

  it("keeps the better of two that agree, and believes the newer of two that do not", () => {
    const good = measureClock({ sentAtMs: 0, heardAtMs: 20, hubTimeMs: 1_010 }, null);
    const rough = measureClock({ sentAtMs: 1_000, heardAtMs: 5_000, hubTimeMs: 4_500 }, good);
    expect(rough).toBe(good);
    const set = measureClock({ sentAtMs: 6_000, heardAtMs: 10_000, hubTimeMs: 90_000 }, good);
    expect(set.offsetMs).toBe(82_000);
    expect(hubTimeAt(10_000, set)).toBe(92_000);
    expect(hubTimeAt(10_000, null)).toBe(10_000);
  });

  it("survives a clock that is set back during the request", () => {
    const measured = measureClock({ sentAtMs: 10_000, heardAtMs: 4_000, hubTimeMs: 7_000 }, null);
    expect(measured).toMatchObject({ offsetMs: 3_000, uncertaintyMs: 1 });
  });
});
