import { assert } from "@caravanserai/kernel";
import { fitTrees, sumOfTrees, type BoostedTrees } from "./boosted-trees.ts";
import { decayedMinutes, type PreparedSeries } from "./prepared-series.ts";
import { featureCount, writeFeatures } from "./wait-features.ts";

/** What was learnt about forecasts of one horizon. */
export interface HorizonModel {
  /** Share of the present difference from the usual wait that is left after the horizon. */
  readonly kept: number;
  /** Corrections of the plain forecast; `undefined` where the history is too short for them. */
  readonly trees: BoostedTrees | undefined;
}

/** What was learnt from the history of one crossing, by horizon in hours. */
export type WaitModel = ReadonlyMap<number, HorizonModel>;

const keptSteps = 20;
/** Without history: a difference loses a tenth an hour. */
const keptUnlearnt = 0.9;
/** Hours of history that are learnt from: three years. */
const learntHoursMax = 26_280;
const learntHoursLeast = 336;
/** Hours of known outcomes from which trees are grown: three months. */
const treeHoursLeast = 2_000;

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

interface TreeInput {
  readonly horizon: number;
  readonly kept: number;
  readonly until: number;
  readonly hoursMax: number;
}

/** Learns how the plain forecast errs, from every hour whose outcome is known. */
function learnTrees(
  prepared: PreparedSeries,
  { horizon, kept, until, hoursMax }: TreeInput,
): BoostedTrees | undefined {
  const { minutes } = prepared.series;
  const first = Math.max(horizon + 168, until - Math.min(hoursMax, learntHoursMax));
  const hours: { at: number; base: number; error: number }[] = [];
  for (let at = first; at < until; at++) {
    const base = decayedMinutes(prepared, at, { horizon, kept });
    const error = (minutes[at] ?? Number.NaN) - base;
    if (!Number.isNaN(error)) hours.push({ at, base, error });
  }
  if (hours.length < treeHoursLeast) return undefined;
  const columns = Array.from({ length: featureCount }, () => new Float32Array(hours.length));
  const features = new Float32Array(featureCount);
  hours.forEach(({ at, base }, row) => {
    writeFeatures(prepared, { at, horizon, base }, features);
    features.forEach((value, feature) => {
      const column = columns[feature];
      if (column !== undefined) column[row] = value;
    });
  });
  return fitTrees(
    columns,
    Float64Array.from(hours, ({ error }) => error),
  );
}

interface FitOptions {
  /** First hour of the series that is not learnt from. */
  readonly until: number;
  /** Without trees: milliseconds instead of seconds, and somewhat less exact. */
  readonly isPlain: boolean;
  /** Hours of history that are learnt from; three years unless told. */
  readonly hoursMax?: number;
}

/** Learns from the hours before index `until` of a series, for forecasts of these horizons. */
export function fitWaitModel(
  prepared: PreparedSeries,
  horizons: readonly number[],
  { until, isPlain, hoursMax = learntHoursMax }: FitOptions,
): WaitModel {
  assert(until <= prepared.series.minutes.length, "nothing is learnt from the future");
  return new Map(
    horizons.map((horizon) => {
      const kept = learnKept(prepared, horizon, until);
      const trees = isPlain ? undefined : learnTrees(prepared, { horizon, kept, until, hoursMax });
      return [horizon, { kept, trees }];
    }),
  );
}

const features = new Float32Array(featureCount);

/** The forecast of hour `at`, made `horizon` hours before; minutes, `NaN` if it cannot be told. */
export function predictMinutes(
  prepared: PreparedSeries,
  { kept, trees }: HorizonModel,
  { at, horizon }: { readonly at: number; readonly horizon: number },
): number {
  const base = decayedMinutes(prepared, at, { horizon, kept });
  if (trees === undefined || Number.isNaN(base)) return base;
  writeFeatures(prepared, { at, horizon, base }, features);
  return Math.max(0, base + sumOfTrees(trees, features));
}
