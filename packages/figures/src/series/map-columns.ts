import type { CsvTable } from "../tables/read-csv.ts";
import { wordsOfColumn } from "./column-words.ts";
import { ownValueColumns, shapeOf } from "./propose-subject.ts";
import { dateStyleOf, isEmptyCell, numberInCell, numberStyleOf, timeInCell } from "./read-cell.ts";
import type { SeriesKind } from "./series.ts";

/** Which column holds what. */
export interface SeriesColumns {
  readonly date: string;
  readonly values: readonly string[];
  /** Day of the report, where the file holds several vintages. */
  readonly report?: string;
  /** Columns that tell series apart: region, country, point. */
  readonly series: readonly string[];
}

export interface ColumnsWanted {
  readonly date?: string;
  readonly values?: readonly string[];
  /** Null where no column is the report's day, although one looks like it. */
  readonly report?: string | null;
  readonly series?: readonly string[];
  /** Take columns of one measure only, where the file is known to have several. */
  readonly isOneMeasure?: boolean;
}

export type ColumnsProblem =
  | { readonly kind: "no-rows" }
  | { readonly kind: "column-unknown"; readonly column: string }
  | { readonly kind: "no-date-column" }
  | { readonly kind: "no-value-column" }
  /** More values, or more series, than were wanted at most: nothing is cut, nothing is read. */
  | { readonly kind: "too-many-points"; readonly points: number }
  | { readonly kind: "too-many-lines"; readonly lines: number };

/** Rows by which columns are judged. */
const probedRowsMax = 400;

const dateNames =
  /date|day|datum|tag$|дата|день|giorno|fecha|jour|^data$|data_|_data|time|zeit|hour|күн/i;
const reportNames =
  /report|vintage|publish|publi|as[_ ]?of|snapshot|release|stand|отчет|отчёт|bericht/i;
const codeNames = new RegExp(
  "(^|[_ ])(id|code|codice|pcode|lat|lon|long|latitude|longitude|round|year|month" +
    "|week|line|row|iso\\d?|admin\\dp?code|zip|plz|geom)($|[_ ])|pcode|^codice" +
    "|roundnumber|code$|^lat|^lon",
  "i",
);
const cumulativeNames =
  /cumul|kumul|нараст|итог|total|gesamt|всего|individuals|running|to date|so far|sum/i;
const dailyNames = new RegExp(
  "daily|per[_ ]?day|new|tägl|day|суточ|за сутки|flow|arrivals|landings|sbarc" +
    "|valore|entries|exits|increment",
  "i",
);
const stockNames = new RegExp(
  "present|stock|occup|idp|population|residents|resident|presenti|bestand|capacity" +
    "|centri|centre|beds",
  "i",
);

function share(cells: readonly string[], accepts: (cell: string) => boolean): number {
  const filled = cells.filter((cell) => !isEmptyCell(cell.trim()));
  return filled.length === 0 ? 0 : filled.filter(accepts).length / filled.length;
}

interface Probe {
  readonly column: string;
  readonly cells: readonly string[];
  readonly dateShare: number;
  readonly numberShare: number;
  readonly distinct: number;
  readonly filled: number;
}

function probe(table: CsvTable): readonly Probe[] {
  const step = Math.max(1, Math.floor(table.rows.length / probedRowsMax));
  const rows = table.rows.filter((_, index) => index % step === 0);
  return table.columns.map((column, at) => {
    const cells = rows.map(({ cells: row }) => (row[at] ?? "").trim());
    const [dates, numbers] = [dateStyleOf(cells), numberStyleOf(cells)];
    return {
      column,
      cells,
      dateShare: share(cells, (cell) => timeInCell(cell, dates) !== undefined),
      numberShare: share(cells, (cell) => numberInCell(cell, numbers) !== undefined),
      distinct: new Set(cells).size,
      filled: cells.filter((cell) => !isEmptyCell(cell)).length,
    };
  });
}

function isDateColumn({ dateShare, numberShare, column }: Probe): boolean {
  return dateShare >= 0.7 && (numberShare < 0.5 || dateNames.test(column));
}

/** Finds the columns that were not named; a file of another kind names them on the command line. */
export function mapColumns(table: CsvTable, wanted: ColumnsWanted): SeriesColumns | ColumnsProblem {
  if (table.rows.length === 0) return { kind: "no-rows" };
  const named = [
    wanted.date,
    wanted.report ?? undefined,
    ...(wanted.values ?? []),
    ...(wanted.series ?? []),
  ];
  const unknown = named.find((column) => column !== undefined && !table.columns.includes(column));
  if (unknown !== undefined) return { kind: "column-unknown", column: unknown };
  const probes = probe(table);
  const dated = probes.filter(isDateColumn).map(({ column }) => column);
  const tags = new Map(table.columns.map((column, at) => [column, table.hxl?.[at] ?? ""]));
  const isReport = (column: string) =>
    reportNames.test(column) || /^#date.*\+(updated|reported|published)/i.test(tags.get(column)!);
  const date =
    wanted.date ??
    dated.find((column) => dateNames.test(column) && !isReport(column)) ??
    dated.find((column) => !isReport(column)) ??
    dated[0];
  if (date === undefined) return { kind: "no-date-column" };
  const report =
    wanted.report === undefined
      ? dated.find((column) => column !== date && isReport(column))
      : (wanted.report ?? undefined);
  const values = wanted.values ?? proposedValues(table, probes, { date, report, dated, wanted });
  if (values.length === 0) return { kind: "no-value-column" };
  const series = wanted.series ?? seriesColumns(table, probes, [date, report, ...values]);
  return { date, values, series, ...(report === undefined ? {} : { report }) };
}

/** Columns of numbers that are values: no codes, no years, and no dates written as numbers. */
function proposedValues(
  table: CsvTable,
  probes: readonly Probe[],
  taken: {
    readonly date: string;
    readonly report: string | undefined;
    readonly dated: readonly string[];
    readonly wanted: ColumnsWanted;
  },
): readonly string[] {
  const own = ownValueColumns.find((column) => table.columns.includes(column));
  // An own export has one column for each of many measures.
  if (taken.wanted.isOneMeasure === true && own !== undefined && shapeOf(table) === "own") {
    return [own];
  }
  return probes
    .filter(({ column, numberShare, filled }) => {
      const { date, report, dated } = taken;
      const isTaken = column === date || column === report || dated.includes(column);
      return !isTaken && numberShare >= 0.6 && filled > 0 && !isCode(column);
    })
    .map(({ column }) => column);
}

/** Codes, years and rounds are numbers and no values; "yearReportingDate" is two words of them. */
function isCode(column: string): boolean {
  return codeNames.test(column) || codeNames.test(wordsOfColumn(column));
}

/** Worded columns with few values that repeat tell series apart; notes have one value or many. */
function seriesColumns(
  table: CsvTable,
  probes: readonly Probe[],
  taken: readonly (string | undefined)[],
): readonly string[] {
  const found = probes.filter(({ column, numberShare, dateShare, distinct, cells }) => {
    if (taken.includes(column) || numberShare > 0.4 || dateShare > 0.4) return false;
    const isNoName = isCode(column) || /note|fonte|source|comment|quelle|remark/i.test(column);
    if (isNoName || distinct <= 1) return false;
    if (distinct <= Math.max(2, cells.length / 2)) return true;
    // In a long file the probed rows lie far apart: each may be of another series.
    const at = table.columns.indexOf(column);
    return isRepeating(table.rows.slice(0, repeatedRowsMax).map(({ cells: row }) => row[at] ?? ""));
  });
  // Two columns that name the same thing, code and name for instance, count once.
  return found
    .filter((one, index) => found.slice(0, index).every((before) => !namesTheSame(before, one)))
    .map(({ column }) => column);
}

/** Rows in which a name is sought again: a file of a million keeps the custom of its beginning. */
const repeatedRowsMax = 40_000;

/** Whether a name stands in ten rows on average, in a file that is longer than what is probed. */
function isRepeating(cells: readonly string[]): boolean {
  return cells.length > 2 * probedRowsMax && new Set(cells).size <= cells.length / 10;
}

function namesTheSame(left: Probe, right: Probe): boolean {
  const pairs = new Set(left.cells.map((cell, at) => `${cell}\n${right.cells[at]}`));
  return pairs.size === left.distinct && pairs.size === right.distinct;
}

/** Share of rises from which a series is taken for a running total. */
const risingShareMin = 0.9;
/** The same where its name says so: a total of few days may fall once and is one all the same. */
const namedRisingShareMin = 0.75;

/** What kind of series a column holds: by its name, else by its course. */
export function seriesKindOf(
  column: string,
  values: readonly number[],
  isHourly: boolean,
): SeriesKind {
  const changes = values.slice(1).map((value, at) => value - values[at]!);
  const rises = changes.filter((change) => change >= 0).length;
  const isRising = changes.length >= 4 && rises / changes.length >= risingShareMin;
  const grows = (values.at(-1) ?? 0) > (values[0] ?? 0) * 1.05;
  if (isHourly) return isRising && grows && cumulativeNames.test(column) ? "cumulative" : "hourly";
  if (stockNames.test(column) && !cumulativeNames.test(column)) return "stock";
  if (dailyNames.test(column) && !cumulativeNames.test(column)) return "daily";
  const isNamed = cumulativeNames.test(column);
  const isMostlyRising = grows && rises / changes.length >= namedRisingShareMin;
  if (isNamed && (isRising || isMostlyRising || changes.length < 4)) return "cumulative";
  if (isRising && grows && changes.length >= 8) return "cumulative";
  return dailyNames.test(column) ? "daily" : "stock";
}
