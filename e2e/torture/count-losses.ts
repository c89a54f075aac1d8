import { readdirSync } from "node:fs";
import { join } from "node:path";
import { openDatabase, type Database } from "@caravanserai/store";
import {
  ledgerFiles,
  type AcknowledgedLine,
  type ActLine,
  type SavedLine,
} from "./durable-tablet.ts";
import { readLines } from "./line-file.ts";

/** What the ledgers outside the system say, against what the hub has in the end. */
export interface Losses {
  readonly saved: number;
  readonly acknowledged: number;
  /** Called saved or acknowledged, and not in the journal. */
  readonly lost: number;
  /** In the journal more than once, or in the figures with another weight than once. */
  readonly doubled: number;
  /** Of these tablets, aside for a person to look at: nothing here gives a reason for one. */
  readonly quarantined: number;
  /** Tablets whose numbers at the hub have a gap. */
  readonly gaps: number;
}

interface Ledgers {
  readonly acts: ReadonlyMap<string, ActLine>;
  readonly saved: ReadonlySet<string>;
  readonly acknowledged: ReadonlySet<string>;
}

export function readLedgers(folder: string): Ledgers {
  const acts = new Map<string, ActLine>();
  const saved = new Set<string>();
  const acknowledged = new Set<string>();
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const own = (name: keyof typeof ledgerFiles) => join(folder, entry.name, ledgerFiles[name]);
    for (const line of readLines<ActLine>(own("acts"))) acts.set(line.id, line);
    for (const { id } of readLines<SavedLine>(own("saved"))) saved.add(id);
    for (const line of readLines<AcknowledgedLine>(own("acknowledged"))) {
      if (line.verdict !== "quarantined") acknowledged.add(line.id);
    }
  }
  return { acts, saved, acknowledged };
}

export async function countLosses(ledgers: Ledgers, ownerUrl: string): Promise<Losses> {
  const database = openDatabase(ownerUrl, { connectionsMax: 1 });
  try {
    const { rows } = await database.pool.query<{ id: string }>("select id from journal.entry");
    const there = new Map<string, number>();
    for (const { id } of rows) there.set(id, (there.get(id) ?? 0) + 1);
    const promised = new Set([...ledgers.saved, ...ledgers.acknowledged]);
    const twice = [...there.values()].filter((times) => times > 1).length;
    return {
      saved: ledgers.saved.size,
      acknowledged: ledgers.acknowledged.size,
      lost: [...promised].filter((id) => !there.has(id)).length,
      doubled: twice + (await miscounted(database, { ledgers, there })),
      quarantined: await countOf(database, "select count(*)::int as count from journal.quarantine"),
      gaps: await countOf(database, gapsStatement),
    };
  } finally {
    await database.close();
  }
}

const gapsStatement = `select count(*)::int as count from (
  select device from journal.entry group by device
  having max(seq) <> count(*) or min(seq) <> 1) as broken`;

/** People the read tables count, against the acts of the ledgers that are in the journal. */
async function miscounted(
  database: Database,
  { ledgers, there }: { ledgers: Ledgers; there: ReadonlyMap<string, number> },
): Promise<number> {
  const wanted = { tallied: 0, registered: 0 };
  for (const { id, kind, persons } of ledgers.acts.values()) {
    if (!there.has(id)) continue;
    if (kind === "crossing.tallied") wanted.tallied += persons;
    if (kind === "registration.household-registered") wanted.registered += persons;
  }
  const tallied = await countOf(
    database,
    "select coalesce(sum(adults + children), 0)::int as count from read.tally",
  );
  const registered = await countOf(
    database,
    "select coalesce(sum(persons), 0)::int as count from read.household",
  );
  return Math.abs(tallied - wanted.tallied) + Math.abs(registered - wanted.registered);
}

async function countOf(database: Database, statement: string): Promise<number> {
  const { rows } = await database.pool.query<{ count: number }>(statement);
  return rows[0]?.count ?? 0;
}
