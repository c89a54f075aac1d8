import type { SituationNowcast } from "@caravanserai/contract";
import { hourMs, hourStartOf } from "@caravanserai/domain";
import { readCameTo, readDeliveries } from "@caravanserai/store";
import { endpoint } from "./endpoint/endpoint.ts";
import type { Hub } from "./endpoint/hub.ts";
import { pastMomentOf, type AskedMoment, type PastMoment } from "./past-moment.ts";
import { shareReading } from "./share-reading.ts";
import { nowcastDaysMax, nowcastOf, withOutcome } from "./situation-nowcast.ts";
import { localMidnight } from "./situation-period.ts";
import { keepSumsUp } from "./situation-sums.ts";

/** As on the board: tablets ask every 30 seconds, so this long without a word is silence. */
const silentAfterMs = 15 * 60_000;
/** Looking back, only counts that came tell of a post: by night an hour without is no silence. */
const silentThenAfterMs = 3 * hourMs;

const shared = shareReading(situationNowcastOf);

export const readSituationNowcast = endpoint("readSituationNowcast", ({ hub, query }) =>
  shared(hub, query),
);

/** Today's counts as they will stand, estimated now; or as they were estimated at a past hour. */
export async function situationNowcastOf(hub: Hub, asked: AskedMoment): Promise<SituationNowcast> {
  const entriesBehind = await keepSumsUp(hub);
  const past = pastMomentOf(hub.clock, asked);
  if (past !== undefined) return nowcastThen(hub, { past, entriesBehind });
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

/** From what had come by then, whatever is known today; at midnight, of the day that ended. */
async function nowcastThen(
  hub: Hub,
  { past, entriesBehind }: { readonly past: PastMoment; readonly entriesBehind: number },
): Promise<SituationNowcast> {
  const { atMs, knownAt } = past;
  const dayStartMs = localMidnight(atMs - 1, await hub.utcOffsetMinutes());
  const day = { dayStartMs, untilMs: atMs };
  const deliveries = await readDeliveries(hub.database, {
    ...day,
    nowMs: atMs,
    daysBeforeMax: nowcastDaysMax,
    silentBeforeMs: atMs - silentThenAfterMs,
    isPast: true,
  });
  const days = entriesBehind > 0 ? [] : deliveries.days;
  const nowcast = nowcastOf({ ...deliveries, days }, { nowMs: atMs, dayStartMs });
  const seen = { ...nowcast, hubTimeMs: hub.clock.now(), isPast: true };
  return knownAt === "then" ? seen : withOutcome(seen, await readCameTo(hub.database, day));
}
