import type { Situation } from "@caravanserai/contract";
import { readSituation } from "@caravanserai/store";
import type { Hub } from "./endpoint/hub.ts";
import { refuse, type Refusal } from "./endpoint/refusal.ts";

const dayMs = 24 * 3_600_000;
/** Days shown when none are asked for: today and the six before it. */
const daysUsual = 7;
const periodMsMax = 400 * dayMs;

/** The situation of the asked period, else of the last seven local days up to now. */
export async function situationOf(
  hub: Hub,
  asked: { fromMs?: number | undefined; toMs?: number | undefined },
): Promise<Situation | Refusal> {
  const nowMs = hub.clock.now();
  const utcOffsetMinutes = await hub.utcOffsetMinutes();
  const toMs = asked.toMs ?? nowMs;
  const fromMs = asked.fromMs ?? localMidnight(toMs, utcOffsetMinutes) - (daysUsual - 1) * dayMs;
  if (fromMs >= toMs || toMs - fromMs > periodMsMax) {
    return refuse("request.malformed", { place: "fromMs" });
  }
  const situation = await readSituation(hub.database, { fromMs, toMs, nowMs, utcOffsetMinutes });
  return { ...situation, demo: hub.demo() };
}

function localMidnight(atMs: number, utcOffsetMinutes: number): number {
  const offsetMs = utcOffsetMinutes * 60_000;
  return Math.floor((atMs + offsetMs) / dayMs) * dayMs - offsetMs;
}
