import { openDatabase } from "@caravanserai/store";
import type { TestSystem } from "./test-system.ts";

interface JournalRow {
  readonly id: string;
  readonly seq: number;
  readonly atMs: number;
}

async function rowsOfDevice(system: TestSystem, label: string): Promise<JournalRow[]> {
  const database = openDatabase(await system.ownerUrl(), { connectionsMax: 1 });
  try {
    const { rows } = await database.pool.query<JournalRow>(
      `select entry.id, entry.seq::int as seq, entry.at_ms::float8 as "atMs"
       from journal.entry join journal.device on device.id = entry.device
       where device.label = $1 and entry.standing = 'accepted' order by entry.seq`,
      [label],
    );
    return rows;
  } finally {
    await database.close();
  }
}

/** Numbers of a device's accepted entries at the hub, in order. */
export async function seqsOfDevice(system: TestSystem, label: string): Promise<number[]> {
  return (await rowsOfDevice(system, label)).map(({ seq }) => seq);
}

export async function entriesOfDevice(system: TestSystem, label: string): Promise<string[]> {
  return (await rowsOfDevice(system, label)).map(({ id }) => id);
}

/** When the hub believes that a device's entries happened, Unix milliseconds. */
export async function timesOfDevice(system: TestSystem, label: string): Promise<number[]> {
  return (await rowsOfDevice(system, label)).map(({ atMs }) => atMs);
}
