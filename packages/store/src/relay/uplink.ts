import type { DeviceId } from "@caravanserai/domain";
import { query, withTransaction, type Database } from "../database.ts";

/** What a relay remembers of its upstream. */
export interface UplinkState {
  readonly upstream: string;
  /** This relay as the upstream knows it. */
  readonly device: DeviceId;
  readonly followedTo: number;
  readonly serverEpoch: string | null;
  /** This relay's own epoch in which it has asked for what a restore had taken from it. */
  readonly recoveredEpoch: string | null;
  readonly vaultKeyName: string | null;
  readonly vaultPublicKey: string | null;
  readonly lastHeardAtMs: number | null;
  /** Attempts in a row that failed. */
  readonly failures: number;
  readonly problemCode: string | null;
  readonly needsPerson: boolean;
}

const uplinkColumns = `upstream, device, followed_to as "followedTo",
  server_epoch as "serverEpoch", recovered_epoch as "recoveredEpoch",
  vault_key_name as "vaultKeyName",
  vault_public_key as "vaultPublicKey", last_heard_at_ms as "lastHeardAtMs", failures,
  problem_code as "problemCode", needs_person as "needsPerson"`;

/** Undefined on a hub without an upstream. */
export async function readUplink(database: Database): Promise<UplinkState | undefined> {
  const [uplink] = await query<UplinkState>(database, `select ${uplinkColumns} from relay.uplink`);
  return uplink;
}

/** The upstream was heard: failures are over. */
export async function noteUplinkHeard(
  database: Database,
  heard: { atMs: number; serverEpoch: string; vaultKey: VaultKeyHeard | null },
): Promise<void> {
  await query(
    database,
    `update relay.uplink set last_heard_at_ms = greatest(last_heard_at_ms, $1), failures = 0,
        problem_code = null, needs_person = false,
        followed_to = case when server_epoch is distinct from $2 then 0 else followed_to end,
        server_epoch = $2, vault_key_name = coalesce($3, vault_key_name),
        vault_public_key = coalesce($4, vault_public_key)`,
    [heard.atMs, heard.serverEpoch, heard.vaultKey?.keyName, heard.vaultKey?.publicKey],
  );
}

interface VaultKeyHeard {
  readonly keyName: string;
  readonly publicKey: string;
}

export async function noteUplinkFailure(
  database: Database,
  { code, needsPerson }: { code: string; needsPerson: boolean },
): Promise<number> {
  const [uplink] = await query<{ failures: number }>(
    database,
    `update relay.uplink set failures = failures + 1, problem_code = $1, needs_person = $2
      returning failures`,
    [code, needsPerson],
  );
  return uplink?.failures ?? 1;
}

/** Upstream entries up to this position are here. A restored upstream counts from the beginning. */
export async function noteFollowed(
  database: Database,
  { followedTo, serverEpoch }: { followedTo: number; serverEpoch: string },
): Promise<void> {
  await query(
    database,
    "update relay.uplink set followed_to = $1 where server_epoch = $2 and followed_to < $1",
    [followedTo, serverEpoch],
  );
}

/** Whatever a restore had taken from this relay's own hub and vault is here again. */
export async function noteRecovered(database: Database, ownEpoch: string): Promise<void> {
  await query(database, "update relay.uplink set recovered_epoch = $1", [ownEpoch]);
}

/** A hub that already has devices of its own cannot become a relay: their blocks would collide. */
export class AlreadyHub extends Error {
  override readonly name = "AlreadyHub";
}

/**
 * The owner makes an empty database a relay's, with reference blocks of its own; or tells a relay's
 * that its upstream has moved or knows it under another id.
 */
export function becomeRelay(
  database: Database,
  relay: {
    upstream: string;
    device: DeviceId;
    referenceBlocks: { first: number; last: number };
  },
): Promise<void> {
  const { upstream, device, referenceBlocks } = relay;
  return withTransaction(database, "read committed", async (connection) => {
    const { rows } = await connection.query<{ isRelay: boolean; hasDevices: boolean }>(
      `select exists (select from relay.uplink) as "isRelay",
          exists (select from journal.device) as "hasDevices"`,
    );
    const { isRelay = false, hasDevices = false } = rows[0] ?? {};
    if (isRelay) {
      await connection.query("update relay.uplink set upstream = $1, device = $2", [
        upstream,
        device,
      ]);
      return;
    }
    if (hasDevices) throw new AlreadyHub("This data belongs to a hub, not to a relay");
    const first = Math.trunc(referenceBlocks.first);
    const last = Math.trunc(referenceBlocks.last);
    // A new relay has lost nothing yet.
    await connection.query(
      `insert into relay.uplink (upstream, device, recovered_epoch)
        select $1, $2, epoch from journal.head`,
      [upstream, device],
    );
    await connection.query(
      `alter sequence journal.reference_block minvalue ${first} maxvalue ${last}
         start ${first} restart ${first}`,
    );
  });
}
