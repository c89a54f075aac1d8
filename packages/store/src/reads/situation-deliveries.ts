import type { Database } from "../database.ts";
import { withTransaction } from "../database.ts";

/** What one tablet counted on one day: how much of it was known at this time of that day. */
export interface DayDelivery {
  readonly device: string;
  readonly direction: "in" | "out";
  /** Whole days before today: 0 is today. */
  readonly daysBefore: number;
  readonly knownUntilNow: number;
  readonly finalUntilNow: number;
  readonly knownWholeDay: number;
  readonly finalWholeDay: number;
}

interface CountingPost {
  readonly device: string;
  readonly label: string;
  readonly crossing: string | null;
  readonly lastHeardAtMs: number | null;
  readonly isSilent: boolean;
  /** Heard lately and with nothing left to send: what it counted so far is all here. */
  readonly isComplete: boolean;
}

export interface Deliveries {
  readonly asOfMs: number | null;
  readonly posts: readonly CountingPost[];
  readonly days: readonly DayDelivery[];
}

export interface DeliveryMoment {
  readonly nowMs: number;
  readonly dayStartMs: number;
  /** End of the last whole hour. */
  readonly untilMs: number;
  readonly daysBeforeMax: number;
  /** Heard from longer ago than this: silent. */
  readonly silentBeforeMs: number;
}

const dayMs = 24 * 3_600_000;

/**
 * How counts came in, per tablet and day. "Known" of a silent tablet is what we had of it at the
 * hour it was last heard, on every day alike: so its morning is compared with other mornings.
 */
export function readDeliveries(database: Database, moment: DeliveryMoment): Promise<Deliveries> {
  const { nowMs, dayStartMs, untilMs, daysBeforeMax, silentBeforeMs } = moment;
  return withTransaction(database, "repeatable read, read only", async (connection) => {
    const head = await connection.query<{ asOfMs: number | null }>(
      `select as_of_ms as "asOfMs" from journal.head`,
    );
    const posts = await connection.query<CountingPost>({
      name: "situation counting posts",
      text: `select d.id as device, d.label, d.crossing, d.last_heard_at_ms as "lastHeardAtMs",
          coalesce(d.last_heard_at_ms, 0) < $1 as "isSilent",
          coalesce(d.last_heard_at_ms, 0) >= $1 and d.waiting_entries = 0 as "isComplete"
        from journal.device d
        where d.revoked_at_ms is null and (d.role = 'counting' or exists (
          select from situation.delivery where device = d.id and hour_start_ms >= $2))`,
      values: [silentBeforeMs, dayStartMs - daysBeforeMax * dayMs],
    });
    const days = await connection.query<DayDelivery>({
      name: "situation deliveries",
      text: `with asked as (
          select $1::bigint as day_ms, $2::bigint as now_ms, $3::bigint as until_ms,
            $4::bigint as silent_ms, $5::bigint as back_ms),
        post as (
          select id, case when coalesce(last_heard_at_ms, 0) < silent_ms
              then greatest(coalesce(last_heard_at_ms, 0) - day_ms, 0)
              else now_ms - day_ms end as cut_ms
            from journal.device, asked),
        heard as (
          select d.device, d.direction, d.persons, p.cut_ms, d.received_hour_ms - a.day_ms as got_ms,
              (a.day_ms + ${dayMs - 1} - d.hour_start_ms) / ${dayMs} as before,
              mod(d.hour_start_ms - a.day_ms + a.back_ms, ${dayMs}) < until_ms - day_ms
                as is_until_now
            from asked a
              join situation.delivery d on d.hour_start_ms >= a.day_ms - a.back_ms
                and d.hour_start_ms < a.day_ms + ${dayMs}
              join post p on p.id = d.device),
        judged as (select *, got_ms + before * ${dayMs} < cut_ms as is_known from heard)
        select device, direction, before as "daysBefore",
          coalesce(sum(persons) filter (where is_known and is_until_now), 0)::bigint
            as "knownUntilNow",
          coalesce(sum(persons) filter (where is_until_now), 0)::bigint as "finalUntilNow",
          coalesce(sum(persons) filter (where is_known), 0)::bigint as "knownWholeDay",
          sum(persons)::bigint as "finalWholeDay"
        from judged group by device, direction, before`,
      values: [dayStartMs, nowMs, untilMs, silentBeforeMs, daysBeforeMax * dayMs],
    });
    return { asOfMs: head.rows[0]?.asOfMs ?? null, posts: posts.rows, days: days.rows };
  });
}
