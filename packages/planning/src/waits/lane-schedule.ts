import { assert } from "@caravanserai/kernel";
import { waitParameters } from "./wait-parameters.ts";

const hourMs = 3_600_000;
const horizonMs = waitParameters.horizonDays * 24 * hourMs;

/** From this moment on so many lanes are open, until the next step. */
export interface LaneStep {
  /** Unix milliseconds. */
  readonly fromMs: number;
  readonly lanesOpen: number;
}

/**
 * Milliseconds from `nowMs` until the open lanes have worked `laneHours`, or `undefined` when the
 * schedule does not offer that much within ten days. The last step is taken to last; a schedule
 * that starts later than now has no lane open until then.
 */
export function msUntilWorked(
  schedule: readonly LaneStep[],
  nowMs: number,
  laneHours: number,
): number | undefined {
  assert(laneHours >= 0, "work is not negative");
  const endMs = nowMs + horizonMs;
  let leftMs = laneHours * hourMs;
  for (let index = 0; index < schedule.length; index++) {
    const step = schedule[index];
    const next = schedule[index + 1];
    assert(step !== undefined && step.lanesOpen >= 0, "lanes open are not negative");
    assert(next === undefined || next.fromMs > step.fromMs, "schedule steps in time order");
    const fromMs = Math.max(nowMs, step.fromMs);
    const toMs = Math.min(endMs, next?.fromMs ?? endMs);
    if (toMs <= fromMs || step.lanesOpen === 0) continue;
    const workedMs = (toMs - fromMs) * step.lanesOpen;
    if (workedMs >= leftMs) return fromMs + leftMs / step.lanesOpen - nowMs;
    leftMs -= workedMs;
  }
  return undefined;
}

/** Lane-hours offered between two moments. */
export function laneHoursBetween(
  schedule: readonly LaneStep[],
  fromMs: number,
  toMs: number,
): number {
  let workedMs = 0;
  schedule.forEach((step, index) => {
    const startMs = Math.max(fromMs, step.fromMs);
    const stopMs = Math.min(toMs, schedule[index + 1]?.fromMs ?? toMs);
    workedMs += Math.max(0, stopMs - startMs) * step.lanesOpen;
  });
  return workedMs / hourMs;
}
