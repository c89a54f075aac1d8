import { inFigures } from "./evaluate-month-names.ts";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** A time as written: the moment, and what the clock on the wall said (as if in UTC). */
export interface WrittenTime {
  /** Unix milliseconds; the wall clock itself where no offset from UTC is written. */
  readonly atMs: number;
  readonly localMs: number;
}

/** Which of the first two numbers of 3/4/2018 is the day. */
export type DayOrder = "day-first" | "month-first";

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function wallMs({ year, month, day }: Parts): number {
  const ms = Date.UTC(year, month - 1, day);
  const date = new Date(ms);
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? ms : Number.NaN;
}

const isoDate = /^(\d{4})[-/.]?(\d{1,2})[-/.]?(\d{1,2})/u;
const otherDate = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})/u;
const clock = /^[T ,]*(?:(\d{1,2})(?::?(\d{2}))?(?::?(\d{2})(?:[.,]\d+)?)?)? ?([ap]\.?m\.?)?/iu;
const zone = /^ ?(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?$/iu;

function dateOf(text: string, order: DayOrder): { ms: number; rest: string } | undefined {
  const iso = isoDate.exec(text);
  if (iso !== null) {
    const ms = wallMs({ year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) });
    return { ms, rest: text.slice(iso[0].length) };
  }
  const other = otherDate.exec(text);
  if (other === null) return undefined;
  const [first, second] = [Number(other[1]), Number(other[3])];
  const isDayFirst = other[2] === "." || order === "day-first";
  const year = Number(other[4]) + (other[4]?.length === 2 ? 2_000 : 0);
  const [month, day] = isDayFirst ? [second, first] : [first, second];
  return { ms: wallMs({ year, month, day }), rest: text.slice(other[0].length) };
}

function clockOf(text: string): { ms: number; rest: string } {
  const found = clock.exec(text);
  const [whole = "", hour, minute, second, half] = found ?? [];
  let hours = Number(hour ?? 0);
  if (half !== undefined) hours = (hours % 12) + (half.toLowerCase().startsWith("p") ? 12 : 0);
  const isClock = hours <= 24 && Number(minute ?? 0) < 60 && Number(second ?? 0) < 62;
  const ms =
    hours * hourMs + Number(minute ?? 0) * minuteMs + Math.min(59, Number(second ?? 0)) * 1_000;
  return { ms: isClock ? ms : Number.NaN, rest: text.slice(whole.length) };
}

function offsetMsOf(text: string): number | undefined {
  const found = zone.exec(text)?.[1];
  if (found === undefined) return undefined;
  const digits = /^([+-])(\d{2}):?(\d{2})?$/u.exec(found);
  if (digits === null) return 0;
  const ms = Number(digits[2]) * hourMs + Number(digits[3] ?? 0) * minuteMs;
  return digits[1] === "-" ? -ms : ms;
}

/** Seconds or milliseconds since 1970, for times from 1990 on. */
function unixMs(text: string): number | undefined {
  if (/^\d{9,10}(?:\.\d+)?$/u.test(text)) return Number(text) * 1_000;
  return /^\d{12,13}$/u.test(text) ? Number(text) : undefined;
}

/**
 * Reads 2018-03-01 05:00, 2018-03-01T05:00:00-08:00, 01.03.2018 05:00, 3/1/2018 5:00 PM,
 * 1 Mar 2018 5 PM EST, Thu Mar 01 2018 05:00:00 GMT-0800 (PST), 2018-03-01 24:00 and seconds since
 * 1970; `undefined` for anything else. The name of a place such as Europe/Berlin says nothing of
 * summer time that can be known here: those times are taken as the clock on the wall.
 */
export function readTime(text: string, order: DayOrder): WrittenTime | undefined {
  const trimmed = inFigures(text.trim());
  const unix = unixMs(trimmed);
  if (unix !== undefined) return { atMs: unix, localMs: unix };
  const date = dateOf(trimmed, order);
  if (date === undefined) return undefined;
  const time = clockOf(date.rest);
  const localMs = date.ms + time.ms;
  if (!zone.test(time.rest) || Number.isNaN(localMs)) return undefined;
  return { atMs: localMs - (offsetMsOf(time.rest) ?? 0), localMs };
}

/**
 * Which order a file writes its days in: told by any day above 12, else by which of the two makes
 * time go forward more often; month first (the American way) where nothing tells.
 */
export function dayOrderOf(texts: readonly string[]): DayOrder {
  for (const text of texts) {
    const found = otherDate.exec(text.trim());
    if (found === null) continue;
    if (Number(found[1]) > 12) return "day-first";
    if (Number(found[3]) > 12) return "month-first";
  }
  const forward = (order: DayOrder) => {
    let steps = 0;
    let last = Number.NEGATIVE_INFINITY;
    for (const text of texts) {
      const atMs = readTime(text, order)?.atMs ?? Number.NaN;
      if (atMs > last && atMs - last <= 26 * hourMs) steps++;
      if (!Number.isNaN(atMs)) last = atMs;
    }
    return steps;
  };
  return forward("day-first") > forward("month-first") ? "day-first" : "month-first";
}
