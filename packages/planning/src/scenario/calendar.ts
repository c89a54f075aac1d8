import { elementAt } from "./sampling.ts";

export const minuteMs = 60_000;
export const hourMs = 3_600_000;
export const dayMs = 86_400_000;

/** Day of the proleptic Gregorian calendar. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const daysPerEra = 146_097;
/** Days from 1 March of year 0 to 1 January 1970. */
const epochShiftDays = 719_468;

/** Calendar day that lies `days` after 1 January 1970 (era arithmetic with March-based years). */
export function calendarDay(days: number): CalendarDay {
  const shifted = Math.floor(days) + epochShiftDays;
  const era = Math.floor(shifted / daysPerEra);
  const dayOfEra = shifted - era * daysPerEra;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / (daysPerEra - 1))) /
      365,
  );
  const leaps = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  const dayOfYear = dayOfEra - (365 * yearOfEra + leaps);
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** Hours since local midnight, with fraction. */
export function localHour(atMs: number, utcOffsetMinutes: number): number {
  const localMs = atMs + utcOffsetMinutes * minuteMs;
  return (localMs - Math.floor(localMs / dayMs) * dayMs) / hourMs;
}

/** Relative rate at a moment from a table of 24 local hours. */
export function rateByHour(
  table: readonly number[],
  atMs: number,
  utcOffsetMinutes: number,
): number {
  return elementAt(table, Math.floor(localHour(atMs, utcOffsetMinutes)));
}

/** First moment not before `fromMs` whose local time is `hour`. */
export function nextLocalHour(fromMs: number, hour: number, utcOffsetMinutes: number): number {
  const ahead = hour - localHour(fromMs, utcOffsetMinutes);
  return Math.ceil(fromMs + (ahead < 0 ? ahead + 24 : ahead) * hourMs);
}
