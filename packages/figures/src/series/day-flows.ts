import { dayNumber } from "../calendar/civil-day.ts";
import type { SeriesKind, SeriesPoint } from "./series.ts";

/** One day of a series, so that it can stand beside a count of the same day. */
export interface DayFlow {
  readonly day: string;
  /** As the source said it: the total so far, the day's number, the state. */
  readonly value: number;
  /** What came in on this day; null where it cannot be told: after a gap, or for a state. */
  readonly flow: number | null;
}

/**
 * The days of a series with what each added. A running total adds the difference to the day before,
 * and nothing is told of a day whose day before is missing; hours add up; a state adds nothing.
 */
export function dayFlows(
  kind: SeriesKind,
  points: readonly Pick<SeriesPoint, "at" | "value">[],
): readonly DayFlow[] {
  const days = new Map<string, number>();
  for (const { at, value } of points) {
    const day = at.slice(0, 10);
    const isAdded = kind === "hourly" || (kind === "daily" && at.length > 10);
    days.set(day, isAdded ? (days.get(day) ?? 0) + value : value);
  }
  const inOrder = [...days].toSorted(([left], [right]) => (left < right ? -1 : 1));
  return inOrder.map(([day, value], index) => {
    const before = inOrder[index - 1];
    return { day, value, flow: flowOf(kind, { day, value }, before) };
  });
}

function flowOf(
  kind: SeriesKind,
  { day, value }: { readonly day: string; readonly value: number },
  before: readonly [string, number] | undefined,
): number | null {
  if (kind === "stock") return null;
  if (kind !== "cumulative") return value;
  if (before === undefined) return null;
  const isNextDay = (dayNumber(day) ?? 0) - (dayNumber(before[0]) ?? 0) === 1;
  return isNextDay ? value - before[1] : null;
}
