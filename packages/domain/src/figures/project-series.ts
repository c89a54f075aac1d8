import type { Fact } from "../journal/fact.ts";
import type { ReadRows, RowKey } from "../journal/read-rows.ts";
import { seriesFileKey, type SeriesKept, type SeriesWithdrawn } from "./series-events.ts";

export function touchesOfSeries({ event }: Fact<SeriesKept | SeriesWithdrawn>): readonly RowKey[] {
  const series: RowKey = { table: "figureSeries", key: event.series };
  if (event.kind === "figures.series-withdrawn") return [series];
  return [series, { table: "figureSeriesFile", key: seriesFileKey(event) }];
}

export function applySeries(fact: Fact<SeriesKept | SeriesWithdrawn>, rows: ReadRows): void {
  const { event, entry, atMs, actor } = fact;
  const row = rows.find("figureSeries", event.series);
  if (event.kind === "figures.series-withdrawn") {
    if (row?.withdrawnAtMs !== null) return;
    const withdrawn = { withdrawnAtMs: atMs, withdrawnBy: actor, withdrawnReason: event.reason };
    return rows.keep("figureSeries", { ...row, ...withdrawn, changedAtMs: atMs });
  }
  const { series, vintage, subject, source, mapping, counts, sha256 } = event;
  if (row?.vintages.some((one) => one.vintage === vintage) === true) return;
  const kept = { vintage, entry, atMs, by: actor, source, mapping, counts, sha256 };
  rows.keep("figureSeries", {
    key: series,
    subject,
    measure: subject.measure,
    keptAtMs: row?.keptAtMs ?? atMs,
    changedAtMs: atMs,
    vintages: [...(row?.vintages ?? []), kept],
    withdrawnAtMs: row?.withdrawnAtMs ?? null,
    withdrawnBy: row?.withdrawnBy ?? null,
    withdrawnReason: row?.withdrawnReason ?? null,
  });
  rows.keep("figureSeriesFile", { key: seriesFileKey(event), series, vintage });
}
