import { type BirthDate, isBirthDate } from "../birth-date/birth-date.ts";
import type { MalformedRow } from "../evaluation/read-table.ts";
import { listBirths } from "./list-births.ts";
import type { ListEntry, ListName, ListedSex } from "./list-entry.ts";
import { elements, findElements, firstText, lineCounter } from "./xml-elements.ts";

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
