import { dayNumber } from "../calendar/civil-day.ts";

/**
 * Where a reporting day begins. Some authorities count from 10:00 to 10:00 and name the day after
 * its start, others until 8:00 and name it after its end.
 */
export interface DayLimits {
  /** "HH:MM", local time of the place. */
  readonly at: string;
  readonly namedAfter: "start" | "end";
}

/**
 * Days of a statement, both included; null where the statement leaves the side open. Both null:
 * undated. With its day limits a period is half-open: [first day's limit, limit after last day).
 */
export interface Period {
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  readonly dayLimits: DayLimits;
}

/** Days from midnight to midnight. */
export const calendarDays: DayLimits = { at: "00:00", namedAfter: "start" };

/** No statement of time at all. */
export const undated: Period = { firstDay: null, lastDay: null, dayLimits: calendarDays };

/** A period of calendar days unless other limits are given; both days are included. */
export function periodOf(
  firstDay: string | null,
  lastDay: string | null,
  dayLimits: DayLimits = calendarDays,
): Period {
  return { firstDay, lastDay, dayLimits };
}

/** Minutes since 1970-01-01 00:00 local time, start included and end excluded; null where open. */
export interface PeriodMinutes {
  readonly startMinutes: number | null;
  readonly endMinutes: number | null;
}

const dayMinutes = 1440;

function limitMinutes({ at, namedAfter }: DayLimits): number {
  const [hours = 0, minutes = 0] = at.split(":").map(Number);
  const sinceMidnight = hours * 60 + minutes;
  return namedAfter === "end" && sinceMidnight > 0 ? sinceMidnight - dayMinutes : sinceMidnight;
}

/** The half-open span of a period; a day that is no calendar day counts as open. */
export function periodMinutes(period: Period): PeriodMinutes {
  const shift = limitMinutes(period.dayLimits);
  const first = period.firstDay === null ? undefined : dayNumber(period.firstDay);
  const last = period.lastDay === null ? undefined : dayNumber(period.lastDay);
  return {
    startMinutes: first === undefined ? null : first * dayMinutes + shift,
    endMinutes: last === undefined ? null : (last + 1) * dayMinutes + shift,
  };
}
