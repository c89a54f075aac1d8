import type { SituationRoom } from "@caravanserai/contract";
import { readSituationRoom as readRoom } from "@caravanserai/store";
import { endpoint } from "./endpoint/endpoint.ts";
import type { Hub } from "./endpoint/hub.ts";
import { shareReading } from "./share-reading.ts";
import { localMidnight, nightAfter } from "./situation-period.ts";
import { keepSumsUp } from "./situation-sums.ts";

const shared = shareReading(situationRoomOf);

export const readSituationRoom = endpoint("readSituationRoom", ({ hub }) => shared(hub, undefined));

/** The room as it stands now. */
export async function situationRoomOf(hub: Hub): Promise<SituationRoom> {
  await keepSumsUp(hub);
  const nowMs = hub.clock.now();
  const midnightMs = localMidnight(nowMs, await hub.utcOffsetMinutes());
  return readRoom(hub.database, { nowMs, nightMs: nightAfter(nowMs, midnightMs) });
}
