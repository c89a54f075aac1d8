import type { ReadRows, ReadTable, ReadTables, RowKey } from "@caravanserai/domain";
import { assert } from "@caravanserai/kernel";
import type { Connection } from "../database.ts";
import { fromColumns, layouts, readTableNames } from "./columns.ts";

interface Slot {
  /** Undefined: there is no such row. */
  row: ReadTables[ReadTable] | undefined;
  /** As it was loaded. */
  readonly before: ReadTables[ReadTable] | undefined;
  isChanged: boolean;
}

/** A row as it was loaded and as it stands now. */
export interface RowChange<Row> {
  readonly before: Row | undefined;
  readonly row: Row;
}

/**
 * Read rows of one transaction: loaded in bulk, folded in memory, written in bulk. A projection
 * that looks at a row nobody announced is a bug; a decision that does is told the rows it missed.
 */
export class RowCache implements ReadRows {
  readonly #tables = new Map<ReadTable, Map<string, Slot>>(
    readTableNames.map((table) => [table, new Map<string, Slot>()]),
  );
  #misses: RowKey[] | undefined;

  find<Table extends ReadTable>(table: Table, key: string): ReadTables[Table] | undefined {
    const slot = this.#slots(table).get(key);
    if (slot === undefined) {
      assert(this.#misses !== undefined, `a projection read an unannounced row of ${table}`);
      this.#misses.push({ table, key });
      return undefined;
    }
    // A table's map only ever receives rows of that table.
    return slot.row as ReadTables[Table] | undefined;
  }

  keep<Table extends ReadTable>(table: Table, row: ReadTables[Table]): void {
    const slot = this.#slots(table).get(row.key);
    assert(slot !== undefined, `a projection changed an unannounced row of ${table}`);
    slot.row = row;
    slot.isChanged = true;
  }

  /** Whether the row was looked up, found or not. */
  has(table: ReadTable, key: string): boolean {
    return this.#slots(table).has(key);
  }

  /** Runs `work` until every row it looks at is loaded. `work` must not change rows. */
  async complete<Answer>(connection: Connection, work: () => Answer): Promise<Answer> {
    for (;;) {
      this.#misses = [];
      const answer = work();
      const misses = this.#misses;
      this.#misses = undefined;
      if (misses.length === 0) return answer;
      await this.load(connection, misses);
    }
  }

  /** Loads those of the rows that are not here yet, in one round trip. */
  async load(connection: Connection, keys: Iterable<RowKey>): Promise<void> {
    const wanted = new Map<ReadTable, string[]>();
    for (const { table, key } of keys) {
      const slots = this.#slots(table);
      if (slots.has(key)) continue;
      slots.set(key, { row: undefined, before: undefined, isChanged: false });
      const list = wanted.get(table);
      if (list === undefined) wanted.set(table, [key]);
      else list.push(key);
    }
    if (wanted.size === 0) return;
    const tables = readTableNames.filter((table) => wanted.has(table));
    const { rows } = await connection.query<{ t: ReadTable; r: Record<string, unknown> }>({
      name: `load ${tables.map((table) => readTableNames.indexOf(table)).join(" ")}`,
      text: loadText(tables),
      values: tables.map((table) => wanted.get(table)),
    });
    for (const { t: table, r: record } of rows) {
      const row = fromColumns(table, record);
      this.#slots(table).set(row.key, { row, before: row, isChanged: false });
    }
  }

  /** Rows that were changed since they were loaded. */
  changes(): readonly { table: ReadTable; rows: readonly ReadTables[ReadTable][] }[] {
    return readTableNames
      .map((table) => ({
        table,
        rows: [...this.#slots(table).values()].flatMap(({ row, isChanged }) =>
          isChanged && row !== undefined ? [row] : [],
        ),
      }))
      .filter(({ rows }) => rows.length > 0);
  }

  /** The same of one table, each with the row before. */
  changesOf<Table extends ReadTable>(table: Table): RowChange<ReadTables[Table]>[] {
    // A table's map only ever receives rows of that table.
    return [...this.#slots(table).values()].flatMap(({ row, before, isChanged }) =>
      isChanged && row !== undefined ? [{ before, row } as RowChange<ReadTables[Table]>] : [],
    );
  }

  /** One row before and now, changed or not; both undefined where there is none. */
  changeOf<Table extends ReadTable>(
    table: Table,
    key: string,
  ): Partial<RowChange<ReadTables[Table]>> {
    const slot = this.#slots(table).get(key);
    return { before: slot?.before, row: slot?.row } as Partial<RowChange<ReadTables[Table]>>;
  }

  #slots(table: ReadTable): Map<string, Slot> {
    const slots = this.#tables.get(table);
    assert(slots !== undefined, "every read table has its map");
    return slots;
  }
}

function loadText(tables: readonly ReadTable[]): string {
  return tables
    .map(
      (table, index) =>
        `select '${table}' as t, row_to_json(r) as r
           from ${layouts[table].name} r where key = any($${index + 1}::text[])`,
    )
    .join(" union all ");
}
