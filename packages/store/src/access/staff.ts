import type { Role } from "@caravanserai/contract";
import type { StaffId } from "@caravanserai/domain";
import { query, type Database } from "../database.ts";

export interface Staff {
  readonly id: StaffId;
  readonly name: string;
  readonly role: Role;
  /** PHC string, or null where only one-time links open a session. */
  readonly passphraseHash: string | null;
  readonly createdAtMs: number;
  readonly disabledAtMs: number | null;
}

const columns = `id, name, role, passphrase_hash as "passphraseHash",
  created_at_ms as "createdAtMs", disabled_at_ms as "disabledAtMs"`;

/** False when the name is taken (names are compared without case). */
export async function createStaff(
  database: Database,
  { id, name, role, nowMs }: { id: StaffId; name: string; role: Role; nowMs: number },
): Promise<boolean> {
  const made = await query(
    database,
    `insert into access.staff (id, name, role, created_at_ms) values ($1, $2, $3, $4)
     on conflict do nothing returning id`,
    [id, name, role, nowMs],
  );
  return made.length > 0;
}

export async function findStaffByName(
  database: Database,
  name: string,
): Promise<Staff | undefined> {
  const [staff] = await query<Staff>(
    database,
    `select ${columns} from access.staff where lower(name) = lower($1)`,
    [name],
  );
  return staff;
}

export async function readStaff(database: Database, id: StaffId): Promise<Staff | undefined> {
  const [staff] = await query<Staff>(
    database,
    `select ${columns} from access.staff where id = $1`,
    [id],
  );
  return staff;
}

export function listStaff(database: Database): Promise<Staff[]> {
  return query<Staff>(database, `select ${columns} from access.staff order by lower(name)`);
}

/** Sets the hash (PHC string), or takes the passphrase away with null. */
export async function setPassphrase(
  database: Database,
  { id, passphraseHash }: { id: StaffId; passphraseHash: string | null },
): Promise<void> {
  await query(database, "update access.staff set passphrase_hash = $2 where id = $1", [
    id,
    passphraseHash,
  ]);
}

/** A disabled member of staff loses all sessions at once. */
export async function disableStaff(
  database: Database,
  { id, nowMs }: { id: StaffId; nowMs: number },
): Promise<void> {
  await query(
    database,
    `with ended as (delete from access.session where staff = $1)
     update access.staff set disabled_at_ms = coalesce(disabled_at_ms, $2) where id = $1`,
    [id, nowMs],
  );
}
