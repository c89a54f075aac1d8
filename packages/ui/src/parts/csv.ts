import type { TableTwin, TwinCell } from "./table-twin.tsx";

// A spreadsheet runs text that starts like a formula; a leading apostrophe keeps it text.
const looksLikeFormula = /^[=+\-@\t\r]/;

function csvCell(cell: TwinCell): string {
  if (cell === undefined) return "";
  if (typeof cell === "number") return String(cell);
  const safe = looksLikeFormula.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The twin as RFC 4180 text: one header row, plain numbers, empty for unknown. */
export function toCsv(twin: TableTwin): string {
  const header = twin.columns.map(({ label }) => label);
  return [header, ...twin.rows].map((row) => `${row.map(csvCell).join(",")}\r\n`).join("");
}

/** Offers the twin as a file. The byte order mark lets spreadsheets read Cyrillic and Georgian. */
export function downloadCsv(twin: TableTwin, fileName: string): void {
  const blob = new Blob(["\uFEFF", toCsv(twin)], { type: "text/csv;charset=utf-8" });
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(address);
}
