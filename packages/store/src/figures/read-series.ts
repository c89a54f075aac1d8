import {
  seriesFileKey,
  type FigureSeriesFileRow,
  type FigureSeriesId,
  type FigureSeriesRow,
  type SeriesKept,
  type SeriesVintageId,
} from "@caravanserai/domain";
import { query, type Database } from "../database.ts";
import { fromColumns } from "../read-rows/columns.ts";
import type { KeptSeriesFlag } from "./series-points.ts";

export interface KeptSeriesPoint {
  readonly at: string;
  readonly value: number;
  readonly reportedOn: string | null;
  /** Line of the file, from 1. */
  readonly fileLine: number;
}

/** More series than anybody overlooks; beyond it those changed last are given. */
const seriesMax = 500;

interface JsonRow {
  readonly r: Record<string, unknown>;
}

export async function listFigureSeries(database: Database): Promise<readonly FigureSeriesRow[]> {
  const rows = await query<JsonRow>(
    database,
    `select row_to_json(s) as r from read.figure_series s
      order by changed_at_ms desc, key limit ${seriesMax}`,
  );
  return rows.map(({ r }) => fromColumns("figureSeries", r));
}

export async function readFigureSeries(
  database: Database,
  series: FigureSeriesId,
): Promise<FigureSeriesRow | undefined> {
  const [found] = await query<JsonRow>(
    database,
    "select row_to_json(s) as r from read.figure_series s where key = $1",
    [series],
  );
  return found === undefined ? undefined : fromColumns("figureSeries", found.r);
}

/** Where the same file, read by the same columns, stands already; withdrawn series do not count. */
export async function findSeriesFile(
  database: Database,
  file: Pick<SeriesKept, "sha256" | "mapping">,
): Promise<FigureSeriesFileRow | undefined> {
  const [found] = await query<JsonRow>(
    database,
    `select row_to_json(f) as r from read.figure_series_file f
      join read.figure_series s on s.key = f.series
      where f.key = $1 and s.withdrawn_at_ms is null`,
    [seriesFileKey(file)],
  );
  return found === undefined ? undefined : fromColumns("figureSeriesFile", found.r);
}

export interface SeriesLineRow {
  readonly vintage: SeriesVintageId;
  readonly line: number;
  readonly name: string;
  readonly kind: string;
  readonly points: number;
  readonly firstAt: string;
  readonly lastAt: string;
}

export function readSeriesLines(
  database: Database,
  vintages: readonly SeriesVintageId[],
): Promise<readonly SeriesLineRow[]> {
  return query<SeriesLineRow>(
    database,
    `select vintage, line, name, kind, points, first_at as "firstAt", last_at as "lastAt"
      from figures.series_line where vintage = any($1::text[]) order by vintage, line`,
    [[...vintages]],
  );
}

/** Points of one line that are looked at for a screen: eleven years of hours. */
const pointsReadMax = 100_000;

/**
 * The newest `pointsMax` times of a line, oldest first, each as the last report known by a day said
 * it. Zeros of days that had not come when the report was made are no values.
 */
export async function readLatestPoints(
  database: Database,
  asked: {
    readonly vintage: SeriesVintageId;
    readonly line: number;
    readonly reportedBy: string | null;
    readonly pointsMax: number;
  },
): Promise<readonly KeptSeriesPoint[]> {
  const rows = await query<KeptSeriesPoint>(
    database,
    `select * from (
      select distinct on (at) at, value, reported_on as "reportedOn", file_line as "fileLine"
      from (select * from figures.series_point where vintage = $1 and line = $2
        order by ordinal desc limit ${pointsReadMax}) as p
      where ($3::text is null or reported_on is null or reported_on <= $3)
        and not (value = 0 and reported_on is not null and left(at, 10) > left(reported_on, 10))
      order by at desc, reported_on desc nulls last, ordinal desc limit $4) as q order by at`,
    [asked.vintage, asked.line, asked.reportedBy, asked.pointsMax],
  );
  return rows;
}

/** All points of a vintage in pieces, by line and time, for a file. */
export async function* streamSeriesPoints(
  database: Database,
  vintage: SeriesVintageId,
): AsyncGenerator<readonly (KeptSeriesPoint & { readonly line: number })[]> {
  let after: readonly [number, number] = [-1, -1];
  for (;;) {
    const rows = await query<KeptSeriesPoint & { line: number; ordinal: number }>(
      database,
      `select line, ordinal, at, value, reported_on as "reportedOn", file_line as "fileLine"
        from figures.series_point where vintage = $1 and (line, ordinal) > ($2::int, $3::int)
        order by line, ordinal limit 5000`,
      [vintage, ...after],
    );
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
    after = [last.line, last.ordinal];
  }
}

export interface FlagsOfVintage {
  readonly flags: readonly KeptSeriesFlag[];
  /** Of all flags that are kept, by kind. */
  readonly counts: Readonly<Record<string, number>>;
}

/** Flags of a vintage, those of one line and of no certain line where one is named. */
export async function readSeriesFlags(
  database: Database,
  asked: {
    readonly vintage: SeriesVintageId;
    readonly line: string | null;
    readonly flagsMax: number;
  },
): Promise<FlagsOfVintage> {
  const of = `from figures.series_flag f where vintage = $1 and ($2::text is null or line = $2
    or not exists (select 1 from figures.series_line l where l.vintage = $1 and l.name = f.line))`;
  const counted = await query<{ kind: string; flags: number }>(
    database,
    `select kind, count(*) as flags ${of} group by kind order by kind`,
    [asked.vintage, asked.line],
  );
  const flags = await query<KeptSeriesFlag>(
    database,
    `select kind, line, first_at as "from", last_at as "to", file_line as "fileLine", observed,
      expected, difference ${of} order by file_line, ordinal limit $3`,
    [asked.vintage, asked.line, asked.flagsMax],
  );
  return { flags, counts: Object.fromEntries(counted.map((one) => [one.kind, one.flags])) };
}
