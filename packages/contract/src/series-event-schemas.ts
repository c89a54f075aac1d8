import {
  claimDirections,
  claimMeasures,
  claimUnits,
  keptSeriesKinds,
  seriesDateOrders,
  sourceClasses,
  type FigureSeriesId,
  type SeriesKept,
  type SeriesMapping,
  type SeriesReference,
  type SeriesSource,
  type SeriesSubject,
  type SeriesVintageId,
  type SeriesWithdrawn,
} from "@caravanserai/domain";
import { z } from "zod";
import { count, idOf, shortText } from "./fields.ts";

const series = idOf<FigureSeriesId>();
const vintage = idOf<SeriesVintageId>();
const column = z.string().max(200);
const share = z.number().min(0).max(1);
const withdrawn = { series, reason: z.string().min(1).max(2_000) };

export const seriesSubjectSchema = z.strictObject({
  title: shortText.min(1),
  measure: z.enum(claimMeasures),
  direction: z.enum(claimDirections).nullable(),
  place: shortText.nullable(),
  unit: z.enum(claimUnits),
}) satisfies z.ZodType<SeriesSubject>;

export const seriesSourceSchema = z.strictObject({
  saidBy: shortText.nullable(),
  outlet: shortText.nullable(),
  sourceClass: z.enum(sourceClasses),
  reliabilityLow: share,
  reliabilityHigh: share,
}) satisfies z.ZodType<SeriesSource>;

export const seriesMappingSchema = z.strictObject({
  date: column,
  values: z.array(column).min(1).max(100),
  report: column.nullable(),
  series: z.array(column).max(20),
  delimiter: z.string().min(1).max(1),
  encoding: z.string().min(1).max(40),
  dateOrder: z.enum(seriesDateOrders),
  kind: z.enum(keptSeriesKinds).nullable(),
}) satisfies z.ZodType<SeriesMapping>;

export const seriesCountsSchema = z.strictObject({
  rows: count,
  points: count,
  lines: count,
  flags: count,
});

/** Where in a kept series the number of a claim stands. */
export const seriesReferenceSchema = z.strictObject({
  series,
  vintage,
  line: z.string().max(1_000),
  at: z.string().regex(/^\d{4}-\d\d-\d\d(T\d\d)?$/),
}) satisfies z.ZodType<SeriesReference>;

export type SeriesEventKind = (SeriesKept | SeriesWithdrawn)["kind"];

/** `open` part of the entries about imported series. */
export const seriesEventSchemas = {
  "figures.series-kept": z.strictObject({
    series,
    vintage,
    subject: seriesSubjectSchema,
    source: seriesSourceSchema,
    mapping: seriesMappingSchema,
    counts: seriesCountsSchema,
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  "figures.series-withdrawn": z.strictObject(withdrawn),
} as const;

/** Series are kept by an operation of their own; taking one back is an act like any. */
export const withdrawSeriesSchema = z.strictObject({
  command: z.literal("withdraw-series"),
  ...withdrawn,
});
