import { assert } from "@caravanserai/kernel";
import type { HourlySeries } from "./hourly-series.ts";
import { bandEdges, createOnlineRange } from "./online-range.ts";
import { prepareSeries, type PreparedSeries } from "./prepared-series.ts";
import { seasonalScale } from "./score-forecasts.ts";
import { fitWaitModel, predictMinutes, type WaitModel } from "./wait-model.ts";
import type { Holidays } from "./week-profile.ts";

const hourMs = 3_600_000;
const week = 168;
const longWaitMinutes = 10;

/** Errors of one method over the hours evaluated; minutes. */
export interface PointErrors {
  readonly mae: number;
  readonly rmse: number;
  /** Over hours whose true wait was 10 minutes or more; `undefined` if there was none. */
  readonly maeAbove10: number | undefined;
  /** Mean absolute error ÷ that of naive-168 over the training part. */
  readonly mase: number | undefined;
}

/** What the evaluation of one horizon found. */
export interface HorizonEvaluation extends PointErrors {
  readonly horizon: number;
  /** Hours whose forecast was compared with a known outcome. */
  readonly count: number;
  readonly coverage80: number | undefined;
  readonly coverage95: number | undefined;
  /** "No change": the wait last heard when the forecast was made. */
  readonly persistence: PointErrors;
  /** The wait of the same hour a week before. */
  readonly naive168: PointErrors;
}

interface EvaluationPlan {
  /** Hours ahead, 1 to 168. */
  readonly horizons: readonly number[];
  /** First moment that is evaluated; all before it may be learnt from. */
  readonly trainUntilMs: number;
  readonly holidays: Holidays;
}

class Errors {
  #count = 0;
  #absolute = 0;
  #squared = 0;
  #longCount = 0;
  #longAbsolute = 0;

  add(forecast: number, actual: number): void {
    const error = Math.abs(forecast - actual);
    this.#count++;
    this.#absolute += error;
    this.#squared += error * error;
    if (actual < longWaitMinutes) return;
    this.#longCount++;
    this.#longAbsolute += error;
  }

  result(scale: number | undefined): PointErrors {
    const mae = this.#absolute / this.#count;
    return {
      mae,
      rmse: Math.sqrt(this.#squared / this.#count),
      maeAbove10: this.#longCount > 0 ? this.#longAbsolute / this.#longCount : undefined,
      mase: scale === undefined ? undefined : mae / scale,
    };
  }
}

/** The last value at or before an hour, going back in steps. */
function lastKnown(values: Float64Array, from: number, step: number): number {
  for (let at = from; at >= 0; at -= step) {
    const value = values[at] ?? Number.NaN;
    if (!Number.isNaN(value)) return value;
  }
  return Number.NaN;
}

/** Share of the training part whose errors, made without having seen it, begin the ranges. */
const rangeShare = 0.2;

interface Rolling {
  readonly prepared: PreparedSeries;
  readonly horizon: number;
  /** First hour evaluated. */
  readonly from: number;
}

/** Ranges that know the errors of a model that was fitted on the earlier part of the training. */
function rangeBefore({ prepared, horizon, from }: Rolling) {
  const { minutes } = prepared.series;
  const fitted = Math.floor(from * (1 - rangeShare));
  const early = modelOf(prepared, horizon, fitted);
  const past: { forecast: number; actual: number }[] = [];
  for (let at = Math.max(fitted, horizon); at < from; at++) {
    const forecast = predictMinutes(prepared, early, { at, horizon });
    const actual = minutes[at] ?? Number.NaN;
    if (!Number.isNaN(forecast + actual)) past.push({ forecast, actual });
  }
  const range = createOnlineRange(bandEdges(past.map(({ forecast }) => forecast)), [0.8, 0.95]);
  for (const { forecast, actual } of past) range.record(forecast, actual);
  return range;
}

function modelOf(prepared: PreparedSeries, horizon: number, until: number) {
  const model: WaitModel = fitWaitModel(prepared, [horizon], { until, isPlain: false });
  const own = model.get(horizon);
  assert(own !== undefined, "the model has learnt this horizon");
  return own;
}

function evaluateHorizon(rolling: Rolling, scale: number | undefined): HorizonEvaluation {
  const { prepared, horizon, from } = rolling;
  const { minutes } = prepared.series;
  const range = rangeBefore(rolling);
  const model = modelOf(prepared, horizon, from);
  const errors = { own: new Errors(), persistence: new Errors(), naive: new Errors() };
  const held = { asked: 0, in80: 0, in95: 0 };
  const open: { readonly forecast: number; readonly actual: number; readonly at: number }[] = [];
  let count = 0;
  for (let at = Math.max(from, horizon); at < minutes.length; at++) {
    // The outcome of an hour is heard when it is over: only then may a range learn from it.
    while (open[0] !== undefined && open[0].at <= at - horizon) {
      const { forecast, actual } = open.shift()!;
      range.record(forecast, actual);
    }
    const actual = minutes[at] ?? Number.NaN;
    if (Number.isNaN(actual)) continue;
    const persistence = lastKnown(minutes, at - horizon, 1);
    const naive = lastKnown(minutes, at - week, week);
    const told = predictMinutes(prepared, model, { at, horizon });
    const forecast = Number.isNaN(told) ? persistence : told;
    if (Number.isNaN(forecast)) continue;
    count++;
    errors.own.add(forecast, actual);
    errors.persistence.add(persistence, actual);
    errors.naive.add(Number.isNaN(naive) ? persistence : naive, actual);
    const in80 = range.boundsFor(forecast, 0.8);
    const in95 = range.boundsFor(forecast, 0.95);
    if (in80 !== undefined && in95 !== undefined) {
      held.asked++;
      held.in80 += Number(in80.low <= actual && actual <= in80.high);
      held.in95 += Number(in95.low <= actual && actual <= in95.high);
    }
    open.push({ forecast, actual, at });
  }
  return {
    horizon,
    count,
    ...errors.own.result(scale),
    coverage80: held.asked > 0 ? held.in80 / held.asked : undefined,
    coverage95: held.asked > 0 ? held.in95 / held.asked : undefined,
    persistence: errors.persistence.result(scale),
    naive168: errors.naive.result(scale),
  };
}

/**
 * Forecasts every hour from `trainUntilMs` on as it would have been forecast at the time, and
 * compares with what happened. Nothing is learnt from hours after `trainUntilMs` but the usual
 * waits and the width of the ranges, each as soon as it would have been known.
 */
export function evaluateWaits(
  series: HourlySeries,
  { horizons, trainUntilMs, holidays }: EvaluationPlan,
): readonly HorizonEvaluation[] {
  assert(horizons.length > 0, "some horizon is evaluated");
  const { minutes, startMs } = series;
  const from = Math.min(minutes.length, Math.max(0, Math.ceil((trainUntilMs - startMs) / hourMs)));
  const training = Array.from(minutes.subarray(0, from), (value) =>
    Number.isNaN(value) ? undefined : value,
  );
  const scale = seasonalScale(training, week);
  return horizons.map((horizon) => {
    const prepared = prepareSeries(series, holidays, horizon);
    return evaluateHorizon({ prepared, horizon, from }, scale);
  });
}
