import { type BirthDate, isBirthDate } from "../birth-date/birth-date.ts";
import type { MalformedRow } from "../evaluation/read-table.ts";
import { listBirths } from "./list-births.ts";
import type { ListEntry, ListName, ListedSex } from "./list-entry.ts";

const namedEntities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

function codePointText(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
}

function decodeEntities(text: string): string {
  return text
    .replace(/^<!\[CDATA\[([\s\S]*)\]\]>$/, "$1")
    .replace(/&#x([0-9a-f]{1,6});/gi, (_, hex: string) => codePointText(Number.parseInt(hex, 16)))
    .replace(/&#(\d{1,7});/g, (_, code: string) => codePointText(Number(code)))
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => namedEntities[name] ?? "")
    .trim();
}

interface Element {
  readonly inner: string;
  readonly at: number;
}

/** An element that is opened and never closed. */
interface OpenElement {
  readonly openAt: number;
}

/** All elements of this name; the list nests none of them in itself. */
function findElements(xml: string, name: string): readonly (Element | OpenElement)[] {
  const found: (Element | OpenElement)[] = [];
  const open = `<${name}`;
  const close = `</${name}>`;
  let from = 0;
  for (;;) {
    const start = xml.indexOf(open, from);
    if (start < 0) return found;
    const openEnd = xml.indexOf(">", start);
    if (openEnd < 0) return [...found, { openAt: start }];
    from = openEnd + 1;
    if (!/[\s>/]/.test(xml[start + open.length]!)) continue;
    if (xml[openEnd - 1] === "/") continue;
    const end = xml.indexOf(close, from);
    const next = xml.indexOf(`${open}>`, from);
    if (end < 0) return [...found, { openAt: start }];
    if (next >= 0 && next < end) {
      found.push({ openAt: start });
      from = next;
      continue;
    }
    found.push({ inner: xml.slice(from, end), at: start });
    from = end + close.length;
  }
}

function elements(xml: string, name: string): string[] {
  return findElements(xml, name).flatMap((one) => ("inner" in one ? [one.inner] : []));
}

function firstText(xml: string, name: string): string {
  return decodeEntities(elements(xml, name)[0] ?? "");
}

function yearOf(text: string): number | undefined {
  const match = /^\d{4}$/.exec(text.trim());
  return match === null ? undefined : Number(match[0]);
}

/** Years that an approximate date leaves open on both sides. */
const aboutYears = 2;

function around(year: number): BirthDate {
  return { precision: "band", year: year - aboutYears, lastYear: year + aboutYears };
}

function dayOf(text: string): BirthDate | undefined {
  const date = /^(\d{4})-(\d\d)-(\d\d)/.exec(text);
  if (date === null) return undefined;
  const [year, month, day] = date.slice(1).map(Number) as [number, number, number];
  const birth: BirthDate = { precision: "day", year, month, day };
  return isBirthDate(birth) ? birth : { precision: "year", year };
}

function birthOf(xml: string): BirthDate[] {
  const isAbout = /APPROX|CIRCA/i.test(firstText(xml, "TYPE_OF_DATE"));
  const written = firstText(xml, "DATE");
  const day = dayOf(written) ?? listBirths(written)[0];
  if (day !== undefined) return [isAbout ? around(day.year) : day];
  const year = yearOf(firstText(xml, "YEAR"));
  if (year !== undefined) return [isAbout ? around(year) : { precision: "year", year }];
  const from = yearOf(firstText(xml, "FROM_YEAR"));
  const to = yearOf(firstText(xml, "TO_YEAR")) ?? from;
  if (from === undefined || to === undefined) return [];
  return [{ precision: "band", year: Math.min(from, to), lastYear: Math.max(from, to) }];
}

function textsOf(xml: string, name: string): string[] {
  return firstText(xml, name)
    .split(";")
    .map((text) => text.trim())
    .filter((text) => text !== "");
}

function aliasesOf(xml: string): ListName[] {
  return elements(xml, "INDIVIDUAL_ALIAS").flatMap((alias) => {
    const isWeak = /low/i.test(firstText(alias, "QUALITY"));
    return textsOf(alias, "ALIAS_NAME").map((text) => ({ text, isWeak }));
  });
}

function namesOf(xml: string): ListName[] {
  const name = ["FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME", "FIFTH_NAME"]
    .map((part) => firstText(xml, part))
    .filter((part) => part !== "")
    .join(" ");
  const written = [name, ...textsOf(xml, "NAME_ORIGINAL_SCRIPT")].filter((one) => one !== "");
  return [...written.map((text) => ({ text, isWeak: false })), ...aliasesOf(xml)];
}

function sexOf(xml: string): { readonly sex?: ListedSex } {
  const said = firstText(xml, "GENDER").toLowerCase();
  return said === "male" || said === "female" ? { sex: said } : {};
}

function entryOf(xml: string, line: number): ListEntry {
  const [reference, number] = [firstText(xml, "REFERENCE_NUMBER"), firstText(xml, "DATAID")];
  const ids = [reference, number].filter((id) => id !== "");
  const births = [
    ...elements(xml, "INDIVIDUAL_DATE_OF_BIRTH").flatMap(birthOf),
    ...elements(xml, "INDIVIDUAL_ALIAS").flatMap((alias) =>
      listBirths(firstText(alias, "DATE_OF_BIRTH")),
    ),
  ];
  const [id = `line ${line}`, ...otherIds] = ids;
  const further = otherIds.length === 0 ? {} : { otherIds };
  return { id, ...further, names: namesOf(xml), births, ...sexOf(xml) };
}

/** Lines are counted once, from one element to the next. */
function lineCounter(xml: string): (at: number) => number {
  let [line, from] = [1, 0];
  return (at) => {
    for (let next = xml.indexOf("\n", from); next >= 0 && next < at;) {
      line++;
      from = next + 1;
      next = xml.indexOf("\n", from);
    }
    return line;
  };
}

/**
 * People of the UN Security Council's consolidated list (XML); entities are counted and left out.
 * A person without a name, or one whose element is never closed, is reported by its line.
 */
export function parseUnList(text: string): {
  readonly entries: readonly ListEntry[];
  readonly others: number;
  readonly malformed: readonly MalformedRow[];
} {
  const entries: ListEntry[] = [];
  const malformed: MalformedRow[] = [];
  const lineAt = lineCounter(text);
  for (const element of findElements(text, "INDIVIDUAL")) {
    if (!("inner" in element)) {
      malformed.push({ line: lineAt(element.openAt), code: "element-open" });
      continue;
    }
    const line = lineAt(element.at);
    const entry = entryOf(element.inner, line);
    if (entry.names.length === 0) malformed.push({ line, code: "empty-value" });
    else entries.push(entry);
  }
  return { entries, others: elements(text, "ENTITY").length, malformed };
}
