import { assert } from "@caravanserai/kernel";
import { laneHoursBetween, msUntilWorked, type LaneStep } from "../waits/lane-schedule.ts";
import type { ServiceRate } from "../waits/service-rate.ts";

const hourMs = 3_600_000;
const minuteMs = 60_000;

interface QueueLedInput {
  readonly nowMs: number;
  /** Parties waiting now. */
  readonly ahead: number;
  /** Share of those who wait or join that will leave before their turn, 0 to below 1. */
  readonly leaverShare: number;
  /** Parties served per lane and hour. */
  readonly rate: ServiceRate;
  /** Lanes as scheduled; see `LaneStep`. */
  readonly schedule: readonly LaneStep[];
  /** Parties expected to join in each coming hour, at least as far as the last horizon. */
  readonly joinsPerHour: readonly number[];
  /** Hours ahead, whole and above 0. */
  readonly horizonsHours: readonly number[];
}

/** The wait of those who will join the queue some hours from now. */
export interface QueueLedWait {
  readonly horizonHours: number;
  readonly minutes: number;
}

/**
 * Waits of the coming hours, led by the queue: who waits and will have joined by then, less whom
 * the lanes will have served, is the line in front of somebody who joins then. Horizons from which
 * the schedule never gets through are left out.
 */
export function queueLedWaits(input: QueueLedInput): readonly QueueLedWait[] {
  const { nowMs, ahead, leaverShare, rate, schedule, joinsPerHour, horizonsHours } = input;
  assert(ahead >= 0 && leaverShare >= 0 && leaverShare < 1, "a queue has nobody or somebody");
  assert(rate.perLaneHour > 0, "an open lane serves somebody");
  const furthest = Math.max(0, ...horizonsHours);
  assert(furthest <= joinsPerHour.length, "somebody or nobody joins in every hour asked for");
  const waits: QueueLedWait[] = [];
  let staying = ahead * (1 - leaverShare);
  for (let hour = 1; hour <= furthest; hour++) {
    const toMs = nowMs + hour * hourMs;
    const served = laneHoursBetween(schedule, toMs - hourMs, toMs) * rate.perLaneHour;
    staying = Math.max(0, staying + (joinsPerHour[hour - 1] ?? 0) * (1 - leaverShare) - served);
    if (!horizonsHours.includes(hour)) continue;
    const ms = msUntilWorked(schedule, toMs, staying / rate.perLaneHour);
    if (ms !== undefined) waits.push({ horizonHours: hour, minutes: ms / minuteMs });
  }
  return waits;
}
