import type { WaitAlert, WaitAlertCode } from "@caravanserai/contract";
import type { CrossingMode, StaffId } from "@caravanserai/domain";
import { query, type Database } from "../database.ts";

/** A condition that holds now and deserves somebody's eyes. */
export interface AlertCondition {
  readonly code: WaitAlertCode;
  readonly crossing: string;
  readonly mode: CrossingMode | null;
  readonly figures: Readonly<Record<string, number>>;
}

const keyColumns = `code, crossing, coalesce(mode, '')`;

/**
 * Makes the open alerts those that hold: a new condition opens one, a condition that is over ends
 * its own, and one that lasts takes the newest figures.
 */
export async function keepAlerts(
  database: Database,
  { conditions, ids, nowMs }: Conditions,
): Promise<void> {
  const rows = JSON.stringify(conditions.map((one, index) => ({ id: ids[index], ...one })));
  const told = `jsonb_to_recordset($1::jsonb)
    as c (id uuid, code text, crossing text, mode text, figures jsonb)`;
  await query(
    database,
    `update waits.alert a set ended_at_ms = $2 where ended_at_ms is null
      and not exists (select 1 from ${told} where c.code = a.code and c.crossing = a.crossing
        and coalesce(c.mode, '') = coalesce(a.mode, ''))`,
    [rows, nowMs],
  );
  await query(
    database,
    `insert into waits.alert (id, code, crossing, mode, started_at_ms, figures)
      select c.id, c.code, c.crossing, c.mode, $2, c.figures from ${told}
      on conflict (${keyColumns}) where ended_at_ms is null
      do update set figures = excluded.figures`,
    [rows, nowMs],
  );
}

interface Conditions {
  readonly conditions: readonly AlertCondition[];
  /** An id for each, used where it is new. */
  readonly ids: readonly string[];
  readonly nowMs: number;
}

const alertsMax = 500;

export function listAlerts(database: Database, endedSinceMs: number): Promise<WaitAlert[]> {
  return query<WaitAlert>(
    database,
    `select a.id as alert, code, crossing, mode, started_at_ms as "startedAtMs",
        ended_at_ms as "endedAtMs", figures, o.name as owner, k.name as "acknowledgedBy",
        acknowledged_at_ms as "acknowledgedAtMs"
      from waits.alert a left join access.staff o on o.id = a.owner
        left join access.staff k on k.id = a.acknowledged_by
      where ended_at_ms is null or ended_at_ms >= $1
      order by ended_at_ms is not null, started_at_ms desc, a.id limit ${alertsMax}`,
    [endedSinceMs],
  );
}

/** False where there is no such alert. The first acknowledgement stands; an owner can change. */
export async function acknowledgeAlert(
  database: Database,
  { alert, staff, isTakingOver, nowMs }: Acknowledgement,
): Promise<boolean> {
  const rows = await query(
    database,
    `update waits.alert set acknowledged_by = coalesce(acknowledged_by, $2),
        acknowledged_at_ms = coalesce(acknowledged_at_ms, $3),
        owner = case when $4 or owner is null then $2 else owner end
      where id::text = $1 returning id`,
    [alert, staff, nowMs, isTakingOver],
  );
  return rows.length > 0;
}

interface Acknowledgement {
  readonly alert: string;
  readonly staff: StaffId;
  readonly isTakingOver: boolean;
  readonly nowMs: number;
}
