import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hoursUntilAbove, mostInNight, outlookOfQueue } from "./queue-outlook.ts";
import { scoreForecasts, seasonalScale, type KeptForecast } from "./score-forecasts.ts";
import { lanesNeeded, shareWaitingLonger } from "./staffing.ts";

const hourMs = 3_600_000;
const nowMs = Date.UTC(2022, 8, 27, 12);

const growing = {
  nowMs,
  ahead: 100,
  joinsPerHour: Array.from({ length: 24 }, () => 50),
  joinsError: 0.2,
  rate: { perLaneHour: 10, relativeSpread: 0.05 },
  schedule: [{ fromMs: nowMs - hourMs, lanesOpen: 3 }],
  leaverShare: 0,
};

describe("the outlook of a queue", () => {
  it("grows by who joins less who is served", () => {
    const outlook = outlookOfQueue(growing);
    expect(outlook[0]).toMatchObject({ atMs: nowMs + hourMs, middle: 120 });
    expect(outlook.at(-1)?.middle).toBeCloseTo(100 + 24 * 20, 6);
    expect(outlook.every(({ low, middle, high }) => low <= middle && middle <= high)).toBe(true);
  });

  it("says in how many hours a limit is passed, and how early that may be", () => {
    const until = hoursUntilAbove(outlookOfQueue(growing), { nowMs, limit: 299 });
    expect(until.likelyHours).toBe(10);
    expect(until.earliestHours).toBeLessThan(10);
    expect(hoursUntilAbove(outlookOfQueue(growing), { nowMs, limit: 10_000 })).toEqual({
      likelyHours: undefined,
      earliestHours: undefined,
    });
  });

  it("finds the most who will wait in the night, by the local clock", () => {
    const outlook = outlookOfQueue({ ...growing, schedule: [{ fromMs: nowMs, lanesOpen: 6 }] });
    expect(mostInNight(outlook, (atMs) => atMs)?.atMs).toBe(nowMs + 10 * hourMs);
    expect(mostInNight(outlook, (atMs) => atMs + 5 * hourMs)?.atMs).toBe(nowMs + 5 * hourMs);
    expect(mostInNight([], (atMs) => atMs)).toBeUndefined();
  });
});

describe("lanes needed", () => {
  const calm = {
    joinsPerHour: [20, 20, 20],
    perLaneHour: 10,
    backlog: 0,
    recoveryHours: 12,
    targetMinutes: 15,
  };

  it("follow the overload formula while a backlog waits", () => {
    const { method, lanes } = lanesNeeded({ ...calm, backlog: 600 });
    expect({ method, lanes }).toEqual({ method: "overload", lanes: 7 });
  });

  it("are the fewest that keep the target without a backlog", () => {
    const { method, lanes, shareWaitingLonger: share = 1 } = lanesNeeded(calm);
    expect(method).toBe("offered-load");
    expect(share).toBeLessThanOrEqual(0.2);
    const load = { joins: 20, perLaneHour: 10, hours: 0.25 };
    expect(shareWaitingLonger(lanes - 1, load)).toBeGreaterThan(0.2);
  });

  it("agree with the known value of Erlang C", () => {
    // Two servers, load 1: one in three waits.
    expect(shareWaitingLonger(2, { joins: 10, perLaneHour: 10, hours: 0 })).toBeCloseTo(1 / 3, 9);
    expect(shareWaitingLonger(2, { joins: 20, perLaneHour: 10, hours: 0 })).toBe(1);
    expect(shareWaitingLonger(1, { joins: 0, perLaneHour: 10, hours: 0 })).toBe(0);
  });

  it("are never fewer for more people", () => {
    const joins = fc.integer({ min: 0, max: 400 });
    const backlog = fc.integer({ min: 0, max: 2_000 });
    fc.assert(
      fc.property(joins, joins, backlog, (some, more, waiting) => {
        const few = lanesNeeded({ ...calm, joinsPerHour: [some], backlog: waiting });
        const many = lanesNeeded({ ...calm, joinsPerHour: [some + more], backlog: waiting });
        expect(many.lanes).toBeGreaterThanOrEqual(few.lanes);
        const relieved = lanesNeeded({ ...calm, joinsPerHour: [some], backlog: 0 });
        expect(few.lanes).toBeGreaterThanOrEqual(relieved.lanes);
      }),
    );
  });

  it("are none for nobody", () => {
    expect(lanesNeeded({ ...calm, joinsPerHour: [0] }).lanes).toBe(0);
  });
});

describe("scores of kept forecasts", () => {
  const kept = (forecast: number, actual: number | undefined): KeptForecast => ({
    horizon: 1,
    forecast,
    low80: forecast - 5,
    high80: forecast + 5,
    low95: forecast - 10,
    high95: forecast + 10,
    actual,
    lastKnown: 20,
  });

  it("compare with what happened, and leave out what has not", () => {
    const scores = scoreForecasts([kept(30, 33), kept(30, 22), kept(30, undefined)], 11);
    expect(scores).toEqual([
      {
        horizon: 1,
        count: 2,
        mae: 5.5,
        rmse: Math.sqrt((9 + 64) / 2),
        mase: 0.5,
        maePersistence: 7.5,
        coverage80: 0.5,
        coverage95: 1,
      },
    ]);
    expect(scoreForecasts([kept(30, undefined)])).toEqual([]);
    expect(scoreForecasts([kept(30, 33)])[0]?.mase).toBeUndefined();
  });

  it("are scaled by the mean change over a season, gaps left out", () => {
    expect(seasonalScale([1, 5, undefined, 4, 2], 1)).toBe(3);
    expect(seasonalScale([1, undefined, 3], 1)).toBeUndefined();
    expect(seasonalScale([4, 4, 4], 1)).toBeUndefined();
  });
});
