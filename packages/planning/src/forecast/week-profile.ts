import { calendarDay } from "../scenario/calendar.ts";
import { dayNumber, isoDay } from "./civil-day.ts";
import type { HourlySeries } from "./hourly-series.ts";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const hoursOfWeek = 168;
const sundayStart = 144;

/** Weight of the latest week in the profile: about the last dozen weeks count. */
const latestWeight = 0.12;
/** Holidays are profiled as days of their own once so many have been seen; till then as Sundays. */
const holidaysLeast = 3;

/** Days without work, by local date: 2022-12-16. */
export type Holidays = ReadonlySet<string>;

/** Local hours of a series, and as many beyond its end as forecasts need. */
export interface LocalHours {
  /** Hour of the local week, Monday 0:00 being 0. */
  readonly ofWeek: Uint8Array;
  /** 1 on holidays. */
  readonly isHoliday: Uint8Array;
  /** Share of the local year that has passed. */
  readonly ofYear: Float32Array;
}

export function localHoursOf(
  { startMs, minutes, toLocalMs }: HourlySeries,
  holidays: Holidays,
  beyond: number,
): LocalHours {
  const count = minutes.length + beyond;
  const ofWeek = new Uint8Array(count);
  const isHoliday = new Uint8Array(count);
  const ofYear = new Float32Array(count);
  let known = { day: Number.NaN, isHoliday: 0, ofYear: 0 };
  for (let at = 0; at < count; at++) {
    const localMs = toLocalMs(startMs + at * hourMs);
    const day = Math.floor(localMs / dayMs);
    if (day !== known.day) {
      const isFree = holidays.has(isoDay(day));
      const sinceNewYear = day - dayNumber(calendarDay(day).year, 1, 1);
      known = { day, isHoliday: Number(isFree), ofYear: sinceNewYear / 365 };
    }
    // Unix time began on a Thursday.
    const weekday = (((day + 3) % 7) + 7) % 7;
    ofWeek[at] = weekday * 24 + Math.floor((localMs - day * dayMs) / hourMs);
    isHoliday[at] = known.isHoliday;
    ofYear[at] = known.ofYear;
  }
  return { ofWeek, isHoliday, ofYear };
}

/** Means of slots in which the latest value weighs as much as some dozen weeks allow. */
class SlotMeans {
  readonly #mean: Float64Array;
  readonly #seen: Uint32Array;

  constructor(slots: number) {
    this.#mean = new Float64Array(slots);
    this.#seen = new Uint32Array(slots);
  }

  seen(slot: number): number {
    return this.#seen[slot] ?? 0;
  }

  /** `NaN` where nothing was learnt. */
  of(slot: number): number {
    return this.seen(slot) > 0 ? (this.#mean[slot] ?? Number.NaN) : Number.NaN;
  }

  learn(slot: number, minutes: number): void {
    const count = this.seen(slot) + 1;
    this.#seen[slot] = count;
    const before = this.#mean[slot] ?? 0;
    this.#mean[slot] = before + Math.max(latestWeight, 1 / count) * (minutes - before);
  }
}

/** Learns the usual wait of every hour of the week, one hour after the other. */
class ProfileLearner {
  readonly #ofWeek = new SlotMeans(hoursOfWeek);
  readonly #ofHoliday = new SlotMeans(24);
  readonly #ofDay = new SlotMeans(24);

  usual(ofWeek: number, isHoliday: boolean): number {
    const hour = ofWeek % 24;
    if (isHoliday && this.#ofHoliday.seen(hour) >= holidaysLeast) return this.#ofHoliday.of(hour);
    const slot = isHoliday ? sundayStart + hour : ofWeek;
    return this.#ofWeek.seen(slot) > 0 ? this.#ofWeek.of(slot) : this.#ofDay.of(hour);
  }

  learn(ofWeek: number, isHoliday: boolean, minutes: number): void {
    const hour = ofWeek % 24;
    if (isHoliday) this.#ofHoliday.learn(hour, minutes);
    else this.#ofWeek.learn(ofWeek, minutes);
    this.#ofDay.learn(hour, minutes);
  }
}

/**
 * The usual wait of every hour as it was known `delayHours` before that hour, `NaN` where nothing
 * was known; beyond the end of the series as known at its end.
 */
export function usualMinutes(
  { minutes }: HourlySeries,
  hours: LocalHours,
  delayHours: number,
): Float64Array {
  const learner = new ProfileLearner();
  const usual = new Float64Array(hours.ofWeek.length);
  for (let at = 0; at < usual.length; at++) {
    const learnt = at - delayHours;
    const value = minutes[learnt] ?? Number.NaN;
    if (!Number.isNaN(value)) {
      learner.learn(hours.ofWeek[learnt] ?? 0, hours.isHoliday[learnt] === 1, value);
    }
    usual[at] = learner.usual(hours.ofWeek[at] ?? 0, hours.isHoliday[at] === 1);
  }
  return usual;
}
