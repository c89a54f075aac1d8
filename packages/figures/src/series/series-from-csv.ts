import type { CsvTable } from "../tables/read-csv.ts";
import { csvSteps } from "../tables/read-csv.ts";
import { inOneGo } from "../tables/in-one-go.ts";
import { type DateOrder, dateOrderOf } from "./date-order.ts";
import {
  type ColumnsProblem,
  type ColumnsWanted,
  mapColumns,
  type SeriesColumns,
  seriesKindOf,
} from "./map-columns.ts";
import { shapeOf, type SeriesShape } from "./propose-subject.ts";
import {
  type DateStyle,
  dateStyleOf,
  isEmptyCell,
  numberInCell,
  numberStyleOf,
  timeInCell,
} from "./read-cell.ts";
import type { Series, SeriesFlag, SeriesKind, SeriesPoint } from "./series.ts";

export interface SeriesOptions extends ColumnsWanted {
  readonly kind?: SeriesKind;
  readonly delimiter?: string;
  /** What comes first in "03/04/2022", where the column itself does not say. */
  readonly dateOrder?: DateStyle;
  /** More values than this are too many; without it there is no limit. */
  readonly pointsMax?: number;
  readonly linesMax?: number;
}

export interface SeriesTable {
  readonly series: readonly Series[];
  /** What could not be read: rows, dates, cells. */
  readonly flags: readonly SeriesFlag[];
  readonly columns: SeriesColumns;
  readonly rows: number;
}

/** A file as it was read, with what a person needs to map its columns by hand. */
export interface SeriesReading {
  readonly delimiter: string;
  readonly columns: readonly string[];
  readonly hxl: readonly string[] | null;
  /** The first rows, as they are written. */
  readonly head: CsvTable["rows"];
  readonly rows: number;
  readonly shape: SeriesShape;
  readonly dateOrder: DateOrder;
  readonly table: SeriesTable | ColumnsProblem;
}

/** Share of empty cells from which emptiness is the custom of a column. */
const emptyShareMax = 0.2;

function flag(kind: SeriesFlag["kind"], series: string, at: Partial<SeriesFlag>): SeriesFlag {
  const none = { from: null, to: null, line: 0, observed: null, expected: null, difference: null };
  return { kind, series, ...none, ...at };
}

/** Reads a text into a value once; files repeat their dates a thousand times. */
function remembered<Value>(read: (cell: string) => Value): (cell: string) => Value {
  const known = new Map<string, Value>();
  return (cell) => {
    const found = known.get(cell);
    if (found !== undefined) return found;
    const value = read(cell);
    if (known.size < 200_000) known.set(cell, value);
    return value;
  };
}

interface OpenSeries {
  readonly name: string;
  readonly column: string;
  readonly points: SeriesPoint[];
  readonly empty: SeriesFlag[];
  readonly blankAt: string[];
}

interface Rows {
  readonly table: CsvTable;
  readonly columns: SeriesColumns;
  readonly options: SeriesOptions;
  readonly dateOrder: DateOrder;
  readonly flags: SeriesFlag[];
}

/** Rows after which a reading pauses, so that a program may do other work between. */
const pausedRows = 2_000;

function* readRows({
  table,
  columns,
  options,
  dateOrder,
  flags,
}: Rows): Generator<undefined, readonly OpenSeries[] | ColumnsProblem> {
  const index = (column: string) => table.columns.indexOf(column);
  const cellsOf = (at: number) => table.rows.slice(0, 2000).map(({ cells }) => cells[at] ?? "");
  const [dateAt, reportAt] = [
    index(columns.date),
    columns.report === undefined ? -1 : index(columns.report),
  ];
  const { order } = dateOrder;
  const found = order === "stated" || order === "open" ? dateStyleOf(cellsOf(dateAt)) : order;
  const dateStyle = options.dateOrder ?? found;
  const day = remembered((cell: string) => timeInCell(cell, dateStyle) ?? null);
  const names = columns.series.map(index);
  const values = columns.values.map((column) => ({
    column,
    at: index(column),
    style: numberStyleOf(cellsOf(index(column))),
  }));
  const open = new Map<string, OpenSeries>();
  const { pointsMax = Infinity, linesMax = Infinity } = options;
  let [points, read] = [0, 0];
  for (const { line, cells } of table.rows) {
    if (++read % pausedRows === 0) yield undefined;
    const at = day(cells[dateAt] ?? "");
    if (at === null) {
      flags.push(flag("date-unreadable", columns.date, { line }));
      continue;
    }
    const reportedOn = reportAt < 0 ? null : day(cells[reportAt] ?? "");
    if (reportAt >= 0 && reportedOn === null) {
      flags.push(flag("date-unreadable", columns.report ?? "", { from: at, to: at, line }));
    }
    const group = names.map((name) => (cells[name] ?? "").trim()).join(" / ");
    for (const { column, at: valueAt, style } of values) {
      const name = [group, values.length > 1 || group === "" ? column : ""]
        .filter(Boolean)
        .join(" · ");
      const one = open.get(name) ?? { name, column, points: [], empty: [], blankAt: [] };
      open.set(name, one);
      const cell = (cells[valueAt] ?? "").trim();
      const where = { from: at, to: at, line };
      if (isEmptyCell(cell)) {
        one.empty.push(flag("empty-cell", name, where));
        one.blankAt.push(at);
        continue;
      }
      const value = numberInCell(cell, style);
      if (value === undefined) {
        flags.push(flag("garbage-cell", name, where));
        one.blankAt.push(at);
      } else if (++points <= pointsMax) one.points.push({ at, value, reportedOn, line });
    }
  }
  if (points > pointsMax) return { kind: "too-many-points", points };
  if (open.size > linesMax) return { kind: "too-many-lines", lines: open.size };
  return [...open.values()];
}

/** Cells of one column; quick enough to look at every row. */
function* cellsIn(table: CsvTable, at: number): Generator<string> {
  for (const { cells } of table.rows) yield cells[at] ?? "";
}

function isHourly(points: readonly SeriesPoint[]): boolean {
  return points.slice(0, 50).some(({ at }) => at.includes("T"));
}

/** Points in order of time; within a day in order of the reports. */
function ordered(points: readonly SeriesPoint[]): readonly SeriesPoint[] {
  return points.toSorted(
    (left, right) =>
      (left.at < right.at ? -1 : left.at > right.at ? 1 : 0) ||
      ((left.reportedOn ?? "") < (right.reportedOn ?? "") ? -1 : 1),
  );
}

/** Rows that break the order the file otherwise keeps, within one report. */
function orderFlags(name: string, points: readonly SeriesPoint[]): readonly SeriesFlag[] {
  const flags: SeriesFlag[] = [];
  let rises = 0;
  for (let at = 1; at < points.length; at++) if (points[at]!.at >= points[at - 1]!.at) rises++;
  const isRising = rises >= (points.length - 1) / 2;
  for (let at = 1; at < points.length; at++) {
    const [before, point] = [points[at - 1]!, points[at]!];
    if (before.reportedOn !== point.reportedOn || before.at === point.at) continue;
    if (point.at > before.at === isRising) continue;
    flags.push(flag("out-of-order", name, { from: point.at, to: point.at, line: point.line }));
  }
  // A file without any order is none that a row could break.
  return flags.length > points.length / 10 + 1 ? [] : flags;
}

/** Reads the series of a table: UNHCR-like, DTM-like or of the user's own columns. */
export function seriesFromCsv(
  text: string,
  options: SeriesOptions = {},
): SeriesTable | ColumnsProblem {
  return inOneGo(readSeriesSteps(text, options)).table;
}

/** Rows that are shown to a person who maps the columns. */
const headRows = 8;

/** The same in steps of a few thousand rows, with what a person needs to map the columns. */
export function* readSeriesSteps(
  text: string,
  options: SeriesOptions = {},
): Generator<undefined, SeriesReading> {
  const { delimiter } = options;
  const csv = yield* csvSteps(text, delimiter === undefined ? {} : { delimiter });
  yield undefined;
  const columns = mapColumns(csv, options);
  yield undefined;
  const isMapped = !("kind" in columns);
  const dateOrder: DateOrder = isMapped
    ? dateOrderOf(cellsIn(csv, csv.columns.indexOf(columns.date)))
    : { order: "stated", likely: null };
  return {
    delimiter: csv.delimiter,
    columns: csv.columns,
    hxl: csv.hxl,
    head: csv.rows.slice(0, headRows),
    rows: csv.rows.length + csv.broken.length,
    shape: shapeOf(csv),
    dateOrder,
    table: isMapped
      ? yield* tableSteps({ table: csv, columns, options, dateOrder, flags: [] })
      : columns,
  };
}

function* tableSteps(rows: Rows): Generator<undefined, SeriesTable | ColumnsProblem> {
  const { table, columns, options, flags } = rows;
  for (const { line } of table.broken) flags.push(flag("row-broken", columns.date, { line }));
  const open = yield* readRows(rows);
  if ("kind" in open) return open;
  const series: Series[] = [];
  for (const { name, column, points, empty, blankAt } of open) {
    yield undefined;
    // A series of empty cells alone is the custom of a file with a column for each of several.
    if (points.length === 0) continue;
    const isCustom = empty.length / (empty.length + points.length) > emptyShareMax;
    if (!isCustom) for (const one of empty) flags.push(one);
    for (const one of orderFlags(name, points)) flags.push(one);
    yield undefined;
    const inOrder = ordered(points);
    yield undefined;
    const latest = new Map(inOrder.map(({ at, value }) => [at, value]));
    const kind = options.kind ?? seriesKindOf(column, [...latest.values()], isHourly(points));
    series.push({ name, kind, points: inOrder, blankAt });
  }
  return { series, flags, columns, rows: table.rows.length + table.broken.length };
}
