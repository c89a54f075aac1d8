import { assert } from "@caravanserai/kernel";
import type { ForecastRange } from "./forecast-range.ts";
import { hedgedForecasts } from "./hedged-forecasts.ts";
import type { HourlySeries } from "./hourly-series.ts";
import { bandEdges, createOnlineRange } from "./online-range.ts";
import { prepareSeries, type PreparedSeries } from "./prepared-series.ts";
import { fitWaitModel, predictMinutes, type HorizonModel, type WaitModel } from "./wait-model.ts";
import type { Holidays } from "./week-profile.ts";

const hourMs = 3_600_000;

/** The wait forecast for one hour to come, in minutes. */
export interface WaitForecast extends ForecastRange {
  /** Start of that hour, Unix milliseconds. */
  readonly atMs: number;
  readonly horizonHours: number;
}

export interface WaitForecastOptions {
  /** Hours ahead of the last hour of the series, 1 to 168 each. */
  readonly horizonsHours: readonly number[];
  readonly holidays?: Holidays | undefined;
  /** Learnt before by `learnWaits`, for the same horizons; else the plain one, learnt now. */
  readonly model?: WaitModel | undefined;
}

/** Hours of the past from which ranges are learnt. */
const rangeHoursMax = 2_016;
/** Ranges before anything was learnt: so many times less or more. */
const unlearntFactor = { 80: 2, 95: 3 } as const;

function rangeOf(forecasts: Float64Array, minutes: Float64Array, middle: number): ForecastRange {
  const first = Math.max(0, minutes.length - rangeHoursMax);
  const range = createOnlineRange(bandEdges(forecasts.subarray(first)), [0.8, 0.95]);
  for (let at = first; at < minutes.length; at++) {
    const [actual, forecast] = [minutes[at] ?? Number.NaN, forecasts[at] ?? Number.NaN];
    if (!Number.isNaN(actual + forecast)) range.record(forecast, actual);
  }
  const bounds80 = range.boundsFor(middle, 0.8) ?? around(middle, unlearntFactor[80]);
  const bounds95 = range.boundsFor(middle, 0.95) ?? around(middle, unlearntFactor[95]);
  return {
    middle,
    low80: Math.min(middle, bounds80.low),
    high80: Math.max(middle, bounds80.high),
    low95: Math.min(middle, bounds80.low, bounds95.low),
    high95: Math.max(middle, bounds80.high, bounds95.high),
  };
}

/** Forecasts of the past hours that ranges are learnt from, and of the hour asked for. */
function pastForecasts(
  prepared: PreparedSeries,
  { model, horizon }: { model: HorizonModel; horizon: number },
): Float64Array {
  const { series, recent } = prepared;
  const { minutes } = series;
  const learnt = new Float64Array(minutes.length + horizon).fill(Number.NaN);
  const asked = learnt.length - 1;
  for (let at = Math.max(horizon, minutes.length - rangeHoursMax); at < minutes.length; at++) {
    learnt[at] = predictMinutes(prepared, model, { at, horizon });
  }
  learnt[asked] = predictMinutes(prepared, model, { at: asked, horizon });
  return hedgedForecasts(learnt, recent, { minutes, horizon });
}

function around(middle: number, factor: number) {
  return { low: middle / factor, high: middle * factor };
}

/** Learns a crossing's habits from its whole series; seconds of work for years of history. */
export function learnWaits(
  series: HourlySeries,
  { horizonsHours, holidays = new Set() }: WaitForecastOptions,
): WaitModel {
  assert(horizonsHours.length > 0, "some hour is forecast");
  const prepared = prepareSeries(series, holidays, Math.max(...horizonsHours));
  return fitWaitModel(prepared, horizonsHours, { until: series.minutes.length, isPlain: false });
}

/**
 * The coming hours at a crossing, as of the last hour of its series: usual wait of the hour of the
 * week plus what is left of the present difference from it; no change or a damped drift where
 * those were better of late. Hours that cannot be told are left out, and nothing is told of a
 * crossing that has been silent and has no usual wait yet.
 */
export function forecastWaits(
  series: HourlySeries,
  options: WaitForecastOptions,
): readonly WaitForecast[] {
  const { horizonsHours, holidays = new Set<string>() } = options;
  if (horizonsHours.length === 0 || series.minutes.length === 0) return [];
  const prepared = prepareSeries(series, holidays, Math.max(...horizonsHours));
  const length = series.minutes.length;
  const model =
    options.model ?? fitWaitModel(prepared, horizonsHours, { until: length, isPlain: true });
  return horizonsHours.flatMap((horizon): readonly WaitForecast[] => {
    const own = model.get(horizon);
    assert(own !== undefined, "the model has learnt this horizon");
    const at = length - 1 + horizon;
    const forecasts = pastForecasts(prepared, { model: own, horizon });
    const middle = forecasts[at] ?? Number.NaN;
    if (Number.isNaN(middle)) return [];
    const range = rangeOf(forecasts, series.minutes, middle);
    return [{ atMs: series.startMs + at * hourMs, horizonHours: horizon, ...range }];
  });
}
