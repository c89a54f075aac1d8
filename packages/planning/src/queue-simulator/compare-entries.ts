import { forecastEntries, sumEntries, type EntriesForecast } from "../forecast/entries-forecast.ts";
import { laneHoursBetween } from "../waits/lane-schedule.ts";
import { crossingRate } from "../waits/service-rate.ts";
import { simulateCrossings } from "./compare-predictors.ts";
import { courseHours, scheduleKnownAt } from "./queue-course.ts";
import type { SimulatedCrossing } from "./simulate-crossing.ts";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** A night in which the country's queue is so many days of its entries is overload. */
const overloadDays = 0.1;
const firstDay = 3;

/** Mean absolute percentage errors of national entries in overload, by days ahead. */
export interface EntriesComparison {
  readonly days: number;
  /** Shares, not percent. */
  readonly mape: number;
  /** Of expecting today's entries again. */
  readonly naiveMape: number;
  readonly count: number;
}

function daysOf(crossing: SimulatedCrossing, until: number) {
  const range = Array.from({ length: until }, (_none, day) => day * dayMs);
  return {
    entries: range.map((fromMs) => crossing.servedBetween(fromMs, fromMs + dayMs)),
    joined: range.map((fromMs) => crossing.joinedBetween(fromMs, fromMs + dayMs)),
  };
}

/** The forecast that could be made at the start of a day. */
function forecastAt(crossing: SimulatedCrossing, day: number): readonly EntriesForecast[] {
  const nowMs = day * dayMs;
  const { entries, joined } = daysOf(crossing, day);
  const rate = crossingRate(crossing.workBetween(nowMs - dayMs, nowMs));
  const schedule = scheduleKnownAt(crossing.course, nowMs);
  const perLaneHour = rate?.perLaneHour ?? 0;
  const capacity = [0, 1].map((ahead) => {
    const fromMs = nowMs + ahead * dayMs;
    return laneHoursBetween(schedule, fromMs, fromMs + dayMs) * perLaneHour;
  });
  const ahead = crossing.aheadAt(nowMs, true);
  const queue = { ahead, joined, capacity, leaverShare: 0 };
  return forecastEntries({ entries, queue, days: 2 });
}

/** Forecasts the entries of the next two days at the start of every day in overload. */
export function compareEntries(seeds: readonly number[]): readonly EntriesComparison[] {
  const sums = [1, 2].map((days) => ({ days, error: 0, naive: 0, count: 0 }));
  for (const seed of seeds) {
    const crossings = simulateCrossings(seed, 0);
    const national = (day: number) =>
      crossings.reduce((sum, one) => sum + one.servedBetween(day * dayMs, (day + 1) * dayMs), 0);
    for (let day = firstDay; day < courseHours / 24 - 2; day++) {
      const today = national(day - 1);
      const waiting = crossings.reduce((sum, one) => sum + one.aheadAt(day * dayMs, true), 0);
      if (waiting < overloadDays * today) continue;
      const forecasts = sumEntries(crossings.map((crossing) => forecastAt(crossing, day)));
      for (const sum of sums) {
        const actual = national(day + sum.days - 1);
        sum.error += Math.abs((forecasts[sum.days - 1]?.middle ?? 0) - actual) / actual;
        sum.naive += Math.abs(today - actual) / actual;
        sum.count++;
      }
    }
  }
  return sums.map(({ days, error, naive, count }) => ({
    days,
    mape: count > 0 ? error / count : 0,
    naiveMape: count > 0 ? naive / count : 0,
    count,
  }));
}
