import type { StaffId } from "@caravanserai/domain";
import { query, type Database } from "../database.ts";

export async function createOneTimeLink(
  database: Database,
  link: { tokenHash: string; staff: StaffId; nowMs: number; expiresAtMs: number },
): Promise<void> {
  await query(
    database,
    `insert into access.one_time_link (token_hash, staff, created_at_ms, expires_at_ms)
     values ($1, $2, $3, $4)`,
    [link.tokenHash, link.staff, link.nowMs, link.expiresAtMs],
  );
}

/** Whose link it is while it can still be used; looking does not use it up. */
export async function findOneTimeLink(
  database: Database,
  { tokenHash, nowMs }: { tokenHash: string; nowMs: number },
): Promise<StaffId | undefined> {
  const [link] = await query<{ staff: StaffId }>(
    database,
    `select l.staff from access.one_time_link l join access.staff m on m.id = l.staff
     where l.token_hash = $1 and l.used_at_ms is null and l.expires_at_ms > $2
       and m.disabled_at_ms is null`,
    [tokenHash, nowMs],
  );
  return link?.staff;
}

/** Uses the link up: of many at the same time exactly one gets the member of staff. */
export async function useOneTimeLink(
  database: Database,
  { tokenHash, nowMs }: { tokenHash: string; nowMs: number },
): Promise<StaffId | undefined> {
  const [link] = await query<{ staff: StaffId }>(
    database,
    `update access.one_time_link l set used_at_ms = $2 from access.staff m
     where l.token_hash = $1 and l.used_at_ms is null and l.expires_at_ms > $2
       and m.id = l.staff and m.disabled_at_ms is null
     returning l.staff`,
    [tokenHash, nowMs],
  );
  return link?.staff;
}
