import type { WaitRange } from "./wait-estimate.ts";
import { waitParameters } from "./wait-parameters.ts";

/** One passage through the queue, from tail to service. Unix milliseconds. */
export interface Passage {
  readonly joinedMs: number;
  readonly servedMs: number;
}

/** Simpler predictors, kept beside the estimate to notice when one of them knows better. */
export interface WaitChecks {
  /** How long the one served last has waited; what most boards show. */
  readonly lastToEnterMinutes: number | undefined;
  /** How long the one at the head has waited so far. */
  readonly headOfLineMinutes: number | undefined;
  /** The queue divided by what was served per hour, whatever the lanes do next. */
  readonly queueOverThroughputMinutes: number | undefined;
}

interface CheckInput {
  readonly nowMs: number;
  readonly ahead: number;
  /** When the one at the head joined; `undefined` when the queue is empty. */
  readonly headJoinedMs: number | undefined;
  readonly lastPassage: Passage | undefined;
  /** Served within the rate window. */
  readonly served: number;
}

const minuteMs = 60_000;

export function checkWait(input: CheckInput): WaitChecks {
  const { nowMs, ahead, headJoinedMs, lastPassage, served } = input;
  const perMinute = served / (waitParameters.rateWindowHours * 60);
  return {
    lastToEnterMinutes:
      lastPassage === undefined
        ? undefined
        : (lastPassage.servedMs - lastPassage.joinedMs) / minuteMs,
    headOfLineMinutes: headJoinedMs === undefined ? undefined : (nowMs - headJoinedMs) / minuteMs,
    queueOverThroughputMinutes: perMinute > 0 ? ahead / perMinute : undefined,
  };
}

/**
 * Checks that lie far outside the range. While a queue grows or lanes change the history ones are
 * expected to lag; one that stays far off points to a wrong count or schedule.
 */
export function contradictingChecks(
  range: WaitRange,
  checks: WaitChecks,
): readonly (keyof WaitChecks)[] {
  const factor = waitParameters.contradictionFactor;
  const names = ["lastToEnterMinutes", "headOfLineMinutes", "queueOverThroughputMinutes"] as const;
  return names.filter((name) => {
    const minutes = checks[name];
    if (minutes === undefined) return false;
    return minutes * factor < range.lowMinutes || minutes > range.highMinutes * factor;
  });
}
