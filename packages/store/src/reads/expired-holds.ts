import type { HoldReleased } from "@caravanserai/domain";
import { query, type Database } from "../database.ts";

/** Holds whose time is over, oldest first, ready to be released as expired. */
export type ExpiredHold = Pick<HoldReleased, "placement" | "household" | "site" | "unit">;

export function expiredHolds(
  database: Database,
  { nowMs, limit = 200 }: { nowMs: number; limit?: number },
): Promise<ExpiredHold[]> {
  return query<ExpiredHold>(
    database,
    `select key as placement, household, site, unit from read.placement
      where state = 'held' and until_ms <= $1 order by until_ms, key limit $2`,
    [nowMs, limit],
  );
}
