import type { SeriesVintageView, SeriesView } from "@caravanserai/contract";
import type { FigureSeriesRow, SeriesVintage, StaffId } from "@caravanserai/domain";
import { assert } from "@caravanserai/kernel";
import type { analystsFor } from "../figures/claim-view.ts";

type Analysts = Awaited<ReturnType<typeof analystsFor>>;

/** Everybody a series mentions. */
export function mentionedInSeries(row: FigureSeriesRow): readonly (StaffId | null)[] {
  return [...row.vintages.map(({ by }) => by), row.withdrawnBy];
}

export function vintageViewOf(one: SeriesVintage, analysts: Analysts): SeriesVintageView {
  const { vintage, atMs, by, source, mapping, counts, sha256 } = one;
  return {
    vintage,
    enteredAtMs: atMs,
    by: analysts(by),
    source,
    mapping: { ...mapping, values: [...mapping.values], series: [...mapping.series] },
    ...{ counts, sha256 },
  };
}

export function seriesViewOf(row: FigureSeriesRow, analysts: Analysts): SeriesView {
  const { key, subject, keptAtMs, changedAtMs, vintages, withdrawnAtMs } = row;
  const standing = vintages.at(-1);
  assert(standing !== undefined, "a series begins with a vintage");
  return {
    series: key,
    ...{ subject, keptAtMs, changedAtMs },
    vintage: vintageViewOf(standing, analysts),
    vintages: vintages.length,
    withdrawn:
      withdrawnAtMs === null
        ? null
        : {
            atMs: withdrawnAtMs,
            by: analysts(row.withdrawnBy),
            reason: row.withdrawnReason ?? "",
          },
  };
}
