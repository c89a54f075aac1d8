import type { PreviewSeriesAnswer, PreviewSeriesRequest } from "@caravanserai/contract";

/** What a person says about how to read the file; what is left out is found by the hub. */
export type Wishes = Omit<PreviewSeriesRequest, "file">;

export const columnRoles = ["none", "date", "value", "report", "series"] as const;
export type ColumnRole = (typeof columnRoles)[number];

type Mapping = NonNullable<PreviewSeriesAnswer["mapping"]>;

/** What a column is taken for. */
export function roleOf(column: string, mapping: Mapping | null): ColumnRole {
  if (mapping === null) return "none";
  if (mapping.date === column) return "date";
  if (mapping.report === column) return "report";
  if (mapping.values.includes(column)) return "value";
  return mapping.series.includes(column) ? "series" : "none";
}

/**
 * The wishes after a person gave a column another role. All columns are then stated, so that
 * nothing that was seen changes by itself; there is one day and one day of the report.
 */
export function withRole(
  wishes: Wishes,
  { column, role }: { readonly column: string; readonly role: ColumnRole },
  mapping: Mapping | null,
): Wishes {
  const { date, values, report, series, ...others } = wishes;
  const now = {
    date: mapping?.date ?? date,
    values: mapping?.values ?? values ?? [],
    report: mapping?.report ?? report ?? null,
    series: mapping?.series ?? series ?? [],
  };
  const without = (columns: readonly string[]) => columns.filter((one) => one !== column);
  const day = role === "date" ? column : now.date === column ? undefined : now.date;
  const numbers = role === "value" ? [...without(now.values), column] : without(now.values);
  const reported = role === "report" ? column : now.report === column ? null : now.report;
  return {
    ...others,
    ...(day === undefined ? {} : { date: day }),
    ...(numbers.length === 0 ? {} : { values: numbers }),
    report: reported,
    series: role === "series" ? [...without(now.series), column] : without(now.series),
  };
}
