import { type MalformedRow, type Table, readTable } from "../evaluation/read-table.ts";
import type { ListEntry } from "./list-entry.ts";
import { parseColumnsList } from "./parse-columns-list.ts";
import { isOfacList, parseOfacList } from "./parse-ofac-list.ts";
import { isOfacXmlList, parseOfacXmlList } from "./parse-ofac-xml-list.ts";
import { parseUnList } from "./parse-un-list.ts";
import { lineCounter } from "./xml-elements.ts";
import { openXml } from "./xml-text.ts";

export type ListFormat = "ofac" | "un" | "opensanctions" | "plain";

export interface ParsedList {
  readonly format: ListFormat;
  readonly entries: readonly ListEntry[];
  /** Companies, vessels and other things that the list holds besides people: left out. */
  readonly others: number;
  readonly malformed: readonly MalformedRow[];
  /** Rows of the separate file of alternative names. */
  readonly malformedAliases: readonly MalformedRow[];
  /** Header of a list in which no column is known to hold names. */
  readonly unknownColumns?: readonly string[];
}

function isXml(text: string): boolean {
  return /^\ufeff?\s*</.test(text.slice(0, 500));
}

function withoutHeader(text: string): Table {
  return readTable(text, { hasHeader: false, delimiter: "," });
}

function ofacList(text: string, aliasText: string | undefined): ParsedList {
  const table = withoutHeader(text);
  const aliasTable = aliasText === undefined ? undefined : withoutHeader(aliasText);
  const { entries, others } = parseOfacList(table, aliasTable);
  const malformedAliases = aliasTable?.malformed ?? [];
  return { format: "ofac", entries, others, malformed: table.malformed, malformedAliases };
}

function xmlList(written: string): ParsedList {
  const { text, declaresAt } = openXml(written);
  const isOfac = isOfacXmlList(text);
  const list = isOfac ? parseOfacXmlList(text) : parseUnList(text);
  const declared: readonly MalformedRow[] =
    declaresAt === undefined
      ? []
      : [{ line: lineCounter(text)(declaresAt), code: "entity-declared" }];
  const malformed = [...declared, ...list.malformed];
  return { ...list, format: isOfac ? "ofac" : "un", malformed, malformedAliases: [] };
}

function columnsList(text: string): ParsedList {
  const table = readTable(text);
  const { entries, others, malformed, hasNames } = parseColumnsList(table);
  const format = table.columns.includes("schema") ? "opensanctions" : "plain";
  return {
    format,
    entries,
    others,
    malformed: [...table.malformed, ...malformed],
    malformedAliases: [],
    ...(hasNames ? {} : { unknownColumns: table.columns }),
  };
}

/**
 * Reads a name list in OFAC's CSV or XML, the UN's XML, OpenSanctions' targets.simple.csv or a plain CSV
 * with a header (name or family and given, aliases, birth_date). Only people are kept. `aliasText`
 * is OFAC's separate file of alternative names.
 */
export function parseList(text: string, aliasText?: string): ParsedList {
  if (isXml(text)) return xmlList(text);
  return isOfacList(text) ? ofacList(text, aliasText) : columnsList(text);
}
