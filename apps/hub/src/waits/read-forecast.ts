import { readKeptForecasts } from "@caravanserai/store";
import { endpoint } from "../http/endpoint/endpoint.ts";
import { readEntriesForecasts } from "./entries-now.ts";
import { waitForecastViews } from "./forecast-waits-now.ts";
import { queueOutlook } from "./queue-outlook.ts";

/** Screens show what came of the forecasts of two days. */
const shownMs = 3 * 86_400_000;

/** What is expected: the last kept forecasts, and what follows from the queues as they stand. */
export const readForecast = endpoint("readForecast", async ({ hub }) => {
  const nowMs = hub.clock.now();
  const snapshot = await hub.waits.current();
  const utcOffsetMinutes = await hub.utcOffsetMinutes();
  const kept = await readKeptForecasts(hub.database, nowMs - shownMs, "wait");
  const { limits } = hub.waitsSettings;
  const asked = { nowMs, utcOffsetMinutes, limits };
  const madeAtMs = kept.reduce((latest, { madeAtMs: at }) => Math.max(latest, at), 0);
  return {
    asOfMs: snapshot.asOfMs,
    madeAtMs: madeAtMs === 0 ? null : madeAtMs,
    waits: [...waitForecastViews(kept, nowMs)],
    queues: snapshot.queues.flatMap((queue) => queueOutlook(queue, asked) ?? []),
    entries: [...(await readEntriesForecasts(hub))],
  };
});
