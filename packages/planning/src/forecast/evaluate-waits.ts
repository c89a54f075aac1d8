import { assert } from "@caravanserai/kernel";
import { hedgedForecasts, lastHeard } from "./hedged-forecasts.ts";
import type { HourlySeries } from "./hourly-series.ts";
import { prepareSeries, type PreparedSeries } from "./prepared-series.ts";
import { seasonalScale } from "./score-forecasts.ts";
import { scoreMethod, type MethodScore } from "./score-method.ts";
import { fitWaitModel, predictMinutes } from "./wait-model.ts";
import type { Holidays } from "./week-profile.ts";

const hourMs = 3_600_000;
const week = 168;

/** What the evaluation of one horizon found; both naive methods over the very same hours. */
export interface HorizonEvaluation extends MethodScore {
  readonly horizon: number;
  /** "No change": the wait last heard when the forecast was made. */
  readonly persistence: MethodScore;
  /** The wait of the same hour a week before. */
  readonly naive168: MethodScore;
}

interface EvaluationPlan {
  /** Hours ahead, 1 to 168. */
  readonly horizons: readonly number[];
  /** First moment that is evaluated; all before it may be learnt from. */
  readonly trainUntilMs: number;
  readonly holidays: Holidays;
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
  /** First hour that is forecast, with a model of the hours before, for the ranges to begin. */
  readonly rangeFrom: number;
  /** Hours of history that are learnt from. */
  readonly hoursMax: number;
}

/** Forecasts of all hours from `rangeFrom` on, each made `horizon` hours before; else `NaN`. */
function modelForecasts(rolling: Rolling): Float64Array {
  const { prepared, horizon, from, rangeFrom, hoursMax } = rolling;
  const forecasts = new Float64Array(prepared.series.minutes.length).fill(Number.NaN);
  for (const [first, last] of [
    [rangeFrom, from],
    [from, forecasts.length],
  ] as const) {
    const model = fitWaitModel(prepared, [horizon], { until: first, isPlain: false, hoursMax });
    const own = model.get(horizon);
    assert(own !== undefined, "the model has learnt this horizon");
    for (let at = Math.max(first, horizon); at < last; at++) {
      forecasts[at] = predictMinutes(prepared, own, { at, horizon });
    }
  }
  return forecasts;
}

function evaluateHorizon(rolling: Rolling, scale: number | undefined): HorizonEvaluation {
  const { prepared, horizon } = rolling;
  const { minutes } = prepared.series;
  const heard = lastHeard(minutes);
  const persistence = minutes.map((_value, at) => heard[at - horizon] ?? Number.NaN);
  const naive = minutes.map((_value, at) => lastKnown(minutes, at - week, week));
  const orPersistence = (forecasts: Float64Array) =>
    forecasts.map((value, at) => (Number.isNaN(value) ? (persistence[at] ?? value) : value));
  const learnt = modelForecasts(rolling);
  const score = (forecasts: Float64Array) => scoreMethod(forecasts, minutes, { ...rolling, scale });
  return {
    horizon,
    ...score(hedgedForecasts(learnt, heard, { minutes, horizon })),
    persistence: score(persistence),
    naive168: score(orPersistence(naive)),
  };
}

/** Hours learnt from, over all horizons together: more would take minutes. */
const learntHoursInAll = 160_000;

/**
 * Forecasts every hour from `trainUntilMs` on as it would have been forecast at the time, and
 * compares with what happened. Nothing is learnt from hours after `trainUntilMs` but the usual
 * waits, which method is right of late, and the width of the ranges, each once it would have been
 * known.
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
  const rangeFrom = Math.floor(from * (1 - rangeShare));
  const hoursMax = Math.floor(learntHoursInAll / horizons.length);
  return horizons.map((horizon) => {
    const prepared = prepareSeries(series, holidays, horizon);
    return evaluateHorizon({ prepared, horizon, from, rangeFrom, hoursMax }, scale);
  });
}
