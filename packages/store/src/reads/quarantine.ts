import type { QuarantineAnswer } from "@caravanserai/contract";
import { query, type Database } from "../database.ts";
import { readHead } from "../journal/head.ts";

/** What was kept apart, newest first: both the refused and the malformed in the journal. */
export async function listQuarantine(
  database: Database,
  { nowMs, limit = 500 }: { nowMs: number; limit?: number },
): Promise<QuarantineAnswer> {
  const { asOfMs } = await readHead(database);
  const entries = await query<QuarantineAnswer["entries"][number]>(
    database,
    `select kept.*, d.label as "deviceLabel" from (
        select coalesce(id::text, '') as id, device, code, received_at_ms as "receivedAtMs",
            octet_length(body) as bytes from journal.quarantine
        union all
        select id::text, device, code, received_at_ms, octet_length(body)
          from journal.entry where standing = 'quarantined') kept
      left join journal.device d on d.id = kept.device
      order by "receivedAtMs" desc, id limit $1`,
    [limit],
  );
  return { asOfMs: asOfMs ?? nowMs, entries };
}
