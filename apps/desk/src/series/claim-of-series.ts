import type { ReadSeriesAnswer } from "@caravanserai/contract";
import type {
  FigureSeriesId,
  FigureStatement,
  SeriesReference,
  SeriesVintageId,
} from "@caravanserai/domain";

/** The last value of a series as a statement, with the way back to where it stands. */
export interface SeriesClaim {
  readonly statement: FigureStatement;
  readonly seriesPoint: SeriesReference;
}

const rates = { cumulative: "period", daily: "day", hourly: "hour", stock: "period" } as const;

/** The claim that the last value makes; undefined where there is none. */
export function claimOfSeries(answer: ReadSeriesAnswer): SeriesClaim | undefined {
  const { series, lines, line, last, days } = answer;
  const shown = line === null ? undefined : lines[line];
  if (shown === undefined || last === null) return undefined;
  const { measure, direction, place, unit } = series.subject;
  const { vintage, source } = series.vintage;
  const day = last.at.slice(0, 10);
  const isTotal = shown.kind === "cumulative";
  return {
    seriesPoint: {
      series: series.series as FigureSeriesId,
      vintage: vintage as SeriesVintageId,
      ...{ line: shown.name, at: last.at },
    },
    statement: {
      ...{ value: last.value, valueHigh: null, qualifier: "exact", isHedged: false },
      ...{ unit, measure, direction, rate: rates[shown.kind], aspect: "total" },
      // A name of a line is a part of the place: a region, a crossing.
      place: lines.length > 1 ? shown.name : place,
      ...{ counterpart: null, population: null },
      periodStart: isTotal ? (days[0]?.day ?? null) : day,
      ...{ periodEnd: day, dayLimit: "00:00", dayNamedAfter: "start", asOf: day },
      ...{ saidBy: source.saidBy, relayedBy: [], outlet: source.outlet },
      sourceClass: source.sourceClass,
      reliabilityLow: source.reliabilityLow,
      reliabilityHigh: source.reliabilityHigh,
      wording: null,
    },
  };
}
