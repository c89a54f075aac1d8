/**
 * How exactly a birth date is known. `age` comes from a stated age, `band` from an age band or a
 * span of years.
 */
export type BirthPrecision = "day" | "month" | "year" | "age" | "band";

/**
 * A birth date as the interval it really is. `year` is the first possible year, `lastYear` the last
 * (absent: the same year). `month` is 1-12 and `day` 1-31, present exactly as far as known.
 */
export interface BirthDate {
  readonly precision: BirthPrecision;
  readonly year: number;
  readonly lastYear?: number;
  readonly month?: number;
  readonly day?: number;
}

/** A calendar day as numbers. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** No living person is older; years before that are typing errors. */
export const ageYearsMax = 125;

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function isCalendarDay(day: CalendarDay): boolean {
  return (
    day.month >= 1 && day.month <= 12 && day.day >= 1 && day.day <= daysInMonth(day.year, day.month)
  );
}

/** Parses `YYYY-MM-DD`; undefined when it is not a day of the calendar. */
export function parseIsoDay(text: string): CalendarDay | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (match === null) return undefined;
  const day = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isCalendarDay(day) ? day : undefined;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}

export function isoDay(day: CalendarDay): string {
  return `${String(day.year).padStart(4, "0")}-${twoDigits(day.month)}-${twoDigits(day.day)}`;
}

/** First and last possible day (YYYY-MM-DD), both included. */
export function birthInterval(birth: BirthDate): { readonly first: string; readonly last: string } {
  const lastYear = birth.lastYear ?? birth.year;
  const month = birth.month;
  if (month === undefined) {
    return {
      first: isoDay({ year: birth.year, month: 1, day: 1 }),
      last: isoDay({ year: lastYear, month: 12, day: 31 }),
    };
  }
  const firstDay = birth.day ?? 1;
  const lastDay = birth.day ?? daysInMonth(lastYear, month);
  return {
    first: isoDay({ year: birth.year, month, day: firstDay }),
    last: isoDay({ year: lastYear, month, day: lastDay }),
  };
}

/** The birth date as the beginning of an ISO date, as far as it is known: `1986`, `1986-03`. */
export function birthDateText(birth: BirthDate): string {
  if (birth.month === undefined) {
    return birth.lastYear === undefined ? String(birth.year) : `${birth.year}/${birth.lastYear}`;
  }
  const month = `${birth.year}-${twoDigits(birth.month)}`;
  return birth.day === undefined ? month : `${month}-${twoDigits(birth.day)}`;
}

/** True when precision and present parts agree and the parts are a possible date. */
export function isBirthDate(birth: BirthDate): boolean {
  const { year, lastYear, month, day, precision } = birth;
  if (!Number.isInteger(year) || year < 1 || year > 9999) return false;
  if (
    lastYear !== undefined &&
    (!Number.isInteger(lastYear) || lastYear < year || lastYear > 9999)
  ) {
    return false;
  }
  if (precision === "day") {
    return month !== undefined && day !== undefined && isCalendarDay({ year, month, day });
  }
  if (day !== undefined) return false;
  if (precision === "month") {
    return month !== undefined && Number.isInteger(month) && month >= 1 && month <= 12;
  }
  return month === undefined;
}

/** The years in which somebody of this age on that day was born. */
export function birthFromAge(ageYears: number, asOf: CalendarDay): BirthDate {
  return {
    precision: "age",
    year: asOf.year - ageYears - 1,
    lastYear: asOf.year - ageYears,
  };
}
