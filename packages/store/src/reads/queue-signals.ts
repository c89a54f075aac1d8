import type { QueueSignal, QueueSignalsAnswer } from "@caravanserai/contract";
import { hourStartOf } from "@caravanserai/domain";
import { withTransaction, type Connection, type Database } from "../database.ts";
import { asOfHead } from "./queues.ts";

/** Called this much before somebody who has waited longer: below it tablets merely differ. */
const overtakenMinutesMin = 30;
/** From so many exceptions by one person on, they stand together as one signal. */
const exceptionsMin = 5;
const signalsMax = 500;

const day = 24 * 3_600_000;

/**
 * What two people should look at: each row says what was seen, in numbers, and by whom it was
 * written down. Nothing here decides or accuses; the same picture has innocent causes.
 */
export function listQueueSignals(
  database: Database,
  { nowMs, sinceMs = nowMs - 7 * day }: { nowMs: number; sinceMs?: number | undefined },
): Promise<QueueSignalsAnswer> {
  return withTransaction(database, "repeatable read, read only", async (connection) => {
    const found: QueueSignal[] = [];
    for (const text of signalQueries) found.push(...(await ask(connection, text, sinceMs)));
    found.push(...(await readReports(connection, sinceMs)));
    const signals = found.sort((a, b) => b.atMs - a.atMs || (a.key < b.key ? -1 : 1));
    const asOfMs = await asOfHead(connection, nowMs);
    return { asOfMs, sinceMs, signals: signals.slice(0, signalsMax) };
  });
}

const columns = `'jump-' || key as key, crossing, state_at_ms as "atMs", number,
  coalesce(jump_by, jump_badge) as "by", jump as reason`;

const signalQueries = [
  `select ${columns}, 'jump' as kind, parties as amount, null::integer as "of"
    from read.token where jump is not null and state_at_ms >= $1
    order by state_at_ms desc limit ${signalsMax}`,
  // Of each call: the longest-waiting party that was called after it, or still waits.
  `select 'overtaken-' || key as key, 'overtaken' as kind, crossing, at as "atMs", number,
      null as "by", null as reason, ((place_ms - passed) / 60000)::integer as amount,
      null::integer as "of"
    from (
      select key, crossing, number, place_ms, jump, priority, at, state,
          min(place_ms) over (partition by crossing, mode order by at desc, key
            rows between unbounded preceding and 1 preceding) as passed
        from (select *, coalesce(called_at_ms, served_at_ms, 9007199254740991) as at
          from read.token where taken_entry <> '' and priority is null and jump is null
            and (state = 'waiting' or (state in ('called', 'served') and state_at_ms >= $1)))
          called) ordered
    where state in ('called', 'served') and at >= $1
      and place_ms - passed >= ${overtakenMinutesMin * 60_000}
    order by at desc limit ${signalsMax}`,
  `select 'hands-' || t.key as key, 'token-changed-hands' as kind, t.crossing,
      t.served_at_ms as "atMs", t.number, e.actor::text as "by", null as reason,
      t.persons_served as amount, t.persons as "of"
    from read.token t left join journal.entry e on e.id::text = t.served_entry
    where t.binding_check = 'differs' and t.state_at_ms >= $1
    order by t.served_at_ms desc limit ${signalsMax}`,
  `select 'grew-' || t.key as key, 'party-grew' as kind, t.crossing, t.served_at_ms as "atMs",
      t.number, e.actor::text as "by", null as reason, t.persons_served - t.persons as amount,
      t.persons as "of"
    from read.token t left join journal.entry e on e.id::text = t.served_entry
    where t.persons_served > t.persons and t.taken_entry <> '' and t.state_at_ms >= $1
    order by t.served_at_ms desc limit ${signalsMax}`,
  `select 'exceptions-' || crossing || '-' || who as key, 'many-exceptions' as kind, crossing,
      max(state_at_ms) as "atMs", null as number, who as "by", null as reason,
      count(*)::integer as amount, max(of_all)::integer as "of"
    from (select crossing, coalesce(jump_by, jump_badge) as who, state_at_ms,
        count(*) over (partition by crossing) as of_all
      from read.token where jump is not null and state_at_ms >= $1) jumps
    where who is not null group by crossing, who having count(*) >= ${exceptionsMin}`,
] as const;

async function ask(connection: Connection, text: string, sinceMs: number): Promise<QueueSignal[]> {
  const { rows } = await connection.query<Omit<QueueSignal, "report">>(text, [sinceMs]);
  return rows.map((row) => ({ ...row, report: null }));
}

interface ReportRow {
  readonly key: string;
  readonly crossing: string;
  readonly atMs: number;
  readonly what: NonNullable<QueueSignal["report"]>["what"];
  readonly by: NonNullable<QueueSignal["report"]>["by"];
  readonly happened: NonNullable<QueueSignal["report"]>["happened"];
}

async function readReports(connection: Connection, sinceMs: number): Promise<QueueSignal[]> {
  const { rows } = await connection.query<ReportRow>(
    `select key, crossing, sent_hour_ms as "atMs", what, by, happened from read.misconduct
      where sent_hour_ms >= $1 order by sent_hour_ms desc, key limit ${signalsMax}`,
    [hourStartOf(sinceMs)],
  );
  return rows.map(({ key, crossing, atMs, ...report }) => ({
    key: `report-${key}`,
    kind: "misconduct-report",
    crossing,
    atMs,
    number: null,
    by: null,
    reason: null,
    report,
    amount: 1,
    of: null,
  }));
}
