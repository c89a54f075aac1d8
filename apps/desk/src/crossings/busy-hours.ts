import type { CrossingFlow, WaitHistory, WaitsAnswer } from "@caravanserai/contract";
import { shownMinutes } from "./wait-courses.ts";

/** What a heat map shows: waits of each day, people who entered, or the usual week. */
export type BusyMeasure = "wait" | "entries" | "week";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

export interface BusyDay {
  /** Start of the local day, or for the usual week the number of the weekday, Monday 0. */
  readonly day: number;
  readonly hours: readonly (number | undefined)[];
}

interface TimedValue {
  readonly atMs: number;
  readonly value: number | undefined;
}

/** Values of hours as rows of local days; hours that nobody told of stay unknown. */
export function daysOfHours(
  values: readonly TimedValue[],
  utcOffsetMinutes: number,
): readonly BusyDay[] {
  const offsetMs = utcOffsetMinutes * 60_000;
  const days = new Map<number, (number | undefined)[]>();
  for (const { atMs, value } of values) {
    const localMs = atMs + offsetMs;
    const dayStart = Math.floor(localMs / dayMs) * dayMs;
    const hours = days.get(dayStart) ?? Array.from({ length: 24 }, () => undefined);
    hours[Math.floor((localMs - dayStart) / hourMs)] = value;
    days.set(dayStart, hours);
  }
  const isHeard = (hours: readonly (number | undefined)[]) =>
    hours.some((value) => value !== undefined);
  const all = [...days]
    .sort(([one], [other]) => one - other)
    .map(([dayStart, hours]) => ({ day: dayStart - offsetMs, hours }));
  // Days before anything was known say nothing; a silent day in between says a lot.
  const first = all.findIndex(({ hours }) => isHeard(hours));
  return first < 0 ? [] : all.slice(first);
}

/** Waits by hour: what the board said, or else what people had waited. */
export function waitDays(history: WaitHistory, utcOffsetMinutes: number): readonly BusyDay[] {
  const values = history.served.map((_served, index) => ({
    atMs: history.startMs + index * hourMs,
    value: shownMinutes(history.shownMiddle[index] ?? history.middle[index]),
  }));
  return daysOfHours(values, utcOffsetMinutes);
}

/** People who came in, by the hour of the crossing's tallies. */
export function entryDays(
  { hours }: Pick<CrossingFlow, "hours">,
  utcOffsetMinutes: number,
): readonly BusyDay[] {
  const values = hours.map((hour) => ({ atMs: hour.hourStartMs, value: hour.in }));
  return daysOfHours(values, utcOffsetMinutes);
}

/** The usual week of a crossing: seven rows, Monday first; empty when nothing was learnt. */
export function usualWeek(profile: WaitsAnswer["profile"], crossing: string): readonly BusyDay[] {
  const cells = profile.filter((cell) => cell.crossing === crossing);
  if (cells.length === 0) return [];
  return Array.from({ length: 7 }, (_none, weekday) => ({
    day: weekday,
    hours: Array.from(
      { length: 24 },
      (_unused, hour) =>
        cells.find((cell) => cell.weekday === weekday && cell.hour === hour)?.middleMinutes,
    ),
  }));
}
