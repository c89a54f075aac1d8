import type { EntryId, FigureSeriesId, SeriesVintageId, StaffId } from "../ids.ts";
import type { SeriesCounts, SeriesMapping, SeriesSource, SeriesSubject } from "./series-events.ts";
import type { ClaimMeasure } from "./statement.ts";

/** One file of a series, as it was known from its entry on. */
export interface SeriesVintage {
  readonly vintage: SeriesVintageId;
  readonly entry: EntryId;
  readonly atMs: number;
  readonly by: StaffId | null;
  readonly source: SeriesSource;
  readonly mapping: SeriesMapping;
  readonly counts: SeriesCounts;
  readonly sha256: string;
}

export interface FigureSeriesRow {
  readonly key: FigureSeriesId;
  readonly subject: SeriesSubject;
  /** Out of the subject, for looking up. */
  readonly measure: ClaimMeasure;
  readonly keptAtMs: number;
  readonly changedAtMs: number;
  /** In the order in which they became known; the last one stands. */
  readonly vintages: readonly SeriesVintage[];
  readonly withdrawnAtMs: number | null;
  readonly withdrawnBy: StaffId | null;
  readonly withdrawnReason: string | null;
}

/** Where a file that was kept already stands. */
export interface FigureSeriesFileRow {
  /** See `seriesFileKey`. */
  readonly key: string;
  readonly series: FigureSeriesId;
  readonly vintage: SeriesVintageId;
}

/** The series as the ledger knew it at a moment; undefined when it was not in it yet. */
export function seriesAsKnown(
  row: FigureSeriesRow,
  knownAtMs: number,
): FigureSeriesRow | undefined {
  const vintages = row.vintages.filter(({ atMs }) => atMs <= knownAtMs);
  if (vintages.length === 0) return undefined;
  const isWithdrawn = row.withdrawnAtMs !== null && row.withdrawnAtMs <= knownAtMs;
  const standing = { withdrawnAtMs: null, withdrawnBy: null, withdrawnReason: null };
  return { ...row, vintages, ...(isWithdrawn ? {} : standing) };
}
