import { assert } from "@caravanserai/kernel";

const hourMs = 3_600_000;
const hoursMax = 50 * 366 * 24;

/** A wait as it was known at some moment. Any spacing: an hour's waits are averaged. */
export interface WaitPoint {
  readonly atMs: number;
  /** `undefined` where nothing was heard. */
  readonly minutes: number | undefined;
}

/** What was wrong with a series; the values concerned are gaps. */
export interface SeriesFlaws {
  /** Values below zero, or no numbers. */
  readonly impossible: number;
  /** Hours of one and the same value for longer than a wait ever stands still. */
  readonly frozenHours: number;
  /** Hours without any value, frozen and impossible ones included. */
  readonly gapHours: number;
  /** Values beyond one an hour: averaged. The hour that autumn repeats is one of them. */
  readonly averaged: number;
}

/** Waits hour by hour without gaps in time; a gap in knowledge is `NaN`. */
export interface HourlySeries {
  /** Start of the first hour, Unix milliseconds. */
  readonly startMs: number;
  /** Mean wait of each hour in minutes. */
  readonly minutes: Float64Array;
  /** Local wall clock of a moment, as if it were UTC: the week's profile lives by it. */
  readonly toLocalMs: (atMs: number) => number;
  readonly flaws: SeriesFlaws;
}

/** Hours after which an unmoving value is not believed: above 0, and 0 (nights are empty). */
const frozenAfterHours = { value: 24, zero: 168 } as const;

function thaw(minutes: Float64Array): number {
  let frozen = 0;
  for (let from = 0; from < minutes.length;) {
    const value = minutes[from] ?? Number.NaN;
    let end = from + 1;
    while (end < minutes.length && minutes[end] === value) end++;
    const allowed = value === 0 ? frozenAfterHours.zero : frozenAfterHours.value;
    if (end - from > allowed) {
      // The first hour was news; it is the repetition that nobody believes.
      minutes.fill(Number.NaN, from + 1, end);
      frozen += end - from - 1;
    }
    from = end;
  }
  return frozen;
}

function boundsOf(points: readonly WaitPoint[]) {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const { atMs } of points) {
    const hour = Math.floor(atMs / hourMs);
    if (hour < first) first = hour;
    if (hour > last) last = hour;
  }
  return { first, count: last - first + 1 };
}

/**
 * Puts waits into hours. Impossible and frozen values become gaps and are counted; nothing is
 * filled in. `toLocalMs` defaults to no shift: the times are then local already.
 */
export function createHourlySeries(
  points: readonly WaitPoint[],
  toLocalMs: (atMs: number) => number = (atMs) => atMs,
): HourlySeries {
  const { first, count } = points.length > 0 ? boundsOf(points) : { first: 0, count: 0 };
  assert(count <= hoursMax, "a series spans decades at most");
  const sums = new Float64Array(count);
  const counts = new Uint32Array(count);
  let impossible = 0;
  for (const { atMs, minutes } of points) {
    if (minutes === undefined) continue;
    if (!Number.isFinite(minutes) || minutes < 0) {
      impossible++;
      continue;
    }
    const at = Math.floor(atMs / hourMs) - first;
    sums[at] = (sums[at] ?? 0) + minutes;
    counts[at] = (counts[at] ?? 0) + 1;
  }
  let averaged = 0;
  const minutes = sums.map((sum, at) => {
    const told = counts[at] ?? 0;
    averaged += Math.max(0, told - 1);
    return told > 0 ? sum / told : Number.NaN;
  });
  const frozenHours = thaw(minutes);
  const gapHours = minutes.reduce((gaps, value) => gaps + Number(Number.isNaN(value)), 0);
  const flaws = { impossible, frozenHours, gapHours, averaged };
  return { startMs: first * hourMs, minutes, toLocalMs, flaws };
}
