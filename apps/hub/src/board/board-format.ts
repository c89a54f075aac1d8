import type { BoardTexts } from "./board-sentences.ts";

const minuteMs = 60_000;
const dayMinutes = 1_440;

/** 45 min, 3 h 15 min, 2 d 4 h: never more precise than the estimate is. */
export function durationText(minutes: number, words: BoardTexts): string {
  const { day, hour, minute } = words;
  const whole = Math.round(minutes);
  if (whole < 60) return `${whole} ${minute}`;
  const hours = Math.floor(whole / 60);
  if (whole < dayMinutes) {
    const rest = whole % 60;
    return rest === 0 ? `${hours} ${hour}` : `${hours} ${hour} ${rest} ${minute}`;
  }
  const days = Math.floor(whole / dayMinutes);
  const restHours = Math.round((whole % dayMinutes) / 60);
  if (restHours === 24) return `${days + 1} ${day}`;
  return restHours === 0 ? `${days} ${day}` : `${days} ${day} ${restHours} ${hour}`;
}

/** Two ends; where they are one, the wait is at most that: the shortest range starts at nothing. */
export function rangeText(
  { lowMinutes, highMinutes }: { lowMinutes: number; highMinutes: number },
  words: BoardTexts,
): string {
  const low = durationText(lowMinutes, words);
  const high = durationText(highMinutes, words);
  if (low === high) return `≤ ${high}`;
  const [lowNumber, lowUnit, ...lowRest] = low.split(" ");
  const [, highUnit, ...highRest] = high.split(" ");
  // One unit for both ends is said once: 5 – 55 min.
  const isOneUnit = lowUnit === highUnit && lowRest.length + highRest.length === 0;
  return `${isOneUnit ? lowNumber : low} – ${high}`;
}

export interface LocalTime {
  readonly utcOffsetMinutes: number;
  readonly nowMs: number;
}

/** 10:05, or 26.09. 10:05 on another day; by the crossing's own clock. */
export function timeText(atMs: number, { utcOffsetMinutes, nowMs }: LocalTime): string {
  const local = new Date(atMs + utcOffsetMinutes * minuteMs).toISOString();
  const today = new Date(nowMs + utcOffsetMinutes * minuteMs).toISOString().slice(0, 10);
  const clock = local.slice(11, 16);
  return local.slice(0, 10) === today ? clock : `${dayText(local)} ${clock}`;
}

export function fullTimeText(atMs: number, utcOffsetMinutes: number): string {
  const local = new Date(atMs + utcOffsetMinutes * minuteMs).toISOString();
  return `${dayText(local)}${local.slice(0, 4)}, ${local.slice(11, 16)}`;
}

/** 26.09. of an ISO day or moment. */
function dayText(iso: string): string {
  return `${iso.slice(8, 10)}.${iso.slice(5, 7)}.`;
}

/** 27.01.2023 of an ISO day. */
export function dateText(isoDay: string): string {
  return `${dayText(isoDay)}${isoDay.slice(0, 4)}`;
}
