import { type ColumnMap, columnIndex, identityReader } from "./person-from-row.ts";
import type { Table, TableRow } from "./read-table.ts";

/** Fields without which nobody is found. */
const identifyingFields = ["name", "family", "given", "document", "iin", "phone"];

/**
 * What is wrong with a row although its cells are in order: it names nobody, or its birth date
 * cannot be read, so that the person counts without one.
 */
export function rowFlaws(
  table: Table,
  map: ColumnMap,
): (row: TableRow) => "nobody" | "birth-unread" | undefined {
  const indexes = (field: string): number[] =>
    (map[field] ?? "")
      .split("+")
      .filter((column) => column.trim() !== "")
      .map((column) => columnIndex(table, column));
  const identifying = identifyingFields.flatMap(indexes);
  const birth = indexes("birth");
  const { birth: birthColumns } = map;
  const read =
    birthColumns === undefined ? undefined : identityReader(table, { birth: birthColumns });
  return (row) => {
    if (identifying.every((index) => row.cells[index] === "")) return "nobody";
    if (read === undefined || birth.every((index) => row.cells[index] === "")) return undefined;
    return read(row).birth === undefined ? "birth-unread" : undefined;
  };
}
