import type { EntriesForecastView, Situation } from "@caravanserai/contract";
import { assert } from "@caravanserai/kernel";
import { readKeptForecasts } from "@caravanserai/store";
import type { Hub } from "../http/endpoint/hub.ts";
import { Refusal } from "../http/endpoint/refusal.ts";
import { situationOf } from "../http/situation-period.ts";
import { entriesForecasts } from "./forecast-entries-now.ts";

const dayMs = 86_400_000;
const pastMs = 28 * dayMs;

/** Entries of the coming days, as of now. */
export async function readEntriesForecasts(hub: Hub): Promise<readonly EntriesForecastView[]> {
  const nowMs = hub.clock.now();
  const [snapshot, situation, kept] = await Promise.all([
    hub.waits.current(),
    recentEntries(hub, nowMs),
    readKeptForecasts(hub.database, nowMs - pastMs, "entries"),
  ]);
  const { places, queues } = snapshot;
  const { limits } = hub.waitsSettings;
  return entriesForecasts({ places, queues, situation, kept, nowMs, limits });
}

/** Entries by crossing and hour of four weeks, from the first hour in which anybody was counted. */
export async function recentEntries(
  hub: Hub,
  nowMs: number,
): Promise<Pick<Situation, "utcOffsetMinutes" | "crossings">> {
  const situation = await situationOf(hub, { fromMs: nowMs - pastMs, toMs: nowMs });
  assert(!(situation instanceof Refusal), "four weeks are a period that may be asked for");
  const first = situation.hours.findIndex((hour) => hour.in > 0);
  const startMs = situation.hours[first]?.hourStartMs ?? nowMs;
  // Days before anybody counted are not days without entries.
  const crossings = situation.crossings.map((crossing) => ({
    ...crossing,
    hours: crossing.hours.filter(({ hourStartMs }) => hourStartMs >= startMs),
  }));
  return { utcOffsetMinutes: situation.utcOffsetMinutes, crossings };
}
