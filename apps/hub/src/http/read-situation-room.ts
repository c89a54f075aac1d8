import { readSituationRoom as readRoom } from "@caravanserai/store";
import { endpoint } from "./endpoint/endpoint.ts";
import { localMidnight, nightAfter } from "./situation-period.ts";
import { keepSumsUp } from "./situation-sums.ts";

export const readSituationRoom = endpoint("readSituationRoom", async ({ hub }) => {
  await keepSumsUp(hub);
  const nowMs = hub.clock.now();
  const midnightMs = localMidnight(nowMs, await hub.utcOffsetMinutes());
  return readRoom(hub.database, { nowMs, nightMs: nightAfter(nowMs, midnightMs) });
});
