import type { Series, SeriesFlag } from "./series.ts";

/** Everything suspicious in one series, in order of time. */
export function checkSeries(_series: Series): readonly SeriesFlag[] {
  return [];
}
