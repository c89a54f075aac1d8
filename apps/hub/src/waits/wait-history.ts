import type { LaneSpan, WaitHistory, WaitsAnswer } from "@caravanserai/contract";
import { laneHoursBetween } from "@caravanserai/planning";
import {
  readEndedWaits,
  readLaneHistory,
  readQueues,
  readShownWaits,
  readUsualWaits,
  type Database,
} from "@caravanserai/store";
import { laneSchedule, spansAsOf } from "./lane-rhythm.ts";
import type { QueueNow } from "./queue-now.ts";
import type { WaitsSnapshot } from "./waits-service.ts";

const hourMs = 3_600_000;

interface Asked {
  readonly snapshot: WaitsSnapshot;
  readonly sinceMs: number;
  readonly nowMs: number;
}

interface Past {
  readonly history: readonly WaitHistory[];
  readonly profile: WaitsAnswer["profile"];
}

const kept = new WeakMap<Database, { key: string; past: Promise<Past> }>();

/** The past by the hour; read once per snapshot and period for all who look. */
export function waitHistory(database: Database, asked: Asked): Promise<Past> {
  const key = `${asked.snapshot.version}|${Math.floor(asked.sinceMs / hourMs)}`;
  const known = kept.get(database);
  if (known?.key === key) return known.past;
  const past = read(database, asked);
  kept.set(database, { key, past });
  past.catch(() => kept.delete(database));
  return past;
}

async function read(database: Database, { snapshot, sinceMs, nowMs }: Asked): Promise<Past> {
  const startMs = Math.floor(sinceMs / hourMs) * hourMs;
  const [ended, shown, moved, profile, lanes] = await Promise.all([
    readEndedWaits(database, startMs),
    readShownWaits(database, startMs),
    readQueues(database, { nowMs, sinceMs: startMs }),
    readUsualWaits(database, startMs),
    readLaneHistory(database, startMs),
  ]);
  const count = Math.floor(nowMs / hourMs) - startMs / hourMs + 1;
  const places = new Map<string, WaitHistory>();
  for (const queue of snapshot.queues) {
    const { crossing, mode } = queue;
    const own = lanes.filter((span) => span.crossing === crossing && span.modes.includes(mode));
    places.set(keyOf(queue), emptyHistory(queue, own, { startMs, count, nowMs }));
  }
  const at = (row: { crossing: string; mode: string; hourStartMs: number }) => {
    const history = places.get(keyOf(row));
    const hour = (row.hourStartMs - startMs) / hourMs;
    return history === undefined || hour < 0 || hour >= count ? undefined : { history, hour };
  };
  for (const row of ended) {
    const place = at(row);
    if (place === undefined) continue;
    place.history.low[place.hour] = rounded(row.low);
    place.history.middle[place.hour] = rounded(row.middle);
    place.history.high[place.hour] = rounded(row.high);
  }
  for (const row of shown) {
    const place = at(row);
    if (place === undefined) continue;
    place.history.shownLow[place.hour] = rounded(row.low);
    place.history.shownMiddle[place.hour] = rounded(row.middle);
    place.history.shownHigh[place.hour] = rounded(row.high);
  }
  for (const row of moved.hours) {
    const place = at(row);
    if (place === undefined) continue;
    const { history, hour } = place;
    history.taken[hour] = (history.taken[hour] ?? 0) + row.taken;
    history.served[hour] = (history.served[hour] ?? 0) + row.served;
    history.leavers[hour] = (history.leavers[hour] ?? 0) + row.leavers - row.returned;
  }
  return { history: [...places.values()].filter(hasPast), profile };
}

function keyOf({ crossing, mode }: { crossing: string; mode: string }): string {
  return `${crossing}|${mode}`;
}

function rounded(minutes: number): number {
  return Math.round(minutes * 10) / 10;
}

/** A mode that never had a lane, a token or a wait has no past to show. */
function hasPast({ middle, shownMiddle, taken, lanesOpen }: WaitHistory): boolean {
  const isAnything = (value: number | null) => value !== null && value !== 0;
  return [middle, shownMiddle, taken, lanesOpen].some((list) => list.some(isAnything));
}

function emptyHistory(
  { crossing, mode }: QueueNow,
  spans: readonly LaneSpan[],
  { startMs, count, nowMs }: { startMs: number; count: number; nowMs: number },
): WaitHistory {
  const unknown = () => Array.from({ length: count }, (): number | null => null);
  const none = () => Array.from({ length: count }, () => 0);
  return {
    crossing,
    mode,
    startMs,
    low: unknown(),
    middle: unknown(),
    high: unknown(),
    shownLow: unknown(),
    shownMiddle: unknown(),
    shownHigh: unknown(),
    taken: none(),
    served: none(),
    leavers: none(),
    lanesOpen: meanLanes(spans, { startMs, count, nowMs }),
  };
}

function meanLanes(
  spans: readonly LaneSpan[],
  { startMs, count, nowMs }: { startMs: number; count: number; nowMs: number },
): number[] {
  const schedule = laneSchedule(spansAsOf(spans, nowMs), nowMs);
  return Array.from({ length: count }, (_none, hour) => {
    const fromMs = startMs + hour * hourMs;
    const toMs = Math.min(nowMs, fromMs + hourMs);
    if (toMs <= fromMs) return 0;
    return (
      Math.round((laneHoursBetween(schedule, fromMs, toMs) * hourMs * 100) / (toMs - fromMs)) / 100
    );
  });
}
