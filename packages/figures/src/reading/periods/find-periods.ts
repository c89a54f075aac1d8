import { predicates } from "../lexicon/predicates.ts";
import { readAmount } from "../numbers/read-amount.ts";
import type { Token } from "../text/tokenise.ts";
import { monthOf, timeUnitOf, weekdayNamed } from "./calendar-words.ts";
import type { PeriodMention, ReportCalendar } from "./period-mention.ts";
import { firstDays } from "./first-days.ts";
import { dateAt, dayAt, rangeOf, type WrittenDate } from "./read-date.ts";
import { type Days, lastWeekday, relativeDays, windowDays } from "./relative-days.ts";
import { yearPoint } from "./year-point.ts";
import {
  clockWords,
  halfMonths,
  joiners,
  type Preposition,
  prepositions,
  relatives,
  windowOpeners,
} from "./window-words.ts";

type Found = Omit<PeriodMention, "first">;

function yearFor(date: WrittenDate, { dateline, year }: ReportCalendar): number | null {
  if (date.year !== undefined) return date.year;
  if (dateline === null || year === null) return year;
  // A month without a year is the last one that had begun by the dateline.
  return date.month > Number(dateline.slice(5, 7)) ? year - 1 : year;
}

function daysOf(date: WrittenDate, calendar: ReportCalendar): Days {
  const year = yearFor(date, calendar);
  const range = year === null ? undefined : rangeOf(date, year);
  return range === undefined ? { start: null, end: null } : { start: range.first, end: range.last };
}

/** A date or a weekday, as days. */
function dayPoint(
  tokens: readonly Token[],
  at: number,
  calendar: ReportCalendar,
): (Days & { readonly last: number }) | undefined {
  const strict = /^(last|letzten|letzter|vergangenen|vergangener|прошл|минувш|vorigen|previous)/;
  const isStrict = strict.test(tokens[at]?.folded ?? "");
  const here = isStrict ? at + 1 : at;
  const weekday = weekdayNamed(tokens[here]?.folded ?? "");
  const isNamed = weekday !== undefined && tokens[here]!.kind === "word";
  if (isNamed) {
    const skip = tokens[here + 1]?.text === "," ? 2 : tokens[here + 1]?.text === "(" ? 2 : 1;
    const article = /^(den|dem)$/.test(tokens[here + skip]?.folded ?? "") ? 1 : 0;
    const date = dateAt(tokens, here + skip + article);
    if (date?.day !== undefined) {
      const close = tokens[date.last]?.text === ")" ? 1 : 0;
      return { ...daysOf(date, calendar), last: date.last + close };
    }
    const day = lastWeekday(calendar.dateline, weekday, isStrict);
    return { start: day, end: day, last: here + 1 };
  }
  return (
    yearPoint(tokens, here, calendar) ??
    half(tokens, here, calendar) ??
    middle(tokens, here, calendar) ??
    datePoint(tokens, here, calendar)
  );
}

function datePoint(tokens: readonly Token[], at: number, calendar: ReportCalendar) {
  const date = dateAt(tokens, at);
  return date === undefined ? undefined : { ...daysOf(date, calendar), last: date.last };
}

/** "First half of July", "zweite Julihälfte", "во второй половине июля". */
function half(tokens: readonly Token[], at: number, calendar: ReportCalendar) {
  const halved = halfMonths.matchAt(tokens, at);
  if (halved === undefined) return undefined;
  const date = dateAt(tokens, at + halved.length);
  const { start, end } = date === undefined ? { start: null, end: null } : daysOf(date, calendar);
  if (date === undefined || date.day !== undefined || start === null || end === null) {
    return undefined;
  }
  const month = start.slice(0, 8);
  return halved.meaning === 1
    ? { start, end: `${month}15`, last: date.last }
    : { start: `${month}16`, end, last: date.last };
}

/** "seit Mitte April", "since mid-April", "с середины апреля": from the 15th on. */
function middle(tokens: readonly Token[], at: number, calendar: ReportCalendar) {
  if (!/^(since|seit|с)$/.test(tokens[at - 1]?.folded ?? "")) return undefined;
  const word = tokens[at]?.folded ?? "";
  const isApart = /^(mitte|mid|середины)$/.test(word);
  const month = isApart ? tokens[at + 1] : { ...tokens[at]!, folded: word.replace(/^mid-/, "") };
  const number = month === undefined ? undefined : monthOf(month.folded);
  if (number === undefined || (!isApart && !word.startsWith("mid-"))) return undefined;
  const { start } = daysOf({ month: number, day: 15, last: at }, calendar);
  return { start, end: start, last: at + (isApart ? 2 : 1) };
}

/** "17-26 September", "24./25. September", "с 21 по 27 сентября": a day whose month follows. */
function sharedMonth(
  tokens: readonly Token[],
  at: number,
  calendar: ReportCalendar,
): Found | undefined {
  const isMonthFirst = dateAt(tokens, at);
  if (isMonthFirst?.day !== undefined && /^\p{L}/u.test(tokens[at]!.text)) {
    const second = joiners.test(tokens[isMonthFirst.last]?.folded ?? "")
      ? dayAt(tokens, isMonthFirst.last + 1)
      : undefined;
    if (second === undefined || dateAt(tokens, isMonthFirst.last + 1) !== undefined) {
      return undefined;
    }
    const start = daysOf(isMonthFirst, calendar).start;
    const { end } = daysOf({ ...isMonthFirst, day: second.day }, calendar);
    return { last: second.last, start, end, role: "period" };
  }
  const day = dayAt(tokens, at);
  if (day === undefined || !joiners.test(tokens[day.last]?.folded ?? "")) return undefined;
  const article = /^(the|dem|zum)$/.test(tokens[day.last + 1]?.folded ?? "") ? 1 : 0;
  const date = dateAt(tokens, day.last + 1 + article);
  if (date?.day === undefined || date.day < day.day) return undefined;
  const { start } = daysOf({ ...date, day: day.day }, calendar);
  return { last: date.last, start, end: daysOf(date, calendar).end, role: "period" };
}

/** "Since the border reopened on 1 May": the word that says which side stands further off. */
function hasSinceBefore(tokens: readonly Token[], at: number): boolean {
  for (let step = 1; step <= 7; step++) {
    const token = tokens[at - step];
    if (token === undefined || token.kind === "number") return false;
    if (/^[.,;:!?]$/.test(token.text)) return false;
    if (/^(since|seit|seitdem)$/.test(token.folded)) return true;
  }
  return false;
}

function sided(days: Days, side: Preposition | undefined, calendar: ReportCalendar): Days {
  if (side === "since" || side === "after") return { start: days.start, end: calendar.dateline };
  if (side === "until") return { start: null, end: days.end };
  if (side === "before") return { start: null, end: null };
  if (side === "as-of") return { start: null, end: days.end };
  return days;
}

/** A span of two dates, or one date with the word that says which side is meant. */
function datePeriod(
  tokens: readonly Token[],
  at: number,
  calendar: ReportCalendar,
): Found | undefined {
  const before = prepositions.matchAt(tokens, at);
  const article = (from: number) =>
    /^(the|dem|der|den)$/.test(tokens[from]?.folded ?? "") ? 1 : 0;
  const here = at + (before?.length ?? 0);
  const start = here + article(here);
  const shared = sharedMonth(tokens, start, calendar);
  if (shared !== undefined) return shared;
  const point = dayPoint(tokens, start, calendar);
  if (point === undefined) return undefined;
  const joined = joiners.test(tokens[point.last]?.folded ?? "");
  const second = joined
    ? dayPoint(tokens, point.last + 1 + article(point.last + 1), calendar)
    : undefined;
  const isSpan =
    second !== undefined && (tokens[point.last]!.folded !== "и" || before !== undefined);
  if (isSpan && (second.end ?? "") >= (point.start ?? "")) {
    return { last: second.last, start: point.start, end: second.end, role: "period" };
  }
  if (isSpan && second.end !== null && point.start !== null) {
    // "from Friday to Sunday": the first day is the one before the second.
    const first = lastWeekday(second.end, weekdayNamed(tokens[start]!.folded) ?? 0, true);
    return { last: second.last, start: first, end: second.end, role: "period" };
  }
  const role = before?.meaning === "as-of" && before.length > 1 ? "as-of" : "period";
  const side =
    before?.meaning === "as-of" && before.length === 1 ? asOfSide(tokens[at]!) : before?.meaning;
  const isOpen = side === "on" && hasSinceBefore(tokens, at);
  const days = sided(point, isOpen ? "since" : side, calendar);
  return { last: point.last, start: days.start, end: days.end, role };
}

/** "на 27 сентября", "Stand 27.9." limit a state; as a single word they are certain enough. */
function asOfSide(token: Token): Preposition {
  return /^(на|stand|status)$/.test(token.folded) ? "as-of" : "on";
}

/** "in the last three days", "за пять дней", "seit drei Tagen", "two weeks ago". */
function numberedWindow(
  tokens: readonly Token[],
  at: number,
  calendar: ReportCalendar,
): Found | undefined {
  const opener = windowOpeners.matchAt(tokens, at);
  const start = at + (opener?.length ?? 0);
  const amount = readAmount(tokens, start);
  if (amount === undefined) return undefined;
  const opening = firstDays(tokens, { at, start, last: amount.last, count: amount.value });
  const month = opening === undefined ? undefined : daysOf(opening.date, calendar).start;
  if (opening !== undefined && month !== undefined && month !== null) {
    const end = `${month.slice(0, 8)}${String(amount.value).padStart(2, "0")}`;
    return { last: opening.date.last, start: month, end, role: "period" };
  }
  const range = /^(to|bis|или|or|oder|до|[–-])$/.test(tokens[amount.last]?.folded ?? "")
    ? readAmount(tokens, amount.last + 1)
    : undefined;
  const after = (range ?? amount).last;
  const skip = /^(последн|last|past)/.test(tokens[after]?.folded ?? "") ? 1 : 0;
  const unit = timeUnitOf(tokens[after + skip]?.folded ?? "");
  if (unit === undefined || tokens[after + skip]!.kind !== "word") return undefined;
  const last = after + skip + 1;
  const follows = tokens[last]?.folded ?? "";
  const count = (range ?? amount).value;
  if (/^(ago|назад|earlier|zuvor|ранее|later|später)$/.test(follows)) {
    const { start: day } = windowDays(count, unit, calendar.dateline);
    return { last: last + 1, start: day, end: day, role: "period" };
  }
  if (opener === undefined) return undefined;
  const isShort = unit === "hour" || unit === "minute";
  if (isShort && /^(seit|уже)$/.test(tokens[at]!.folded) && isOfWaiting(tokens, at)) {
    return undefined;
  }
  if (opener.meaning === "since") return openSince(tokens[at]!, { count, unit, last, calendar });
  const days = windowDays(count, unit, calendar.dateline);
  return { last, ...days, role: "period" };
}

/** "Die vordersten stehen seit 16 Stunden": how long somebody has waited, and no days. */
function isOfWaiting(tokens: readonly Token[], at: number): boolean {
  for (let step = -waitTokensMax; step <= waitTokensMax; step++) {
    const predicate = predicates.matchAt(tokens, at + step)?.meaning;
    if (predicate !== "queue" && predicate !== "waiting-time") continue;
    const between = step < 0 ? tokens.slice(at + step, at) : tokens.slice(at, at + step);
    if (!between.some(({ text }) => /^[.;!?]$/.test(text))) return true;
  }
  return false;
}

/** Words between a verb of waiting and how long it took. */
const waitTokensMax = 12;

interface Window {
  readonly count: number;
  readonly unit: NonNullable<ReturnType<typeof timeUnitOf>>;
  readonly last: number;
  readonly calendar: ReportCalendar;
}

function openSince({ folded }: Token, window: Window): Found {
  const days = windowDays(window.count, window.unit, window.calendar.dateline);
  if (folded === "for") return { last: window.last, start: null, end: null, role: "mask" };
  return { last: window.last, ...days, role: "period" };
}

/** "10 Uhr", "11 am", "в 10 часов утра": numbers that are no count. */
function clockMask(tokens: readonly Token[], at: number): Found | undefined {
  const token = tokens[at]!;
  if (token.kind === "time" || token.kind === "phone") {
    return { last: at + 1, start: null, end: null, role: "mask" };
  }
  if (token.kind !== "number" || !/^\d{1,2}([.:]\d\d)?$/.test(token.text)) return undefined;
  const word = tokens[at + 1]?.folded ?? "";
  if (!clockWords.test(word)) return undefined;
  const next = tokens[at + 2]?.folded ?? "";
  const isClock =
    /^(uhr|am|pm|o'clock|утра|вечера|ночи)$/.test(word) ||
    (/^(часов|часа|час)$/.test(word) && /^(утра|вечера|ночи|дня)$/.test(next)) ||
    (/^[ap]$/.test(word) && tokens[at + 2]?.text === ".");
  return isClock ? { last: at + 2, start: null, end: null, role: "mask" } : undefined;
}

function relativePeriod(
  tokens: readonly Token[],
  at: number,
  calendar: ReportCalendar,
): Found | undefined {
  const match = relatives.matchAt(tokens, at);
  if (match === undefined) return undefined;
  const before = tokens[at - 1]?.folded ?? "";
  const days = relativeDays(match.meaning, calendar.dateline);
  const isSince = /^(since|seit|с|со)$/.test(before);
  const last = at + match.length;
  const daysBefore = { "previous-day": 1, "week-earlier": 7 }[match.meaning as string];
  const end = isSince ? calendar.dateline : days.end;
  const found = { last, start: days.start, end, role: "period" } as const;
  return daysBefore === undefined ? found : { ...found, daysBefore };
}

/** Every statement of time, in order; those inside another are part of it. */
export function findPeriods(
  tokens: readonly Token[],
  calendar: ReportCalendar,
): readonly PeriodMention[] {
  const found: PeriodMention[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.kind === "mark") continue;
    const mention =
      clockMask(tokens, at) ??
      datePeriod(tokens, at, calendar) ??
      relativePeriod(tokens, at, calendar) ??
      numberedWindow(tokens, at, calendar);
    if (mention === undefined) continue;
    found.push({ first: at, ...mention });
    at = mention.last - 1;
  }
  return found;
}
