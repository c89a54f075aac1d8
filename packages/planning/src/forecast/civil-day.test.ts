import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { civilDayMs, dayNumber, isoDay } from "./civil-day.ts";

const dayMs = 86_400_000;

describe("calendar days", () => {
  it("are those of the Gregorian calendar, leap years included", () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 200_000 }), (days) => {
        const date = new Date(days * dayMs);
        const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
        expect(dayNumber(year, month + 1, day)).toBe(days);
        expect(civilDayMs(year, month + 1, day)).toBe(days * dayMs);
      }),
    );
  });

  it("are written as ISO days", () => {
    expect(isoDay(19_256)).toBe("2022-09-21");
  });

  it("do not exist where the calendar has none", () => {
    expect(civilDayMs(2023, 2, 29)).toBeUndefined();
    expect(civilDayMs(2024, 2, 29)).toBe(Date.UTC(2024, 1, 29));
    expect(civilDayMs(2024, 13, 1)).toBeUndefined();
    expect(civilDayMs(Number.NaN, 1, 1)).toBeUndefined();
  });
});
