import { dateAt, type DayRange, rangeOf } from "../reading/periods/read-date.ts";
import { tokenise } from "../reading/text/tokenise.ts";
import { timeInCell } from "../series/read-cell.ts";

/** Cells of a period that has no end yet, or none that anybody stated. */
const openWords = new RegExp(
  "^(|-|–|—|…|\\.{2,}|\\?|n\\/?a|open|ongoing|now|today|present|current|(up )?to (date|now|today)" +
    "|until (now|today)|not (stated|known)|unknown|heute|offen|laufend|jetzt|bis (heute|jetzt)" +
    "|unbekannt|сейчас|сегодня|(по|до) (настоящее время|настоящего времени|сей день|сих пор)" +
    "|неизвестно|қазір|бүгін)$",
  "iu",
);
const wordsBefore = new RegExp(
  "^(since|from|starting|as of|as at|after|until|till|to|through|up to|by|on" +
    "|seit|seit dem|ab|ab dem|von|vom|bis|bis zum|am|stand|с|со|от|до|по|на)\\s+(the\\s+)?(?=\\S)",
  "iu",
);

/** Which year a day without one belongs to: the last such day that is not after this one. */
interface DayContext {
  /** ISO day of the statement; null when it has none. */
  readonly asOf: string | null;
  /** Of a month alone the period begins with its first day and ends with its last. */
  readonly side: keyof DayRange;
}

function wordedDay(text: string, { asOf, side }: DayContext): string | undefined {
  if (!/\p{L}{3}/u.test(text)) return undefined;
  const tokens = tokenise(text);
  const date = dateAt(tokens, 0);
  const isRest = tokens[date?.last ?? 0]?.text === "." ? 1 : 0;
  if (date === undefined || date.last + isRest < tokens.length) return undefined;
  if (date.year !== undefined) return rangeOf(date, date.year)?.[side];
  if (asOf === null) return undefined;
  const year = Number(asOf.slice(0, 4));
  const found = rangeOf(date, year);
  return found !== undefined && found.first > asOf
    ? rangeOf(date, year - 1)?.[side]
    : found?.[side];
}

/**
 * ISO day of a cell, null where it leaves the side open ("ongoing", "seit …" without an end),
 * undefined when it is no day: whether 03/04 is in March or April the file itself has to show.
 */
export function dayInCell(cell: string, context: DayContext): string | null | undefined {
  const text = cell.trim();
  if (text.length > 60) return undefined;
  if (openWords.test(text)) return null;
  const bare = text.replace(wordsBefore, "");
  if (/^\d{1,2}\/\d{1,2}\//.test(bare)) return undefined;
  return timeInCell(bare, "day-first")?.slice(0, 10) ?? wordedDay(bare, context);
}
