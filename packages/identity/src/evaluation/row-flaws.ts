import { type ColumnMap, birthReader, columnIndex } from "./person-from-row.ts";
import type { Table, TableRow } from "./read-table.ts";
import type { BirthFlaw } from "./written-birth.ts";

/** Fields without which nobody is found. */
const identifyingFields = ["name", "family", "given", "document", "iin", "phone"];

/**
 * What is wrong with a row although its cells are in order: it names nobody, or its birth date
 * is none, so that the person counts without one.
 */
export function rowFlaws(
  table: Table,
  map: ColumnMap,
  asOf?: string,
): (row: TableRow) => "nobody" | BirthFlaw {
  const indexes = (field: string): number[] =>
    (map[field] ?? "")
      .split("+")
      .filter((column) => column.trim() !== "")
      .map((column) => columnIndex(table, column));
  const identifying = identifyingFields.flatMap(indexes);
  const birthOf = birthReader(table, map["birth"], asOf);
  return (row) => {
    if (identifying.every((index) => row.cells[index] === "")) return "nobody";
    return birthOf(row).flaw;
  };
}
