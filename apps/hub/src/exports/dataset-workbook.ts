import { assert } from "@caravanserai/kernel";
import ExcelJS from "exceljs";
import { localTime, type Cell } from "../http/csv.ts";
import type { Column, Dataset } from "./dataset.ts";

export interface WorkbookNotes {
  /** One line each on the README sheet: what this is, who may see it, under which licence. */
  readonly lines: readonly string[];
  readonly createdAtMs: number;
}

const dayMs = 86_400_000;
const columnWidth = 18;
const formats = { day: "yyyy-mm-dd", moment: "yyyy-mm-dd hh:mm" } as const;

/**
 * A workbook whose first sheet says what the others hold: one header row each, frozen, true dates,
 * no merged, hidden or computed cells. A text stays a text, whatever sign it begins with.
 */
export async function datasetWorkbook(
  datasets: readonly Dataset[],
  notes: WorkbookNotes,
): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = "Caravanserai";
  workbook.created = new Date(notes.createdAtMs);
  workbook.modified = workbook.created;
  addReadme(workbook, { datasets, notes });
  for (const dataset of datasets) addSheet(workbook, dataset);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function addReadme(
  workbook: ExcelJS.Workbook,
  { datasets, notes }: { datasets: readonly Dataset[]; notes: WorkbookNotes },
): void {
  const sheet = workbook.addWorksheet("README");
  sheet.columns = [{ width: 26 }, { width: 26 }, { width: 90 }];
  for (const line of notes.lines) sheet.addRow([line]);
  sheet.addRow([]);
  sheet.addRow(["sheet", "column", "meaning"]).font = { bold: true };
  for (const { name, title, columns, asOfMs, utcOffsetMinutes } of datasets) {
    sheet.addRow([name, "", `${title}. As of ${localTime(asOfMs, utcOffsetMinutes)}.`]);
    for (const column of columns) sheet.addRow([name, column.name, column.meaning]);
  }
}

function addSheet(workbook: ExcelJS.Workbook, dataset: Dataset): void {
  const { name, columns, rows } = dataset;
  // Longer names and some signs make spreadsheets repair the file.
  assert(/^[a-z-]{1,31}$/.test(name), "a sheet's name is short and plain");
  const sheet = workbook.addWorksheet(name, { views: [{ state: "frozen", ySplit: 1 }] });
  sheet.columns = columns.map((column) => ({
    header: column.name,
    width: columnWidth,
    style: styleOf(column),
  }));
  sheet.getRow(1).font = { bold: true };
  for (const row of rows) {
    sheet.addRow(row.map((cell, index) => valueOf(cell, columns[index], dataset)));
  }
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
}

function styleOf({ kind }: Column): Partial<ExcelJS.Style> {
  return kind === "day" || kind === "moment" ? { numFmt: formats[kind] } : {};
}

function valueOf(cell: Cell, column: Column | undefined, dataset: Dataset): ExcelJS.CellValue {
  if (column?.kind === "moment" && typeof cell === "number") {
    // A workbook knows no zones: the wall clock's time of the place is written as it was read.
    return new Date(cell + dataset.utcOffsetMinutes * 60_000);
  }
  if (column?.kind === "day" && typeof cell === "string") {
    const atMs = Date.parse(`${cell}T00:00:00Z`);
    assert(Number.isInteger(atMs / dayMs), "a day is written YYYY-MM-DD");
    return new Date(atMs);
  }
  return cell;
}
