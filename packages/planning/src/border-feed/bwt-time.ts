import { civilDayMs } from "../forecast/civil-day.ts";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** Hours from UTC of the zone names that the feed uses. */
const zoneHours: Readonly<Record<string, number>> = {
  AST: -4,
  ADT: -3,
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
  AKST: -9,
  AKDT: -8,
  HST: -10,
  UTC: 0,
  GMT: 0,
};

/** Midnight (as if in UTC) of a day written 6/29/2022 or 2022-06-29. */
function dayMs(date: string): number | undefined {
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u.exec(date);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u.exec(date);
  const [year, month, day] = american
    ? [american[3], american[1], american[2]]
    : [iso?.[1], iso?.[2], iso?.[3]];
  return civilDayMs(Number(year), Number(month), Number(day));
}

/** Milliseconds since midnight of 13:25:16. */
function clockMs(time: string): number | undefined {
  const found = /^(\d{1,2}):(\d\d)(?::(\d\d))?$/u.exec(time);
  if (found === null || Number(found[1]) > 23 || Number(found[2]) > 59) return undefined;
  return Number(found[1]) * hourMs + Number(found[2]) * minuteMs + Number(found[3] ?? 0) * 1_000;
}

/** "At Noon EDT", "At Midnight PDT", "At 1:17 pm CDT": time since midnight, and the zone. */
function spokenTime(text: string) {
  const found = /^(?:At )?(?:(noon|midnight)|(\d{1,2}):(\d\d) ?(am|pm)) ([A-Z]{2,5})$/iu.exec(
    text.trim(),
  );
  const zone = zoneHours[found?.[5]?.toUpperCase() ?? ""];
  if (found === null || zone === undefined) return undefined;
  if (found[1] !== undefined) {
    return { ms: found[1].toLowerCase() === "noon" ? 12 * hourMs : 0, zone };
  }
  const [hour, minute] = [Number(found[2]), Number(found[3])];
  if (hour < 1 || hour > 12 || minute > 59) return undefined;
  const hours = (hour % 12) + (found[4]?.toLowerCase() === "pm" ? 12 : 0);
  return { ms: hours * hourMs + minute * minuteMs, zone };
}

/**
 * The moment of an update: its own hour and zone, on the day of the answer, or on the day before
 * when that hour has not come yet by the answer's clock. `undefined` where it cannot be told.
 */
export function bwtUpdateMs(
  text: string,
  { date, time }: { readonly date: string; readonly time: string },
): number | undefined {
  const spoken = spokenTime(text);
  const day = dayMs(date);
  if (spoken === undefined || day === undefined) return undefined;
  // Some answers carry the clock of another zone: an hour or two of future is not yesterday.
  const isYesterday = spoken.ms > (clockMs(time) ?? 24 * hourMs) + 4 * hourMs;
  return day + spoken.ms - spoken.zone * hourMs - (isYesterday ? 24 * hourMs : 0);
}

/** The words of the feed for a time of day in a zone that it knows; minutes past midnight. */
export function bwtUpdateText(minutesOfDay: number, zone: string): string {
  if (minutesOfDay === 0) return `At Midnight ${zone}`;
  if (minutesOfDay === 720) return `At Noon ${zone}`;
  const hours = Math.floor(minutesOfDay / 60);
  const minutes = String(minutesOfDay % 60).padStart(2, "0");
  return `At ${hours % 12 === 0 ? 12 : hours % 12}:${minutes} ${hours < 12 ? "am" : "pm"} ${zone}`;
}
