import { createHash } from "node:crypto";
import { setImmediate as pause } from "node:timers/promises";
import {
  seriesBytesMax,
  seriesLinesMax,
  seriesPointsMax,
  type PreviewSeriesAnswer,
  type PreviewSeriesRequest,
} from "@caravanserai/contract";
import type { SeriesMapping } from "@caravanserai/domain";
import {
  checkSteps,
  compareAll,
  proposeSubject,
  readSeriesSteps,
  type ColumnsProblem,
  type SeriesFlag,
  type SeriesOptions,
  type SeriesReading,
  type SeriesTable,
} from "@caravanserai/figures";
import type { KeptSeriesFlag } from "@caravanserai/store";
import { guessEncoding, markedEncoding } from "../cli/evaluate-encoding.ts";
import { inTurns } from "./in-turns.ts";

/** What a person says about how to read the file; what is left out is found. */
export type ReadingWishes = Omit<PreviewSeriesRequest, "file">;

/** A file of series as it was read: nothing is dropped that is not named. */
export interface SeriesFile {
  readonly sha256: string;
  readonly encoding: string;
  /** Null where the bytes are no text. */
  readonly reading: SeriesReading | null;
  readonly table: SeriesTable | null;
  readonly mapping: SeriesMapping | null;
  readonly problem: PreviewSeriesAnswer["problem"];
  readonly isDateOrderOpen: boolean;
  readonly subject: PreviewSeriesAnswer["subject"];
  readonly flags: readonly KeptSeriesFlag[];
}

/** Reads a file by what a person said of it, in pieces between which others are served. */
export async function readSeriesFile(
  bytes: Uint8Array,
  wishes: ReadingWishes,
): Promise<SeriesFile> {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  // Each of these looks at every byte: others are served between them.
  await pause();
  const encoding = markedEncoding(bytes) ?? wishes.encoding ?? guessEncoding(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  await pause();
  const unread = {
    ...{ sha256, encoding, reading: null, table: null, mapping: null, isDateOrderOpen: false },
    ...{ subject: proposeSubject([]), flags: [] },
  };
  if (bytes.length > seriesBytesMax || text.includes("\0")) {
    return { ...unread, problem: { code: "not-text", column: null } };
  }
  const reading = await inTurns(readSeriesSteps(text, optionsOf(wishes)));
  const problem = problemOf(reading);
  const table = "kind" in reading.table ? null : reading.table;
  if (table === null || problem !== null) return { ...unread, reading, problem };
  const isDateOrderOpen = reading.dateOrder.order === "open" && wishes.dateOrder === undefined;
  const checked = await inTurns(checkSteps(table.series));
  const flags = [...table.flags, ...checked, ...compareAll(table.series)];
  return {
    ...{ sha256, encoding, reading, table, problem, isDateOrderOpen },
    mapping: mappingOf(reading, table, { encoding, wishes }),
    subject: proposeSubject(table.columns.values),
    flags: flags.toSorted((left, right) => left.line - right.line).map(keptFlag),
  };
}

function optionsOf(wishes: ReadingWishes): SeriesOptions {
  const { date, values, report, series, kind, delimiter, dateOrder } = wishes;
  return {
    ...{ isOneMeasure: true, pointsMax: seriesPointsMax, linesMax: seriesLinesMax },
    ...(date === undefined ? {} : { date }),
    ...(values === undefined ? {} : { values }),
    ...(report === undefined ? {} : { report }),
    ...(series === undefined ? {} : { series }),
    ...(kind === undefined ? {} : { kind }),
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(dateOrder === undefined ? {} : { dateOrder }),
  };
}

function problemOf({ table }: SeriesReading): SeriesFile["problem"] {
  if (!("kind" in table)) {
    return table.series.length === 0 ? { code: "no-points", column: null } : null;
  }
  return { code: codeOf(table), column: "column" in table ? table.column : null };
}

function codeOf(problem: ColumnsProblem): NonNullable<SeriesFile["problem"]>["code"] {
  return problem.kind;
}

function mappingOf(
  { delimiter, dateOrder }: SeriesReading,
  { columns }: SeriesTable,
  { encoding, wishes }: { encoding: string; wishes: ReadingWishes },
): SeriesMapping {
  const { order } = dateOrder;
  return {
    date: columns.date,
    values: columns.values,
    report: columns.report ?? null,
    series: columns.series,
    ...{ delimiter, encoding },
    dateOrder: wishes.dateOrder ?? (order === "open" ? "stated" : order),
    kind: wishes.kind ?? null,
  };
}

function keptFlag(flag: SeriesFlag): KeptSeriesFlag {
  const { kind, series, from, to, line, observed, expected, difference } = flag;
  return { kind, line: series, from, to, fileLine: line, observed, expected, difference };
}

/** How much was read, and how much of it is flagged. */
export function countsOf({ table, reading, flags }: SeriesFile) {
  const series = table?.series ?? [];
  return {
    rows: reading?.rows ?? 0,
    points: series.reduce((sum, { points }) => sum + points.length, 0),
    lines: series.length,
    flags: flags.length,
  };
}

/** How many flags there are of each kind. */
export function flagCountsOf(flags: readonly KeptSeriesFlag[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind } of flags) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
