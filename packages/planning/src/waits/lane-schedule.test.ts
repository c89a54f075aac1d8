import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { laneHoursBetween, msUntilWorked, type LaneStep } from "./lane-schedule.ts";

const hourMs = 3_600_000;

const schedules = fc
  .array(fc.record({ hours: fc.integer({ min: 1, max: 20 }), lanesOpen: fc.nat(6) }), {
    minLength: 1,
    maxLength: 12,
  })
  .map((parts) => {
    let fromMs = -5 * hourMs;
    return parts.map(({ hours, lanesOpen }): LaneStep => {
      const step = { fromMs, lanesOpen };
      fromMs += hours * hourMs;
      return step;
    });
  });

describe("the lane schedule", () => {
  it("has offered exactly the work when the work is done", () => {
    fc.assert(
      fc.property(
        schedules,
        fc.double({ min: 0.01, max: 400, noNaN: true }),
        (steps, laneHours) => {
          const ms = msUntilWorked(steps, 0, laneHours);
          if (ms === undefined) {
            expect(laneHoursBetween(steps, 0, 240 * hourMs)).toBeLessThan(laneHours + 1e-6);
          } else {
            expect(ms).toBeGreaterThanOrEqual(0);
            expect(laneHoursBetween(steps, 0, ms)).toBeCloseTo(laneHours, 6);
          }
        },
      ),
    );
  });

  it("takes longer for more work", () => {
    const work = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(schedules, work, work, (steps, some, more) => {
        const first = msUntilWorked(steps, 0, some) ?? Number.POSITIVE_INFINITY;
        const both = msUntilWorked(steps, 0, some + more) ?? Number.POSITIVE_INFINITY;
        expect(both).toBeGreaterThanOrEqual(first);
      }),
    );
  });

  it("has nothing open before it begins", () => {
    const later = [{ fromMs: 2 * hourMs, lanesOpen: 1 }];
    expect(msUntilWorked(later, 0, 1)).toBe(3 * hourMs);
  });

  it("refuses steps out of order and lanes below zero", () => {
    const backwards = [
      { fromMs: hourMs, lanesOpen: 1 },
      { fromMs: 0, lanesOpen: 1 },
    ];
    expect(() => msUntilWorked(backwards, 0, 100)).toThrow(/order/u);
    expect(() => msUntilWorked([{ fromMs: 0, lanesOpen: -1 }], 0, 1)).toThrow(/negative/u);
  });
});
