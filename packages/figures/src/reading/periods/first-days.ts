import type { Token } from "../text/tokenise.ts";
import { timeUnitOf } from "./calendar-words.ts";
import { dateAt, type WrittenDate } from "./read-date.ts";

interface CountedDays {
  /** Where the words of the window begin, and its number. */
  readonly at: number;
  readonly start: number;
  readonly last: number;
  readonly count: number;
}

/** Every month has as many. */
const daysMax = 28;

/** "за первые три дня октября", "in the first ten days of May": the month that they open. */
export function firstDays(
  tokens: readonly Token[],
  { at, start, last, count }: CountedDays,
): { readonly date: WrittenDate } | undefined {
  const isFirst = /^(first|ersten|первые|первых)$/.test(tokens[start - 1]?.folded ?? "");
  const isDays = timeUnitOf(tokens[last]?.folded ?? "") === "day";
  if (start === at || !isFirst || !isDays || count > daysMax) return undefined;
  const skip = /^(of|des|im|in)$/.test(tokens[last + 1]?.folded ?? "") ? 1 : 0;
  const date = dateAt(tokens, last + 1 + skip);
  return date === undefined || date.day !== undefined ? undefined : { date };
}
