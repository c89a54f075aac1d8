import { readHead } from "@caravanserai/store";
import { analystsFor } from "../figures/claim-view.ts";
import { endpoint } from "../http/endpoint/endpoint.ts";
import { refuse } from "../http/endpoint/refusal.ts";
import { mentionedInSeries, seriesViewOf, vintageViewOf } from "./series-view.ts";
import { seriesDays } from "./series-days.ts";
import { kindOf, revisionsOf, shownSeries } from "./shown-series.ts";

/** Revisions that are listed; all are counted. */
const revisionsMax = 500;

/** One imported series by day beside our own count, with its flags, vintages and revisions. */
export const readSeries = endpoint("readSeries", async ({ hub, caller, parameters, query }) => {
  const shown = await shownSeries(hub.database, parameters["series"] ?? "", query);
  if (shown === undefined) return refuse("figures.series-unknown");
  const nowMs = hub.clock.now();
  const knownAtMs = Math.min(query.knownAtMs ?? nowMs, nowMs);
  const { row, vintage, before, lines, line } = shown;
  const asked = { reportedBy: query.reportedBy ?? null, knownAtMs };
  const { days, points, own, flags, flagCounts } = await seriesDays(hub, shown, asked);
  const revisions =
    before === undefined || line === undefined
      ? null
      : await revisionsOf(hub.database, { line, before }, points);
  const analysts = await analystsFor(hub, caller, mentionedInSeries(row));
  const { asOfMs } = await readHead(hub.database);
  const last = [...points].at(-1);
  const at = lines.findIndex((one) => one === line);
  return {
    ...{ asOfMs: asOfMs ?? nowMs, knownAtMs, utcOffsetMinutes: await hub.utcOffsetMinutes() },
    series: { ...seriesViewOf(row, analysts), vintage: vintageViewOf(vintage, analysts) },
    history: row.vintages.map((one) => vintageViewOf(one, analysts)).reverse(),
    lines: lines.map((one) => {
      const { name, points: count, firstAt, lastAt } = one;
      return { name, kind: kindOf(one), points: count, firstAt, lastAt };
    }),
    line: at < 0 ? null : at,
    days,
    last: last === undefined ? null : { at: last[0], value: last[1] },
    ownCrossing: own?.crossing ?? null,
    ownMissing: own === null ? "not-counted-then" : own.missing,
    ...{ flags, flagCounts },
    revisedSince: revisions === null ? null : (before?.vintage ?? null),
    revisions: revisions?.slice(0, revisionsMax) ?? [],
    revisionCount: revisions?.length ?? 0,
  };
});
