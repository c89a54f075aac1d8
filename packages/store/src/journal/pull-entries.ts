import type { PullAnswer } from "@caravanserai/contract";
import type { DeviceId } from "@caravanserai/domain";
import { query, type Database } from "../database.ts";
import { readKnownDevices } from "../relay/known-devices.ts";
import { readHead } from "./head.ts";

type PulledRow = PullAnswer["entries"][number] & { readonly device: DeviceId };

/**
 * Entries after a position, below the snapshot horizon: whatever a transaction still at work may
 * add lies after all that is given here. A bare `position >` lost rows under concurrent writers.
 * What the relay `except` has brought itself is left out.
 */
export async function pullEntries(
  database: Database,
  { after, limit, except = null }: { after: number; limit: number; except?: DeviceId | null },
): Promise<PullAnswer> {
  const rows = await query<PulledRow>(
    database,
    `select position, received_at_ms as "receivedAtMs", device, body, signature,
        standing = 'quarantined' as "isSetAside"
       from journal.entry
      where position > $1 and via is distinct from $3
        and xid < pg_snapshot_xmin(pg_current_snapshot())
      order by position limit $2`,
    [after, limit, except],
  );
  const devices = await readKnownDevices(database, [...new Set(rows.map(({ device }) => device))]);
  const entries = rows.map(({ device: _device, ...entry }) => entry);
  const { serverEpoch } = await readHead(database);
  return { entries, devices, cursor: entries.at(-1)?.position ?? after, serverEpoch };
}
