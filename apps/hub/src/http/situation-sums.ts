import { rollUpSituation, type Database } from "@caravanserai/store";
import type { Hub } from "./endpoint/hub.ts";

/** One step: quick enough to wait for, long enough that a million entries take a minute. */
const entriesPerStep = 5_000;

const running = new WeakMap<Database, Promise<void>>();

/**
 * Brings the sums of the situation room up to the journal's end. Waits for one step; where more is
 * left, as after an upgrade, the rest goes on behind and the answer says how far it is.
 */
export async function keepSumsUp(hub: Pick<Hub, "database" | "log">): Promise<void> {
  const { database } = hub;
  const { position, head } = await rollUpSituation(database, { entriesMax: entriesPerStep });
  if (position >= head || running.has(database)) return;
  const rest = rollUpRest(database).catch((error: unknown) => {
    // The next reading goes on where this one ended.
    hub.log.warn({ name: error instanceof Error ? error.name : "" }, "sums not brought up");
  });
  running.set(
    database,
    rest.finally(() => running.delete(database)),
  );
}

async function rollUpRest(database: Database): Promise<void> {
  for (;;) {
    const { position, head } = await rollUpSituation(database, { entriesMax: entriesPerStep });
    if (position >= head) return;
  }
}
