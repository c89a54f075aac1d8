import type { MalformedRow } from "../evaluation/read-table.ts";
import { listBirths } from "./list-births.ts";
import type { ListEntry, ListName, ListedSex } from "./list-entry.ts";
import { elements, findElements, firstText, lineCounter } from "./xml-elements.ts";

/** Lists in an entry: aliases repeat the elements in which the entry has its own name. */
const listTag = /<(\/?)(\w{1,40}List)>/g;

/** An entry without its lists; what follows a list never closed belongs to nobody. */
function withoutLists(entry: string): string {
  const pieces: string[] = [];
  let from = 0;
  let inside: string | undefined;
  for (const { 0: tag, 1: slash, 2: name, index } of entry.matchAll(listTag)) {
    if (inside === undefined && slash === "") {
      pieces.push(entry.slice(from, index));
      inside = name;
    } else if (inside === name && slash === "/") {
      inside = undefined;
      from = index + tag.length;
    }
  }
  return pieces.join("") + (inside === undefined ? entry.slice(from) : "");
}

function nameIn(xml: string): string {
  const parts = [firstText(xml, "lastName"), firstText(xml, "firstName")];
  return parts.filter((part) => part !== "").join(", ");
}

function namesOf(own: string, entry: string): ListName[] {
  const aliases = elements(entry, "aka").map((aka) => ({
    text: nameIn(aka),
    isWeak: /weak/i.test(firstText(aka, "category")),
  }));
  return [{ text: nameIn(own), isWeak: false }, ...aliases].filter((name) => name.text !== "");
}

/** OFAC files the sex among the papers. */
function sexOf(entry: string): { readonly sex?: ListedSex } {
  const paper = elements(entry, "id").find((id) => firstText(id, "idType") === "Gender");
  const said = firstText(paper ?? "", "idNumber").toLowerCase();
  return said === "male" || said === "female" ? { sex: said } : {};
}

/** Tells OFAC's XML from the UN's. */
export function isOfacXmlList(text: string): boolean {
  return /<sdn(List|Entry)[\s>]/.test(text.slice(0, 4_000));
}

/**
 * People of OFAC's classic sdn.xml or consolidated.xml; companies, vessels and aircraft are counted
 * and left out. A person without a name, or an entry never closed, is reported by its line.
 */
export function parseOfacXmlList(text: string): {
  readonly entries: readonly ListEntry[];
  readonly others: number;
  readonly malformed: readonly MalformedRow[];
} {
  const entries: ListEntry[] = [];
  const malformed: MalformedRow[] = [];
  const lineAt = lineCounter(text);
  let others = 0;
  for (const element of findElements(text, "sdnEntry")) {
    if (!("inner" in element)) {
      malformed.push({ line: lineAt(element.openAt), code: "element-open" });
      continue;
    }
    const entry = element.inner;
    const own = withoutLists(entry);
    if (firstText(own, "sdnType").toLowerCase() !== "individual") {
      others++;
      continue;
    }
    const line = lineAt(element.at);
    const names = namesOf(own, entry);
    if (names.length === 0) {
      malformed.push({ line, code: "empty-value" });
      continue;
    }
    const births = elements(entry, "dateOfBirth").flatMap((date) => listBirths(date));
    entries.push({ id: firstText(own, "uid") || `line ${line}`, names, births, ...sexOf(entry) });
  }
  return { entries, others, malformed };
}
