import { z } from "zod";
import { mapLocationSchema, unixMs } from "./fields.ts";

/**
 * A figure is a number with its circumstances. `null` means unknown, which is a value; a figure
 * never stands without as-of, period, method and origin (law 6).
 */
export const figureSchema = z.object({
  value: z.number().nullable(),
  asOfMs: unixMs,
  /** Half-open [from, to); null for a stock at `asOfMs`. */
  period: z.object({ fromMs: unixMs, toMs: unixMs }).nullable(),
  direction: z.enum(["in", "out", "net", "none"]),
  unit: z.enum(["crossings", "persons", "households", "places", "numbers", "cases"]),
  method: z.enum(["counted", "registered", "computed", "proposed"]),
  origin: z.enum(["tallies", "registrations", "departures", "placements", "vault", "journal"]),
});
export type Figure = z.infer<typeof figureSchema>;

export const figureNames = [
  "crossingsIn",
  "crossingsOut",
  "crossingsNet",
  "householdsRegistered",
  "personsRegistered",
  "registeredDeparted",
  "registeredPresent",
  "numbersIssued",
  "placesCapacity",
  "placesBlocked",
  "placesHeld",
  "placesOccupied",
  "placesFree",
  "duplicatesOpen",
  "discrepanciesOpen",
] as const;
export type FigureName = (typeof figureNames)[number];

const flow = {
  in: z.int(),
  out: z.int(),
  /** Null: not kept of how a past moment was known then. */
  vehiclesIn: z.int().nullable(),
  vehiclesOut: z.int().nullable(),
  personsRegistered: z.int(),
  householdsRegistered: z.int(),
  registeredDeparted: z.int(),
  numbersIssued: z.int(),
};

export const flowHourSchema = z.object({ hourStartMs: unixMs, ...flow });
export type FlowHour = z.infer<typeof flowHourSchema>;

/** One local calendar day; the offset says whose midnight it is. */
export const flowDaySchema = z.object({ day: z.string(), dayStartMs: unixMs, ...flow });
export type FlowDay = z.infer<typeof flowDaySchema>;

export const crossingFlowSchema = z.object({
  crossing: z.string(),
  name: z.string(),
  nameRu: z.string(),
  nameKk: z.string(),
  town: z.string(),
  isFictional: z.boolean(),
  location: mapLocationSchema.nullable(),
  ...flow,
  lastTallyAtMs: unixMs.nullable(),
  /** Counts per mode and direction, persons. */
  modes: z.array(z.object({ mode: z.string(), in: z.int(), out: z.int() })),
  /** Persons in and out per hour of the period, oldest first. */
  hours: z.array(z.object({ hourStartMs: unixMs, in: z.int(), out: z.int() })),
});
export type CrossingFlow = z.infer<typeof crossingFlowSchema>;

/** A tablet not heard from: its counts are missing from every figure since then. */
export const silentPostSchema = z.object({
  device: z.string(),
  label: z.string(),
  role: z.string(),
  crossing: z.string().nullable(),
  site: z.string().nullable(),
  lastHeardAtMs: unixMs.nullable(),
  waitingEntries: z.int(),
});
export type SilentPost = z.infer<typeof silentPostSchema>;

export const situationQuerySchema = z.object({
  fromMs: z.coerce.number().int().optional(),
  toMs: z.coerce.number().int().optional(),
  /** Looks back: the usual period, ended at this hour; unknown is what only stands now. */
  atMs: z.coerce.number().int().optional(),
  /** With `atMs`: what is known today of the time before it, or what was known then. */
  knownAt: z.enum(["now", "then"]).optional(),
});

export const demoStateSchema = z.object({
  scenario: z.string(),
  speed: z.number(),
  state: z.enum(["catching-up", "running", "over"]),
});
export type DemoState = z.infer<typeof demoStateSchema>;

export const situationSchema = z.object({
  asOfMs: unixMs,
  hubTimeMs: unixMs,
  period: z.object({ fromMs: unixMs, toMs: unixMs }),
  utcOffsetMinutes: z.int(),
  demo: demoStateSchema.nullable(),
  figures: z.record(z.enum(figureNames), figureSchema),
  hours: z.array(flowHourSchema),
  days: z.array(flowDaySchema),
  crossings: z.array(crossingFlowSchema),
  postsHeard: z.int(),
  silentPosts: z.array(silentPostSchema),
});
export type Situation = z.infer<typeof situationSchema>;
