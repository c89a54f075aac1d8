import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarDay, localHour, nextLocalHour } from "./calendar.ts";

const dayMs = 86_400_000;

describe("calendar days", () => {
  it("agree with the platform's calendar", () => {
    fc.assert(
      fc.property(fc.integer({ min: -60_000, max: 60_000 }), (days) => {
        const date = new Date(days * dayMs);
        expect(calendarDay(days + 0.5)).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        });
      }),
    );
  });

  it("know leap days", () => {
    expect(calendarDay(Date.UTC(2000, 1, 29) / dayMs)).toEqual({ year: 2000, month: 2, day: 29 });
    expect(calendarDay(Date.UTC(1900, 2, 1) / dayMs)).toEqual({ year: 1900, month: 3, day: 1 });
  });
});

describe("local hours", () => {
  it("follow the offset", () => {
    expect(localHour(Date.UTC(2022, 8, 20, 18), 360)).toBe(0);
    expect(localHour(Date.UTC(2022, 8, 20, 18, 30), 300)).toBe(23.5);
  });

  it("come next within a day", () => {
    const times = fc.integer({ min: 1_600_000_000_000, max: 1_800_000_000_000 });
    const offsets = fc.constantFrom(300, 360, -210);
    const hours = fc.integer({ min: 0, max: 23 });
    fc.assert(
      fc.property(times, hours, offsets, (fromMs, hour, offset) => {
        const nextMs = nextLocalHour(fromMs, hour, offset);
        expect(nextMs).toBeGreaterThanOrEqual(fromMs);
        expect(nextMs - fromMs).toBeLessThanOrEqual(dayMs);
        expect(localHour(nextMs, offset)).toBeCloseTo(hour, 5);
      }),
    );
  });
});
