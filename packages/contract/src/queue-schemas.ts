import {
  crossingModes,
  jumpReasons,
  laneReasons,
  misconductKinds,
  misconductParties,
  misconductTimes,
  priorityGrounds,
  tokenStates,
} from "@caravanserai/domain";
import { z } from "zod";
import { count, unixMs } from "./fields.ts";

/**
 * One token as screens and estimates see it. `takenAtMs` is null for a token that only a booth has
 * reported so far. `isRegular` is false where the wait says nothing about the line: after a jump, a
 * return, a later slot or a replaced slip.
 */
export const queueTokenSchema = z.object({
  token: z.string(),
  number: z.string(),
  mode: z.enum(crossingModes),
  persons: count,
  parties: count,
  priority: z.enum(priorityGrounds).nullable(),
  state: z.enum(tokenStates),
  takenAtMs: unixMs.nullable(),
  placeMs: unixMs,
  calledAtMs: unixMs.nullable(),
  servedAtMs: unixMs.nullable(),
  leftAtMs: unixMs.nullable(),
  lane: z.string().nullable(),
  isRegular: z.boolean(),
});
export type QueueToken = z.infer<typeof queueTokenSchema>;

export const laneViewSchema = z.object({
  lane: z.string(),
  crossing: z.string(),
  code: z.string(),
  modes: z.array(z.enum(crossingModes)),
  isPriority: z.boolean(),
  status: z.enum(["open", "closed"]),
  reason: z.enum(laneReasons),
  staff: count,
  sinceMs: unixMs,
});
export type LaneView = z.infer<typeof laneViewSchema>;

/** A lane from one change to the next; `toMs` is null for the span that still runs. */
export const laneSpanSchema = z.object({
  lane: z.string(),
  crossing: z.string(),
  modes: z.array(z.enum(crossingModes)),
  status: z.enum(["open", "closed"]),
  reason: z.enum(laneReasons),
  staff: count,
  fromMs: unixMs,
  toMs: unixMs.nullable(),
});
export type LaneSpan = z.infer<typeof laneSpanSchema>;

/** Parties and people that moved in one hour; `lane` is empty for what no lane did. */
export const queueHourSchema = z.object({
  crossing: z.string(),
  mode: z.enum(crossingModes),
  lane: z.string(),
  hourStartMs: unixMs,
  taken: z.int(),
  takenPersons: z.int(),
  served: z.int(),
  servedPersons: z.int(),
  leavers: z.int(),
  leaverPersons: z.int(),
  returned: z.int(),
  jumps: z.int(),
  /** Regular waits from taking to service that ended in this hour, and their sum. */
  waits: z.int(),
  waitMsSum: z.int(),
  /** Times at the booth, from the call to service, and their sum. */
  services: z.int(),
  serviceMsSum: z.int(),
});
export type QueueHour = z.infer<typeof queueHourSchema>;

/** The queue of one crossing and one mode, as of the newest act heard from it. */
export const queueViewSchema = z.object({
  crossing: z.string(),
  mode: z.enum(crossingModes),
  /** Newest act of this queue that the hub has heard, or null when none has come yet. */
  asOfMs: unixMs.nullable(),
  /** Whom the waiting tokens stand for. A called party is no longer ahead of anybody. */
  partiesWaiting: count,
  personsWaiting: count,
  partiesPriority: count,
  partiesCalled: count,
  /** When the party at the head of the line took its token; null when nobody waits. */
  headTakenAtMs: unixMs.nullable(),
  lanesOpen: count,
  staff: count,
  /** Sums over the period asked for, all lanes. */
  taken: z.int(),
  served: z.int(),
  servedPersons: z.int(),
  leavers: z.int(),
  jumps: z.int(),
});
export type QueueView = z.infer<typeof queueViewSchema>;

export const queuesQuerySchema = z.object({
  /** Start of the period; six hours back when absent, 31 days at most. */
  sinceMs: z.coerce.number().int().optional(),
});

/** All queues without their tokens. */
export const queuesAnswerSchema = z.object({
  asOfMs: unixMs,
  sinceMs: unixMs,
  queues: z.array(queueViewSchema),
  lanes: z.array(laneViewSchema),
  hours: z.array(queueHourSchema),
});
export type QueuesAnswer = z.infer<typeof queuesAnswerSchema>;

/**
 * One crossing in full. `tokens`: everything that still waits or is called, and what was taken,
 * served or left since `sinceMs`, oldest place first. `isCut` when there were more than
 * `queueTokensMax`; then the oldest ended ones are missing.
 */
export const queueAnswerSchema = z.object({
  asOfMs: unixMs,
  sinceMs: unixMs,
  crossing: z.string(),
  queues: z.array(queueViewSchema),
  lanes: z.array(laneViewSchema),
  laneSpans: z.array(laneSpanSchema),
  hours: z.array(queueHourSchema),
  tokens: z.array(queueTokenSchema),
  isCut: z.boolean(),
});
export type QueueAnswer = z.infer<typeof queueAnswerSchema>;

export const queueTokensMax = 20_000;

/** What a tablet needs to go on calling alone: the head of each line, and the lanes. */
export const postQueueSchema = z.object({
  asOfMs: unixMs,
  crossing: z.string(),
  /** Entries of this tablet up to here are in the answer; later ones it adds itself. */
  highestContiguousSeq: z.int(),
  partiesWaiting: count,
  personsWaiting: count,
  tokens: z.array(
    queueTokenSchema.extend({
      slotChanges: count,
      binding: z.enum(["document", "party"]),
      household: z.string().nullable(),
      isJump: z.boolean(),
    }),
  ),
  lanes: z.array(laneViewSchema),
});
export type PostQueue = z.infer<typeof postQueueSchema>;

/** Something for two people to look at. It explains itself and accuses nobody. */
export const queueSignalKinds = [
  "jump",
  "overtaken",
  "token-changed-hands",
  "party-grew",
  "many-exceptions",
  "misconduct-report",
] as const;
export const queueSignalSchema = z.object({
  key: z.string(),
  kind: z.enum(queueSignalKinds),
  crossing: z.string(),
  atMs: unixMs,
  /** The number on the slip; null where the signal is not about one. */
  number: z.string().nullable(),
  /** Who acted: a member of staff, or the badge that was written down. */
  by: z.string().nullable(),
  reason: z.enum(jumpReasons).nullable(),
  report: z
    .object({
      what: z.enum(misconductKinds),
      by: z.enum(misconductParties),
      happened: z.enum(misconductTimes),
    })
    .nullable(),
  /** Parties passed over, people more than on the token, or exceptions, by the kind. */
  amount: z.int(),
  /** What the amount is to be held against: people on the token, calls of the same person. */
  of: z.int().nullable(),
});
export type QueueSignal = z.infer<typeof queueSignalSchema>;

export const queueSignalsAnswerSchema = z.object({
  asOfMs: unixMs,
  sinceMs: unixMs,
  signals: z.array(queueSignalSchema),
});
export type QueueSignalsAnswer = z.infer<typeof queueSignalsAnswerSchema>;
