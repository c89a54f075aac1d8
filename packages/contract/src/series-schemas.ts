import { claimDirections, claimMeasures, claimUnits, keptSeriesKinds } from "@caravanserai/domain";
import { z } from "zod";
import { count, shortText, unixMs, idOf } from "./fields.ts";
import type { FigureSeriesId } from "@caravanserai/domain";
import {
  seriesCountsSchema,
  seriesMappingSchema,
  seriesSourceSchema,
  seriesSubjectSchema,
} from "./series-event-schemas.ts";

const text = z.string();
const kind = z.enum(keptSeriesKinds);
const isoDay = z.iso.date();

/** Bytes of a file of series; a longer one is split by time or by lines. */
export const seriesBytesMax = 64 * 1024 * 1024;
/** Values that one import keeps; a longer file is refused whole, never cut. */
export const seriesPointsMax = 500_000;
/** Lines of one file: more means that a column of notes was taken for names. */
export const seriesLinesMax = 2_000;

/** The file, and what a person says about how to read it; what is left out is found. */
const readingFields = {
  file: z.strictObject({
    /** Its letters are judged when it is decoded: a pattern over so many would run out of stack. */
    base64: z.string().max(Math.ceil(seriesBytesMax / 3) * 4),
  }),
  date: shortText.optional(),
  values: z.array(shortText).min(1).max(100).optional(),
  report: shortText.nullable().optional(),
  series: z.array(shortText).max(20).optional(),
  kind: kind.optional(),
  delimiter: z.string().length(1).optional(),
  encoding: z
    .enum(["utf-8", "utf-16le", "utf-16be", "windows-1251", "windows-1252", "koi8-r"])
    .optional(),
  dateOrder: z.enum(["day-first", "month-first"]).optional(),
};

export const previewSeriesRequestSchema = z.strictObject(readingFields);
export type PreviewSeriesRequest = z.infer<typeof previewSeriesRequestSchema>;

const flagSchema = z.object({
  kind: text,
  line: text,
  /** First and last time concerned; null where the row has no readable date. */
  from: text.nullable(),
  to: text.nullable(),
  /** Line of the file, from 1; 0 when it concerns no single one. */
  fileLine: count,
  observed: z.number().nullable(),
  expected: z.number().nullable(),
  difference: z.number().nullable(),
});
export type SeriesFlagView = z.infer<typeof flagSchema>;

const lineSchema = z.object({
  name: text,
  kind,
  points: count,
  firstAt: text,
  lastAt: text,
});
export type SeriesLineView = z.infer<typeof lineSchema>;

/** Kinds of file that are known by their columns; `free` is mapped by hand. */
export const seriesShapes = ["portal", "displacement-matrix", "own", "free"] as const;

export const previewSeriesAnswerSchema = z.object({
  sha256: text,
  shape: z.enum(seriesShapes),
  delimiter: text,
  encoding: text,
  columns: z.array(text),
  /** Tags of the HXL row, by column; null where the file has none. */
  hxl: z.array(text).nullable(),
  head: z.array(z.object({ fileLine: count, cells: z.array(text) })),
  /** Null where it cannot be proposed; then `problem` says why. */
  mapping: seriesMappingSchema.nullable(),
  problem: z
    .object({
      code: z.enum([
        "not-text",
        "no-rows",
        "no-date-column",
        "no-value-column",
        "column-unknown",
        "too-many-points",
        "too-many-lines",
        "no-points",
      ]),
      column: text.nullable(),
    })
    .nullable(),
  /** The days can be read in two ways: `03/04/2022`. A person says which, nobody guesses. */
  isDateOrderOpen: z.boolean(),
  /** What the days suggest; it is asked for all the same. */
  likelyDateOrder: z.enum(["day-first", "month-first"]).nullable(),
  subject: z.object({
    measure: z.enum(claimMeasures),
    direction: z.enum(claimDirections).nullable(),
    unit: z.enum(claimUnits),
  }),
  counts: seriesCountsSchema,
  lines: z.array(lineSchema),
  flags: z.array(flagSchema),
  flagCounts: z.record(z.string(), count),
  /** The series that holds this very file already. */
  keptAs: text.nullable(),
});
export type PreviewSeriesAnswer = z.infer<typeof previewSeriesAnswerSchema>;

export const keepSeriesRequestSchema = z.strictObject({
  ...readingFields,
  /** The series that this file is a later vintage of; null begins a new one. */
  into: idOf<FigureSeriesId>().nullable(),
  subject: seriesSubjectSchema,
  source: seriesSourceSchema,
});
export type KeepSeriesRequest = z.infer<typeof keepSeriesRequestSchema>;

export const keepSeriesAnswerSchema = z.object({
  series: text,
  vintage: text,
  counts: seriesCountsSchema,
});

const personSchema = z.object({ isYou: z.boolean(), name: text.nullable() });

const vintageSchema = z.object({
  vintage: text,
  enteredAtMs: unixMs,
  by: personSchema,
  source: seriesSourceSchema,
  mapping: seriesMappingSchema,
  counts: seriesCountsSchema,
  sha256: text,
});
export type SeriesVintageView = z.infer<typeof vintageSchema>;

const seriesViewSchema = z.object({
  series: text,
  subject: seriesSubjectSchema,
  keptAtMs: unixMs,
  changedAtMs: unixMs,
  /** The vintage that stands. */
  vintage: vintageSchema,
  vintages: count,
  withdrawn: z.object({ atMs: unixMs, by: personSchema, reason: text }).nullable(),
});
export type SeriesView = z.infer<typeof seriesViewSchema>;

export const listSeriesQuerySchema = z.object({ knownAtMs: z.coerce.number().int().optional() });

export const listSeriesAnswerSchema = z.object({
  asOfMs: unixMs,
  knownAtMs: unixMs,
  series: z.array(seriesViewSchema.extend({ firstAt: text.nullable(), lastAt: text.nullable() })),
});
export type ListSeriesAnswer = z.infer<typeof listSeriesAnswerSchema>;

export const readSeriesQuerySchema = z.object({
  /** Number of the line within the file, from 0. */
  line: z.coerce.number().int().min(0).max(seriesLinesMax).optional(),
  /** Another vintage than the one that stands. */
  vintage: z.string().max(60).optional(),
  /** As the source itself had reported by this day. */
  reportedBy: isoDay.optional(),
  knownAtMs: z.coerce.number().int().optional(),
});

const seriesDaySchema = z.object({
  day: text,
  /** As the source said it: the total so far, the day's number, the state. */
  value: z.number().nullable(),
  /** What came in on this day; null where it cannot be told: after a gap, or for a stock. */
  flow: z.number().nullable(),
  /** Our own count of the same day; null where we count no such thing or did not count yet. */
  own: z.number().nullable(),
  /** flow less own. */
  difference: z.number().nullable(),
  flags: z.array(text),
});
export type SeriesDay = z.infer<typeof seriesDaySchema>;

const revisionSchema = z.object({
  at: text,
  before: z.number().nullable(),
  after: z.number().nullable(),
});
export type SeriesRevision = z.infer<typeof revisionSchema>;

export const readSeriesAnswerSchema = z.object({
  asOfMs: unixMs,
  knownAtMs: unixMs,
  utcOffsetMinutes: z.int(),
  series: seriesViewSchema,
  /** Everything known of it, the newest first. */
  history: z.array(vintageSchema),
  lines: z.array(lineSchema),
  /** The line that is shown; null where the points lie at another hub. */
  line: z.int().nullable(),
  days: z.array(seriesDaySchema),
  last: z.object({ at: text, value: z.number() }).nullable(),
  /** Where our own count was taken: a crossing's code, or null for all of ours. */
  ownCrossing: text.nullable(),
  /** Why there is no own count beside it; null where there is one. */
  ownMissing: z.enum(["measure", "stock", "not-counted-then"]).nullable(),
  flags: z.array(flagSchema),
  flagCounts: z.record(z.string(), count),
  /** Times whose value changed against the vintage before. */
  revisedSince: text.nullable(),
  revisions: z.array(revisionSchema),
  revisionCount: count,
});
export type ReadSeriesAnswer = z.infer<typeof readSeriesAnswerSchema>;
