import { dayNumber, isoDayOf } from "../calendar/civil-day.ts";
import { dateAt, rangeOf } from "../reading/periods/read-date.ts";
import { tokenise } from "../reading/text/tokenise.ts";

export type NumberStyle = "dot-decimal" | "comma-decimal" | "grouped";
export type DateStyle = "day-first" | "month-first";

/** Cells that say that there is no value. */
export function isEmptyCell(cell: string): boolean {
  return /^(|-|–|—|n\/?a|nan|null|none|\.\.?|…|нет данных|k\. ?A\.)$/i.test(cell);
}

/** How a column writes its numbers: a mark before other than three digits is a decimal one. */
export function numberStyleOf(cells: readonly string[]): NumberStyle {
  for (const cell of cells) {
    const text = cell.trim();
    if (/^-?\d{1,3}(,\d{3})+\.\d+$/.test(text)) return "dot-decimal";
    if (/^-?\d{1,3}(\.\d{3})+,\d+$/.test(text)) return "comma-decimal";
    if (/^-?\d+\.(\d{1,2}|\d{4,})$/.test(text) || /^-?0\.\d+$/.test(text)) return "dot-decimal";
    if (/^-?\d+,(\d{1,2}|\d{4,})$/.test(text) || /^-?0,\d+$/.test(text)) return "comma-decimal";
  }
  return "grouped";
}

const plainNumber = /^-?\d{1,15}$/;

/** Value of a cell in the style of its column; undefined when it is garbage. */
export function numberInCell(cell: string, style: NumberStyle): number | undefined {
  if (plainNumber.test(cell)) return Number(cell);
  const compact = cell.trim().replace(/[\s\u00a0\u202f\u2009'’]/g, "");
  if (!/^-?[\d.,]+$/.test(compact) || compact.length > 24) return undefined;
  const group = style === "comma-decimal" ? /\./g : style === "dot-decimal" ? /,/g : /[.,]/g;
  const plain = compact.replace(group, "").replace(",", ".");
  if (!/^-?\d+(\.\d+)?$/.test(plain)) return undefined;
  const isGrouped = style !== "grouped" || /^-?\d{1,3}([.,]\d{3})*$|^-?\d+$/.test(compact);
  return isGrouped ? Number(plain) : undefined;
}

/** Whether a column of slashed dates puts the day or the month first. */
export function dateStyleOf(cells: readonly string[]): DateStyle {
  for (const cell of cells) {
    const match = /^(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}/.exec(cell.trim());
    if (match !== null && Number(match[1]) > 12) return "day-first";
    if (match !== null && Number(match[2]) > 12) return "month-first";
  }
  return "day-first";
}

/** ISO day, or ISO hour where the cell has a time; undefined when it is no date. */
export function timeInCell(cell: string, style: DateStyle): string | undefined {
  const text = cell.trim();
  if (text.length > 40) return undefined;
  const iso =
    /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d)(?::?\d\d)?(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?$/.exec(
      text,
    );
  if (iso !== null) {
    if (dayNumber(iso[1]!) === undefined) return undefined;
    return iso[2] === undefined || Number(iso[2]) > 23 ? iso[1] : `${iso[1]}T${iso[2]}`;
  }
  const compact =
    /^(\d{4})(\d\d)(\d\d)$/.exec(text) ?? /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/.exec(text);
  if (compact !== null) return isoDayOf(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const numbers =
    /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?:[ T](\d{1,2})(?::\d\d){0,2})?$/.exec(text);
  if (numbers !== null) {
    const [, first, second, written, hour] = numbers;
    const [day, month] = style === "day-first" ? [first, second] : [second, first];
    const year = Number(written) + (written!.length === 2 ? 2000 : 0);
    const found = isoDayOf(year, Number(month), Number(day));
    return found === undefined || hour === undefined ? found : `${found}T${hour.padStart(2, "0")}`;
  }
  return wordedDay(text);
}

/** "February 24, 2022", "24. Februar 2022", "24 февраля 2022". */
function wordedDay(text: string): string | undefined {
  if (!/\p{L}{3}/u.test(text) || !/\d{4}/.test(text)) return undefined;
  const tokens = tokenise(text);
  const first = tokens.findIndex((_, at) => dateAt(tokens, at)?.day !== undefined);
  const date = first < 0 || first > 2 ? undefined : dateAt(tokens, first);
  if (date?.year === undefined || date.last < tokens.length) return undefined;
  return rangeOf(date, date.year)?.first;
}
