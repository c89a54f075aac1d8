import { columnIndex } from "./person-from-row.ts";
import { groupOf } from "./record-set.ts";
import type { Table, TableRow } from "./read-table.ts";

/** A stable number from 0 to 1 for a text (FNV-1a): the same people every time. */
function shareOf(text: string): number {
  let hash = 2_166_136_261;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 16_777_619);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 2_246_822_519);
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32;
}

/**
 * About `rowsMax` rows of the files, whole people at a time: rows with the same truth are kept or
 * left out together, in both files.
 */
export function samplePeople(
  tables: readonly Table[],
  truthColumn: string,
  rowsMax: number,
): readonly Table[] {
  const rowCount = tables.reduce((sum, table) => sum + table.rows.length, 0);
  const share = rowsMax / Math.max(1, rowCount);
  if (share >= 1) return tables;
  return tables.map((table) => {
    const index = columnIndex(table, truthColumn);
    const isKept = ({ cells, line }: TableRow): boolean =>
      shareOf(groupOf(cells[index]!, line)) < share;
    return { ...table, rows: table.rows.filter(isKept) };
  });
}
