import { z } from "zod";
import { unixMs } from "./fields.ts";

/** A count that is not known exactly: between both, ends included. */
export const countRangeSchema = z.object({ low: z.int(), high: z.int() });
export type CountRange = z.infer<typeof countRangeSchema>;

/** A moment to look back to; without `atMs` it is now. */
export const roomQuerySchema = z.object({
  atMs: z.coerce.number().int().optional(),
  knownAt: z.enum(["now", "then"]).optional(),
});

/**
 * Counted, registered, recorded and given a number: four counts of different things beside each
 * other, all since the first entry. None is part of another and they are never added. Null: of a
 * past moment, not known.
 */
const funnelSchema = z.object({
  /** Border crossings inward, as counted. */
  countedIn: z.int().nullable(),
  /** Persons in registered households. */
  registered: z.int().nullable(),
  /** Of them persons with a record of their own; the others stand in group records. */
  recorded: z.int().nullable(),
  /** Personal numbers issued. */
  numbersIssued: z.int().nullable(),
});

/** How many of those who came are still here: an arithmetic with its unknowns, not a count. */
const presentSchema = z.object({
  entries: z.int(),
  exitsCounted: z.int(),
  registeredExits: z.int(),
  /** Exits without a slip: counted exits less registered ones if all of those were counted too. */
  unregisteredExits: countRangeSchema,
  /** entries − registeredExits − unregisteredExits. */
  remaining: countRangeSchema,
  /** Persons registered and not recorded as departed: another figure, for comparison. */
  registeredPresent: z.int(),
  /** How many mean to stay is asked of nobody: always unknown. */
  stayers: z.null(),
});

/** Places to sleep, now and for the night that comes. Persons. */
const tonightSchema = z.object({
  capacity: z.int(),
  blocked: z.int(),
  held: z.int(),
  occupied: z.int(),
  free: z.int(),
  /** 22:00 local time of this day, or of the next when it has passed. */
  nightMs: unixMs,
  /** Persons whose hold ends before the night unless they arrive. */
  holdsEnding: z.int(),
  /** Registered persons who said they need a place and have none. */
  personsWaiting: z.int(),
  /** Free places left at night: low when every hold is used, high when those that end are not. */
  freeTonight: countRangeSchema,
});

export const wayStages = ["crossing", "first-place", "destination", "outcome"] as const;
export type WayStage = (typeof wayStages)[number];

/** Below this many persons a cell says "fewer than ten": on a wall too, small groups are people. */
export const wayPersonsMin = 10;

const wayNodeSchema = z.object({
  stage: z.enum(wayStages),
  /**
   * A crossing's code, a town, or one of: `unknown` (not asked or not said), `other` (several small
   * ones), `not-needed` and `needed` (no first place, because none was needed or none found yet),
   * `left` and `not-seen-leaving`.
   */
  code: z.string(),
  /** Null below `wayPersonsMin`. */
  persons: z.int().nullable(),
});
export type WayNode = z.infer<typeof wayNodeSchema>;

const wayLinkSchema = z.object({
  /** The stage it starts from; it ends at the next one. */
  stage: z.enum(wayStages),
  from: z.string(),
  to: z.string(),
  persons: z.int().nullable(),
});
export type WayLink = z.infer<typeof wayLinkSchema>;

/** Ways of registered persons: crossing, first place slept at, destination, left or not. */
const waysSchema = z.object({
  persons: z.int(),
  nodes: z.array(wayNodeSchema),
  links: z.array(wayLinkSchema),
});
export type Ways = z.infer<typeof waysSchema>;

export const situationRoomSchema = z.object({
  asOfMs: unixMs,
  hubTimeMs: unixMs,
  /** Start of the first hour anything was counted or registered in. */
  sinceMs: unixMs,
  /** Entries not yet in what was counted by which hour: more than 0 after an upgrade. */
  entriesBehind: z.int(),
  /** Set of a past moment; what was known when is kept since `keptSinceMs`, 0 from the start. */
  past: z
    .object({ atMs: unixMs, knownAt: z.enum(["now", "then"]), keptSinceMs: z.int() })
    .nullable(),
  funnel: funnelSchema,
  /** Null here and below: of a past moment, not known. */
  present: presentSchema.nullable(),
  places: tonightSchema.nullable(),
  ways: waysSchema.nullable(),
});
export type SituationRoom = z.infer<typeof situationRoomSchema>;

const nowcastSchema = z.object({
  known: z.int(),
  expected: z.int(),
  low: z.int(),
  high: z.int(),
  /** Share of days on which the interval held: 0.8. */
  coverage: z.number(),
  basisDays: z.int(),
  /** Of a past moment seen with today's knowledge: what it came to. Else null. */
  cameTo: z.int().nullable(),
});
export type NowcastRange = z.infer<typeof nowcastSchema>;

const directionNowcastSchema = z.object({
  /** What today's whole hours will say once every post has been heard; null under three days. */
  untilNow: nowcastSchema.nullable(),
  /** What the whole day will say. */
  wholeDay: nowcastSchema.nullable(),
});

export const situationNowcastSchema = z.object({
  asOfMs: unixMs,
  hubTimeMs: unixMs,
  dayStartMs: unixMs,
  /** End of the last whole hour: `untilNow` counts up to here. */
  untilMs: unixMs,
  in: directionNowcastSchema,
  out: directionNowcastSchema,
  /** Whether it is the estimate of a past moment, from what had come by then. */
  isPast: z.boolean(),
  /**
   * Counting posts not heard from, with what is expected of them, most missed first. Of a past
   * moment: those of which no count had come for three hours; `lastHeardAtMs` is their last count.
   */
  silent: z.array(
    z.object({
      device: z.string(),
      label: z.string(),
      crossing: z.string().nullable(),
      lastHeardAtMs: unixMs.nullable(),
      knownIn: z.int(),
      /** Null while fewer than three days are known. */
      expectedIn: z.int().nullable(),
    }),
  ),
});
export type SituationNowcast = z.infer<typeof situationNowcastSchema>;
