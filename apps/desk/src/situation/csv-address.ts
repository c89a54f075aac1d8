/** Tables of the situation the hub offers as files. */
export type SituationTable = "hours" | "days" | "crossings" | "sites";

export interface CsvPeriod {
  readonly fromMs: number;
  readonly toMs: number;
}

/**
 * Address of a table as CSV. The hub writes it: times with their offset, plain numbers and the
 * as-of in a column of its own, so that the file stays true when it is passed on.
 */
export function csvAddress(table: SituationTable, period?: CsvPeriod): string {
  const path = `/api/v1/situation/${table}.csv`;
  if (period === undefined) return path;
  const query = new URLSearchParams({
    fromMs: String(period.fromMs),
    toMs: String(period.toMs),
  });
  return `${path}?${query.toString()}`;
}
