import type { FigureSeriesId, SeriesVintageId } from "../ids.ts";
import type { ClaimDirection, ClaimMeasure, ClaimUnit, SourceClass } from "./statement.ts";

/** `cumulative` adds up and never falls; `daily` and `hourly` are flows; `stock` is a state. */
export const keptSeriesKinds = ["cumulative", "daily", "hourly", "stock"] as const;
export type KeptSeriesKind = (typeof keptSeriesKinds)[number];

export const seriesDateOrders = ["stated", "day-first", "month-first"] as const;
/** How the file writes its days; `stated` where they read in one way only. */
export type SeriesDateOrder = (typeof seriesDateOrders)[number];

/** What the numbers of a series are about; the same for all of its vintages. */
export interface SeriesSubject {
  readonly title: string;
  readonly measure: ClaimMeasure;
  readonly direction: ClaimDirection | null;
  /** Where it was counted; where a file has several places, the one that holds them all. */
  readonly place: string | null;
  readonly unit: ClaimUnit;
}

/** Who says it. Reliability as shares from 0 to 1, at least and at most. */
export interface SeriesSource {
  /** Office or institution; null where nobody is named. Never a person's name. */
  readonly saidBy: string | null;
  readonly outlet: string | null;
  readonly sourceClass: SourceClass;
  readonly reliabilityLow: number;
  readonly reliabilityHigh: number;
}

/** Which columns of the file hold what, as a person confirmed it. */
export interface SeriesMapping {
  readonly date: string;
  readonly values: readonly string[];
  /** Column of the report's day, where a file holds several vintages of its own. */
  readonly report: string | null;
  /** Columns that tell the lines of the file apart. */
  readonly series: readonly string[];
  readonly delimiter: string;
  readonly encoding: string;
  readonly dateOrder: SeriesDateOrder;
  /** The kind that a person stated for all columns; null where each was found by its course. */
  readonly kind: KeptSeriesKind | null;
}

/** How much was read, and how much of it is flagged. */
export interface SeriesCounts {
  readonly rows: number;
  readonly points: number;
  readonly lines: number;
  readonly flags: number;
}

/**
 * A file of a series was kept: its first vintage, or a later one of the same series. The points
 * stand beside the journal; the entry binds the file they were read from by its hash.
 */
export interface SeriesKept {
  readonly kind: "figures.series-kept";
  readonly series: FigureSeriesId;
  readonly vintage: SeriesVintageId;
  readonly subject: SeriesSubject;
  readonly source: SeriesSource;
  readonly mapping: SeriesMapping;
  readonly counts: SeriesCounts;
  /** SHA-256 of the file's bytes, lower-case hexadecimal. */
  readonly sha256: string;
}

/** The series no longer counts, all its vintages with it; they stay readable. */
export interface SeriesWithdrawn {
  readonly kind: "figures.series-withdrawn";
  readonly series: FigureSeriesId;
  readonly reason: string;
}

/** Where in a kept series the number of a claim stands. */
export interface SeriesReference {
  readonly series: FigureSeriesId;
  readonly vintage: SeriesVintageId;
  /** Name of the line within the file. */
  readonly line: string;
  /** ISO day or hour of the point. */
  readonly at: string;
}

/** The same file, read by the same columns, holds the same points: it is kept once. */
export function seriesFileKey({ sha256, mapping }: Pick<SeriesKept, "sha256" | "mapping">): string {
  const { date, values, report, series } = mapping;
  return [sha256, JSON.stringify([date, values, report, series])].join("|");
}
