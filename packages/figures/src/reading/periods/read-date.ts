import { isoDayOf } from "../../calendar/civil-day.ts";
import type { Token } from "../text/tokenise.ts";
import { monthOf } from "./calendar-words.ts";

/** A day as written; parts that were left out are absent. Tokens to before `last`. */
export interface WrittenDate {
  readonly day?: number;
  readonly month: number;
  readonly year?: number;
  readonly last: number;
}

/** The first and last day that a written date stands for. */
export interface DayRange {
  readonly first: string;
  readonly last: string;
}

/** A day of the month: "21", "21st", "21-го", "21."; how many tokens it takes. */
export function dayAt(
  tokens: readonly Token[],
  at: number,
): { readonly day: number; readonly last: number } | undefined {
  const token = tokens[at];
  if (token?.kind !== "number" || !/^\d{1,2}$/.test(token.text)) return undefined;
  const day = Number(token.text);
  if (day < 1 || day > 31) return undefined;
  let last = at + 1;
  const next = tokens[last];
  if (next !== undefined && !next.hasSpaceBefore) {
    if (/^(st|nd|rd|th|го|е|й|ого|ое)$/.test(next.folded) || next.text === ".") last++;
    else if (/^[-‑]$/.test(next.text) && /^(го|е|й|ого|ое)$/.test(tokens[last + 1]?.folded ?? "")) {
      last += 2;
    }
  }
  return { day, last };
}

function isYear(text: string | undefined): boolean {
  return text !== undefined && /^(19|20)\d\d$/.test(text);
}

function withYear(
  tokens: readonly Token[],
  date: { readonly day?: number; readonly month: number; readonly last: number },
): WrittenDate {
  let at = date.last;
  if (tokens[at]?.text === "." && tokens[at]?.hasSpaceBefore === false) {
    if (isYear(tokens[at + 1]?.text)) at++;
  }
  if (tokens[at]?.text === "," && isYear(tokens[at + 1]?.text)) at++;
  const year = tokens[at];
  if (year === undefined || !isYear(year.text) || year.hasBreakBefore) return date;
  at++;
  if (/^(год[ау]?|г|года|году)$/.test(tokens[at]?.folded ?? "")) {
    at++;
    if (tokens[at]?.text === "." && tokens[at - 1]?.folded === "г") at++;
  }
  return { ...date, year: Number(year.text), last: at };
}

function tokenDate(text: string): Omit<WrittenDate, "last"> | undefined {
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (iso !== null) {
    return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) };
  }
  const [day = 0, month = 0, year] = text
    .split(/[./]/)
    .filter((part) => part !== "")
    .map(Number);
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  if (year === undefined) return { day, month };
  return { day, month, year: year < 100 ? 2000 + year : year };
}

function isOrdinalOrWord(token: Token | undefined): boolean {
  return token?.kind === "word";
}

/** A date that begins at a token. */
export function dateAt(tokens: readonly Token[], at: number): WrittenDate | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  if (token.kind === "date") {
    const written = tokenDate(token.text);
    if (written === undefined) return undefined;
    return written.year === undefined
      ? withYear(tokens, { ...written, last: at + 1 })
      : { ...written, last: at + 1 };
  }
  const day = dayAt(tokens, at);
  if (day !== undefined) {
    const skip = tokens[day.last]?.folded === "of" ? 1 : 0;
    const named = tokens[day.last + skip];
    const month = isOrdinalOrWord(named) ? monthOf(named!.folded) : undefined;
    if (month === undefined) return undefined;
    return withYear(tokens, { day: day.day, month, last: day.last + skip + 1 });
  }
  return monthFirst(tokens, at);
}

function monthFirst(tokens: readonly Token[], at: number): WrittenDate | undefined {
  const token = tokens[at]!;
  const month = token.kind === "word" ? monthOf(token.folded) : undefined;
  if (month === undefined || !/^\p{Lu}/u.test(token.text)) {
    const isRussian = month !== undefined && /[а-я]{3}/.test(token.folded);
    return isRussian ? withYear(tokens, { month, last: at + 1 }) : undefined;
  }
  const dot = tokens[at + 1]?.text === "." && !tokens[at + 1]!.hasSpaceBefore ? 1 : 0;
  const isApart = tokens[at + 1 + dot]?.hasBreakBefore === true;
  const day = isApart ? undefined : dayAt(tokens, at + 1 + dot);
  const follows = tokens[day?.last ?? 0];
  const isCount =
    follows?.kind === "word" && monthOf(follows.folded) === undefined && isLower(follows);
  if (
    day !== undefined &&
    /^[a-z]/.test(token.folded) &&
    !(isCount && /^(people|men)/.test(follows.folded))
  ) {
    return withYear(tokens, { day: day.day, month, last: day.last });
  }
  return withYear(tokens, { month, last: at + 1 });
}

function isLower(token: Token): boolean {
  return token.text === token.text.toLowerCase();
}

/** The calendar days of a written date in a year; undefined when the calendar has none. */
export function rangeOf(date: WrittenDate, year: number): DayRange | undefined {
  if (date.day !== undefined) {
    const day = isoDayOf(year, date.month, date.day);
    return day === undefined ? undefined : { first: day, last: day };
  }
  const first = isoDayOf(year, date.month, 1);
  const last = [31, 30, 29, 28].map((day) => isoDayOf(year, date.month, day)).find(Boolean);
  return first === undefined || last === undefined ? undefined : { first, last };
}
