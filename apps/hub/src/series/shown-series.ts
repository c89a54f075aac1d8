import type { SeriesRevision } from "@caravanserai/contract";
import {
  seriesAsKnown,
  type FigureSeriesId,
  type FigureSeriesRow,
  type KeptSeriesKind,
  type SeriesVintage,
} from "@caravanserai/domain";
import {
  readFigureSeries,
  readLatestPoints,
  readSeriesLines,
  type Database,
  type SeriesLineRow,
} from "@caravanserai/store";

/** Times of a line that a screen shows: eleven years of days. */
export const timesShownMax = 4_000;

export interface AskedSeries {
  readonly line?: number | undefined;
  readonly vintage?: string | undefined;
  readonly reportedBy?: string | undefined;
  readonly knownAtMs?: number | undefined;
}

/** One series as it was known, with the vintage and the line that are looked at. */
export interface ShownSeries {
  readonly row: FigureSeriesRow;
  readonly vintage: SeriesVintage;
  readonly before: SeriesVintage | undefined;
  readonly lines: readonly SeriesLineRow[];
  readonly line: SeriesLineRow | undefined;
}

export async function shownSeries(
  database: Database,
  series: string,
  asked: AskedSeries,
): Promise<ShownSeries | undefined> {
  const found = await readFigureSeries(database, series as FigureSeriesId);
  const isPast = found !== undefined && asked.knownAtMs !== undefined;
  const row = isPast ? seriesAsKnown(found, asked.knownAtMs ?? 0) : found;
  if (row === undefined) return undefined;
  const wanted = row.vintages.findIndex(({ vintage }) => vintage === asked.vintage);
  const at = wanted < 0 ? row.vintages.length - 1 : wanted;
  const vintage = row.vintages[at];
  if (vintage === undefined) return undefined;
  const lines = await readSeriesLines(database, [vintage.vintage]);
  const line = lines.find((one) => one.line === asked.line) ?? preferredLine(lines);
  return { row, vintage, before: row.vintages[at - 1], lines, line };
}

/** Of several columns the running total says most. */
function preferredLine(lines: readonly SeriesLineRow[]): SeriesLineRow | undefined {
  return lines.find(({ kind }) => kind === "cumulative") ?? lines[0];
}

export function pointsOf(database: Database, line: SeriesLineRow, reportedBy: string | null) {
  const { vintage } = line;
  const asked = { vintage, line: line.line, reportedBy, pointsMax: timesShownMax * 24 };
  return readLatestPoints(database, asked);
}

/**
 * Times whose value another vintage of the same line had said otherwise, or not taken back; null
 * where the vintage before has no such line.
 */
export async function revisionsOf(
  database: Database,
  { line, before }: { readonly line: SeriesLineRow; readonly before: SeriesVintage },
  now: ReadonlyMap<string, number>,
): Promise<readonly SeriesRevision[] | null> {
  const lines = await readSeriesLines(database, [before.vintage]);
  // A later file may name its columns otherwise: then the one of the same kind is the same.
  const alike = lines.filter(({ kind }) => kind === line.kind);
  const named = lines.find(({ name }) => name === line.name);
  const same = named ?? (alike.length === 1 ? alike[0] : undefined);
  if (same === undefined) return null;
  const earlier = await pointsOf(database, same, null);
  return earlier.flatMap(({ at, value }): SeriesRevision[] => {
    const after = now.get(at) ?? null;
    return after === value ? [] : [{ at, before: value, after }];
  });
}

/** The kind was written by us, from the kinds there are. */
export function kindOf({ kind }: SeriesLineRow): KeptSeriesKind {
  return kind as KeptSeriesKind;
}
