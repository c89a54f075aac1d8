import type { Cell } from "../http/csv.ts";

/**
 * What a column holds. A `day` is YYYY-MM-DD; a `moment` is Unix milliseconds and is written as
 * local time: with its offset in CSV, as a true date in a workbook.
 */
type ColumnKind = "text" | "number" | "flag" | "day" | "moment";

export interface Column {
  /** Plain header, snake case, in English: programs read it. */
  readonly name: string;
  readonly kind: ColumnKind;
  /** For the README sheet: what the figure is and what it is not. */
  readonly meaning: string;
  /** HXL 1.1 hashtag, or null where the standard has none. */
  readonly hxl: string | null;
}

/** One table as every export format writes it: the same columns, the same as-of. */
export interface Dataset {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  readonly asOfMs: number;
  readonly utcOffsetMinutes: number;
}

/** A column with the way its cell is taken from a row. */
export interface ColumnOf<Row> extends Column {
  readonly cell: (row: Row) => Cell;
}

interface Table<Row> {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly ColumnOf<Row>[];
  readonly rows: readonly Row[];
  readonly asOfMs: number;
  readonly utcOffsetMinutes: number;
}

const asOfColumn: Column = {
  name: "as_of",
  kind: "moment",
  meaning: "Until when what is known counts here; posts not heard since are missing.",
  hxl: "#date+updated",
};

/** Every table ends with its as-of: a figure never travels without it. */
export function datasetOf<Row>(table: Table<Row>): Dataset {
  const { columns, rows, ...circumstances } = table;
  return {
    ...circumstances,
    columns: [...columns, asOfColumn],
    rows: rows.map((row) => [...columns.map(({ cell }) => cell(row)), table.asOfMs]),
  };
}
