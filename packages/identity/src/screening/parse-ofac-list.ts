import type { BirthDate } from "../birth-date/birth-date.ts";
import type { Table } from "../evaluation/read-table.ts";
import { listBirths } from "./list-births.ts";
import type { ListEntry, ListName, ListedSex } from "./list-entry.ts";

/** OFAC writes this for an empty cell. */
const ofacEmpty = "-0-";

/** Number, name, kind, programme, title, six cells about vessels, remarks. */
const remarksAt = 11;

/** `DOB 15 Mar 1962; alt. DOB 1963; POB …` in OFAC's remarks. */
function birthsIn(remarks: string): BirthDate[] {
  return [...remarks.matchAll(/DOB ([^;.]{4,40})/g)].flatMap((match) => listBirths(match[1]!));
}

/** Aliases that OFAC puts into quotes in its remarks: the weak ones. */
function namesIn(remarks: string): ListName[] {
  return [...remarks.matchAll(/[afn]\.k\.a\. '([^']{3,60})'/g)].map((match) => ({
    text: match[1]!,
    isWeak: true,
  }));
}

function sexIn(remarks: string): { readonly sex?: ListedSex } {
  const said = /\bGender (Male|Female)\b/i.exec(remarks)?.[1]?.toLowerCase();
  return said === "male" || said === "female" ? { sex: said } : {};
}

function aliasesById(table: Table | undefined): ReadonlyMap<string, readonly ListName[]> {
  const aliases = new Map<string, ListName[]>();
  for (const { cells } of table?.rows ?? []) {
    const [id = "", , kind = "", text = "", remarks = ""] = cells;
    const name = { text, isWeak: /weak/i.test(`${kind} ${remarks}`) };
    const before = aliases.get(id);
    if (before === undefined) aliases.set(id, [name]);
    else before.push(name);
  }
  return aliases;
}

function isPerson(kind: string | undefined): boolean {
  return kind?.toLowerCase() === "individual";
}

/** People of OFAC's SDN.CSV or CONS_PRIM.CSV with the names of ALT.CSV or CONS_ALT.CSV. */
export function parseOfacList(
  table: Table,
  aliasTable: Table | undefined,
): { readonly entries: readonly ListEntry[]; readonly others: number } {
  const aliases = aliasesById(aliasTable);
  const people = table.rows.filter(({ cells }) => isPerson(cells[2]));
  const entries = people.map(({ cells }) => {
    const [id = "", text = ""] = cells;
    const remarks = cells[remarksAt] === ofacEmpty ? "" : (cells[remarksAt] ?? "");
    const names = [{ text, isWeak: false }, ...(aliases.get(id) ?? []), ...namesIn(remarks)];
    return { id, names, births: birthsIn(remarks), ...sexIn(remarks) };
  });
  return { entries, others: table.rows.length - people.length };
}

/** A headerless file of numbered, quoted names with OFAC's mark for empty cells. */
export function isOfacList(text: string): boolean {
  const lines = text.slice(0, 4_000).split("\n").slice(0, 5);
  return lines.some((line) => /^\ufeff?"?\d+"?,"[^"]+",/.test(line) && line.includes(ofacEmpty));
}
