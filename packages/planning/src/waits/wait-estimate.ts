import { assert } from "@caravanserai/kernel";
import type { IntervalCalibration } from "./interval-calibration.ts";
import { msUntilWorked, type LaneStep } from "./lane-schedule.ts";
import type { ServiceRate } from "./service-rate.ts";
import { waitParameters } from "./wait-parameters.ts";

const minuteMs = 60_000;

/** What is known about a queue when somebody joins its tail. */
export interface QueueKnowledge {
  readonly nowMs: number;
  /** People (or parties) ahead: the unit in which `rate` is given. */
  readonly ahead: number;
  /** Relative standard error of that count, such as 0.1; 0 when tokens are counted. */
  readonly countError: number;
  /** Share of those ahead who will leave the queue before their turn, 0 to below 1. */
  readonly leaverShare: number;
  readonly rate: ServiceRate;
  /** Lanes open from now on; see `LaneStep`. */
  readonly schedule: readonly LaneStep[];
}

/** A wait in minutes: the middle, and the range that should hold four times out of five. */
export interface WaitRange {
  readonly lowMinutes: number;
  readonly middleMinutes: number;
  readonly highMinutes: number;
}

/**
 * The wait of somebody who joins now: the time in which the lanes, as scheduled, serve all who
 * are ahead and stay. `undefined` when the schedule never gets there. Count, rate, leavers and
 * services are taken as independent; `widening` (1 or more) is learnt from past predictions.
 */
export function estimateWait(queue: QueueKnowledge, widening = 1): WaitRange | undefined {
  const { nowMs, ahead, countError, leaverShare, rate, schedule } = queue;
  assert(ahead >= 0 && Number.isFinite(ahead), "a queue has nobody or somebody");
  assert(leaverShare >= 0 && leaverShare < 1, "some of the queue stays");
  assert(rate.perLaneHour > 0, "an open lane serves somebody");
  assert(widening >= 1, "experience only widens a range");
  const laneHours = (ahead * (1 - leaverShare)) / rate.perLaneHour;
  const leaverSpread = leaverShare > 0 ? waitParameters.leaverSpread : 0;
  // Services differ: the time that n of them take spreads by one part in the square root of n.
  const serviceSpread = 1 / Math.sqrt(Math.max(1, ahead));
  const spread = Math.hypot(countError, rate.relativeSpread, leaverSpread, serviceSpread);
  const factor = Math.exp(waitParameters.rangeQuantile * spread);
  const low = msUntilWorked(schedule, nowMs, laneHours / factor);
  const middle = msUntilWorked(schedule, nowMs, laneHours);
  const high = msUntilWorked(schedule, nowMs, laneHours * factor);
  if (low === undefined || middle === undefined) return undefined;
  const horizonMs = waitParameters.horizonDays * 24 * 60 * minuteMs;
  return {
    lowMinutes: Math.min(low, middle / widening) / minuteMs,
    middleMinutes: middle / minuteMs,
    highMinutes: Math.max(high ?? horizonMs, middle * widening) / minuteMs,
  };
}

/**
 * The range that past predictions of this size at this crossing have earned: wider or narrower
 * than computed. Unchanged while too few outcomes are known.
 */
export function calibratedRange(
  range: WaitRange,
  { crossing, calibration }: { crossing: string; calibration: IntervalCalibration | undefined },
): WaitRange {
  const { middleMinutes } = range;
  if (calibration === undefined || middleMinutes <= 0) return range;
  const factor = calibration.factorFor(crossing, middleMinutes, 0.8);
  if (factor === undefined) return range;
  return {
    lowMinutes: middleMinutes / factor,
    middleMinutes,
    highMinutes: middleMinutes * factor,
  };
}
