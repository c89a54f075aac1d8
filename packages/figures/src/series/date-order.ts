import { dayNumber, isoDayOf } from "../calendar/civil-day.ts";
import type { DateStyle } from "./read-cell.ts";

/** How the days of a column read. */
export interface DateOrder {
  /** `stated`: in one way only; `open`: in two, and nothing in the column says which. */
  readonly order: "stated" | "open" | DateStyle;
  /** The order in which the days follow each other most closely; a suggestion, no finding. */
  readonly likely: DateStyle | null;
}

const slashed = /^(\d{1,2})([/-])(\d{1,2})[/-](\d{4}|\d{2})(?!\d)/;

/**
 * Whether "03/04/2022" is of April or of March. One day above 12 decides for the whole column; a
 * column without any is asked about. Dots stand between day, month and year in that order only.
 */
export function dateOrderOf(cells: Iterable<string>): DateOrder {
  const pairs: [number, number, number][] = [];
  const seen = new Set<string>();
  for (const cell of cells) {
    // "2022-04-03" is most of all files: known by its fifth sign, at no cost.
    if (cell[4] === "-") continue;
    const match = slashed.exec(cell.trim());
    if (match === null) continue;
    const [first, second] = [Number(match[1]), Number(match[3])];
    if (first > 12 && second <= 12) return { order: "day-first", likely: "day-first" };
    if (second > 12 && first <= 12) return { order: "month-first", likely: "month-first" };
    if (seen.has(match[0])) continue;
    seen.add(match[0]);
    pairs.push([first, second, Number(match[4]) + (match[4]!.length === 2 ? 2000 : 0)]);
  }
  if (pairs.every(([first, second]) => first === second)) return { order: "stated", likely: null };
  const dayFirst = spreadOf(pairs.map(([day, month, year]) => isoDayOf(year, month, day)));
  const monthFirst = spreadOf(pairs.map(([month, day, year]) => isoDayOf(year, month, day)));
  const likely =
    dayFirst === monthFirst ? null : dayFirst < monthFirst ? "day-first" : "month-first";
  return { order: "open", likely };
}

/** Days from the first to the last one, and backward steps, which few files take. */
function spreadOf(days: readonly (string | undefined)[]): number {
  const numbers = days.map((day) => (day === undefined ? undefined : dayNumber(day)));
  const known = numbers.filter((number) => number !== undefined);
  let turns = 0;
  for (let at = 1; at < known.length; at++) if (known[at]! < known[at - 1]!) turns++;
  return known.reduce((sum, day, at) => sum + Math.abs(day - (known[at - 1] ?? day)), turns * 30);
}
