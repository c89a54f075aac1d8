/** A forecast as it was kept, with what happened. */
export interface KeptForecast {
  /** Hours (or days) ahead at which it was made; scores are kept apart by it. */
  readonly horizon: number;
  readonly forecast: number;
  readonly low80: number;
  readonly high80: number;
  readonly low95: number;
  readonly high95: number;
  /** `undefined` while it is not known. */
  readonly actual: number | undefined;
  /** What stood there when the forecast was made: the forecast of those who expect no change. */
  readonly lastKnown?: number | undefined;
}

/** How good forecasts of one horizon were. */
export interface ForecastScore {
  readonly horizon: number;
  /** Forecasts whose outcome is known. */
  readonly count: number;
  readonly mae: number;
  readonly rmse: number;
  /** Mean absolute error ÷ `scale`; `undefined` where no scale is known. Below 1: worth having. */
  readonly mase: number | undefined;
  /** The mean absolute error of expecting no change, over the same forecasts. */
  readonly maePersistence: number | undefined;
  /** Shares of outcomes within the ranges: 0.8 and 0.95 are promised. */
  readonly coverage80: number;
  readonly coverage95: number;
}

/**
 * Mean absolute change over `lag` steps of a series, gaps left out: the error of the naive method,
 * by which errors are scaled (Hyndman and Koehler 2006). `undefined` where it is 0 or not known.
 */
export function seasonalScale(
  values: readonly (number | undefined)[],
  lag: number,
): number | undefined {
  let sum = 0;
  let count = 0;
  for (let at = lag; at < values.length; at++) {
    const [now, before] = [values[at], values[at - lag]];
    if (now === undefined || before === undefined) continue;
    sum += Math.abs(now - before);
    count++;
  }
  return sum > 0 ? sum / count : undefined;
}

function scoreOne(
  horizon: number,
  kept: readonly (KeptForecast & { readonly actual: number })[],
  scale: number | undefined,
): ForecastScore {
  const mean = (value: (forecast: (typeof kept)[number]) => number) =>
    kept.reduce((sum, forecast) => sum + value(forecast), 0) / kept.length;
  const mae = mean(({ forecast, actual }) => Math.abs(forecast - actual));
  const persisted = kept.flatMap(({ lastKnown, actual }) =>
    lastKnown === undefined ? [] : [Math.abs(lastKnown - actual)],
  );
  return {
    horizon,
    count: kept.length,
    mae,
    rmse: Math.sqrt(mean(({ forecast, actual }) => (forecast - actual) ** 2)),
    mase: scale === undefined || scale <= 0 ? undefined : mae / scale,
    maePersistence:
      persisted.length === 0
        ? undefined
        : persisted.reduce((sum, error) => sum + error, 0) / persisted.length,
    coverage80: mean(({ low80, high80, actual }) => Number(low80 <= actual && actual <= high80)),
    coverage95: mean(({ low95, high95, actual }) => Number(low95 <= actual && actual <= high95)),
  };
}

/** Scores of kept forecasts, by horizon; horizons without a known outcome have none. */
export function scoreForecasts(
  kept: readonly KeptForecast[],
  scale?: number,
): readonly ForecastScore[] {
  const byHorizon = new Map<number, (KeptForecast & { readonly actual: number })[]>();
  for (const forecast of kept) {
    const { actual, horizon } = forecast;
    if (actual === undefined) continue;
    const group = byHorizon.get(horizon) ?? [];
    group.push({ ...forecast, actual });
    byHorizon.set(horizon, group);
  }
  return [...byHorizon]
    .sort(([one], [other]) => one - other)
    .map(([horizon, group]) => scoreOne(horizon, group, scale));
}
