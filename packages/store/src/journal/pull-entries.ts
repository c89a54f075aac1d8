import type { PullAnswer } from "@caravanserai/contract";
import type { DeviceId } from "@caravanserai/domain";
import { query, type Database } from "../database.ts";
import { readKnownDevices } from "../relay/known-devices.ts";
import { readHead } from "./head.ts";

/** Null names no relay: then everything is given, what no relay has brought above all. */
const notBroughtBy = "($3::uuid is null or via is distinct from $3)";

const broughtForHubs = `via = $3
        and device in (select id from journal.device where role in ('hub', 'vault'))`;

type PulledRow = PullAnswer["entries"][number] & { readonly device: DeviceId };

export interface PullRequest {
  readonly after: number;
  readonly limit: number;
  /** Leaves out what this relay has brought. */
  readonly except?: DeviceId | null;
  /** Only what this relay has brought, and of it what hubs and vaults have written. */
  readonly own?: DeviceId | null;
}

/**
 * Entries after a position, below the snapshot horizon: whatever a transaction still at work may
 * add lies after all that is given here. A bare `position >` lost rows under concurrent writers.
 */
export async function pullEntries(
  database: Database,
  { after, limit, except = null, own = null }: PullRequest,
): Promise<PullAnswer> {
  const scope = own === null ? notBroughtBy : broughtForHubs;
  const rows = await query<PulledRow>(
    database,
    `select position, received_at_ms as "receivedAtMs", device, body, signature,
        standing = 'quarantined' as "isSetAside"
       from journal.entry
      where position > $1 and ${scope}
        and xid < pg_snapshot_xmin(pg_current_snapshot())
      order by position limit $2`,
    [after, limit, own ?? except],
  );
  const devices = await readKnownDevices(database, [...new Set(rows.map(({ device }) => device))]);
  const entries = rows.map(({ device: _device, ...entry }) => entry);
  const { serverEpoch } = await readHead(database);
  return { entries, devices, cursor: entries.at(-1)?.position ?? after, serverEpoch };
}
