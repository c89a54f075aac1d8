import { assert } from "@caravanserai/kernel";

/** Settings of the daily methods; each is a cautious default, none is fitted to a series. */
const dampedParameters = {
  /** Weight of the latest day in the smoothed level. */
  levelWeight: 0.5,
  trendWeight: 0.3,
  /** Share of a trend that is believed to last another day; 1 would be an undamped trend. */
  trendKept: 0.5,
  /** Share of a surge that is still there a day later. */
  surgeKept: 0.85,
  /** Days whose median is the level before a surge. */
  baselineDays: 28,
} as const;

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
  return (upper + lower) / 2;
}

/**
 * The next days of a daily series: the median of smoothing, a damped trend, and decay to what was
 * usual before. None of them follows a trend without end.
 */
export function dampedForecast(
  history: readonly number[],
  days: number,
  usual?: number,
): readonly number[] {
  assert(history.length > 0, "nothing is forecast from nothing");
  const { levelWeight, trendWeight, trendKept, surgeKept, baselineDays } = dampedParameters;
  let smooth = history[0] ?? 0;
  let level = smooth;
  let trend = 0;
  for (const value of history.slice(1)) {
    smooth += levelWeight * (value - smooth);
    const expected = level + trendKept * trend;
    const next = expected + levelWeight * (value - expected);
    trend = trendWeight * (next - level) + (1 - trendWeight) * trendKept * trend;
    level = next;
  }
  const latest = history.at(-1) ?? 0;
  const baseline = usual ?? Math.min(latest, medianOf(history.slice(-baselineDays)));
  let kept = 0;
  return Array.from({ length: days }, (_none, day) => {
    kept += trendKept ** (day + 1);
    const decayed = baseline + (latest - baseline) * surgeKept ** (day + 1);
    return Math.max(0, medianOf([smooth, level + trend * kept, decayed]));
  });
}
