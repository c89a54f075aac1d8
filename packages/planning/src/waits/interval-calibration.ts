import { assert } from "@caravanserai/kernel";
import { waitParameters } from "./wait-parameters.ts";

/** Bands of predicted waits, since errors differ by size: under 1, 6 and 24 hours, and above. */
export type WaitBand = "under-1h" | "1h-6h" | "6h-24h" | "over-24h";

export function waitBand(minutes: number): WaitBand {
  if (minutes < 60) return "under-1h";
  if (minutes < 360) return "1h-6h";
  return minutes < 1_440 ? "6h-24h" : "over-24h";
}

/** Learns from past predictions how wide a range has to be (split conformal, on ratios). */
export interface IntervalCalibration {
  /** A prediction whose outcome is now known; both in minutes and above 0. */
  record(crossing: string, predictedMinutes: number, actualMinutes: number): void;
  /**
   * The factor by which outcomes of the share `coverage` stayed within predictions of this size:
   * of the crossing itself, else of all crossings; `undefined` while too few are known.
   */
  factorFor(crossing: string, predictedMinutes: number, coverage: number): number | undefined;
}

/** The smallest ratio that covers the wanted share, counting the next outcome as one more. */
function coveringRatio(logRatios: readonly number[], coverage: number): number | undefined {
  const rank = Math.ceil((logRatios.length + 1) * coverage);
  if (rank > logRatios.length) return undefined;
  const sorted = [...logRatios].sort((a, b) => a - b);
  const ratio = sorted[rank - 1];
  return ratio === undefined ? undefined : Math.exp(ratio);
}

export function createIntervalCalibration(): IntervalCalibration {
  const known = new Map<string, number[]>();

  function keep(key: string, logRatio: number): void {
    const ratios = known.get(key) ?? [];
    ratios.push(logRatio);
    if (ratios.length > waitParameters.calibrationPairsMax) ratios.shift();
    known.set(key, ratios);
  }

  return {
    record(crossing, predictedMinutes, actualMinutes) {
      assert(predictedMinutes > 0 && actualMinutes > 0, "waits are above zero");
      const band = waitBand(predictedMinutes);
      const logRatio = Math.abs(Math.log(actualMinutes / predictedMinutes));
      keep(`${crossing}/${band}`, logRatio);
      keep(band, logRatio);
    },
    factorFor(crossing, predictedMinutes, coverage) {
      assert(coverage > 0 && coverage < 1, "coverage is a share");
      const band = waitBand(predictedMinutes);
      return (
        coveringRatio(known.get(`${crossing}/${band}`) ?? [], coverage) ??
        coveringRatio(known.get(band) ?? [], coverage)
      );
    },
  };
}
