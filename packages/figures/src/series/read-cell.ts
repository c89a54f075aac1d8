import { dayNumber, isoDayOf } from "../calendar/civil-day.ts";
import { dateAt, rangeOf } from "../reading/periods/read-date.ts";
import { tokenise } from "../reading/text/tokenise.ts";

/** How the cells of a column write numbers, as far as they show it. */
interface NumberStyle {
  /** The mark before decimals that most cells show; null when none does. */
  readonly decimal: "." | "," | null;
  /** Both marks stand before decimals in the column. */
  readonly isMixed: boolean;
  /** How many decimals every cell with decimals has, where the column groups its thousands. */
  readonly places: number | null;
}

export type DateStyle = "day-first" | "month-first";

/** Cells that say that there is no value. */
export function isEmptyCell(cell: string): boolean {
  return /^(|-|–|—|n\/?a|nan|null|none|\.\.?|…|нет данных|k\. ?A\.)$/i.test(cell);
}

/** Forms that only one custom writes: the mark of the decimals, and how many there are. */
const ownForms: readonly (readonly ["." | ",", RegExp])[] = [
  [".", /^-?\d{1,3}(?:,\d{3})+\.(\d+)$/],
  [",", /^-?\d{1,3}(?:\.\d{3})+,(\d+)$/],
  [".", /^-?(?:\d+\.(\d{1,2}|\d{4,})|0\.(\d+))$/],
  [",", /^-?(?:\d+,(\d{1,2}|\d{4,})|0,(\d+))$/],
];

function ownForm(text: string): { readonly mark: "." | ","; readonly places: number } | undefined {
  for (const [mark, form] of ownForms) {
    const match = form.exec(text);
    if (match !== null) return { mark, places: (match[1] ?? match[2] ?? "").length };
  }
  return undefined;
}

function compacted(cell: string): string {
  return cell.trim().replace(/[\s\u00a0\u202f\u2009'’]/g, "");
}

/** How a column writes its numbers: a mark before other than three digits is a decimal one. */
export function numberStyleOf(cells: readonly string[]): NumberStyle {
  const forms = cells.flatMap((cell) => ownForm(compacted(cell)) ?? []);
  const dots = forms.filter(({ mark }) => mark === ".").length;
  const commas = forms.length - dots;
  if (forms.length === 0) return { decimal: null, isMixed: false, places: null };
  const decimal = dots === commas ? forms[0]!.mark : dots > commas ? "." : ",";
  const places = new Set(forms.filter(({ mark }) => mark === decimal).map((one) => one.places));
  const isGrouped = cells.some((cell) => /\d[.,]\d{3}[.,]/.test(compacted(cell)));
  const custom = isGrouped && places.size === 1 ? [...places][0]! : null;
  return { decimal, isMixed: dots > 0 && commas > 0, places: custom };
}

const plainNumber = /^-?\d{1,15}$/;

function withDecimal(text: string, mark: "." | "," | null): number | undefined {
  const group = mark === "," ? /\./g : mark === "." ? /,/g : /[.,]/g;
  const plain = text.replace(group, "").replace(",", ".");
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

/**
 * Value of a cell: by its own form where that settles it, else in the style of its column;
 * undefined when it is garbage, or can be read in two ways and the column does not say which.
 */
export function numberInCell(cell: string, style: NumberStyle): number | undefined {
  if (plainNumber.test(cell)) return Number(cell);
  const compact = compacted(cell);
  if (!/^-?[\d.,]+$/.test(compact) || compact.length > 24) return undefined;
  const own = ownForm(compact);
  if (own !== undefined) return withDecimal(compact, own.mark);
  if (/^-?\d{1,3}(?:\.\d{3}){2,}$|^-?\d{1,3}(?:,\d{3}){2,}$/.test(compact)) {
    return withDecimal(compact, null);
  }
  const { decimal, isMixed, places } = style;
  const isThousand = /^-?\d{1,3}[.,]\d{3}$/.test(compact);
  if (decimal === null) {
    return isThousand || /^-?\d+$/.test(compact) ? withDecimal(compact, null) : undefined;
  }
  // "2.113" among cells like "1,051.00" is a thousand of another hand, or garbage.
  const isDoubtful = isThousand && compact.includes(decimal) && (isMixed || places !== null);
  return isDoubtful ? undefined : withDecimal(compact, decimal);
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
