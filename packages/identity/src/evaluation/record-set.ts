import type { PreparedPerson } from "../person/prepare.ts";
import { type ColumnMap, columnIndex, personReader } from "./person-from-row.ts";
import type { Table, TableRow } from "./read-table.ts";

/** People of one file, or of two files between which duplicates are sought. */
export interface RecordSet {
  readonly people: readonly PreparedPerson[];
  /** Set when there are two files: only pairs across them count. */
  readonly firstOfSecondFile?: number;
}

/** Which records are one person. */
export interface Truth {
  readonly groups: readonly string[];
  readonly pairs: number;
  readonly isPair: (left: number, right: number) => boolean;
}

export function readRecordSet(tables: readonly Table[], map: ColumnMap, asOf?: string): RecordSet {
  const people = tables.flatMap((table) => table.rows.map(personReader(table, map, asOf)));
  return tables.length > 1 ? { people, firstOfSecondFile: tables[0]!.rows.length } : { people };
}

/** Copies named after their original: `rec-12-org`, `rec-12-dup-0` are both of `rec-12`. */
const copyName = /^(.+)-(?:org|dup-\d+)$/;

function groupOf(value: string, row: number): string {
  if (value === "") return `row ${row}`;
  return copyName.exec(value)?.[1] ?? value;
}

function pairCount(groups: readonly string[], set: RecordSet): number {
  const first = new Map<string, number>();
  const second = new Map<string, number>();
  groups.forEach((group, record) => {
    const isSecond = set.firstOfSecondFile !== undefined && record >= set.firstOfSecondFile;
    const counts = isSecond ? second : first;
    counts.set(group, (counts.get(group) ?? 0) + 1);
  });
  let pairs = 0;
  for (const [group, size] of first) {
    pairs +=
      set.firstOfSecondFile === undefined
        ? (size * (size - 1)) / 2
        : size * (second.get(group) ?? 0);
  }
  return pairs;
}

/** Truth from a column: rows with the same value are one person, an empty value stands alone. */
export function truthFromColumn(tables: readonly Table[], column: string, set: RecordSet): Truth {
  const groups = tables
    .flatMap((table) => {
      const index = columnIndex(table, column);
      return table.rows.map((row) => row.cells[index]!);
    })
    .map(groupOf);
  return {
    groups,
    pairs: pairCount(groups, set),
    isPair: (left, right) => groups[left] === groups[right],
  };
}

function joinedGroups(
  recordCount: number,
  pairs: readonly (readonly [number, number])[],
): string[] {
  const parents = Array.from({ length: recordCount }, (_, record) => record);
  const rootOf = (record: number): number => {
    let root = record;
    while (parents[root] !== root) root = parents[root]!;
    parents[record] = root;
    return root;
  };
  for (const [left, right] of pairs) parents[rootOf(left)] = rootOf(right);
  return parents.map((_, record) => String(rootOf(record)));
}

/** Truth from a file of pairs: its first two columns hold ids of the records' id column. */
export function truthFromPairs(
  tables: readonly Table[],
  pairsTable: Table,
  idColumn?: string,
): Truth {
  const recordById = new Map<string, number>();
  const idCells = (table: Table): ((row: TableRow) => string) => {
    const index = idColumn === undefined ? 0 : columnIndex(table, idColumn);
    return (row) => row.cells[index]!;
  };
  const ids = tables.flatMap((table) => table.rows.map(idCells(table)));
  ids.forEach((id, record) => recordById.set(id, record));
  const pairs: (readonly [number, number])[] = [];
  for (const { cells } of pairsTable.rows) {
    const [left, right] = [recordById.get(cells[0]!), recordById.get(cells[1]!)];
    if (left !== undefined && right !== undefined && left !== right) pairs.push([left, right]);
  }
  const names = new Set(pairs.flatMap(([left, right]) => [`${left}-${right}`, `${right}-${left}`]));
  return {
    groups: joinedGroups(ids.length, pairs),
    pairs: names.size / 2,
    isPair: (left, right) => names.has(`${left}-${right}`),
  };
}
