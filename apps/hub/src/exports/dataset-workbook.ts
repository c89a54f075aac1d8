import { assert } from "@caravanserai/kernel";
import type { Cell as SheetCell, Sheet } from "write-excel-file/node";
import { localTime, type Cell } from "../http/csv.ts";
import type { Column, Dataset } from "./dataset.ts";

export interface WorkbookNotes {
  /** One line each on the README sheet: what this is, who may see it, under which licence. */
  readonly lines: readonly string[];
}

export const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Letters: a number and a short header fit the least, a sentence is not cut at the most. */
const columnLetters = { min: 12, max: 60 };
/** So many rows tell how wide a column must be; a million would cost more than they tell. */
const rowsMeasured = 500;
const formats = { day: "yyyy-mm-dd", moment: "yyyy-mm-dd hh:mm" } as const;

/**
 * A workbook whose first sheet says what the others hold: one header row each, frozen, true dates,
 * no merged, hidden or computed cells. A text stays a text, whatever sign it begins with.
 */
export async function datasetWorkbook(
  datasets: readonly Dataset[],
  notes: WorkbookNotes,
): Promise<Buffer> {
  // Read when the first workbook is asked for: an idle hub carries no spreadsheet writer.
  const { default: writeWorkbook } = await import("write-excel-file/node");
  const sheets: Sheet<never>[] = [readmeSheet(datasets, notes), ...datasets.map(datasetSheet)];
  return writeWorkbook(sheets).toBuffer();
}

function readmeSheet(datasets: readonly Dataset[], { lines }: WorkbookNotes): Sheet<never> {
  const meanings = datasets.flatMap(({ name, title, columns, asOfMs, utcOffsetMinutes }) => [
    [text(name), null, text(`${title}. As of ${localTime(asOfMs, utcOffsetMinutes)}.`)],
    ...columns.map((column) => [text(name), text(column.name), text(column.meaning)]),
  ]);
  return {
    sheet: "README",
    columns: [{ width: 26 }, { width: 26 }, { width: 90 }],
    data: [
      ...lines.map((line) => [text(line)]),
      [null],
      ["sheet", "column", "meaning"].map(heading),
      ...meanings,
    ],
  };
}

function datasetSheet(dataset: Dataset): Sheet<never> {
  const { name, columns, rows } = dataset;
  // Longer names and some signs make spreadsheets repair the file.
  assert(/^[a-z-]{1,31}$/.test(name), "a sheet's name is short and plain");
  return {
    sheet: name,
    stickyRowsCount: 1,
    columns: columns.map((column, index) => ({ width: widthOf(column, index, rows) })),
    data: [
      columns.map((column) => heading(column.name)),
      ...rows.map((row) => row.map((cell, index) => sheetCell(cell, columns[index], dataset))),
    ],
  };
}

function widthOf({ name, kind }: Column, index: number, rows: Dataset["rows"]): number {
  const isDate = kind === "day" || kind === "moment";
  const letters = rows
    .slice(0, rowsMeasured)
    .map((row) => (isDate ? 16 : String(row[index] ?? "").length));
  const longest = Math.max(name.length, ...letters) + 2;
  return Math.min(columnLetters.max, Math.max(columnLetters.min, longest));
}

function heading(value: string): SheetCell {
  return { value, type: String, fontWeight: "bold" };
}

function text(value: string): SheetCell {
  return { value, type: String };
}

function sheetCell(cell: Cell, column: Column | undefined, dataset: Dataset): SheetCell {
  if (cell === null) return null;
  if (typeof cell === "boolean") return { value: cell, type: Boolean };
  if (column?.kind === "moment" && typeof cell === "number") {
    // A workbook knows no zones: the wall clock's time of the place is written as it was read.
    const value = new Date(cell + dataset.utcOffsetMinutes * 60_000);
    return { value, type: Date, format: formats.moment };
  }
  if (typeof cell === "number") return { value: cell, type: Number };
  return column?.kind === "day" ? dayCell(cell) : text(cell);
}

function dayCell(day: string): SheetCell {
  // A workbook's calendar begins in 1900: an older day stays a text.
  if (day < "1900-03-01") return text(day);
  const value = new Date(`${day}T00:00:00Z`);
  assert(value.toISOString().startsWith(day), "a day is written YYYY-MM-DD");
  return { value, type: Date, format: formats.day };
}
