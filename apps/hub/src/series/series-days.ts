import type { SeriesDay, SeriesFlagView } from "@caravanserai/contract";
import { dayFlows } from "@caravanserai/figures";
import { readSeriesFlags } from "@caravanserai/store";
import type { Hub } from "../http/endpoint/hub.ts";
import { ownBeside, type OwnBeside } from "./own-beside.ts";
import { kindOf, pointsOf, timesShownMax, type ShownSeries } from "./shown-series.ts";

/** Flags that are listed; all are counted. */
const flagsListedMax = 1_000;

export interface SeriesDays {
  readonly days: SeriesDay[];
  readonly points: ReadonlyMap<string, number>;
  readonly own: OwnBeside | null;
  readonly flags: SeriesFlagView[];
  readonly flagCounts: Record<string, number>;
}

/** One line day by day: what the source says, what we counted, how far they are apart. */
export async function seriesDays(
  hub: Pick<Hub, "database" | "utcOffsetMinutes">,
  { row, vintage, line }: ShownSeries,
  asked: { readonly reportedBy: string | null; readonly knownAtMs: number },
): Promise<SeriesDays> {
  const found = await readSeriesFlags(hub.database, {
    ...{ vintage: vintage.vintage, line: line?.name ?? null, flagsMax: flagsListedMax },
  });
  const flags = found.flags.map((flag) => ({ ...flag }));
  const none = { days: [], points: new Map<string, number>(), own: null };
  if (line === undefined) return { ...none, flags, flagCounts: { ...found.counts } };
  const points = await pointsOf(hub.database, line, asked.reportedBy);
  const flows = dayFlows(kindOf(line), points).slice(-timesShownMax);
  const [first, last] = [flows[0]?.day, flows.at(-1)?.day];
  const own =
    first === undefined || last === undefined
      ? null
      : await ownBeside(hub, row.subject, {
          ...{ places: [line.name, row.subject.place], firstDay: first, lastDay: last },
          knownAtMs: asked.knownAtMs,
        });
  const flagged = flaggedDays(flags);
  const days = flows.map(({ day, value, flow }): SeriesDay => {
    const counted = own?.days.get(day) ?? null;
    const isOver = day !== own?.today;
    const difference = flow !== null && counted !== null && isOver ? flow - counted : null;
    return { day, value, flow, own: counted, difference, flags: [...(flagged.get(day) ?? [])] };
  });
  return {
    days,
    points: new Map(points.map(({ at, value }) => [at, value])),
    ...{ own, flags, flagCounts: { ...found.counts } },
  };
}

/** Kinds of flags by the day they are drawn on: a fall or a gap on the day that shows it. */
function flaggedDays(flags: readonly SeriesFlagView[]): ReadonlyMap<string, ReadonlySet<string>> {
  const days = new Map<string, Set<string>>();
  for (const { kind, to } of flags) {
    if (to === null) continue;
    const day = to.slice(0, 10);
    days.set(day, (days.get(day) ?? new Set()).add(kind));
  }
  return days;
}
