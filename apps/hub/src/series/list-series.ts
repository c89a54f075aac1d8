import { seriesAsKnown } from "@caravanserai/domain";
import { listFigureSeries, readHead, readSeriesLines } from "@caravanserai/store";
import { analystsFor } from "../figures/claim-view.ts";
import { endpoint } from "../http/endpoint/endpoint.ts";
import { mentionedInSeries, seriesViewOf } from "./series-view.ts";

/** Imported series as known now, or at a past moment. */
export const listSeries = endpoint("listSeries", async ({ hub, caller, query }) => {
  const nowMs = hub.clock.now();
  const knownAtMs = Math.min(query.knownAtMs ?? nowMs, nowMs);
  const rows = (await listFigureSeries(hub.database)).flatMap(
    (row) => (query.knownAtMs === undefined ? row : seriesAsKnown(row, knownAtMs)) ?? [],
  );
  const analysts = await analystsFor(hub, caller, rows.flatMap(mentionedInSeries));
  const standing = rows.flatMap(({ vintages }) => vintages.at(-1)?.vintage ?? []);
  const lines = await readSeriesLines(hub.database, standing);
  const { asOfMs } = await readHead(hub.database);
  return {
    asOfMs: asOfMs ?? nowMs,
    knownAtMs,
    series: rows.map((row) => {
      const own = lines.filter(({ vintage }) => vintage === row.vintages.at(-1)?.vintage);
      const firsts = own.map(({ firstAt }) => firstAt).toSorted();
      const lasts = own.map(({ lastAt }) => lastAt).toSorted();
      const days = { firstAt: firsts[0] ?? null, lastAt: lasts.at(-1) ?? null };
      return { ...seriesViewOf(row, analysts), ...days };
    }),
  };
});
