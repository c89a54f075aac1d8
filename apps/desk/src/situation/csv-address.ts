/** Tables of the situation the hub offers as files. */
export type SituationTable =
  | "hours"
  | "days"
  | "crossings"
  | "counted-registered"
  | "still-here"
  | "nowcast"
  | "tonight"
  | "ways"
  | "silent-posts";

export interface CsvPeriod {
  readonly fromMs: number;
  readonly toMs: number;
}

/** A moment looked back to: the file then says what the screen says. */
export interface CsvMoment {
  readonly atMs: number;
  readonly knownAt: "now" | "then";
}

/**
 * Address of a table as CSV. The hub writes it: times with their offset, plain numbers and the
 * as-of in a column of its own, so that the file stays true when it is passed on.
 */
export function csvAddress(
  table: SituationTable,
  asked: Partial<CsvPeriod & CsvMoment> = {},
): string {
  const path = `/api/v1/situation/${table}.csv`;
  const query = new URLSearchParams(
    Object.entries(asked).map(([name, value]): [string, string] => [name, String(value)]),
  ).toString();
  return query === "" ? path : `${path}?${query}`;
}
