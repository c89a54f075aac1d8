import type { DeviceRole, DeviceView } from "@caravanserai/contract";
import type { CrossingCode, DeviceId, SiteId, StaffId } from "@caravanserai/domain";
import { limits } from "@caravanserai/kernel";
import { upstreamPeer } from "../relay/upstream-peer.ts";
import { query, withTransaction, type Database } from "../database.ts";

export interface EnrolmentCode {
  /** SHA-256 of the code, base64url. */
  readonly codeHash: string;
  readonly label: string;
  readonly role: DeviceRole;
  readonly crossing: CrossingCode | null;
  readonly site: SiteId | null;
  /** Who will work on it, where a sign-in link made the code (demonstration). */
  readonly staff: StaffId | null;
  readonly nowMs: number;
  readonly expiresAtMs: number;
}

/** What the hub needs to know of a device to authenticate and serve it. */
export interface Device {
  readonly id: DeviceId;
  readonly label: string;
  readonly role: DeviceRole;
  /** Raw Ed25519 public key, base64url. */
  readonly publicKey: string;
  readonly crossing: CrossingCode | null;
  readonly site: SiteId | null;
  readonly referenceBlock: number;
  readonly enrolledAtMs: number;
  readonly revokedAtMs: number | null;
  /** Highest contiguous seq. */
  readonly mark: number;
  /** The relay that introduced it; null where it was enrolled here. */
  readonly via: DeviceId | null;
}

export interface EnrolledDevice {
  readonly device: Device;
  readonly staff: StaffId | null;
}

const deviceColumns = `id, label, role, public_key as "publicKey", crossing, site,
  reference_block as "referenceBlock", enrolled_at_ms as "enrolledAtMs",
  revoked_at_ms as "revokedAtMs", mark, via`;

export async function createEnrolmentCode(database: Database, code: EnrolmentCode): Promise<void> {
  await query(
    database,
    `insert into access.enrolment_code
       (code_hash, label, role, crossing, site, staff, created_at_ms, expires_at_ms)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      code.codeHash,
      code.label,
      code.role,
      code.crossing,
      code.site,
      code.staff,
      code.nowMs,
      code.expiresAtMs,
    ],
  );
}

interface UsedCode {
  readonly label: string;
  readonly role: DeviceRole;
  readonly crossing: CrossingCode | null;
  readonly site: SiteId | null;
  readonly staff: StaffId | null;
}

/**
 * Uses the code up and enrols the device under `device`, with a block of references of its own.
 * Undefined when the code is unknown, used or over. The same key again gives the same device, so
 * that a lost answer does not cost a second code.
 */
export function enrolDevice(
  database: Database,
  enrolment: { codeHash: string; publicKey: string; device: DeviceId; nowMs: number },
): Promise<EnrolledDevice | undefined> {
  const { codeHash, publicKey, device, nowMs } = enrolment;
  return withTransaction(database, "read committed", async (connection) => {
    const { rows: codes } = await connection.query<UsedCode>(
      `update access.enrolment_code
          set used_at_ms = coalesce(used_at_ms, $2), used_by_key = coalesce(used_by_key, $3)
        where code_hash = $1 and expires_at_ms > $2
          and (used_at_ms is null or used_by_key = $3)
        returning label, role, crossing, site, staff`,
      [codeHash, nowMs, publicKey],
    );
    const code = codes[0];
    if (code === undefined) return undefined;
    await connection.query(
      `insert into journal.device (id, label, role, public_key, crossing, site, enrolled_at_ms)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict (public_key) do nothing`,
      [device, code.label, code.role, publicKey, code.crossing, code.site, nowMs],
    );
    const { rows } = await connection.query<Device>(
      `select ${deviceColumns} from journal.device where public_key = $1`,
      [publicKey],
    );
    const enrolled = rows[0];
    return enrolled === undefined ? undefined : { device: enrolled, staff: code.staff };
  });
}

/** Enrols the hub or the vault itself, or finds it already enrolled. */
export async function enrolLocalDevice(
  database: Database,
  own: { device: DeviceId; label: string; role: DeviceRole; publicKey: string; nowMs: number },
): Promise<Device> {
  await query(
    database,
    `insert into journal.device (id, label, role, public_key, enrolled_at_ms)
     values ($1, $2, $3, $4, $5) on conflict do nothing`,
    [own.device, own.label, own.role, own.publicKey, own.nowMs],
  );
  const [device] = await query<Device>(
    database,
    `select ${deviceColumns} from journal.device where public_key = $1`,
    [own.publicKey],
  );
  if (device === undefined) throw new Error("the id of the local device belongs to another key");
  return device;
}

export async function readDevice(database: Database, id: DeviceId): Promise<Device | undefined> {
  const [device] = await query<Device>(
    database,
    `select ${deviceColumns} from journal.device where id = $1`,
    [id],
  );
  return device;
}

/** False when there is no such device. What it sent before stays. */
export async function revokeDevice(
  database: Database,
  { device, nowMs }: { device: DeviceId; nowMs: number },
): Promise<boolean> {
  const revoked = await query(
    database,
    `update journal.device set revoked_at_ms = coalesce(revoked_at_ms, $2)
      where id = $1 returning id`,
    [device, nowMs],
  );
  return revoked.length > 0;
}

/** A device was heard without a push: it asked for its view. */
export async function recordHeard(
  database: Database,
  heard: { device: DeviceId; nowMs: number; clockOffsetMs: number | null },
): Promise<void> {
  await query(
    database,
    `update journal.device
        set last_heard_at_ms = greatest(last_heard_at_ms, $2),
            clock_offset_ms = coalesce($3, clock_offset_ms),
            is_clock_wrong = coalesce(abs($3::bigint) > $4, is_clock_wrong)
      where id = $1`,
    [heard.device, heard.nowMs, heard.clockOffsetMs, limits.clockToleranceMs],
  );
}

/** The upstream of a relay lists its own devices; here are those that this hub has heard of. */
export function listDevices(database: Database): Promise<DeviceView[]> {
  return query<DeviceView>(
    database,
    `select d.id as device, d.label, d.role, d.crossing, d.site, d.via,
        d.enrolled_at_ms as "enrolledAtMs", d.last_heard_at_ms as "lastHeardAtMs", d.mark,
        (select count(*)::int from journal.held_entry h where h.device = d.id) as "heldEntries",
        d.waiting_entries as "waitingEntries", d.oldest_waiting_at_ms as "oldestWaitingAtMs",
        d.clock_offset_ms as "clockOffsetMs", d.is_clock_wrong as "isClockWrong",
        d.revoked_at_ms as "revokedAtMs"
      from journal.device d where d.via is distinct from $1::uuid order by d.label, d.id`,
    [upstreamPeer],
  );
}
