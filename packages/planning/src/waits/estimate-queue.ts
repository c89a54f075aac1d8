import type { IntervalCalibration } from "./interval-calibration.ts";
import type { LaneStep } from "./lane-schedule.ts";
import { laneWorkIn, type LaneOpening } from "./lane-work.ts";
import { leaverShareOf } from "./leaver-share.ts";
import {
  queueOfTokens,
  type TokenFlaws,
  type TokenQueue,
  type TokenTimes,
} from "./queue-tokens.ts";
import { crossingRate, type ServiceRate } from "./service-rate.ts";
import type { WaitSource } from "./wait-answer.ts";
import { checkWait, contradictingChecks, type WaitChecks } from "./wait-checks.ts";
import { calibratedRange, estimateWait, type QueueKnowledge } from "./wait-estimate.ts";
import { waitParameters } from "./wait-parameters.ts";

const hourMs = 3_600_000;

/** One queue (of one mode at one crossing) as its tokens tell it. */
export interface QueueRecord {
  readonly crossing: string;
  /** Tokens of this queue that ended within two days, and all that have not. */
  readonly tokens: readonly TokenTimes[];
  /** Lanes open, from at least six hours ago on; future steps as planned. */
  readonly schedule: readonly LaneStep[];
  /** Openings of each single lane, where known: rates are then learnt per lane. */
  readonly openings?: readonly LaneOpening[] | undefined;
  /** When a tablet of this crossing was last heard, Unix milliseconds: the as-of of the answer. */
  readonly heardMs: number;
  /** Relative standard error of the count of tokens; 0 where everybody takes one. */
  readonly countError: number;
  /** Served per lane-hour at like crossings: used until this one has served somebody. */
  readonly usualRate?: ServiceRate | undefined;
}

/** The estimate for somebody who joins now, with everything that it rests on. */
export interface QueueEstimate {
  readonly crossing: string;
  /** Parties waiting. */
  readonly ahead: number;
  readonly rate: ServiceRate | undefined;
  /** The same over a whole day, hours of day and of night alike: for days, not for hours. */
  readonly rateOfDay: ServiceRate | undefined;
  readonly leaverShare: number;
  /** Parties served in the last hour. */
  readonly servedLastHour: number;
  /** For `estimateWait` at other places in the queue; `undefined` without a service rate. */
  readonly knowledge: QueueKnowledge | undefined;
  /** For `answerWait`, beside what staff observed and travellers reported. */
  readonly source: WaitSource;
  readonly checks: WaitChecks;
  /** Checks that lie far outside the range. */
  readonly contradictions: readonly (keyof WaitChecks)[];
  readonly flaws: TokenFlaws;
}

function checksOf(queue: TokenQueue, nowMs: number): WaitChecks {
  const windowMs = nowMs - waitParameters.rateWindowHours * hourMs;
  const last = queue.served.findLast(
    ({ isPriority, joinedMs, servedMs }) => isPriority !== true && joinedMs <= (servedMs ?? 0),
  );
  return checkWait({
    nowMs,
    ahead: queue.waiting.length,
    headJoinedMs: queue.waiting[0]?.joinedMs,
    lastPassage:
      last?.servedMs === undefined
        ? undefined
        : { joinedMs: last.joinedMs, servedMs: last.servedMs },
    served: queue.served.filter(({ servedMs = 0 }) => servedMs > windowMs).length,
  });
}

/** What a lane served per busy hour of the last hours. */
function rateOf(
  { schedule, openings }: QueueRecord,
  queue: TokenQueue,
  { nowMs, hours, stretchHoursLeast = 0 }: RateAsked,
): ServiceRate | undefined {
  const window = { fromMs: nowMs - hours * hourMs, toMs: nowMs };
  return crossingRate(laneWorkIn({ queue, window, openings, schedule, stretchHoursLeast }));
}

interface RateAsked {
  readonly nowMs: number;
  readonly hours: number;
  readonly stretchHoursLeast?: number;
}

/**
 * The wait of somebody who joins the queue now, from tokens and lanes alone. Never a bare 0; where
 * nobody was served and no usual rate is known, the source says that it cannot tell.
 */
export function estimateQueue(
  record: QueueRecord,
  nowMs: number,
  calibration?: IntervalCalibration,
): QueueEstimate {
  const { crossing, schedule, heardMs, countError } = record;
  const queue = queueOfTokens(record.tokens, nowMs);
  const ahead = queue.waiting.length;
  const rate =
    rateOf(record, queue, { nowMs, hours: waitParameters.rateWindowHours }) ?? record.usualRate;
  // A short line says how quick one party was, not how many a lane can serve in a day.
  const ofDay = { nowMs, hours: waitParameters.dayRateHours, stretchHoursLeast: 1 };
  const leaverShare = leaverShareOf({
    left: queue.left.length + queue.flaws.lost,
    served: queue.served.length,
  });
  const knowledge =
    rate === undefined ? undefined : { nowMs, ahead, countError, leaverShare, rate, schedule };
  const plain = knowledge === undefined ? undefined : estimateWait(knowledge);
  const range = plain === undefined ? undefined : calibratedRange(plain, { crossing, calibration });
  const checks = checksOf(queue, nowMs);
  return {
    crossing,
    ahead,
    rate,
    rateOfDay: rateOf(record, queue, ofDay) ?? rate,
    leaverShare,
    servedLastHour: queue.served.filter(({ servedMs = 0 }) => servedMs > nowMs - hourMs).length,
    knowledge,
    source: { method: "measured", asOfMs: heardMs, range },
    checks,
    contradictions: range === undefined ? [] : contradictingChecks(range, checks),
    flaws: queue.flaws,
  };
}
