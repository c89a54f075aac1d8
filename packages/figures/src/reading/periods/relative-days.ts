import { dayNumber, isoDay, weekdayOf } from "../../calendar/civil-day.ts";
import type { TimeUnit } from "./calendar-words.ts";
import type { Relative } from "./window-words.ts";

export interface Days {
  readonly start: string | null;
  readonly end: string | null;
}

const nothing: Days = { start: null, end: null };

function days(start: number, end: number): Days {
  return { start: isoDay(start), end: isoDay(end) };
}

/** The last such weekday up to the dateline; `isStrictlyBefore` leaves the dateline itself out. */
export function lastWeekday(
  dateline: string | null,
  weekday: number,
  isStrictlyBefore: boolean,
): string | null {
  const today = dateline === null ? undefined : dayNumber(dateline);
  if (today === undefined) return null;
  const back = (weekdayOf(today) - weekday + 7) % 7;
  return isoDay(today - (back === 0 && isStrictlyBefore ? 7 : back));
}

function monthBefore(dateline: string, monthsBack: number): Days {
  const year = Number(dateline.slice(0, 4));
  const month = Number(dateline.slice(5, 7)) - monthsBack;
  const shown = month < 1 ? `${year - 1}-12` : `${year}-${String(month).padStart(2, "0")}`;
  const start = dayNumber(`${shown}-01`)!;
  const next =
    month + 1 > 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, "0")}-01`;
  return days(start, dayNumber(month < 1 ? `${year}-01-01` : next)! - 1);
}

/** The days that a relative statement means, seen from the dateline. */
export function relativeDays(relative: Relative, dateline: string | null): Days {
  const today = dateline === null ? undefined : dayNumber(dateline);
  if (today === undefined || dateline === null) return nothing;
  const weekday = weekdayOf(today);
  switch (relative) {
    case "today":
    case "tonight":
      return days(today, today);
    case "yesterday":
    case "previous-day":
      return days(today - 1, today - 1);
    case "last-night":
    case "past-day":
      return days(today - 1, today);
    case "day-before-yesterday":
      return days(today - 2, today - 2);
    case "weekend": {
      const sunday = weekday === 7 ? today : today - weekday;
      return days(sunday - 1, sunday);
    }
    case "this-week":
      return days(today - weekday + 1, today);
    case "last-week":
      return days(today - weekday - 6, today - weekday);
    case "past-week":
      return days(today - 7, today);
    case "week-earlier":
      return days(today - 7, today - 7);
    case "past-month":
      return days(today - 30, today);
    case "this-month":
      return { start: monthBefore(dateline, 0).start, end: dateline };
    case "last-month":
      return monthBefore(dateline, 1);
    case "this-year":
    case "since-year-start":
      return { start: `${dateline.slice(0, 4)}-01-01`, end: dateline };
    case "last-year": {
      const year = Number(dateline.slice(0, 4)) - 1;
      return { start: `${year}-01-01`, end: `${year}-12-31` };
    }
    case "since-month-start":
      return { start: `${dateline.slice(0, 7)}-01`, end: dateline };
    case "since-week-start":
      return days(today - weekday + 1, today);
    case "past-weeks":
    case "past-days":
      return { start: null, end: dateline };
    case "year-earlier":
      return nothing;
  }
}

/** The last `count` units of time before the dateline. */
export function windowDays(count: number, unit: TimeUnit, dateline: string | null): Days {
  const today = dateline === null ? undefined : dayNumber(dateline);
  if (today === undefined) return nothing;
  const lengths = { minute: 1 / 1440, hour: 1 / 24, day: 1, week: 7, month: 30, year: 365 };
  const back = Math.ceil(count * lengths[unit]);
  return back > 36_500 ? nothing : days(today - back, today);
}
