import type { Situation } from "@caravanserai/contract";
import { hourMs, hourStartOf } from "@caravanserai/domain";
import { readSituation } from "@caravanserai/store";
import type { Hub } from "./endpoint/hub.ts";
import { refuse, type Refusal } from "./endpoint/refusal.ts";

const dayMs = 24 * hourMs;
/** Days shown when none are asked for: today and the six before it. */
const daysBefore = 6;
const periodMsMax = 400 * dayMs;

/** The situation of the asked period, else of the last seven local days. */
export async function situationOf(
  hub: Hub,
  asked: { fromMs?: number | undefined; toMs?: number | undefined },
): Promise<Situation | Refusal> {
  const nowMs = hub.clock.now();
  const utcOffsetMinutes = await hub.utcOffsetMinutes();
  // Figures are sums of hours, so the usual period ends with the hour that is running.
  const toMs = asked.toMs ?? hourStartOf(nowMs) + hourMs;
  const fromMs = asked.fromMs ?? localMidnight(toMs - 1, utcOffsetMinutes) - daysBefore * dayMs;
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
