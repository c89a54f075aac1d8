import type { QueueOutlook } from "@caravanserai/contract";
import {
  expectedJoins,
  hoursUntilAbove,
  lanesNeeded,
  mostInNight,
  outlookOfQueue,
} from "@caravanserai/planning";
import type { QueueNow } from "./queue-now.ts";
import { takenByHour } from "./taken-by-hour.ts";
import type { WaitsSettings } from "./waits-settings.ts";

const hoursAhead = 36;
const joinsError = 0.3;
const recoveryHours = 12;
const targetMinutes = 60;

interface Asked {
  readonly nowMs: number;
  readonly utcOffsetMinutes: number;
  readonly limits: WaitsSettings["limits"];
}

/** What an outlook needs of a queue: as it is now, or as it was known at an earlier moment. */
export type OutlookQueue = Pick<
  QueueNow,
  | "crossing"
  | "mode"
  | "estimate"
  | "schedule"
  | "partiesPerToken"
  | "ahead"
  | "lanesOpen"
  | "hours"
>;

/** The queue in parties hour by hour, its limit, the night, and the lanes it takes. */
export function queueOutlook(queue: OutlookQueue, asked: Asked): QueueOutlook | undefined {
  const { estimate, partiesPerToken, crossing, mode, schedule, lanesOpen, ahead } = queue;
  const { nowMs, utcOffsetMinutes, limits } = asked;
  if (estimate?.rate === undefined) return undefined;
  const { leaverShare } = estimate;
  const perLaneHour = estimate.rate.perLaneHour * partiesPerToken;
  const takenIn = takenByHour(queue.hours);
  const joinsPerHour = expectedJoins({ nowMs, count: hoursAhead, takenIn });
  const rate = { ...estimate.rate, perLaneHour };
  const known = { nowMs, ahead, joinsPerHour, joinsError, rate, schedule, leaverShare };
  const outlook = outlookOfQueue(known);
  const limit = limits.queuePartiesMax;
  const until = hoursUntilAbove(outlook, { nowMs, limit });
  const needed = lanesNeeded({
    joinsPerHour: joinsPerHour.slice(0, recoveryHours),
    perLaneHour,
    backlog: ahead * (1 - leaverShare),
    recoveryHours,
    targetMinutes,
  });
  const night = mostInNight(outlook, (atMs) => atMs + utcOffsetMinutes * 60_000);
  return {
    crossing,
    mode,
    points: outlook.map((point) => ({ ...point })),
    limitParties: limit,
    likelyHours: ahead > limit ? 0 : (until.likelyHours ?? null),
    earliestHours: ahead > limit ? 0 : (until.earliestHours ?? null),
    night: night ?? null,
    lanesOpen,
    staffing: {
      method: needed.method,
      lanesNeeded: needed.lanes,
      offeredLoad: needed.offeredLoad,
      shareWaitingLonger: needed.shareWaitingLonger ?? null,
      recoveryHours,
      targetMinutes,
    },
  };
}
