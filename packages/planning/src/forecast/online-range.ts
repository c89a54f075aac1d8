import { assert } from "@caravanserai/kernel";
import { createRecentValues, positionOf } from "./recent-values.ts";

/** Errors kept per band: some months of hours, so that the range follows the season. */
const errorsMax = 600;
/** Fewer errors than this say nothing. */
const errorsLeast = 40;
const bandCount = 5;
/** How fast the promised share is corrected by what was missed (Gibbs and Candès 2021). */
const correction = 0.03;

/** Bounds of a forecast. */
interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** Learns from past errors how wide a range has to be, by size of the forecast. */
export interface OnlineRange {
  /** Bounds for a forecast; `undefined` while too little is known. */
  boundsFor(forecast: number, coverage: number): Bounds | undefined;
  /** A forecast whose outcome is known now. */
  record(forecast: number, actual: number): void;
}

/**
 * Conformal ranges by size of the forecast: signed errors of the past, and a correction of the
 * promised share whenever the last ones held too often or too rarely. Bounds are never below 0.
 *
 * @param edges Forecasts that part the bands, ascending; see `bandEdges`.
 * @param coverages The shares that will be asked for, such as 0.8 and 0.95.
 */
export function createOnlineRange(
  edges: readonly number[],
  coverages: readonly number[],
): OnlineRange {
  const bands = Array.from({ length: edges.length + 1 }, () => createRecentValues(errorsMax));
  const missed = new Map(coverages.map((coverage) => [coverage, bands.map(() => 1 - coverage)]));

  function boundsFor(forecast: number, coverage: number): Bounds | undefined {
    const at = positionOf(edges, forecast);
    const errors = bands[at]?.sorted ?? [];
    const share = missed.get(coverage)?.[at];
    assert(share !== undefined, "a coverage named at the start");
    if (errors.length < errorsLeast) return undefined;
    const tail = Math.min(0.49, Math.max(0, share / 2));
    const rank = Math.floor((errors.length + 1) * tail);
    const lowest = errors[Math.max(0, rank - 1)] ?? 0;
    const highest = errors[Math.min(errors.length - 1, errors.length - rank)] ?? 0;
    return { low: Math.max(0, forecast + lowest), high: Math.max(0, forecast + highest) };
  }

  return {
    boundsFor,
    record(forecast, actual) {
      const at = positionOf(edges, forecast);
      for (const [coverage, shares] of missed) {
        const bounds = boundsFor(forecast, coverage);
        if (bounds === undefined) continue;
        const isMissed = actual < bounds.low || actual > bounds.high;
        const share = (shares[at] ?? 0) + correction * (1 - coverage - Number(isMissed));
        shares[at] = Math.min(1, Math.max(0, share));
      }
      bands[at]?.add(actual - forecast);
    },
  };
}

/** Edges between five bands that hold equally many of some forecasts; fewer where they are alike. */
export function bandEdges(forecasts: ArrayLike<number>): readonly number[] {
  const known = Array.from(forecasts).filter((value) => !Number.isNaN(value));
  const sorted = known.sort((a, b) => a - b);
  const edges: number[] = [];
  for (let band = 1; band < bandCount; band++) {
    const edge = sorted[Math.floor((band * sorted.length) / bandCount)];
    if (edge !== undefined && edge > (edges.at(-1) ?? Number.NEGATIVE_INFINITY)) edges.push(edge);
  }
  return edges;
}
