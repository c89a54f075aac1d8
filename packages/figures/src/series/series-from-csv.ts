import { readCsv } from "../tables/read-csv.ts";
import {
  type ColumnsProblem,
  type ColumnsWanted,
  mapColumns,
  type SeriesColumns,
  seriesKindOf,
} from "./map-columns.ts";
import { dateStyleOf, isEmptyCell, numberInCell, numberStyleOf, timeInCell } from "./read-cell.ts";
import type { Series, SeriesFlag, SeriesKind, SeriesPoint } from "./series.ts";

export interface SeriesOptions extends ColumnsWanted {
  readonly kind?: SeriesKind;
  readonly delimiter?: string;
}

export interface SeriesTable {
  readonly series: readonly Series[];
  /** What could not be read: rows, dates, cells. */
  readonly flags: readonly SeriesFlag[];
  readonly columns: SeriesColumns;
  readonly rows: number;
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

type Mapped = ReturnType<typeof readCsv>;

function readRows(table: Mapped, columns: SeriesColumns, flags: SeriesFlag[]) {
  const index = (column: string) => table.columns.indexOf(column);
  const cellsOf = (at: number) => table.rows.slice(0, 2000).map(({ cells }) => cells[at] ?? "");
  const [dateAt, reportAt] = [
    index(columns.date),
    columns.report === undefined ? -1 : index(columns.report),
  ];
  const dateStyle = dateStyleOf(cellsOf(dateAt));
  const day = remembered((cell: string) => timeInCell(cell, dateStyle) ?? null);
  const names = columns.series.map(index);
  const values = columns.values.map((column) => ({
    column,
    at: index(column),
    style: numberStyleOf(cellsOf(index(column))),
  }));
  const open = new Map<string, OpenSeries>();
  for (const { line, cells } of table.rows) {
    const at = day(cells[dateAt] ?? "");
    if (at === null) {
      flags.push(flag("date-unreadable", columns.date, { line }));
      continue;
    }
    const reportedOn = reportAt < 0 ? null : day(cells[reportAt] ?? "");
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
      } else one.points.push({ at, value, reportedOn, line });
    }
  }
  return [...open.values()];
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
  const table = readCsv(
    text,
    options.delimiter === undefined ? {} : { delimiter: options.delimiter },
  );
  const columns = mapColumns(table, options);
  if ("kind" in columns) return columns;
  const flags: SeriesFlag[] = table.broken.map(({ line }) =>
    flag("row-broken", columns.date, { line }),
  );
  const series = readRows(table, columns, flags).flatMap(
    ({ name, column, points, empty, blankAt }): Series[] => {
      if (points.length === 0) return [];
      const isCustom = empty.length / (empty.length + points.length) > emptyShareMax;
      if (!isCustom) flags.push(...empty);
      flags.push(...orderFlags(name, points));
      const inOrder = ordered(points);
      const latest = new Map(inOrder.map(({ at, value }) => [at, value]));
      const kind = options.kind ?? seriesKindOf(column, [...latest.values()], isHourly(points));
      return [{ name, kind, points: inOrder, blankAt }];
    },
  );
  return { series, flags, columns, rows: table.rows.length + table.broken.length };
}
