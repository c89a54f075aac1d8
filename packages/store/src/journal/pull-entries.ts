import type { PullAnswer } from "@caravanserai/contract";
import { query, type Database } from "../database.ts";
import { readHead } from "./head.ts";

/**
 * Entries after a position, below the snapshot horizon: whatever a transaction still at work may
 * add lies after all that is given here. A bare `position >` lost rows under concurrent writers.
 */
export async function pullEntries(
  database: Database,
  { after, limit }: { after: number; limit: number },
): Promise<PullAnswer> {
  const entries = await query<PullAnswer["entries"][number]>(
    database,
    `select position, received_at_ms as "receivedAtMs", body, signature
       from journal.entry
      where position > $1 and xid < pg_snapshot_xmin(pg_current_snapshot())
      order by position limit $2`,
    [after, limit],
  );
  const { serverEpoch } = await readHead(database);
  return { entries, cursor: entries.at(-1)?.position ?? after, serverEpoch };
}
