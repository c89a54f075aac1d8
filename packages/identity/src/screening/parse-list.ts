import type { BirthDate } from "../birth-date/birth-date.ts";
import { parseBirthDate } from "../birth-date/parse-birth-date.ts";
import { type MalformedRow, type Table, readTable } from "../evaluation/read-table.ts";
import type { ListEntry, ListName } from "./list-entry.ts";
import { parseUnList } from "./parse-un-list.ts";

export type ListFormat = "ofac" | "un" | "opensanctions" | "plain";

export interface ParsedList {
  readonly format: ListFormat;
  readonly entries: readonly ListEntry[];
  readonly malformed: readonly MalformedRow[];
}

/** Lists are read as of a day far enough ahead that no birth date on them is in the future. */
const listAsOf = "2060-01-01";

/** OFAC writes this for an empty cell. */
const ofacEmpty = "-0-";

/** A birth date as lists write it: `1957-04-28`, `28 Apr 1957`, `circa 1960`, `1958 to 1961`. */
function listBirths(text: string): BirthDate[] {
  const cleaned = text.replace(/\bto\b/g, "-").trim();
  if (cleaned === "") return [];
  const parse = parseBirthDate(cleaned, { asOf: listAsOf });
  return parse.kind === "candidates" ? [parse.candidates[0]!] : [];
}

function strong(text: string): ListName {
  return { text, isWeak: false };
}

/** `DOB 15 Mar 1962; alt. DOB 1963; POB …` in OFAC's remarks. */
function ofacBirths(remarks: string): BirthDate[] {
  return [...remarks.matchAll(/DOB ([^;.]{4,40})/g)].flatMap((match) => listBirths(match[1]!));
}

/** Aliases that OFAC repeats in its remarks. */
function ofacRemarkNames(remarks: string): ListName[] {
  return [...remarks.matchAll(/a\.k\.a\. '([^']{3,60})'/g)].map((match) => ({
    text: match[1]!,
    isWeak: true,
  }));
}

function parseOfac(table: Table, aliasTable: Table | undefined): ListEntry[] {
  const aliases = new Map<string, ListName[]>();
  for (const { cells } of aliasTable?.rows ?? []) {
    const [id = "", , kind = "", name = "", remarks = ""] = cells;
    const isWeak = /weak/i.test(`${kind} ${remarks}`);
    aliases.set(id, [...(aliases.get(id) ?? []), { text: name, isWeak }]);
  }
  const people = table.rows.filter(({ cells }) => cells[2] === "individual");
  return people.map(({ cells }) => {
    const [id = "", name = ""] = cells;
    const remarks = cells[11] === ofacEmpty ? "" : (cells[11] ?? "");
    const names = [strong(name), ...(aliases.get(id) ?? []), ...ofacRemarkNames(remarks)];
    return { id, names, births: ofacBirths(remarks) };
  });
}

function splitCell(cell: string): string[] {
  return cell
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

interface ColumnReader {
  readonly read: (cells: readonly string[]) => string;
  readonly isPresent: boolean;
}

function column(table: Table, names: readonly string[]): ColumnReader {
  const lower = table.columns.map((name) => name.toLowerCase());
  const index = names.map((name) => lower.indexOf(name)).find((found) => found >= 0) ?? -1;
  return { read: (cells) => (index < 0 ? "" : (cells[index] ?? "")), isPresent: index >= 0 };
}

/** Columns under the names that OpenSanctions and most home-made lists give them. */
function parseColumns(table: Table): { entries: ListEntry[]; malformed: MalformedRow[] } {
  const id = column(table, ["id", "ent_num", "reference", "number"]);
  const schema = column(table, ["schema", "type"]);
  const name = column(table, ["name", "caption", "full_name", "fullname"]);
  const family = column(table, ["family", "surname", "last_name"]);
  const given = column(table, ["given", "given_name", "first_name"]);
  const aliases = column(table, ["aliases", "alias", "aka"]);
  const weak = column(table, ["weak_aliases", "weakalias"]);
  const birth = column(table, ["birth_date", "birth", "dob", "date_of_birth"]);
  const entries: ListEntry[] = [];
  const malformed: MalformedRow[] = [];
  for (const { cells, line } of table.rows) {
    const kind = schema.read(cells).toLowerCase();
    if (kind !== "" && !["person", "individual"].includes(kind)) continue;
    const full = name.read(cells) || `${family.read(cells)} ${given.read(cells)}`.trim();
    if (full === "") {
      malformed.push({ line, code: "empty-value" });
      continue;
    }
    const names = [
      ...[full, ...splitCell(aliases.read(cells))].map(strong),
      ...splitCell(weak.read(cells)).map((text) => ({ text, isWeak: true })),
    ];
    const births = splitCell(birth.read(cells)).flatMap(listBirths);
    entries.push({ id: id.isPresent ? id.read(cells) : `line ${line}`, names, births });
  }
  return { entries, malformed };
}

function isOfac(text: string): boolean {
  const first = text.slice(0, 2_000).split("\n")[0] ?? "";
  return /^\ufeff?\d+,"[^"]+",/.test(first) && first.includes(ofacEmpty);
}

/**
 * Reads a name list in OFAC's CSV, the UN's XML, OpenSanctions' targets.simple.csv or a plain CSV
 * with a header (name or family and given, aliases, birth_date). Only people are kept. `aliasText`
 * is OFAC's separate file of alternative names.
 */
export function parseList(text: string, aliasText?: string): ParsedList {
  const head = text.slice(0, 500).trimStart();
  if (head.startsWith("<") || head.startsWith("\ufeff<")) {
    return { format: "un", entries: parseUnList(text), malformed: [] };
  }
  if (isOfac(text)) {
    const table = readTable(text, { hasHeader: false, delimiter: "," });
    const aliasTable =
      aliasText === undefined
        ? undefined
        : readTable(aliasText, { hasHeader: false, delimiter: "," });
    const malformed = [...table.malformed, ...(aliasTable?.malformed ?? [])];
    return { format: "ofac", entries: parseOfac(table, aliasTable), malformed };
  }
  const table = readTable(text);
  const { entries, malformed } = parseColumns(table);
  const format = table.columns.includes("schema") ? "opensanctions" : "plain";
  return { format, entries, malformed: [...table.malformed, ...malformed] };
}
