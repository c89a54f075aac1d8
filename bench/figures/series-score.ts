import { checkAllSeries, compareAll, seriesFromCsv, type SeriesFlag } from "@caravanserai/figures";
import { type FlawedSeries, flawedParts, flawedReports, flawedTotal } from "./flawed-series.ts";

const makers = [flawedTotal, flawedReports, flawedParts];

interface SeriesScore {
  /** Of each kind of flaw: how many were planted, and found on their day. */
  readonly found: Readonly<Record<string, { readonly planted: number; readonly found: number }>>;
  /** Flags that answer to no flaw, and the rows without one. */
  readonly falseAlarms: number;
  readonly cleanRows: number;
  /** Files without any flaw, and those of them that got a flag. */
  readonly cleanFiles: number;
  readonly cleanFilesFlagged: number;
}

function flagsOf({ text }: FlawedSeries): readonly SeriesFlag[] {
  const table = seriesFromCsv(text);
  if ("kind" in table) throw new Error(`a made-up series cannot be read: ${table.kind}`);
  return [...table.flags, ...checkAllSeries(table.series), ...compareAll(table.series)];
}

/** Checks made-up series with and without flaws, `files` of each kind, and compares. */
export function scoreSeries(files: number): SeriesScore {
  const found: Record<string, { planted: number; found: number }> = {};
  const sums = { falseAlarms: 0, cleanRows: 0, cleanFiles: 0, cleanFilesFlagged: 0 };
  for (let seed = 1; seed <= files; seed++) {
    for (const maker of makers) {
      const flawed = maker(seed, true);
      const left = new Set(flawed.planted);
      for (const flag of flagsOf(flawed)) {
        const answered = flawed.planted.filter(
          ({ kind, day }) => kind === flag.kind && (flag.from === day || flag.to === day),
        );
        if (answered.length === 0) sums.falseAlarms++;
        for (const one of answered) left.delete(one);
      }
      for (const one of flawed.planted) {
        const tally = (found[one.kind] ??= { planted: 0, found: 0 });
        tally.planted++;
        if (!left.has(one)) tally.found++;
      }
      const clean = maker(seed + files, false);
      const alarms = flagsOf(clean).length;
      sums.falseAlarms += alarms;
      sums.cleanRows += flawed.cleanRows + clean.cleanRows;
      sums.cleanFiles++;
      if (alarms > 0) sums.cleanFilesFlagged++;
    }
  }
  return { found, ...sums };
}
