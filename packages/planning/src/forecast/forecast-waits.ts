import { assert } from "@caravanserai/kernel";
import type { ForecastRange } from "./forecast-range.ts";
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

function rangeOf(
  prepared: PreparedSeries,
  { model, horizon, middle }: { model: HorizonModel; horizon: number; middle: number },
): ForecastRange {
  const { minutes } = prepared.series;
  const past: { forecast: number; actual: number }[] = [];
  for (let at = Math.max(horizon, minutes.length - rangeHoursMax); at < minutes.length; at++) {
    const actual = minutes[at] ?? Number.NaN;
    const forecast = predictMinutes(prepared, model, { at, horizon });
    if (!Number.isNaN(actual) && !Number.isNaN(forecast)) past.push({ forecast, actual });
  }
  const range = createOnlineRange(bandEdges(past.map(({ forecast }) => forecast)), [0.8, 0.95]);
  for (const { forecast, actual } of past) range.record(forecast, actual);
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
 * week plus what is left of the present difference from it. Hours that cannot be told are left
 * out, and nothing is told of a crossing that has been silent and has no usual wait yet.
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
    const middle = predictMinutes(prepared, own, { at, horizon });
    if (Number.isNaN(middle)) return [];
    const range = rangeOf(prepared, { model: own, horizon, middle });
    return [{ atMs: series.startMs + at * hourMs, horizonHours: horizon, ...range }];
  });
}
