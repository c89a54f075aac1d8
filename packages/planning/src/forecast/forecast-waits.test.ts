import { createSeededRandom } from "@caravanserai/kernel";
import { describe, expect, it } from "vitest";
import { evaluateWaits } from "./evaluate-waits.ts";
import { forecastWaits, learnWaits } from "./forecast-waits.ts";
import { createHourlySeries, type WaitPoint } from "./hourly-series.ts";

const hourMs = 3_600_000;
const startMs = Date.UTC(2021, 0, 4);

/** Weeks with busy afternoons, busier on Saturdays, and disturbances that fade by a fifth an hour. */
function fictionalWaits(weeks: number, seed = 1): WaitPoint[] {
  const random = createSeededRandom(seed);
  let left = 0;
  return Array.from({ length: weeks * 168 }, (_none, hour) => {
    left = 0.8 * left + 8 * (random.float() + random.float() - 1);
    const isSaturday = Math.floor(hour / 24) % 7 === 5;
    const usual = 30 + 25 * Math.sin(((hour % 24) - 9) * (Math.PI / 12)) * (isSaturday ? 2 : 1);
    return { atMs: startMs + hour * hourMs, minutes: Math.max(0, usual + left) };
  });
}

describe("forecasts of the next hours", () => {
  const points = fictionalWaits(12);
  const series = createHourlySeries(points);

  it("return to the usual wait of the hour of the week as the present difference fades", () => {
    const surprised = points.map((point, at) =>
      at === points.length - 1 ? { ...point, minutes: (point.minutes ?? 0) + 60 } : point,
    );
    const horizonsHours = [1, 3, 12];
    const calm = forecastWaits(series, { horizonsHours });
    const moved = forecastWaits(createHourlySeries(surprised), { horizonsHours });
    const lifts = moved.map((forecast, at) => forecast.middle - (calm[at]?.middle ?? 0));
    expect(lifts[0]).toBeGreaterThan(40);
    expect(lifts[1]).toBeGreaterThan(20);
    expect(lifts[1]).toBeLessThan(lifts[0]!);
    expect(Math.abs(lifts[2]!)).toBeLessThan(10);
  });

  it("say for which hour they are, with ranges inside each other", () => {
    const [next] = forecastWaits(series, { horizonsHours: [1] });
    expect(next?.atMs).toBe(startMs + 12 * 168 * hourMs);
    expect(next?.low95).toBeLessThanOrEqual(next?.low80 ?? 0);
    expect(next?.low80).toBeLessThanOrEqual(next?.middle ?? 0);
    expect(next?.middle).toBeLessThanOrEqual(next?.high80 ?? 0);
    expect(next?.high80).toBeLessThanOrEqual(next?.high95 ?? 0);
  });

  it("take an unseen holiday for a Sunday", () => {
    const dayAfter = new Date(startMs + 12 * 168 * hourMs).toISOString().slice(0, 10);
    const horizonsHours = [16];
    const holidays = new Set([dayAfter]);
    const [monday] = forecastWaits(series, { horizonsHours });
    const [holiday] = forecastWaits(series, { horizonsHours, holidays });
    const sundays = points.filter((_point, at) => at % 168 === 144 + 15).slice(-8);
    const usual = sundays.reduce((sum, { minutes = 0 }) => sum + minutes, 0) / sundays.length;
    expect(Math.abs((holiday?.middle ?? 0) - usual)).toBeLessThan(6);
    expect(holiday?.middle).not.toBe(monday?.middle);
  });

  it("tell nothing of a crossing of which nothing is known", () => {
    expect(forecastWaits(createHourlySeries([]), { horizonsHours: [1] })).toEqual([]);
    const silent = [{ atMs: startMs, minutes: undefined }];
    expect(forecastWaits(createHourlySeries(silent), { horizonsHours: [1] })).toEqual([]);
  });

  it("fall back on the usual wait when a crossing has gone silent", () => {
    const heard = points.slice(0, -30);
    const silent = [...heard, { atMs: points.at(-1)!.atMs, minutes: undefined }];
    const [forecast] = forecastWaits(createHourlySeries(silent), { horizonsHours: [1] });
    const same = points.filter((_point, at) => at % 168 === 0).map(({ minutes = 0 }) => minutes);
    expect(forecast?.middle).toBeGreaterThan(Math.min(...same));
    expect(forecast?.middle).toBeLessThan(Math.max(...same));
  });

  it("live by the local clock when it changes", () => {
    // Local time jumps an hour ahead in the last week: the usual wait must jump with it.
    const changeMs = startMs + 11 * 168 * hourMs;
    const toLocalMs = (atMs: number) => (atMs >= changeMs ? atMs + hourMs : atMs);
    const local = points.map(({ atMs, minutes }) => ({
      atMs: atMs >= changeMs ? atMs - hourMs : atMs,
      minutes,
    }));
    const moved = forecastWaits(createHourlySeries(local, toLocalMs), { horizonsHours: [5] });
    const plain = forecastWaits(series, { horizonsHours: [5] });
    expect(moved[0]?.middle).toBeCloseTo(plain[0]?.middle ?? 0, 0);
    expect(moved[0]?.atMs).toBe((plain[0]?.atMs ?? 0) - hourMs);
  });

  it("can be learnt once and used often", () => {
    const horizonsHours = [1, 2];
    const model = learnWaits(series, { horizonsHours });
    expect(forecastWaits(series, { horizonsHours, model }).length).toBe(2);
    expect(() => forecastWaits(series, { horizonsHours: [7], model })).toThrow(/horizon/u);
  });
});

describe("an evaluation by rolling origin", () => {
  const weeks = 40;
  const points = fictionalWaits(weeks, 7);
  const trainUntilMs = startMs + 28 * 168 * hourMs;
  const plan = { horizons: [1, 6], trainUntilMs, holidays: new Set<string>() };
  const evaluations = evaluateWaits(createHourlySeries(points), plan);

  it("beats both naive methods on a series with habits and memory", () => {
    for (const { mae = 99, persistence, naive168, count } of evaluations) {
      expect(count).toBe(12 * 168);
      expect(mae).toBeLessThan(0.95 * (persistence.mae ?? 0));
      expect(mae).toBeLessThan(0.95 * (naive168.mae ?? 0));
    }
  });

  it("keeps the promised coverage", () => {
    for (const { coverage80, coverage95 } of evaluations) {
      expect(coverage80).toBeGreaterThan(0.76);
      expect(coverage80).toBeLessThan(0.84);
      expect(coverage95).toBeGreaterThan(0.925);
      expect(coverage95).toBeLessThan(0.97);
    }
  });

  it("uses nothing that was not known: the future does not change the past", () => {
    const cutMs = trainUntilMs + 4 * 168 * hourMs;
    const before = points.filter(({ atMs }) => atMs < cutMs);
    const spoilt = points.map((point) => (point.atMs < cutMs ? point : { ...point, minutes: 500 }));
    const horizons = [1];
    const short = { horizons, trainUntilMs, holidays: plan.holidays };
    const [alone] = evaluateWaits(createHourlySeries(before), short);
    const cut = createHourlySeries(spoilt);
    const kept = { ...cut, minutes: cut.minutes.slice(0, (cutMs - startMs) / hourMs) };
    const [beside] = evaluateWaits(kept, short);
    expect(beside).toEqual(alone);
  });

  it("says so where there is nothing to compare with", () => {
    const [none] = evaluateWaits(createHourlySeries(points), {
      ...plan,
      horizons: [1],
      trainUntilMs: startMs + weeks * 168 * hourMs,
    });
    expect(none).toMatchObject({ count: 0, mae: undefined, coverage80: undefined });
  });
});

describe("an hourly series", () => {
  const at = (hour: number, minutes: number | undefined) => ({
    atMs: startMs + hour * hourMs,
    minutes,
  });

  it("averages what is told of one hour, and keeps gaps as gaps", () => {
    const quarter = { atMs: startMs + hourMs / 4, minutes: 20 };
    const { minutes, flaws } = createHourlySeries([at(0, 10), quarter, at(2, 7), at(3, undefined)]);
    expect([...minutes]).toEqual([15, Number.NaN, 7, Number.NaN]);
    expect(flaws).toEqual({ impossible: 0, frozenHours: 0, gapHours: 2, averaged: 1 });
  });

  it("does not believe waits below zero or without a number", () => {
    const { minutes, flaws } = createHourlySeries([at(0, -5), at(1, Number.NaN), at(2, 3)]);
    expect([...minutes].slice(0, 2)).toEqual([Number.NaN, Number.NaN]);
    expect(flaws.impossible).toBe(2);
  });

  it("does not believe a wait that stands still, but empty nights", () => {
    const frozen = Array.from({ length: 30 }, (_none, hour) => at(hour, 12));
    expect(createHourlySeries(frozen).flaws.frozenHours).toBe(29);
    const slow = Array.from({ length: 20 }, (_none, hour) => at(hour, 12));
    expect(createHourlySeries(slow).flaws.frozenHours).toBe(0);
    const night = Array.from({ length: 30 }, (_none, hour) => at(hour, 0));
    expect(createHourlySeries(night).flaws.frozenHours).toBe(0);
    const silent = Array.from({ length: 300 }, (_none, hour) => at(hour, 0));
    expect(createHourlySeries(silent).flaws.frozenHours).toBe(299);
  });
});
