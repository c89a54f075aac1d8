import { laneHoursBetween, type LaneStep } from "./lane-schedule.ts";
import type { TokenQueue, TokenTimes } from "./queue-tokens.ts";
import type { LaneWork } from "./service-rate.ts";

const hourMs = 3_600_000;

/** A lane was open from one moment to another; `undefined`: it still is. Unix milliseconds. */
export interface LaneOpening {
  readonly lane: string;
  readonly fromMs: number;
  readonly toMs: number | undefined;
}

interface Stretch {
  readonly fromMs: number;
  readonly toMs: number;
}

/** The stretches of a window in which somebody waited, in time order and apart. */
function busyStretches(queue: TokenQueue, window: Stretch): readonly Stretch[] {
  const stays: Stretch[] = [];
  const add = ({ joinedMs }: TokenTimes, endMs: number) => {
    const fromMs = Math.max(joinedMs, window.fromMs);
    const toMs = Math.min(endMs, window.toMs);
    if (toMs > fromMs) stays.push({ fromMs, toMs });
  };
  for (const token of queue.waiting) add(token, window.toMs);
  for (const token of queue.served) add(token, token.servedMs ?? window.toMs);
  for (const token of queue.left) add(token, token.leftMs ?? window.toMs);
  stays.sort((a, b) => a.fromMs - b.fromMs);
  const apart: { fromMs: number; toMs: number }[] = [];
  for (const stay of stays) {
    const last = apart.at(-1);
    if (last !== undefined && stay.fromMs <= last.toMs) {
      last.toMs = Math.max(last.toMs, stay.toMs);
    } else apart.push({ ...stay });
  }
  return apart;
}

function hoursWithin(stretches: readonly Stretch[], fromMs: number, toMs: number): number {
  let ms = 0;
  for (const stretch of stretches) {
    ms += Math.max(0, Math.min(stretch.toMs, toMs) - Math.max(stretch.fromMs, fromMs));
  }
  return ms / hourMs;
}

interface WorkInput {
  readonly queue: TokenQueue;
  readonly window: Stretch;
  /** Openings of each lane; where not known, the schedule counts as one lane. */
  readonly openings: readonly LaneOpening[] | undefined;
  readonly schedule: readonly LaneStep[];
  /** Stretches shorter than this are left out, with all who were served in them; 0 when absent. */
  readonly stretchHoursLeast?: number;
}

/** What each lane served in a window while somebody waited, and for how many hours it was open. */
export function laneWorkIn(input: WorkInput): readonly LaneWork[] {
  const { queue, window, openings, schedule, stretchHoursLeast = 0 } = input;
  const stretches = busyStretches(queue, window).filter(
    ({ fromMs, toMs }) => toMs - fromMs >= stretchHoursLeast * hourMs,
  );
  const isInWindow = ({ servedMs = 0 }: TokenTimes) =>
    servedMs > window.fromMs && servedMs <= window.toMs;
  const isInStretch = ({ servedMs = 0 }: TokenTimes) =>
    stretches.some(({ fromMs, toMs }) => servedMs > fromMs && servedMs <= toMs);
  const inWindow = queue.served.filter(isInWindow);
  const served = stretchHoursLeast > 0 ? inWindow.filter(isInStretch) : inWindow;
  if (openings === undefined || openings.length === 0) {
    const busyHours = stretches.reduce(
      (hours, { fromMs, toMs }) => hours + laneHoursBetween(schedule, fromMs, toMs),
      0,
    );
    return [{ served: busyHours > 0 ? served.length : 0, busyHours }];
  }
  const lanes = new Map<string, { served: number; busyHours: number }>();
  for (const { lane, fromMs, toMs } of openings) {
    const work = lanes.get(lane) ?? { served: 0, busyHours: 0 };
    work.busyHours += hoursWithin(stretches, fromMs, toMs ?? window.toMs);
    lanes.set(lane, work);
  }
  for (const { lane } of served) {
    const work = lane === undefined ? undefined : lanes.get(lane);
    if (work !== undefined && work.busyHours > 0) work.served++;
  }
  return [...lanes.values()];
}
