/** One value of a series as it stood in one report. */
export interface SeriesPoint {
  /** ISO day, or ISO hour `2022-09-21T14`. */
  readonly at: string;
  readonly value: number;
  /** ISO day of the report that said so; null when the file has no vintages. */
  readonly reportedOn: string | null;
  /** Line of the file, from 1; 0 when the point comes from elsewhere. */
  readonly line: number;
}

/** `cumulative` never falls; `daily` is a flow; `stock` is a state that may rise and fall. */
export type SeriesKind = "cumulative" | "daily" | "hourly" | "stock";

export interface Series {
  readonly name: string;
  readonly kind: SeriesKind;
  readonly points: readonly SeriesPoint[];
  /** Times that have a row and no value in it: flagged as such, and no gap. */
  readonly blankAt?: readonly string[];
}

export type SeriesFlagKind =
  | "falls"
  | "frozen"
  | "placeholder-zero"
  | "revised"
  | "gap"
  | "parts-do-not-sum"
  | "daily-differs-from-cumulative"
  | "negative"
  | "repeated-day"
  | "out-of-order"
  | "garbage-cell"
  | "empty-cell"
  | "date-unreadable"
  | "row-broken";

/** One thing that is wrong in a series, with the numbers that show it. */
export interface SeriesFlag {
  readonly kind: SeriesFlagKind;
  readonly series: string;
  /** First and last time concerned; null when the row has no readable date. */
  readonly from: string | null;
  readonly to: string | null;
  /** Line of the file, from 1; 0 when unknown. */
  readonly line: number;
  readonly observed: number | null;
  readonly expected: number | null;
  /** observed - expected, or how many rows or days it concerns. */
  readonly difference: number | null;
}
