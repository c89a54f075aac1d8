import { csvOf, localTime, type Cell } from "../http/csv.ts";
import type { Column, Dataset } from "./dataset.ts";

/** CSV with plain headers; on request the HXL 1.1 hashtags directly below them. */
export function datasetCsv(
  { columns, rows, utcOffsetMinutes }: Dataset,
  { hasHashtags }: { hasHashtags: boolean },
): string {
  const hashtags = hasHashtags ? [columns.map(({ hxl }) => hxl ?? "")] : [];
  const written = rows.map((row) =>
    row.map((cell, index) => cellOf(cell, columns[index], utcOffsetMinutes)),
  );
  // Hashtags are no formulas, but a cell that begins with "#" is safe as it is.
  return csvOf(
    columns.map(({ name }) => name),
    [...hashtags, ...written],
  );
}

function cellOf(cell: Cell, column: Column | undefined, utcOffsetMinutes: number): Cell {
  return column?.kind === "moment" && typeof cell === "number"
    ? localTime(cell, utcOffsetMinutes)
    : cell;
}
