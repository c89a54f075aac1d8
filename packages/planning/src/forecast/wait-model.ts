import { assert } from "@caravanserai/kernel";
import { decayedMinutes, type PreparedSeries } from "./prepared-series.ts";

/** What was learnt about forecasts of one horizon. */
export interface HorizonModel {
  /** Share of the present difference from the usual wait that is left after the horizon. */
  readonly kept: number;
}

/** What was learnt from the history of one crossing, by horizon in hours. */
export type WaitModel = ReadonlyMap<number, HorizonModel>;

const keptSteps = 20;
/** Without history: a difference loses a tenth an hour. */
const keptUnlearnt = 0.9;
/** Hours of history from which the decay is learnt. */
const learntHoursMax = 26_280;
const learntHoursLeast = 336;

/** The decay with the least mean absolute error over the history. */
function learnKept(prepared: PreparedSeries, horizon: number, until: number): number {
  const { minutes } = prepared.series;
  const from = Math.max(horizon + 168, until - learntHoursMax);
  if (until - from < learntHoursLeast) return keptUnlearnt ** horizon;
  let best = { kept: 0, error: Number.POSITIVE_INFINITY };
  for (let step = 0; step <= keptSteps; step++) {
    const kept = step / keptSteps;
    let error = 0;
    for (let at = from; at < until; at++) {
      const off = decayedMinutes(prepared, at, { horizon, kept }) - (minutes[at] ?? Number.NaN);
      if (!Number.isNaN(off)) error += Math.abs(off);
    }
    if (error < best.error) best = { kept, error };
  }
  return best.kept;
}

/** Learns from the hours before index `until` of a series, for forecasts of these horizons. */
export function fitWaitModel(
  prepared: PreparedSeries,
  horizons: readonly number[],
  until: number,
): WaitModel {
  assert(until <= prepared.series.minutes.length, "nothing is learnt from the future");
  return new Map(
    horizons.map((horizon) => [horizon, { kept: learnKept(prepared, horizon, until) }]),
  );
}

/** The forecast of hour `at`, made `horizon` hours before; minutes, `NaN` if it cannot be told. */
export function predictMinutes(
  prepared: PreparedSeries,
  model: HorizonModel,
  { at, horizon }: { readonly at: number; readonly horizon: number },
): number {
  return decayedMinutes(prepared, at, { horizon, kept: model.kept });
}
