import type { Clock } from "@caravanserai/kernel";
import { readPostView, type Database, type LocalDevice } from "@caravanserai/store";

const freshMs = 30_000;

/** Offset of local time where most crossings lie; 0 while none is configured. */
export function createUtcOffset(parts: {
  database: Database;
  localDevice: LocalDevice;
  wallClock: Clock;
}): () => Promise<number> {
  let known: { minutes: number; readAtMs: number } | undefined;
  return async () => {
    const nowMs = parts.wallClock.now();
    if (known !== undefined && nowMs - known.readAtMs < freshMs) return known.minutes;
    const { crossings } = await readPostView(parts.database, {
      device: parts.localDevice.id,
      nowMs,
    });
    known = { minutes: mostCommon(crossings.map((one) => one.utcOffsetMinutes)), readAtMs: nowMs };
    return known.minutes;
  };
}

function mostCommon(offsets: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const offset of offsets) counts.set(offset, (counts.get(offset) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}
