import type { IntroduceAnswer, IntroducedDevice, IntroduceRequest } from "@caravanserai/contract";
import type { DeviceId } from "@caravanserai/domain";
import { withTransaction, type Connection, type Database } from "../database.ts";
import { isClockWrong } from "../journal/effective-time.ts";
import { appendLock } from "../journal/append-transaction.ts";
import { columnsOf, insertKnown } from "./known-devices.ts";

/** Blocks from here on belong to relays, in ranges of this many. */
const firstRelayBlock = 2 ** 24;
const blocksPerRelay = 4_096;

/** Roles a relay may introduce: its tablets, and its own hub and vault. Never another relay. */
const introducible: ReadonlySet<string> = new Set([
  "registration",
  "counting",
  "shelter",
  "hub",
  "vault",
]);

/**
 * Upstream: lets in the devices of a relay, notes what it says of them, and answers how far their
 * entries are here. An id, key or block that belongs to another device is answered as a conflict.
 */
export function introduceDevices(
  database: Database,
  { relay, request, nowMs }: { relay: DeviceId; request: IntroduceRequest; nowMs: number },
): Promise<Pick<IntroduceAnswer, "devices" | "revoked" | "referenceBlocks">> {
  return withTransaction(database, "read committed", async (connection) => {
    // Appenders write the same rows: one order for all.
    await connection.query(`select pg_advisory_xact_lock(${appendLock})`);
    const range = await noteRelay(connection, { relay, waiting: request.waiting, nowMs });
    const allowed = request.devices.filter(({ role }) => introducible.has(role));
    await connection.query(`${insertKnown} on conflict do nothing`, [
      JSON.stringify(allowed.map(columnsOf)),
      relay,
    ]);
    await noteIntroduced(connection, relay, allowed);
    const first = firstRelayBlock + range * blocksPerRelay;
    return {
      devices: await standings(connection, request.devices),
      revoked: await revokedDevices(connection),
      referenceBlocks: { first, last: first + blocksPerRelay - 1 },
    };
  });
}

async function noteRelay(
  connection: Connection,
  said: { relay: DeviceId; waiting: IntroduceRequest["waiting"]; nowMs: number },
): Promise<number> {
  const { relay, waiting, nowMs } = said;
  const { rows } = await connection.query<{ range: number }>(
    `update journal.device
        set relay_range = coalesce(relay_range, nextval('journal.relay_range')::integer),
          last_heard_at_ms = greatest(last_heard_at_ms, $2), waiting_entries = $3,
          oldest_waiting_at_ms = $4
      where id = $1 returning relay_range as range`,
    [relay, nowMs, waiting.entries, waiting.oldestAtMs],
  );
  return rows[0]?.range ?? 0;
}

async function noteIntroduced(
  connection: Connection,
  relay: DeviceId,
  devices: readonly IntroducedDevice[],
): Promise<void> {
  const rows = devices.map((introduced) => ({
    id: introduced.device,
    heard: introduced.lastHeardAtMs,
    waiting: introduced.waiting.entries,
    oldest: introduced.waiting.oldestAtMs,
    offset: introduced.clockOffsetMs,
    wrong: isClockWrong(introduced.clockOffsetMs),
    revoked: introduced.revokedAtMs,
  }));
  await connection.query(
    `update journal.device d
        set last_heard_at_ms = greatest(d.last_heard_at_ms, r.heard),
          waiting_entries = r.waiting, oldest_waiting_at_ms = r.oldest,
          clock_offset_ms = r."offset", is_clock_wrong = r.wrong,
          revoked_at_ms = coalesce(d.revoked_at_ms, r.revoked)
      from json_to_recordset($1::json) as r (id uuid, heard bigint, waiting integer,
        oldest bigint, "offset" bigint, wrong boolean, revoked bigint)
      where d.id = r.id and d.via = $2`,
    [JSON.stringify(rows), relay],
  );
}

async function standings(
  connection: Connection,
  devices: readonly IntroducedDevice[],
): Promise<IntroduceAnswer["devices"]> {
  const { rows } = await connection.query<{ id: DeviceId; key: string; mark: number }>(
    "select id, public_key as key, mark from journal.device where id = any($1::uuid[])",
    [devices.map(({ device }) => device)],
  );
  const known = new Map(rows.map((row) => [row.id, row]));
  return devices.map(({ device, publicKey }) => {
    const found = known.get(device);
    if (found?.key === publicKey) return { device, mark: found.mark };
    return { device, mark: null, code: "relay.device-conflict" };
  });
}

async function revokedDevices(connection: Connection): Promise<IntroduceAnswer["revoked"]> {
  const { rows } = await connection.query<IntroduceAnswer["revoked"][number]>(
    `select id as device, revoked_at_ms as "revokedAtMs" from journal.device
      where revoked_at_ms is not null`,
  );
  return rows;
}
