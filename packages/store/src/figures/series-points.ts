import type { SeriesVintageId } from "@caravanserai/domain";
import { query, type Database } from "../database.ts";

interface ImportedPoint {
  readonly at: string;
  readonly value: number;
  readonly reportedOn: string | null;
  /** Line of the file, from 1. */
  readonly line: number;
}

export interface KeptSeriesLine {
  readonly name: string;
  readonly kind: string;
  readonly points: readonly ImportedPoint[];
}

export interface KeptSeriesFlag {
  readonly kind: string;
  readonly line: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly fileLine: number;
  readonly observed: number | null;
  readonly expected: number | null;
  readonly difference: number | null;
}

/**
 * Rows of one statement. Each is a transaction of its own: one over a million rows would hold back
 * everybody who follows the journal until it ended.
 */
const rowsMax = 5_000;

/** Flags of one vintage that are kept with their lines; the entry counts them all. */
const keptFlagsMax = 20_000;

/** Keeps lines, points and flags of one vintage beside the journal. */
export async function keepSeriesPoints(
  database: Database,
  vintage: SeriesVintageId,
  { lines, flags }: { lines: readonly KeptSeriesLine[]; flags: readonly KeptSeriesFlag[] },
): Promise<void> {
  // The lines first: by them an import that was cut short is found and swept away.
  for (let from = 0; from < lines.length; from += rowsMax) {
    const part = lines.slice(from, from + rowsMax);
    await query(
      database,
      `insert into figures.series_line select $1, l.* from unnest($2::int[], $3::text[],
        $4::text[], $5::int[], $6::text[], $7::text[]) as l`,
      [
        vintage,
        part.map((_line, index) => from + index),
        part.map(({ name }) => name),
        part.map(({ kind }) => kind),
        part.map(({ points }) => points.length),
        part.map(({ points }) => points[0]?.at ?? ""),
        part.map(({ points }) => points.at(-1)?.at ?? ""),
      ],
    );
  }
  for (const batch of batchesOf(lines)) await keepBatch(database, vintage, batch);
  const kept = flags.slice(0, keptFlagsMax);
  for (let from = 0; from < kept.length; from += rowsMax) {
    await keepFlags(database, vintage, { from, flags: kept.slice(from, from + rowsMax) });
  }
}

interface PointRow {
  readonly line: number;
  readonly ordinal: number;
  readonly point: ImportedPoint;
}

/** Points of all lines in pieces of one statement; a file of a thousand short lines is few. */
function* batchesOf(lines: readonly KeptSeriesLine[]): Generator<readonly PointRow[]> {
  let batch: PointRow[] = [];
  for (const [line, { points }] of lines.entries()) {
    for (const [ordinal, point] of points.entries()) {
      batch.push({ line, ordinal, point });
      if (batch.length < rowsMax) continue;
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

async function keepBatch(
  database: Database,
  vintage: SeriesVintageId,
  batch: readonly PointRow[],
): Promise<void> {
  await query(
    database,
    `insert into figures.series_point select $1, p.* from unnest($2::int[], $3::int[],
      $4::text[], $5::float8[], $6::text[], $7::int[]) as p`,
    [
      vintage,
      batch.map(({ line }) => line),
      batch.map(({ ordinal }) => ordinal),
      batch.map(({ point }) => point.at),
      batch.map(({ point }) => point.value),
      batch.map(({ point }) => point.reportedOn),
      batch.map(({ point }) => point.line),
    ],
  );
}

async function keepFlags(
  database: Database,
  vintage: SeriesVintageId,
  { from, flags }: { from: number; flags: readonly KeptSeriesFlag[] },
): Promise<void> {
  await query(
    database,
    `insert into figures.series_flag select $1, f.* from unnest($2::int[], $3::text[], $4::text[],
      $5::text[], $6::text[], $7::int[], $8::float8[], $9::float8[], $10::float8[]) as f`,
    [
      vintage,
      flags.map((_flag, index) => from + index),
      flags.map(({ kind }) => kind),
      flags.map(({ line }) => line),
      flags.map((flag) => flag.from),
      flags.map(({ to }) => to),
      flags.map(({ fileLine }) => fileLine),
      flags.map(({ observed }) => observed),
      flags.map(({ expected }) => expected),
      flags.map(({ difference }) => difference),
    ],
  );
}

/** Takes away what an import left that came to nothing. */
export async function dropSeriesPoints(
  database: Database,
  vintage: SeriesVintageId,
): Promise<void> {
  for (const table of ["series_point", "series_flag", "series_line"]) {
    await query(database, `delete from figures.${table} where vintage = $1`, [vintage]);
  }
}

/** Vintages before `before` that no entry speaks of: imports that a power cut ended. */
export async function unspokenVintages(
  database: Database,
  before: SeriesVintageId,
): Promise<readonly SeriesVintageId[]> {
  const rows = await query<{ vintage: SeriesVintageId }>(
    database,
    `select distinct l.vintage from figures.series_line l where l.vintage < $1
        and not exists (select 1 from read.figure_series s, jsonb_array_elements(s.vintages) v
          where v ->> 'vintage' = l.vintage) limit 20`,
    [before],
  );
  return rows.map(({ vintage }) => vintage);
}
