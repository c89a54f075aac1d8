import { createForecastCalibration } from "@caravanserai/planning";
import type { KeptForecastRow, ShownWait } from "@caravanserai/store";
import { rangedForecast, recordOutcome, type PlainForecast } from "./led-forecasts.ts";

const hourMs = 3_600_000;

/** Ranges for forecasts made afterwards, each from outcomes that were known when it was made. */
export function rangedHindcasts(
  forecasts: readonly PlainForecast[],
  shown: readonly ShownWait[],
): readonly KeptForecastRow[] {
  const keyOf = (row: { crossing: string; mode: string }, atMs: number) =>
    `${row.crossing}|${row.mode}|${atMs}`;
  const shownAt = new Map(shown.map((one) => [keyOf(one, one.hourStartMs), one.middle]));
  const calibration = createForecastCalibration();
  const byHeard = [...forecasts].sort((a, b) => a.targetMs - b.targetMs);
  let heard = 0;
  return [...forecasts]
    .sort((a, b) => a.madeAtMs - b.madeAtMs)
    .map((forecast) => {
      for (; heard < byHeard.length; heard++) {
        const known = byHeard[heard];
        if (known === undefined || known.targetMs + hourMs > forecast.madeAtMs) break;
        const actual = shownAt.get(keyOf(known, known.targetMs));
        if (actual !== undefined) recordOutcome(calibration, known, actual);
      }
      return rangedForecast(forecast, calibration, true);
    });
}
