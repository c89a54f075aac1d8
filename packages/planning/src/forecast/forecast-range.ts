/** A forecast figure with the ranges that hold it four times in five, and 19 times in 20. */
export interface ForecastRange {
  readonly middle: number;
  readonly low80: number;
  readonly high80: number;
  readonly low95: number;
  readonly high95: number;
}

/** A forecast that was made before, with what then happened. */
export interface PastForecast {
  readonly forecast: number;
  readonly actual: number;
}

/** Fewer past forecasts than this say nothing of a 95 % range. */
const pastLeast = 12;

/** The empirical quantile that covers the share, counting the next outcome as one more. */
function coveringRank(sorted: readonly number[], coverage: number): number | undefined {
  const rank = Math.ceil((sorted.length + 1) * coverage);
  return rank > sorted.length ? sorted.at(-1) : sorted[rank - 1];
}

/**
 * A range around a positive forecast: from the ratios of past forecasts to their outcomes (split
 * conformal) where there are twelve or more, else from an assumed relative spread.
 */
export function rangeAround(
  middle: number,
  assumedSpread: number,
  past: readonly PastForecast[],
): ForecastRange {
  const ratios = past
    .filter(({ forecast, actual }) => forecast > 0 && actual > 0)
    .map(({ forecast, actual }) => Math.abs(Math.log(actual / forecast)))
    .sort((a, b) => a - b);
  const factorFor = (coverage: number, quantile: number) => {
    const learnt = ratios.length < pastLeast ? undefined : coveringRank(ratios, coverage);
    return Math.exp(learnt ?? quantile * assumedSpread);
  };
  const factor80 = factorFor(0.8, 1.2816);
  const factor95 = Math.max(factor80, factorFor(0.95, 1.96));
  return {
    middle,
    low80: middle / factor80,
    high80: middle * factor80,
    low95: middle / factor95,
    high95: middle * factor95,
  };
}
