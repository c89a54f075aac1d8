import { assert } from "@caravanserai/kernel";
import type { HourlySeries } from "./hourly-series.ts";
import { localHoursOf, usualMinutes, type Holidays, type LocalHours } from "./week-profile.ts";

/** Longest forecast in hours: a week; the profile of the hour of the week is all there is then. */
const horizonHoursMax = 168;

/** Hours for which the last wait heard still stands for the present one. */
const carriedHours = 6;

/** A series with what every forecast from it needs, as it was known at each hour. */
export interface PreparedSeries {
  readonly series: HourlySeries;
  readonly hours: LocalHours;
  /** The usual wait of each hour as known when the furthest forecast for it was made. */
  readonly usual: Float64Array;
  /** The wait last heard by each hour, at most six hours old, else the usual one; may be NaN. */
  readonly recent: Float64Array;
}

function recentMinutes(minutes: Float64Array, usual: Float64Array): Float64Array {
  let last = Number.NaN;
  let age = carriedHours + 1;
  return minutes.map((value, at) => {
    age++;
    if (!Number.isNaN(value)) {
      last = value;
      age = 0;
    }
    return age <= carriedHours ? last : (usual[at] ?? Number.NaN);
  });
}

export function prepareSeries(
  series: HourlySeries,
  holidays: Holidays,
  horizonMax: number,
): PreparedSeries {
  assert(horizonMax >= 1 && horizonMax <= horizonHoursMax, "a forecast is for hours to a week");
  const hours = localHoursOf(series, holidays, horizonMax + 24);
  const usual = usualMinutes(series, hours, horizonMax + 1);
  return { series, hours, usual, recent: recentMinutes(series.minutes, usual) };
}

/**
 * The usual wait of an hour plus what is left of the present difference from it. `NaN` where
 * neither is known; where no usual wait is known, the present one.
 */
export function decayedMinutes(
  { usual, recent }: PreparedSeries,
  at: number,
  { horizon, kept }: { readonly horizon: number; readonly kept: number },
): number {
  const origin = at - horizon;
  const now = recent[origin] ?? Number.NaN;
  const then = usual[at] ?? Number.NaN;
  if (Number.isNaN(then)) return now;
  const difference = now - (usual[origin] ?? Number.NaN);
  return Math.max(0, then + (Number.isNaN(difference) ? 0 : kept * difference));
}
