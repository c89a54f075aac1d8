import type { PreparedPerson } from "../person/prepare.ts";
import { type ColumnMap, columnIndex, personReader } from "./person-from-row.ts";
import type { MalformedRow, Table } from "./read-table.ts";
import { truthOf } from "./truth-cell.ts";

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

/** The person that a truth value names; an empty value is a person alone. */
export function groupOf(value: string, row: number): string {
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

/** Truth as a file of pairs tells it, and the pairs that could not be used. */
interface PairsTruth extends Truth {
  readonly malformed: readonly MalformedRow[];
}

/** Records by id, per file: two files may number their records alike. */
function recordsById(tables: readonly Table[], idColumn?: string): ReadonlyMap<string, number>[] {
  let before = 0;
  return tables.map((table) => {
    const index = idColumn === undefined ? 0 : columnIndex(table, idColumn);
    const byId = new Map<string, number>();
    table.rows.forEach(({ cells }, row) => {
      const id = cells[index]!;
      if (!byId.has(id)) byId.set(id, before + row);
    });
    before += table.rows.length;
    return byId;
  });
}

type PairFinder = (left: string, right: string) => readonly [number, number] | undefined;

/** With two files the left id is of the first and the right of the second, or the other way. */
function pairFinder(byId: readonly ReadonlyMap<string, number>[]): PairFinder {
  const [first, second = first] = byId as [ReadonlyMap<string, number>];
  const find = (left: string, right: string) => {
    const [one, other] = [first.get(left), second.get(right)];
    return one === undefined || other === undefined ? undefined : ([one, other] as const);
  };
  return (left, right) => find(left, right) ?? find(right, left);
}

const labelColumns = new Set(
  "match is_match same is_same label truth duplicate is_duplicate".split(" "),
);

/** Pairs that a further column (`match`, `label`) says no to are no pairs. */
function labelIndex(header: readonly string[]): number {
  return header.findIndex((name, at) => at > 1 && labelColumns.has(name.trim().toLowerCase()));
}

/**
 * Truth from a file of pairs, with or without a header: its first two columns hold ids of the
 * records' id column. `pairsTable` is read without a header.
 */
export function truthFromPairs(
  tables: readonly Table[],
  pairsTable: Table,
  idColumn?: string,
): PairsTruth {
  const find = pairFinder(recordsById(tables, idColumn));
  const recordCount = tables.reduce((sum, table) => sum + table.rows.length, 0);
  const [head] = pairsTable.rows;
  const isHeader = head !== undefined && find(head.cells[0]!, head.cells[1] ?? "") === undefined;
  const label = isHeader ? labelIndex(head.cells) : -1;
  const pairs: (readonly [number, number])[] = [];
  const malformed: MalformedRow[] = [];
  for (const { line, cells } of pairsTable.rows.slice(isHeader ? 1 : 0)) {
    const said = label < 0 ? true : truthOf(cells[label]!);
    if (said === false) continue;
    const pair = find(cells[0]!, cells[1] ?? "");
    if (said === undefined) malformed.push({ line, code: "truth-unread" });
    else if (pair === undefined) malformed.push({ line, code: "id-unknown" });
    else if (pair[0] !== pair[1]) pairs.push(pair);
  }
  const names = new Set(pairs.flatMap(([left, right]) => [`${left}-${right}`, `${right}-${left}`]));
  return {
    groups: joinedGroups(recordCount, pairs),
    pairs: names.size / 2,
    isPair: (left, right) => names.has(`${left}-${right}`),
    malformed,
  };
}
