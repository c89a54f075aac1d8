import type { KnownDevice } from "@caravanserai/contract";
import type { DeviceId } from "@caravanserai/domain";
import { query, withTransaction, type Database } from "../database.ts";
import { appendLock } from "../journal/append-transaction.ts";
import { upstreamPeer } from "./upstream-peer.ts";

export const knownDeviceColumns = `id as device, label, role, crossing, site,
  public_key as "publicKey", reference_block as "referenceBlock",
  enrolled_at_ms as "enrolledAtMs", revoked_at_ms as "revokedAtMs"`;

/** Devices as one hub tells another of them. */
export async function readKnownDevices(
  database: Database,
  devices: readonly DeviceId[],
): Promise<KnownDevice[]> {
  if (devices.length === 0) return [];
  return query<KnownDevice>(
    database,
    `select ${knownDeviceColumns} from journal.device where id = any($1::uuid[])`,
    [devices],
  );
}

/** At a relay: devices of the upstream, whose entries follow. Those that are known stay as they are. */
export async function keepUpstreamDevices(
  database: Database,
  devices: readonly KnownDevice[],
): Promise<void> {
  if (devices.length === 0) return;
  await query(database, `${insertKnown} on conflict do nothing`, [
    JSON.stringify(devices.map(columnsOf)),
    upstreamPeer,
  ]);
}

export const insertKnown = `insert into journal.device
    (id, label, role, public_key, crossing, site, reference_block, enrolled_at_ms,
     revoked_at_ms, via)
  select id, label, role, public_key, crossing, site, reference_block, enrolled_at_ms,
      revoked_at_ms, $2::uuid
    from json_to_recordset($1::json) as r (id uuid, label text, role text, public_key text,
      crossing text, site uuid, reference_block integer, enrolled_at_ms bigint,
      revoked_at_ms bigint)`;

export function columnsOf(known: KnownDevice) {
  return {
    id: known.device,
    label: known.label,
    role: known.role,
    public_key: known.publicKey,
    crossing: known.crossing,
    site: known.site,
    reference_block: known.referenceBlock,
    enrolled_at_ms: known.enrolledAtMs,
    revoked_at_ms: known.revokedAtMs,
  };
}

/** Revocations that were decided upstream. Gives the devices that are revoked by this call. */
export function applyRevocations(
  database: Database,
  revoked: readonly { readonly device: DeviceId; readonly revokedAtMs: number }[],
): Promise<DeviceId[]> {
  return withTransaction(database, "read committed", async (connection) => {
    await connection.query(`select pg_advisory_xact_lock(${appendLock})`);
    const { rows } = await connection.query<{ id: DeviceId }>(
      `update journal.device d set revoked_at_ms = r."revokedAtMs"
        from json_to_recordset($1::json) as r (device uuid, "revokedAtMs" bigint)
        where d.id = r.device and d.revoked_at_ms is null returning d.id`,
      [JSON.stringify(revoked)],
    );
    return rows.map(({ id }) => id);
  });
}
