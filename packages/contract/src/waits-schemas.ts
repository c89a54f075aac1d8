import { crossingModes } from "@caravanserai/domain";
import { z } from "zod";
import { count, mapLocationSchema, unixMs } from "./fields.ts";

/** Minutes of wait; a range of 0 does not exist, and a middle may be 0 in a forecast only. */
const minutes = z.number().min(0);
const mode = z.enum(crossingModes);

/** How a wait is known: computed from tokens and lanes, seen by staff, told by travellers. */
export const waitMethodNames = ["measured", "observed", "reported"] as const;

/** A range with its method and age, or why nothing can be told. Never a bare number, never 0. */
export const waitViewSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("known"),
    method: z.enum(waitMethodNames),
    lowMinutes: minutes,
    middleMinutes: minutes,
    highMinutes: minutes,
    asOfMs: unixMs,
    ageMinutes: minutes,
  }),
  z.object({
    kind: z.literal("not-known"),
    reason: z.enum(["nothing-heard", "stale", "cannot-tell"]),
    lastHeardMs: unixMs.nullable(),
  }),
]);
export type WaitView = z.infer<typeof waitViewSchema>;

/** Against the estimate of two hours before. */
export const waitTrends = ["up", "steady", "down", "unknown"] as const;
export type WaitTrend = (typeof waitTrends)[number];

const minutesOrNull = minutes.nullable();

/** What is known of one queue now, with everything that it rests on. */
export const waitEstimateSchema = z.object({
  crossing: z.string(),
  mode,
  wait: waitViewSchema,
  trend: z.enum(waitTrends),
  /** Whether a lane for this mode is open. */
  isOpen: z.boolean(),
  /** Parties and people ahead of somebody who joins now. */
  ahead: count,
  aheadPersons: count,
  servedLastHour: count,
  lanesOpen: count,
  /** Parties that one open lane serves per hour; null until somebody was served. */
  perLaneHour: z.number().nullable(),
  /** Share of those in the line who leave it before their turn, 0 to 1. */
  leaverShare: z.number(),
  /** Every statement that the answer was chosen from, newest first. */
  sources: z.array(
    z.object({
      method: z.enum(waitMethodNames),
      asOfMs: unixMs,
      lowMinutes: minutesOrNull,
      middleMinutes: minutesOrNull,
      highMinutes: minutesOrNull,
    }),
  ),
  /** Simpler predictors beside the estimate, and those that lie far outside its range. */
  checks: z.object({
    lastToEnterMinutes: minutesOrNull,
    headOfLineMinutes: minutesOrNull,
    queueOverThroughputMinutes: minutesOrNull,
  }),
  contradictions: z.array(z.string()),
  /** What was wrong with the tokens, as counts. */
  flaws: z.object({ servedTwice: count, lost: count, backwards: count, ahead: count }),
  /** Numbers called last, newest first. */
  calledNumbers: z.array(z.string()),
});
export type WaitEstimate = z.infer<typeof waitEstimateSchema>;

/**
 * The past of one queue, hour by hour in parallel lists from `startMs` on. `low`, `middle` and
 * `high` are the first decile, median and ninth decile of waits that ended in that hour, in
 * minutes; the `shown` ones are the estimate as the board had it. Null: nobody, or not known.
 */
export const waitHistorySchema = z.object({
  crossing: z.string(),
  mode,
  startMs: unixMs,
  low: z.array(minutesOrNull),
  middle: z.array(minutesOrNull),
  high: z.array(minutesOrNull),
  shownLow: z.array(minutesOrNull),
  shownMiddle: z.array(minutesOrNull),
  shownHigh: z.array(minutesOrNull),
  /** Parties that took a token, that were served, that left. */
  taken: z.array(z.int()),
  served: z.array(z.int()),
  leavers: z.array(z.int()),
  /** Lanes open on average over the hour. */
  lanesOpen: z.array(z.number()),
});
export type WaitHistory = z.infer<typeof waitHistorySchema>;

/** Usual wait of one local hour of one weekday: a cell of the hour × day map. */
export const waitProfileCellSchema = z.object({
  crossing: z.string(),
  /** 0 Monday to 6 Sunday, by the crossing's own midnight. */
  weekday: z.int().min(0).max(6),
  hour: z.int().min(0).max(23),
  /** Median of all modes' waits that ended then, and how many those were. */
  middleMinutes: minutes,
  waits: count,
});

export const waitCrossingSchema = z.object({
  crossing: z.string(),
  name: z.string(),
  nameRu: z.string(),
  nameKk: z.string(),
  town: z.string(),
  location: mapLocationSchema.nullable(),
  isFictional: z.boolean(),
  utcOffsetMinutes: z.int(),
  modes: z.array(mode),
  /** When a tablet of the crossing was last heard; null: never. */
  lastHeardMs: unixMs.nullable(),
});
export type WaitCrossing = z.infer<typeof waitCrossingSchema>;

/** From where on an alert begins; configured, the same for every crossing unless said otherwise. */
export const waitLimitsSchema = z.object({
  waitMinutesMax: z.number(),
  queuePartiesMax: z.number(),
  silentMinutesMax: z.number(),
});
export type WaitLimits = z.infer<typeof waitLimitsSchema>;

export const waitsQuerySchema = z.object({
  /** Start of the history; seven days back when absent, 31 days at most. */
  sinceMs: z.coerce.number().int().optional(),
});

export const waitsAnswerSchema = z.object({
  asOfMs: unixMs,
  computedAtMs: unixMs,
  sinceMs: unixMs,
  limits: waitLimitsSchema,
  crossings: z.array(waitCrossingSchema),
  estimates: z.array(waitEstimateSchema),
  history: z.array(waitHistorySchema),
  profile: z.array(waitProfileCellSchema),
});
export type WaitsAnswer = z.infer<typeof waitsAnswerSchema>;

/** A forecast figure with the ranges that hold it four times in five and 19 times in 20. */
export const fanSchema = z.object({
  middle: z.number(),
  low80: z.number(),
  high80: z.number(),
  low95: z.number(),
  high95: z.number(),
});

const fanPointSchema = fanSchema.extend({
  atMs: unixMs,
  horizonHours: z.int(),
});

/** A forecast that was kept, and what then happened. */
const pastForecastSchema = fanPointSchema.extend({
  madeAtMs: unixMs,
  /** Null while it is not known. */
  actual: z.number().nullable(),
});

export const waitForecastViewSchema = z.object({
  crossing: z.string(),
  mode,
  /** Minutes of wait of somebody who joins in that hour. */
  points: z.array(fanPointSchema),
  /** Kept forecasts of the last two days, made three hours ahead. */
  past: z.array(pastForecastSchema),
});
export type WaitForecastView = z.infer<typeof waitForecastViewSchema>;

const outlookPointSchema = z.object({
  atMs: unixMs,
  low: z.number(),
  middle: z.number(),
  high: z.number(),
});

/** The queue in parties over the coming hours, when it passes the limit, and what it takes. */
export const queueOutlookSchema = z.object({
  crossing: z.string(),
  mode,
  points: z.array(outlookPointSchema),
  limitParties: z.number(),
  /** Hours until the limit: likely, and at the earliest; null: not within the outlook. */
  likelyHours: z.number().nullable(),
  earliestHours: z.number().nullable(),
  /** The most parties at once in the coming night, 22 to 6 by local time. */
  night: outlookPointSchema.nullable(),
  lanesOpen: count,
  staffing: z
    .object({
      method: z.enum(["overload", "offered-load"]),
      lanesNeeded: count,
      offeredLoad: z.number(),
      shareWaitingLonger: z.number().nullable(),
      recoveryHours: z.number(),
      targetMinutes: z.number(),
    })
    .nullable(),
});
export type QueueOutlook = z.infer<typeof queueOutlookSchema>;

export const entriesForecastSchema = z.object({
  /** Null: all crossings together. */
  crossing: z.string().nullable(),
  days: z.array(
    fanSchema.extend({
      /** 1 is the first whole local day to come. */
      day: z.int(),
      dayStartMs: unixMs,
      method: z.enum(["queue-led", "damped"]),
      aheadAtEnd: z.number().nullable(),
    }),
  ),
  /** Counted entries of closed days, oldest first. */
  past: z.array(z.object({ dayStartMs: unixMs, entries: z.int() })),
  /** Of each past day the last forecast made before it began, with what then happened. */
  kept: z.array(
    fanSchema.extend({ dayStartMs: unixMs, madeAtMs: unixMs, actual: z.number().nullable() }),
  ),
});
export type EntriesForecastView = z.infer<typeof entriesForecastSchema>;

export const forecastAnswerSchema = z.object({
  asOfMs: unixMs,
  madeAtMs: unixMs.nullable(),
  waits: z.array(waitForecastViewSchema),
  queues: z.array(queueOutlookSchema),
  entries: z.array(entriesForecastSchema),
});
export type ForecastAnswer = z.infer<typeof forecastAnswerSchema>;

export const forecastMeasures = ["wait", "entries"] as const;
export type ForecastMeasure = (typeof forecastMeasures)[number];

export const forecastScoreSchema = z.object({
  measure: z.enum(forecastMeasures),
  /** Null: over all crossings. */
  crossing: z.string().nullable(),
  /** Hours ahead for waits, days ahead for entries. */
  horizon: z.int(),
  count,
  mae: z.number(),
  rmse: z.number(),
  /** Below 1: better than expecting what was usual a day (waits) or a day (entries) before. */
  mase: z.number().nullable(),
  maePersistence: z.number().nullable(),
  /** Shares of outcomes within the ranges; 0.8 and 0.95 are promised. */
  coverage80: z.number(),
  coverage95: z.number(),
});
export type ForecastScoreView = z.infer<typeof forecastScoreSchema>;

export const forecastScoresAnswerSchema = z.object({
  asOfMs: unixMs,
  /** Forecasts kept, and those whose outcome is not known yet. */
  kept: count,
  open: count,
  /** Of them, computed afterwards from what was known then: before an upgrade, or in a demo. */
  hindcast: count.optional(),
  scores: z.array(forecastScoreSchema),
});
export type ForecastScoresAnswer = z.infer<typeof forecastScoresAnswerSchema>;

/** What an alert says; screens make the message from the code and its figures. */
export const waitAlertCodes = [
  "waits.wait-over-limit",
  "waits.queue-over-limit",
  "waits.crossing-silent",
  "waits.forecast-over-limit",
] as const;
export type WaitAlertCode = (typeof waitAlertCodes)[number];

export const waitAlertSchema = z.object({
  alert: z.string(),
  code: z.enum(waitAlertCodes),
  crossing: z.string(),
  /** Null where it is about the whole crossing. */
  mode: mode.nullable(),
  startedAtMs: unixMs,
  /** Null while it lasts. */
  endedAtMs: unixMs.nullable(),
  /** `value` and `limit` in minutes or parties by the code; `hours` until a forecast limit. */
  figures: z.record(z.string(), z.number()),
  /** Name of the member of staff who looks after it; null: nobody yet. */
  owner: z.string().nullable(),
  acknowledgedBy: z.string().nullable(),
  acknowledgedAtMs: unixMs.nullable(),
});
export type WaitAlert = z.infer<typeof waitAlertSchema>;

export const waitAlertsAnswerSchema = z.object({
  asOfMs: unixMs,
  /** Those that last, then those that ended within seven days; newest first. */
  alerts: z.array(waitAlertSchema),
});
export type WaitAlertsAnswer = z.infer<typeof waitAlertsAnswerSchema>;

export const acknowledgeAlertRequestSchema = z.strictObject({
  /** Whoever acknowledges looks after it from now on; without it an owner stays as it was. */
  isTakingOver: z.boolean(),
});

/** Signals of trouble: for two named roles, each with innocent explanations to ask about first. */
export const troubleSignalCodes = [
  "signals.service-out-of-turn",
  "signals.token-changed-hands",
  "signals.many-tokens-one-party",
  "signals.operator-exceptions",
  "signals.wait-against-counts",
  "signals.misconduct-reports",
] as const;
export type TroubleSignalCode = (typeof troubleSignalCodes)[number];

export const troubleSignalSchema = z.object({
  key: z.string(),
  code: z.enum(troubleSignalCodes),
  crossing: z.string(),
  subject: z.object({
    kind: z.enum(["lane", "operator", "token", "party", "queue", "crossing"]),
    id: z.string(),
    /** The lane's code, the token's number, the member of staff or the badge; no traveller. */
    label: z.string(),
  }),
  fromMs: unixMs,
  toMs: unixMs,
  /** Figures of the explanation, by name; shares are 0 to 1, times in minutes. */
  figures: z.record(z.string(), z.number()),
  /** Codes of innocent explanations, `signals.ask.*`. */
  askFirst: z.array(z.string()),
});
export type TroubleSignalView = z.infer<typeof troubleSignalSchema>;

export const troubleSignalsAnswerSchema = z.object({
  asOfMs: unixMs,
  sinceMs: unixMs,
  signals: z.array(troubleSignalSchema),
});
export type TroubleSignalsAnswer = z.infer<typeof troubleSignalsAnswerSchema>;
