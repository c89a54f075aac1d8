import {
  furtherTouchedRows,
  project,
  touchedRows,
  type DomainEvent,
  type Fact,
  type ReadRows,
  type ReadTable,
  type ReadTables,
} from "@caravanserai/domain";
import { assert } from "@caravanserai/kernel";
import type { DiskTransaction } from "./simulated-disk.ts";

export function rowTable(table: ReadTable): string {
  return `read.${table}`;
}

/**
 * Read rows of one transaction over those on the disk. As in the real store, a projection may only
 * look at rows that it has announced; anything else is a bug and stops the run.
 */
export class OverlayRows implements ReadRows {
  readonly changed = new Map<string, { table: ReadTable; row: ReadTables[ReadTable] }>();
  readonly #disk: DiskTransaction;
  readonly #isSilent: (row: ReadTables[ReadTable]) => boolean;
  #announced: ReadonlySet<string> | undefined;

  constructor(
    disk: DiskTransaction,
    isSilent: (row: ReadTables[ReadTable]) => boolean = () => false,
  ) {
    this.#disk = disk;
    this.#isSilent = isSilent;
  }

  project(fact: Fact<DomainEvent>): void {
    const announced = new Set<string>();
    for (const { table, key } of touchedRows(fact)) announced.add(`${table}|${key}`);
    this.#announced = announced;
    const further = furtherTouchedRows(fact, this);
    for (const { table, key } of further) announced.add(`${table}|${key}`);
    project(fact, this);
    this.#announced = undefined;
  }

  find<Table extends ReadTable>(table: Table, key: string): ReadTables[Table] | undefined {
    const address = `${table}|${key}`;
    assert(this.#announced?.has(address) ?? true, `${table} was read unannounced`);
    const changed = this.changed.get(address);
    if (changed !== undefined) return changed.row as ReadTables[Table];
    return this.#disk.find<ReadTables[Table]>(rowTable(table), key);
  }

  keep<Table extends ReadTable>(table: Table, row: ReadTables[Table]): void {
    const address = `${table}|${row.key}`;
    assert(this.#announced?.has(address) ?? true, `${table} was changed unannounced`);
    if (!this.#isSilent(row)) this.changed.set(address, { table, row });
  }

  write(disk: DiskTransaction): void {
    for (const { table, row } of this.changed.values()) disk.keep(rowTable(table), row.key, row);
  }
}
