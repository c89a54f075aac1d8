import type { BirthDate } from "../birth-date/birth-date.ts";
import type { ListEntry, ListName } from "./list-entry.ts";

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

/** Inner texts of all elements of this name; the list nests none of them in itself. */
function elements(xml: string, name: string): string[] {
  const inner: string[] = [];
  const open = `<${name}`;
  const close = `</${name}>`;
  let from = 0;
  for (;;) {
    const start = xml.indexOf(open, from);
    if (start < 0) return inner;
    const afterName = xml[start + open.length];
    const openEnd = xml.indexOf(">", start);
    if (openEnd < 0) return inner;
    from = openEnd + 1;
    if (afterName !== ">" && afterName !== " " && afterName !== "\n" && afterName !== "/") continue;
    if (xml[openEnd - 1] === "/") continue;
    const end = xml.indexOf(close, from);
    if (end < 0) return inner;
    inner.push(xml.slice(from, end));
    from = end + close.length;
  }
}

function firstText(xml: string, name: string): string {
  return decodeEntities(elements(xml, name)[0] ?? "");
}

function yearOf(text: string): number | undefined {
  const match = /^\d{4}$/.exec(text.trim());
  return match === null ? undefined : Number(match[0]);
}

function birthOf(xml: string): BirthDate[] {
  const date = /^(\d{4})-(\d\d)-(\d\d)/.exec(firstText(xml, "DATE"));
  if (date !== null) {
    const [year, month, day] = date.slice(1).map(Number) as [number, number, number];
    return [{ precision: "day", year, month, day }];
  }
  const year = yearOf(firstText(xml, "YEAR"));
  if (year !== undefined) {
    const isAbout = /APPROX/i.test(firstText(xml, "TYPE_OF_DATE"));
    return isAbout
      ? [{ precision: "band", year: year - 1, lastYear: year + 1 }]
      : [{ precision: "year", year }];
  }
  const from = yearOf(firstText(xml, "FROM_YEAR"));
  const to = yearOf(firstText(xml, "TO_YEAR"));
  return from !== undefined && to !== undefined && from <= to
    ? [{ precision: "band", year: from, lastYear: to }]
    : [];
}

function aliasesOf(xml: string): ListName[] {
  return elements(xml, "INDIVIDUAL_ALIAS").flatMap((alias) => {
    const isWeak = /low/i.test(firstText(alias, "QUALITY"));
    return firstText(alias, "ALIAS_NAME")
      .split(";")
      .map((text) => ({ text: text.trim(), isWeak }))
      .filter(({ text }) => text !== "");
  });
}

/** People of the UN Security Council's consolidated list (XML); entities are left out. */
export function parseUnList(text: string): ListEntry[] {
  return elements(text, "INDIVIDUAL").map((xml) => {
    const name = ["FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME"]
      .map((part) => firstText(xml, part))
      .filter((part) => part !== "")
      .join(" ");
    const original = firstText(xml, "NAME_ORIGINAL_SCRIPT");
    const names = [name, original]
      .filter((one) => one !== "")
      .map((one) => ({ text: one, isWeak: false }));
    const births = elements(xml, "INDIVIDUAL_DATE_OF_BIRTH").flatMap(birthOf);
    return { id: firstText(xml, "REFERENCE_NUMBER"), names: [...names, ...aliasesOf(xml)], births };
  });
}
