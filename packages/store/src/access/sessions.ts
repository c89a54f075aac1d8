import type { StaffId } from "@caravanserai/domain";
import { query, type Database } from "../database.ts";
import type { Staff } from "./staff.ts";

/** Sessions and links are found by the hash of their token; the token itself is never stored. */
export interface NewSession {
  /** SHA-256 of the token, base64url. */
  readonly tokenHash: string;
  readonly staff: StaffId;
  readonly nowMs: number;
  readonly expiresAtMs: number;
}

export interface StaffSession {
  readonly staff: Staff;
  readonly createdAtMs: number;
  readonly lastSeenAtMs: number;
  readonly expiresAtMs: number;
}

export async function createSession(database: Database, session: NewSession): Promise<void> {
  await query(
    database,
    `insert into access.session (token_hash, staff, created_at_ms, last_seen_at_ms, expires_at_ms)
     values ($1, $2, $3, $3, $4)`,
    [session.tokenHash, session.staff, session.nowMs, session.expiresAtMs],
  );
}

interface SessionRow {
  readonly staff: StaffId;
  readonly createdAtMs: number;
  readonly lastSeenAtMs: number;
  readonly expiresAtMs: number;
  readonly name: string;
  readonly role: Staff["role"];
  readonly passphraseHash: string | null;
  readonly staffCreatedAtMs: number;
}

/**
 * The session of a token, or undefined when it is unknown, over, idle for longer than `idleMs`, or
 * its member of staff is disabled. Seen times are written at most once a minute.
 */
export async function readSession(
  database: Database,
  { tokenHash, nowMs, idleMs }: { tokenHash: string; nowMs: number; idleMs: number },
): Promise<StaffSession | undefined> {
  const [row] = await query<SessionRow>(
    database,
    `select s.staff, s.created_at_ms as "createdAtMs", s.last_seen_at_ms as "lastSeenAtMs",
        s.expires_at_ms as "expiresAtMs", m.name, m.role, m.passphrase_hash as "passphraseHash",
        m.created_at_ms as "staffCreatedAtMs"
      from access.session s join access.staff m on m.id = s.staff
      where s.token_hash = $1 and m.disabled_at_ms is null
        and s.expires_at_ms > $2 and s.last_seen_at_ms > $3`,
    [tokenHash, nowMs, nowMs - idleMs],
  );
  if (row === undefined) return undefined;
  if (nowMs - row.lastSeenAtMs > 60_000) {
    await query(database, "update access.session set last_seen_at_ms = $2 where token_hash = $1", [
      tokenHash,
      nowMs,
    ]);
  }
  const { staff, createdAtMs, lastSeenAtMs, expiresAtMs, staffCreatedAtMs, ...member } = row;
  return {
    staff: { id: staff, ...member, createdAtMs: staffCreatedAtMs, disabledAtMs: null },
    createdAtMs,
    lastSeenAtMs,
    expiresAtMs,
  };
}

export async function endSession(database: Database, tokenHash: string): Promise<void> {
  await query(database, "delete from access.session where token_hash = $1", [tokenHash]);
}

/** Removes what is over; called now and then by the hub. */
export async function sweepAccess(database: Database, nowMs: number): Promise<void> {
  await query(database, "delete from access.session where expires_at_ms <= $1", [nowMs]);
  await query(database, "delete from access.one_time_link where expires_at_ms <= $1", [nowMs]);
  await query(
    database,
    "delete from access.enrolment_code where expires_at_ms <= $1 and used_at_ms is null",
    [nowMs],
  );
}
