import { rollUpSituation, type Database } from "@caravanserai/store";
import type { Hub } from "./endpoint/hub.ts";

/** One step: quick enough to wait for, long enough that a million entries take a minute. */
const entriesPerStep = 5_000;

const running = new WeakMap<Database, Promise<void>>();

/**
 * Brings the sums of the situation room up to the journal's end. Waits for one step; where more is
 * left, as after an upgrade, the rest goes on behind. Answers how many entries are left.
 */
export async function keepSumsUp(hub: Pick<Hub, "database" | "log">): Promise<number> {
  const { database } = hub;
  const { position, head } = await rollUpSituation(database, { entriesMax: entriesPerStep });
  const entriesBehind = Math.max(0, head - position);
  if (entriesBehind === 0 || running.has(database)) return entriesBehind;
  const rest = rollUpRest(database).catch((error: unknown) => {
    // The next reading goes on where this one ended.
    hub.log.warn({ name: error instanceof Error ? error.name : "" }, "sums not brought up");
  });
  running.set(
    database,
    rest.finally(() => running.delete(database)),
  );
  return entriesBehind;
}

const lookEveryMs = 2_000;

/** Follows the journal while the hub runs, so that a reading seldom has anything left to add. */
export function keepSumsLive(hub: Pick<Hub, "database" | "log">): () => void {
  const timer = setInterval(() => {
    if (!running.has(hub.database)) keepSumsUp(hub).catch(noDatabaseNow);
  }, lookEveryMs);
  timer.unref();
  return () => clearInterval(timer);
}

/** Without the database nothing is read either; the next look goes on. */
function noDatabaseNow(): void {
  return undefined;
}

async function rollUpRest(database: Database): Promise<void> {
  for (;;) {
    const { position, head } = await rollUpSituation(database, { entriesMax: entriesPerStep });
    if (position >= head) return;
  }
}
