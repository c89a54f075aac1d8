import type { PreparedSeries } from "./prepared-series.ts";

const day = 24;
const week = 168;
const year = 52 * week;

/** How many features there are; see `writeFeatures`. */
export const featureCount = 23;

function known(value: number | undefined, otherwise: number): number {
  return value === undefined || Number.isNaN(value) ? otherwise : value;
}

/** Mean difference from the usual wait over the hours up to an origin, every `step` hours. */
function meanDifference(
  { usual, recent }: PreparedSeries,
  origin: number,
  { hours, step }: { readonly hours: number; readonly step: number },
): number {
  let sum = 0;
  let count = 0;
  for (let back = 0; back < hours; back += step) {
    const difference = (recent[origin - back] ?? Number.NaN) - (usual[origin - back] ?? Number.NaN);
    if (Number.isNaN(difference)) continue;
    sum += difference;
    count++;
  }
  return count > 0 ? sum / count : 0;
}

/** The mean of the same hour a year ago and in the weeks beside it, or what is usual. */
function lastYear(minutes: Float64Array, at: number, usual: number): number {
  let sum = 0;
  let count = 0;
  for (const weeks of [-1, 0, 1]) {
    const value = minutes[at - year + weeks * week];
    if (value === undefined || Number.isNaN(value)) continue;
    sum += value;
    count++;
  }
  return count > 0 ? sum / count : usual;
}

/**
 * What is known at hour `at - horizon` about hour `at`, written into `into`: the last hours, the
 * usual waits around the hour, the day and week so far, the calendar, and `base`, the plain
 * forecast. Nothing in it is younger than the origin.
 */
export function writeFeatures(
  prepared: PreparedSeries,
  { at, horizon, base }: { readonly at: number; readonly horizon: number; readonly base: number },
  into: Float32Array,
): void {
  const { usual, recent, hours, series } = prepared;
  const origin = at - horizon;
  const usualThen = known(usual[at], base);
  const usualNow = known(usual[origin], known(recent[origin], base));
  const lastDay = at - day * Math.ceil(horizon / day);
  const lastWeek = at - week;
  const now = known(recent[origin], usualNow);
  let next = 0;
  const write = (value: number) => {
    into[next++] = value;
  };
  write(base);
  write(now);
  for (const back of [1, 2, 3]) write(known(recent[origin - back], now));
  write(now - usualNow);
  write(usualThen);
  write(known(usual[at + 1], usualThen));
  write(known(usual[at - 1], usualThen));
  write(usualThen - usualNow);
  write(usualNow);
  write(known(recent[lastDay], usualThen));
  write(known(recent[lastDay], usualThen) - known(usual[lastDay], usualThen));
  write(known(recent[lastWeek], usualThen));
  const ofWeek = hours.ofWeek[at] ?? 0;
  write(ofWeek % day);
  write(Math.floor(ofWeek / day));
  write(meanDifference(prepared, origin, { hours: day, step: 1 }));
  write(meanDifference(prepared, origin, { hours: week, step: 2 }));
  write(hours.isHoliday[at] ?? 0);
  write(hours.isHoliday[at + day] ?? 0);
  write(hours.isHoliday[at - day] ?? 0);
  write(hours.ofYear[at] ?? 0);
  write(lastYear(series.minutes, at, usualThen));
}
