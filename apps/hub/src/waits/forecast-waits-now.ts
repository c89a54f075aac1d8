import type { WaitForecastView } from "@caravanserai/contract";
import type { CrossingMode } from "@caravanserai/domain";
import { createHourlySeries, forecastWaits, type HourlySeries } from "@caravanserai/planning";
import type { KeptForecastRow, ShownWait } from "@caravanserai/store";

const hourMs = 3_600_000;
/** Hours ahead that are shown; all are kept, and scored. */
export const horizonsHours = [1, 2, 3, 4, 6, 8, 10, 12] as const;
/** A series shorter than this says nothing of the hours to come. */
const hoursMin = 6;

export interface ShownSeries {
  readonly crossing: string;
  readonly mode: CrossingMode;
  readonly shown: readonly ShownWait[];
  readonly series: HourlySeries;
}

/** The waits that the board showed, one series per queue, up to the last hour that has ended. */
export function shownSeries(
  shown: readonly ShownWait[],
  { untilMs, offsetOf }: { untilMs: number; offsetOf: (crossing: string) => number },
): readonly ShownSeries[] {
  const queues = new Map<string, ShownWait[]>();
  for (const one of shown) {
    if (one.hourStartMs >= untilMs) continue;
    const key = `${one.crossing}|${one.mode}`;
    const own = queues.get(key);
    if (own === undefined) queues.set(key, [one]);
    else own.push(one);
  }
  return [...queues.values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    const { crossing, mode } = first;
    const points = own.map((one) => ({ atMs: one.hourStartMs, minutes: one.middle }));
    const offsetMs = offsetOf(crossing) * 60_000;
    const series = createHourlySeries(points, (atMs) => atMs + offsetMs);
    return [{ crossing, mode, shown: own, series }];
  });
}

/**
 * Forecasts of one queue from its shown waits alone, as of the last hour of its series: for queues
 * of which no tokens tell. Ready to be kept.
 */
export function forecastsOf({ crossing, mode, series }: ShownSeries): readonly KeptForecastRow[] {
  const { minutes, startMs } = series;
  if (minutes.length < hoursMin) return [];
  const lastMs = startMs + (minutes.length - 1) * hourMs;
  const lastKnown = minutes.at(-1);
  return forecastWaits(series, { horizonsHours }).map(({ atMs, horizonHours, ...fan }) => ({
    measure: "wait" as const,
    crossing,
    mode,
    madeAtMs: lastMs + hourMs,
    horizon: horizonHours,
    targetMs: atMs,
    ...fan,
    lastKnown: lastKnown === undefined || Number.isNaN(lastKnown) ? null : lastKnown,
    actual: null,
    isHindcast: false,
  }));
}

const pastShownMs = 48 * hourMs;
const pastHorizon = 3;

/** Forecasts as screens draw them: the fan ahead, and what came of those three hours ahead. */
export function waitForecastViews(
  kept: readonly KeptForecastRow[],
  nowMs: number,
): readonly WaitForecastView[] {
  const views = new Map<string, WaitForecastView & { madeAtMs: number }>();
  for (const row of kept) {
    if (row.measure !== "wait") continue;
    const key = `${row.crossing}|${row.mode}`;
    const { crossing, madeAtMs } = row;
    const mode = row.mode as CrossingMode;
    const view = views.get(key) ?? { crossing, mode, points: [], past: [], madeAtMs: 0 };
    views.set(key, view);
    if (madeAtMs > view.madeAtMs) {
      view.madeAtMs = madeAtMs;
      view.points = [];
    }
    const { middle, low80, high80, low95, high95, targetMs: atMs, horizon } = row;
    const point = { middle, low80, high80, low95, high95, atMs, horizonHours: horizon };
    if (madeAtMs === view.madeAtMs && atMs > nowMs - hourMs) view.points.push(point);
    if (horizon === pastHorizon && atMs > nowMs - pastShownMs && atMs <= nowMs) {
      view.past.push({ ...point, madeAtMs, actual: row.actual });
    }
  }
  return [...views.values()].map(({ madeAtMs: _made, ...view }) => ({
    ...view,
    points: view.points.sort((a, b) => a.atMs - b.atMs),
    past: view.past.sort((a, b) => a.atMs - b.atMs),
  }));
}
