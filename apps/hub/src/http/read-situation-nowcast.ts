import type { SituationNowcast } from "@caravanserai/contract";
import { readDeliveries } from "@caravanserai/store";
import { hourStartOf } from "@caravanserai/domain";
import { endpoint } from "./endpoint/endpoint.ts";
import type { Hub } from "./endpoint/hub.ts";
import { shareReading } from "./share-reading.ts";
import { nowcastDaysMax, nowcastOf } from "./situation-nowcast.ts";
import { localMidnight } from "./situation-period.ts";
import { keepSumsUp } from "./situation-sums.ts";

/** As on the board: tablets ask every 30 seconds, so this long without a word is silence. */
const silentAfterMs = 15 * 60_000;

const shared = shareReading(situationNowcastOf);

export const readSituationNowcast = endpoint("readSituationNowcast", ({ hub }) =>
  shared(hub, undefined),
);

/** Today's counts as they will stand, estimated now. */
export async function situationNowcastOf(hub: Hub): Promise<SituationNowcast> {
  const entriesBehind = await keepSumsUp(hub);
  const nowMs = hub.clock.now();
  const dayStartMs = localMidnight(nowMs, await hub.utcOffsetMinutes());
  const deliveries = await readDeliveries(hub.database, {
    nowMs,
    dayStartMs,
    untilMs: hourStartOf(nowMs),
    daysBeforeMax: nowcastDaysMax,
    silentBeforeMs: nowMs - silentAfterMs,
  });
  // Half a journal would look like posts that have not sent: then nothing is estimated.
  const days = entriesBehind > 0 ? [] : deliveries.days;
  return nowcastOf({ ...deliveries, days }, { nowMs, dayStartMs });
}
