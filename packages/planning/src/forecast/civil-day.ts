import { calendarDay } from "../scenario/calendar.ts";

const dayMs = 86_400_000;

/** Days since 1 January 1970 of a day of the Gregorian calendar; month 1 to 12. */
export function dayNumber(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** `2022-09-21` of a day number. */
export function isoDay(days: number): string {
  const { year, month, day } = calendarDay(days);
  const two = (part: number) => String(part).padStart(2, "0");
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
}

/** Midnight of a calendar day as if in UTC, Unix milliseconds; `undefined` if there is no such day. */
export function civilDayMs(year: number, month: number, day: number): number | undefined {
  if (![year, month, day].every(Number.isInteger)) return undefined;
  const days = dayNumber(year, month, day);
  const found = calendarDay(days);
  const isReal = found.year === year && found.month === month && found.day === day;
  return isReal ? days * dayMs : undefined;
}
