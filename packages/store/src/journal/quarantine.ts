import type { ProblemCode, SignedEntry } from "@caravanserai/contract";
import type { DeviceId, EntryId } from "@caravanserai/domain";
import { query, type Database } from "../database.ts";
import { insertInto, quarantineColumns, quarantineRow } from "./write-batch.ts";

/** Kept per code: strangers must not be able to fill the disk. */
const strangersEntriesMax = 5_000;

/**
 * Keeps entries of a request that was refused as a whole (unknown or revoked device). Key wraps
 * stay out: the device keeps the entry, and sends it again when it is let in.
 */
export async function keepInQuarantine(
  database: Database,
  kept: {
    device: DeviceId | null;
    code: ProblemCode;
    raws: readonly SignedEntry[];
    nowMs: number;
  },
): Promise<void> {
  const { device, code, raws, nowMs } = kept;
  const id: EntryId | null = null;
  const rows = raws.map((raw) => quarantineRow({ id, device, code, raw, receivedAtMs: nowMs }));
  const insert = insertInto("journal.quarantine", quarantineColumns).replace("$rows", "$1::json");
  await query(
    database,
    insert.replace(
      "on conflict",
      `where (select count(*) from (select 1 from journal.quarantine where code = $2
         limit $3) as known) < $3 on conflict`,
    ),
    [JSON.stringify(rows), code, strangersEntriesMax],
  );
}
