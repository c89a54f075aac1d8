import type { SeriesDay } from "@caravanserai/contract";
import { axisTicks, dayNumberOf } from "../figures/chart-layout.ts";

/** What the chart shows of a day: what it added, or what the source states. */
export type SeriesMode = "flow" | "value";

interface SeriesMark {
  readonly day: number;
  readonly value: number;
  readonly flags: readonly string[];
}

export interface SeriesLayout {
  /** Runs of days without a gap between them. */
  readonly runs: readonly (readonly SeriesMark[])[];
  readonly own: readonly { readonly day: number; readonly value: number }[];
  /** Days that carry a flag; one without a value stands on the line of nought. */
  readonly flagged: readonly SeriesMark[];
  readonly first: number;
  readonly last: number;
  readonly ticks: readonly number[];
}

/** More days apart than this is a gap in any series that reports by day. */
const gapDays = 45;

/** The days of a series as a chart draws them. */
export function seriesLayout(days: readonly SeriesDay[], mode: SeriesMode): SeriesLayout {
  const marks = days.map((day): SeriesMark & { isKnown: boolean } => {
    const value = mode === "flow" ? day.flow : day.value;
    const isKnown = value !== null;
    return { day: dayNumberOf(day.day), value: value ?? 0, flags: day.flags, isKnown };
  });
  const runs: SeriesMark[][] = [];
  let before: number | undefined;
  for (const mark of marks) {
    if (!mark.isKnown) {
      before = undefined;
      continue;
    }
    const isNext = before !== undefined && mark.day - before <= (mode === "flow" ? 1 : gapDays);
    if (isNext) runs.at(-1)?.push(mark);
    else runs.push([mark]);
    before = mark.day;
  }
  const own = ownOf(days, mode);
  const highest = Math.max(1, ...[...marks, ...own].map(({ value }) => value));
  const lowest = Math.min(0, ...marks.map(({ value }) => value));
  return {
    runs,
    own,
    flagged: marks.filter(({ flags }) => flags.length > 0),
    first: marks[0]?.day ?? 0,
    last: marks.at(-1)?.day ?? 0,
    ticks: ticksBetween(lowest, highest),
  };
}

/** Our own count each day, or added up since our first day where the source states a total. */
function ownOf(days: readonly SeriesDay[], mode: SeriesMode): SeriesLayout["own"] {
  if (mode === "value" && !isTotal(days)) {
    return days.flatMap(({ day, own }) =>
      own === null ? [] : [{ day: dayNumberOf(day), value: own }],
    );
  }
  let sum = 0;
  return days.flatMap(({ day, own }) => {
    if (own === null) return [];
    sum = mode === "value" ? sum + own : own;
    return [{ day: dayNumberOf(day), value: sum }];
  });
}

/** A day's number is what it added; a total is not. */
function isTotal(days: readonly SeriesDay[]): boolean {
  return days.some(({ value, flow }) => flow !== null && value !== null && flow !== value);
}

/** Round steps from below the lowest value to above the highest; nought is always one. */
function ticksBetween(lowest: number, highest: number): readonly number[] {
  const ticks = axisTicks(Math.max(highest, -lowest));
  const step = (ticks[1] ?? 1) - (ticks[0] ?? 0);
  const below = Math.ceil(-lowest / step);
  const above = Math.ceil(highest / step);
  return Array.from({ length: below + above + 1 }, (_unused, index) => (index - below) * step);
}
