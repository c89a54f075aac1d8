import { err, ok, type Result } from "@caravanserai/kernel";
import type { ReadRows } from "../journal/read-rows.ts";
import type { KeepSeries, WithdrawSeries } from "./commands.ts";
import type { FiguresEvent } from "./events.ts";
import type { FiguresRejection } from "./rejections.ts";
import { seriesFileKey, type SeriesSubject } from "./series-events.ts";

type Decision = Result<FiguresEvent, FiguresRejection>;

/** A later file of a series is a vintage beside the earlier ones, never instead of them. */
export function decideSeries({ command: _command, ...kept }: KeepSeries, rows: ReadRows): Decision {
  const { subject, source, counts } = kept;
  const known = rows.find("figureSeries", kept.series);
  const file = rows.find("figureSeriesFile", seriesFileKey(kept));
  const holder = file === undefined ? undefined : rows.find("figureSeries", file.series);
  if (known?.vintages.some(({ vintage }) => vintage === kept.vintage) === true) {
    return err({ code: "figures.series-exists" });
  }
  if (file !== undefined && holder?.withdrawnAtMs === null) {
    return err({ code: "figures.series-file-known", series: file.series, vintage: file.vintage });
  }
  if (source.sourceClass === "own-count") return err({ code: "figures.own-count-typed" });
  if (source.reliabilityHigh < source.reliabilityLow) {
    return err({ code: "figures.statement-contradictory", field: "reliabilityHigh" });
  }
  if (!fits(subject)) return err({ code: "figures.statement-contradictory", field: "direction" });
  if (counts.points === 0) return err({ code: "figures.series-empty" });
  if (known !== undefined && known.withdrawnAtMs !== null) {
    return err({ code: "figures.series-withdrawn" });
  }
  if (known !== undefined && !isSameSubject(known.subject, subject)) {
    return err({ code: "figures.series-differs" });
  }
  return ok({ kind: "figures.series-kept", ...kept });
}

export function decideSeriesWithdrawal(
  { command: _command, ...withdrawn }: WithdrawSeries,
  rows: ReadRows,
): Decision {
  const row = rows.find("figureSeries", withdrawn.series);
  if (row === undefined) return err({ code: "figures.series-unknown" });
  if (row.withdrawnAtMs !== null) return err({ code: "figures.series-withdrawn" });
  return ok({ kind: "figures.series-withdrawn", ...withdrawn });
}

function fits({ measure, direction }: SeriesSubject): boolean {
  if (measure === "entries") return direction === "in";
  return measure !== "exits" || direction === "out";
}

/** The title may be told anew; what is counted may not, or two vintages compare unlike things. */
function isSameSubject(one: SeriesSubject, other: SeriesSubject): boolean {
  return (
    one.measure === other.measure &&
    one.direction === other.direction &&
    one.place === other.place &&
    one.unit === other.unit
  );
}
