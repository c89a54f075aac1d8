import { describe, expect, it } from "vitest";
import { simulateCrossings } from "../queue-simulator/compare-predictors.ts";
import { courseHours } from "../queue-simulator/queue-course.ts";
import { evaluateWaits } from "./evaluate-waits.ts";
import { hedgedForecasts, lastHeard } from "./hedged-forecasts.ts";
import { createHourlySeries } from "./hourly-series.ts";

const hourMs = 3_600_000;

describe("a forecast of several methods", () => {
  const hours = 400;
  const steady = Float64Array.from({ length: hours }, (_none, at) => 30 + 20 * ((at % 24) / 24));

  it("is the learnt one as long as that is right", () => {
    const hedged = hedgedForecasts(steady, steady, { minutes: steady, horizon: 3 });
    expect(hedged.at(-1)).toBeCloseTo(steady.at(-1) ?? 0, 3);
  });

  it("leaves the learnt one within hours when a surge begins that it does not know", () => {
    const surge = steady.map((usual, at) => usual + Math.max(0, at - 300) * 25);
    const hedged = hedgedForecasts(steady, surge, { minutes: surge, horizon: 1 });
    const error = (at: number) => Math.abs((hedged[at] ?? 0) - (surge[at] ?? 0));
    expect(error(312)).toBeLessThan(30);
    expect(error(340)).toBeLessThan(20);
  });

  it("knows nothing of the future", () => {
    const other = steady.map((value, at) => (at > 200 ? value * 3 : value));
    const [one, two] = [steady, other].map((minutes) =>
      hedgedForecasts(steady, lastHeard(minutes), { minutes, horizon: 6 }),
    );
    expect(one?.subarray(0, 207)).toEqual(two?.subarray(0, 207));
  });

  it("has nothing to say where no method has", () => {
    const nothing = new Float64Array(5).fill(Number.NaN);
    const hedged = hedgedForecasts(nothing, nothing, { minutes: nothing, horizon: 1 });
    expect(hedged.every(Number.isNaN)).toBe(true);
  });
});

describe("waits of days, told by the hour and nothing else", () => {
  it("are forecast better than no change, within ranges that hold as promised", () => {
    const sum = { own: 0, noChange: 0, in80: 0, in95: 0, count: 0 };
    for (const crossing of simulateCrossings(41, 0)) {
      const points = Array.from({ length: courseHours - 24 }, (_none, hour) => ({
        atMs: hour * hourMs,
        minutes: crossing.waitMinutesFrom(hour * hourMs),
      }));
      const plan = { horizons: [3], trainUntilMs: 120 * hourMs, holidays: new Set<string>() };
      const [three] = evaluateWaits(createHourlySeries(points), plan);
      const count = three?.count ?? 0;
      sum.count += count;
      sum.own += (three?.mae ?? 0) * count;
      sum.noChange += (three?.persistence.mae ?? 0) * count;
      sum.in80 += (three?.coverage80 ?? 0) * count;
      sum.in95 += (three?.coverage95 ?? 0) * count;
    }
    expect(sum.own).toBeLessThan(0.8 * sum.noChange);
    expect(sum.in80 / sum.count).toBeGreaterThan(0.75);
    expect(sum.in80 / sum.count).toBeLessThan(0.89);
    expect(sum.in95 / sum.count).toBeGreaterThan(0.92);
  });
});
