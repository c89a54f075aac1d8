import type { ForecastScoreView } from "@caravanserai/contract";

/** Whether ranges held as often as promised; `few` where it is too early to say. */
export type RangeVerdict = "as-promised" | "too-narrow" | "too-wide" | "few";
/** Whether the forecast beats the one of those who expect no change. */
export type ErrorVerdict = "better" | "same" | "worse" | "unknown";

const countLeast = 20;

/** Against the promise of four in five, five points either way (planning targets: 75 to 85 %). */
export function rangeVerdict({ count, coverage80 }: ForecastScoreView): RangeVerdict {
  if (count < countLeast) return "few";
  if (coverage80 < 0.75) return "too-narrow";
  return coverage80 > 0.85 ? "too-wide" : "as-promised";
}

/** Against expecting that nothing changes; a twentieth either way is no difference. */
export function errorVerdict({ mae, maePersistence }: ForecastScoreView): ErrorVerdict {
  if (maePersistence === null || maePersistence === 0) return "unknown";
  const ratio = mae / maePersistence;
  if (ratio < 0.95) return "better";
  return ratio > 1.05 ? "worse" : "same";
}

export interface ScoreChoice {
  readonly measure: ForecastScoreView["measure"];
  /** Null: all crossings together. */
  readonly crossing: string | null;
}

/** Scores of one measure: of the crossing where it has any of its own, else over all. */
export function scoresOf(
  scores: readonly ForecastScoreView[],
  {
    measure,
    crossing,
  }: { readonly measure: ForecastScoreView["measure"]; crossing: string | null },
): readonly ForecastScoreView[] {
  const ofMeasure = scores.filter((score) => score.measure === measure);
  const own = ofMeasure.filter((score) => score.crossing === crossing);
  const chosen = own.length > 0 ? own : ofMeasure.filter((score) => score.crossing === null);
  return [...chosen].sort((one, other) => one.horizon - other.horizon);
}
