import type { SituationRoom } from "@caravanserai/contract";
import { readSituationRoom as readRoom } from "@caravanserai/store";
import { endpoint } from "./endpoint/endpoint.ts";
import type { Hub } from "./endpoint/hub.ts";
import { pastMomentOf, type AskedMoment } from "./past-moment.ts";
import { shareReading } from "./share-reading.ts";
import { localMidnight, nightAfter } from "./situation-period.ts";
import { keepSumsUp } from "./situation-sums.ts";

const shared = shareReading(situationRoomOf);

export const readSituationRoom = endpoint("readSituationRoom", ({ hub, query }) =>
  shared(hub, query),
);

/** The room as it stands now, or at a past hour. */
export async function situationRoomOf(hub: Hub, asked: AskedMoment): Promise<SituationRoom> {
  await keepSumsUp(hub);
  const nowMs = hub.clock.now();
  const past = pastMomentOf(hub.clock, asked);
  const atMs = past?.atMs ?? nowMs;
  const nightMs = nightAfter(atMs, localMidnight(atMs, await hub.utcOffsetMinutes()));
  return readRoom(hub.database, { nowMs, nightMs, ...(past === undefined ? {} : { past }) });
}
