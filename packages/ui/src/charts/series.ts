import { assert } from "@caravanserai/kernel";
import type { Instant } from "../language/format.ts";
import type { TableTwin, TwinCell } from "../parts/table-twin.tsx";
import type { TwinWords } from "./in-out-steps.ts";

export interface SeriesPoint {
  readonly at: Instant;
  /** Undefined while nothing was observed: the line is broken there. */
  readonly value: number | undefined;
}

/** One line among small multiples. All series of a chart have their points at the same times. */
export interface Series {
  readonly name: string;
  readonly points: readonly SeriesPoint[];
}

/** Highest known value of all series, at least 1. */
export function highestOf(series: readonly Series[]): number {
  let highest = 1;
  for (const { points } of series) {
    for (const { value } of points) highest = Math.max(highest, value ?? 0);
  }
  return highest;
}

/** Last known point of a series. */
export function latestOf({ points }: Series): SeriesPoint | undefined {
  return points.findLast(({ value }) => value !== undefined);
}

/** The table behind SmallMultiples: a row per time, a column per series. */
export function seriesTwin(series: readonly Series[], words: TwinWords): TableTwin {
  const { caption, translate, format } = words;
  const times = series[0]?.points ?? [];
  for (const { points } of series) {
    assert(points.length === times.length, "All series of a chart have the same times.");
  }
  return {
    caption,
    columns: [
      { label: translate("chart.time") },
      ...series.map(({ name }) => ({ label: name, isNumeric: true })),
    ],
    rows: times.map(({ at }, index): readonly TwinCell[] => [
      format.dateTime(at),
      ...series.map(({ points }) => points[index]?.value),
    ]),
  };
}
