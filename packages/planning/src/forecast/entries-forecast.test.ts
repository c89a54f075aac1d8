import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dampedForecast } from "./damped-methods.ts";
import { entriesByDay, reportingDay } from "./entries-by-day.ts";
import { forecastEntries, sumEntries } from "./entries-forecast.ts";
import { rangeAround } from "./forecast-range.ts";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

describe("entries of the next days", () => {
  it("are what the lanes can serve while a queue waits, and then what arrives", () => {
    const queue = { ahead: 900, joined: [400, 400, 400], capacity: [600], leaverShare: 0 };
    const forecasts = forecastEntries({ entries: [600, 600], queue, days: 6 });
    expect(forecasts.map(({ middle }) => Math.round(middle))).toEqual([
      600, 600, 600, 600, 500, 400,
    ]);
    expect(forecasts.map(({ aheadAtEnd }) => Math.round(aheadAtEnd ?? -1))).toEqual([
      700, 500, 300, 100, 0, 0,
    ]);
    expect(forecasts[0]).toMatchObject({ day: 1, method: "queue-led" });
  });

  it("never follow a trend without end", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 5, max: 40 }),
        fc.integer({ min: 10, max: 500 }),
        (days, step) => {
          const rising = Array.from({ length: days }, (_none, day) => 100 + day * step);
          const latest = rising.at(-1)!;
          const ahead = dampedForecast(rising, 30);
          expect(Math.max(...ahead)).toBeLessThan(latest + 2 * step);
          const falling = rising.toReversed();
          expect(Math.min(...dampedForecast(falling, 30))).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });

  it("stay where a steady series stays", () => {
    expect(dampedForecast([50, 50, 50, 50], 3)).toEqual([50, 50, 50]);
  });

  it("carry a range that past forecasts have earned", () => {
    const past = Array.from({ length: 40 }, (_none, index) => ({
      forecast: 100,
      actual: 100 * Math.exp((index - 20) / 200),
    }));
    const learnt = rangeAround(100, 0.5, past);
    const assumed = rangeAround(100, 0.5, past.slice(0, 5));
    expect(learnt.high80).toBeLessThan(112);
    expect(assumed.high80).toBeGreaterThan(180);
    expect(learnt.low95).toBeLessThanOrEqual(learnt.low80);
    expect(rangeAround(0, 0.2, [])).toMatchObject({ middle: 0, low95: 0, high95: 0 });
  });

  it("promise less of a day in which the line will be gone than of one with lanes at work", () => {
    const entries = [600, 600, 600];
    const widthWith = (ahead: number) => {
      const queue = { ahead, joined: [590, 590, 590], capacity: [600], leaverShare: 0 };
      const [first] = forecastEntries({ entries, queue, days: 1 });
      return (first!.high80 - first!.low80) / first!.middle;
    };
    expect(widthWith(0)).toBeGreaterThan(1.5 * widthWith(900));
  });

  it("promise less while a surge is a day old", () => {
    const widthAfter = (days: number) => {
      const [first] = forecastEntries({ entries: Array<number>(days).fill(100), days: 1 });
      return first!.high80 - first!.low80;
    };
    expect(widthAfter(1)).toBeGreaterThan(1.6 * widthAfter(3));
    expect(widthAfter(30)).toBe(widthAfter(3));
  });

  it("add up to the country, with a range narrower than the sum of ranges", () => {
    const one = forecastEntries({ entries: [100, 100, 100], days: 2 });
    const sum = sumEntries([one, one, one, one]);
    expect(sum[0]?.middle).toBeCloseTo(400, 6);
    const spread = (sum[0]?.high80 ?? 0) / 400;
    expect(spread).toBeGreaterThan(1);
    expect(spread).toBeLessThan((one[0]?.high80 ?? 0) / 100);
    expect(sum[0]).toMatchObject({ method: "damped", aheadAtEnd: undefined });
    expect(sumEntries([])).toEqual([]);
  });
});

describe("reporting days", () => {
  const utc = { dayStartHour: 0, toLocalMs: (atMs: number) => atMs };
  const startMs = Date.UTC(2022, 8, 21);
  const hourly = (hours: number) =>
    Array.from({ length: hours }, (_none, hour) => ({
      fromMs: startMs + hour * hourMs,
      entries: 2,
    }));

  it("leave out the day that is not over", () => {
    const days = entriesByDay(hourly(60), startMs + 60 * hourMs, utc);
    expect(days.map(({ entries }) => entries)).toEqual([48, 48]);
  });

  it("may run from ten to ten", () => {
    const ten = { ...utc, dayStartHour: 10 };
    const days = entriesByDay(hourly(60), startMs + 60 * hourMs, ten);
    expect(days.map(({ entries }) => entries)).toEqual([20, 48, 48]);
    expect(days[1]?.fromMs).toBe(startMs + 10 * hourMs);
    expect(reportingDay(startMs + 9 * hourMs, ten)).toBe(reportingDay(startMs, utc) - 1);
  });

  it("have 25 or 23 hours when the clocks change, and are compared as 24", () => {
    // The clock goes back an hour at noon (UTC) of the second day.
    const backMs = startMs + 36 * hourMs;
    const back = {
      dayStartHour: 0,
      toLocalMs: (atMs: number) => (atMs < backMs ? atMs + hourMs : atMs),
    };
    const days = entriesByDay(hourly(96), startMs + 96 * hourMs, back).slice(1, 3);
    expect(days.map(({ hours }) => hours)).toEqual([25, 24]);
    expect(days.map(({ entries }) => entries)).toEqual([50, 48]);
    expect(days[0]?.entriesPer24Hours).toBeCloseTo(48, 9);
  });

  it("count days without entries as nobody, and refuse impossible counts", () => {
    const counts = [
      { fromMs: startMs, entries: 5 },
      { fromMs: startMs + hourMs, entries: -3 },
      { fromMs: startMs + 2 * dayMs, entries: 7 },
      { fromMs: startMs + 3 * dayMs, entries: Number.NaN },
    ];
    const days = entriesByDay(counts, startMs + 3 * dayMs + hourMs, utc);
    expect(days.map(({ entries }) => entries)).toEqual([5, 0, 7]);
  });
});
