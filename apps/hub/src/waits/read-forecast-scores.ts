import type { ForecastScoreView } from "@caravanserai/contract";
import { scoreForecasts, seasonalScale } from "@caravanserai/planning";
import type { KeptForecastRow } from "@caravanserai/store";
import { endpoint } from "../http/endpoint/endpoint.ts";
import { scoredForecasts } from "./waits-keeper.ts";

const hourMs = 3_600_000;

/** How good kept forecasts were, over all crossings and for each. */
export const readForecastScores = endpoint("readForecastScores", async ({ hub }) => {
  const { asOfMs } = await hub.waits.current();
  const kept = await scoredForecasts(hub);
  return {
    asOfMs,
    kept: kept.length,
    open: kept.filter(({ actual }) => actual === null).length,
    hindcast: kept.filter(({ isHindcast }) => isHindcast).length,
    scores: [...scoresOf(kept)],
  };
});

function scoresOf(kept: readonly KeptForecastRow[]): readonly ForecastScoreView[] {
  return (["wait", "entries"] as const).flatMap((measure) => {
    // The sum over all crossings is forecast on its own; as a crossing its code is empty.
    const rows = kept.filter((row) => row.measure === measure);
    const crossings = [...new Set(rows.map(({ crossing }) => crossing))].filter(Boolean).sort();
    const all = measure === "wait" ? rows : rows.filter(({ crossing }) => crossing === "");
    return [
      ...scored(measure, null, all),
      ...crossings.flatMap((crossing) =>
        scored(
          measure,
          crossing,
          rows.filter((row) => row.crossing === crossing),
        ),
      ),
    ];
  });
}

function scored(
  measure: "wait" | "entries",
  crossing: string | null,
  rows: readonly KeptForecastRow[],
): readonly ForecastScoreView[] {
  const forecasts = rows.map(({ middle, actual, lastKnown, ...row }) => ({
    ...row,
    forecast: middle,
    actual: actual ?? undefined,
    lastKnown: lastKnown ?? undefined,
  }));
  return scoreForecasts(forecasts, scaleOf(measure, rows)).map((score) => ({
    measure,
    crossing,
    ...score,
    mase: score.mase ?? null,
    maePersistence: score.maePersistence ?? null,
  }));
}

/** Mean change from one day to the next of what is known: the error of the naive method. */
function scaleOf(
  measure: "wait" | "entries",
  rows: readonly KeptForecastRow[],
): number | undefined {
  const series = new Map<string, Map<number, number>>();
  for (const { crossing, mode, targetMs, actual } of rows) {
    if (actual === null) continue;
    const key = `${crossing}|${mode}`;
    const known = series.get(key) ?? new Map<number, number>();
    series.set(key, known.set(targetMs, actual));
  }
  const stepMs = measure === "wait" ? hourMs : 24 * hourMs;
  const lag = measure === "wait" ? 24 : 1;
  const scales = [...series.values()].flatMap((known) => {
    const firstMs = Math.min(...known.keys());
    const count = (Math.max(...known.keys()) - firstMs) / stepMs + 1;
    const values = Array.from({ length: count }, (_none, at) => known.get(firstMs + at * stepMs));
    return seasonalScale(values, lag) ?? [];
  });
  if (scales.length === 0) return undefined;
  return scales.reduce((sum, scale) => sum + scale, 0) / scales.length;
}
