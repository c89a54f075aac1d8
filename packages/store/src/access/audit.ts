import { query, type Database } from "../database.ts";

/** What staff did outside the journal: signing in, opening a record, enrolling a device. */
export interface AuditRecord {
  readonly atMs: number;
  /** Staff or device id; null for the program itself. */
  readonly actor: string | null;
  /** `session.started`, `device.revoked`, `record.opened` … */
  readonly action: string;
  readonly subject: string | null;
  /** Never a personal value: ids, codes and counts only. */
  readonly details?: Readonly<Record<string, string | number | boolean | null>>;
}

export async function recordAudit(database: Database, record: AuditRecord): Promise<void> {
  await query(
    database,
    `insert into access.audit (at_ms, actor, action, subject, details)
     values ($1, $2, $3, $4, $5)`,
    [
      record.atMs,
      record.actor,
      record.action,
      record.subject,
      JSON.stringify(record.details ?? {}),
    ],
  );
}

export function listAudit(
  database: Database,
  { limit }: { limit: number },
): Promise<Required<AuditRecord>[]> {
  return query<Required<AuditRecord>>(
    database,
    `select at_ms as "atMs", actor, action, subject, details from access.audit
     order by id desc limit $1`,
    [limit],
  );
}
