import { nameKeys } from "../keys/name-keys.ts";
import { share } from "./pair-metrics.ts";
import type { MalformedRow, Table, TableRow } from "./read-table.ts";

export interface KeysEvaluation {
  readonly names: number;
  /** Share of names that have a key in common with their other spelling. */
  readonly recall: number;
  /** Other spellings of the whole file that share a key with a name, on average. */
  readonly candidatesPerName: number;
}

/** Spellings given as spaced letters (`и в а н`) are joined; names of several words are not. */
function joinSpacedLetters(text: string): string {
  const pieces = text.split(" ");
  return pieces.length > 1 && pieces.every((piece) => [...piece].length <= 1)
    ? pieces.join("")
    : text;
}

const headerWords = new Set(
  (
    "name names latin spelling spellings script other original native russian cyrillic arabic source " +
    "target count n freq frequency weight alias text ru ar kk ka en from to left right name1 name2"
  ).split(" "),
);

function isNumber(text: string | undefined): boolean {
  return text !== undefined && /^\d+(?:[.,]\d+)?$/.test(text);
}

/** A first line of words such as `name` and `count`, or Latin ones without the count that others have. */
function isHeader([first, second]: readonly TableRow[]): boolean {
  if (first === undefined) return false;
  const cells = first.cells.map((cell) => cell.toLowerCase().replace(/[^\p{L}\d]/gu, ""));
  if (cells.length > 1 && cells.every((cell) => headerWords.has(cell))) return true;
  if (cells.length < 3 || second === undefined) return false;
  const isCounted = isNumber(first.cells[2]) || !isNumber(second.cells[2]);
  return !isCounted && /^[\x20-\x7e]+$/.test(first.cells[1]!);
}

/** Measures the keys of lone names on pairs of spellings in two scripts. */
export function evaluateKeys(table: Table): {
  readonly evaluation: KeysEvaluation;
  readonly malformed: readonly MalformedRow[];
} {
  const malformed: MalformedRow[] = [];
  const pairs: { name: string; other: string }[] = [];
  for (const { cells, line } of isHeader(table.rows) ? table.rows.slice(1) : table.rows) {
    const [name = "", other = ""] = cells;
    if (name === "" || other === "") malformed.push({ line, code: "empty-value" });
    else pairs.push({ name, other: joinSpacedLetters(other) });
  }
  const byKey = new Map<string, number[]>();
  pairs.forEach(({ other }, pair) => {
    for (const key of nameKeys(other)) {
      const others = byKey.get(key);
      if (others === undefined) byKey.set(key, [pair]);
      else others.push(pair);
    }
  });
  const lastSeen = new Int32Array(pairs.length).fill(-1);
  let found = 0;
  let candidates = 0;
  pairs.forEach(({ name }, pair) => {
    for (const key of nameKeys(name)) {
      for (const other of byKey.get(key) ?? []) {
        if (lastSeen[other] === pair) continue;
        lastSeen[other] = pair;
        candidates++;
      }
    }
    if (lastSeen[pair] === pair) found++;
  });
  const names = pairs.length;
  const evaluation = {
    names,
    recall: share(found, names),
    candidatesPerName: names === 0 ? 0 : Math.round((candidates / names) * 10) / 10,
  };
  return { evaluation, malformed };
}
