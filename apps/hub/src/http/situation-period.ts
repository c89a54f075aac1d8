import type { Situation } from "@caravanserai/contract";
import { hourMs, hourStartOf } from "@caravanserai/domain";
import { readSituation } from "@caravanserai/store";
import type { Hub } from "./endpoint/hub.ts";
import { refuse, type Refusal } from "./endpoint/refusal.ts";
import { keepSumsUp } from "./situation-sums.ts";

const dayMs = 24 * hourMs;
/** Days shown when none are asked for: today and the six before it. */
const daysBefore = 6;
const periodMsMax = 400 * dayMs;

interface AskedPeriod {
  readonly fromMs?: number | undefined;
  readonly toMs?: number | undefined;
  readonly atMs?: number | undefined;
  readonly knownAt?: "now" | "then" | undefined;
}

/** The situation of the asked period, else of the last seven local days; or looking back. */
export async function situationOf(hub: Hub, asked: AskedPeriod): Promise<Situation | Refusal> {
  const nowMs = hub.clock.now();
  const utcOffsetMinutes = await hub.utcOffsetMinutes();
  // Figures are sums of hours, so the usual period ends with the hour that is running.
  const endMs = asked.toMs ?? hourStartOf(nowMs) + hourMs;
  const fromMs = asked.fromMs ?? localMidnight(endMs - 1, utcOffsetMinutes) - daysBefore * dayMs;
  const isPast = asked.atMs !== undefined && asked.atMs < endMs;
  const toMs = isPast ? hourStartOf(asked.atMs ?? endMs) : endMs;
  if (fromMs >= toMs || toMs - fromMs > periodMsMax) {
    return refuse("request.malformed", { place: isPast ? "atMs" : "fromMs" });
  }
  const past = isPast ? { knownAt: asked.knownAt ?? "now" } : {};
  if (past.knownAt === "then") await keepSumsUp(hub);
  const period = { fromMs, toMs, nowMs, utcOffsetMinutes, ...past };
  const situation = await readSituation(hub.database, period);
  return { ...situation, demo: hub.demo() };
}

/** Start of the local calendar day. */
export function localMidnight(atMs: number, utcOffsetMinutes: number): number {
  const offsetMs = utcOffsetMinutes * 60_000;
  return Math.floor((atMs + offsetMs) / dayMs) * dayMs - offsetMs;
}

/** Ten in the evening: who has no place by then sleeps outside. */
const nightHour = 22;

/** The night that comes: of this local day, or of the next once it has begun. */
export function nightAfter(nowMs: number, midnightMs: number): number {
  const nightMs = midnightMs + nightHour * hourMs;
  return nowMs < nightMs ? nightMs : nightMs + dayMs;
}
