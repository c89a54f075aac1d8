import { query, withTransaction, type Connection, type Database } from "../database.ts";

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
  /**
   * `nowMs` is a past whole hour, and only what was heard before it counts. When tablets called
   * with nothing to send is not kept: then the last count that came stands for having been heard.
   */
  readonly isPast?: boolean;
}

const dayMs = 24 * 3_600_000;

/**
 * How counts came in, per tablet and day. "Known" of a silent tablet is what we had of it at the
 * hour it was last heard, on every day alike: so its morning is compared with other mornings.
 */
export function readDeliveries(database: Database, moment: DeliveryMoment): Promise<Deliveries> {
  const { nowMs, dayStartMs, untilMs, daysBeforeMax, silentBeforeMs, isPast = false } = moment;
  return withTransaction(database, "repeatable read, read only", async (connection) => {
    const posts = isPast
      ? await readPostsThen(connection, moment)
      : await readPostsNow(connection, moment);
    const head = await connection.query<{ asOfMs: number | null }>(
      `select as_of_ms as "asOfMs" from journal.head`,
    );
    const days = await connection.query<DayDelivery>({
      name: `situation deliveries ${isPast ? "then" : "now"}`,
      text: `with asked as (
          select $1::bigint as day_ms, $2::bigint as now_ms, $3::bigint as until_ms,
            $4::bigint as silent_ms, $5::bigint as back_ms),
        post as (
          select id, case when coalesce(heard_ms, 0) < silent_ms
              then greatest(coalesce(heard_ms, 0) - day_ms, 0)
              else now_ms - day_ms end as cut_ms
            from (
              select d.id, ${isPast ? "coalesce(p.heard_ms, $2)" : "d.last_heard_at_ms"} as heard_ms
                from journal.device d
                  left join unnest($6::uuid[], $7::bigint[]) as p (id, heard_ms) using (id)) d,
              asked),
        heard as (
          select d.device, d.direction, d.persons, p.cut_ms, d.received_hour_ms - a.day_ms as got_ms,
              (a.day_ms + ${dayMs - 1} - d.hour_start_ms) / ${dayMs} as before,
              mod(d.hour_start_ms - a.day_ms + a.back_ms, ${dayMs}) < until_ms - day_ms
                as is_until_now
            from asked a
              join situation.delivery d on d.hour_start_ms >= a.day_ms - a.back_ms
                and d.hour_start_ms < a.day_ms + ${dayMs}
                ${isPast ? "and d.received_hour_ms < a.now_ms and d.hour_start_ms < a.now_ms" : ""}
              join post p on p.id = d.device),
        judged as (select *, got_ms + before * ${dayMs} < cut_ms as is_known from heard)
        select device, direction, before as "daysBefore",
          coalesce(sum(persons) filter (where is_known and is_until_now), 0)::bigint
            as "knownUntilNow",
          coalesce(sum(persons) filter (where is_until_now), 0)::bigint as "finalUntilNow",
          coalesce(sum(persons) filter (where is_known), 0)::bigint as "knownWholeDay",
          sum(persons)::bigint as "finalWholeDay"
        from judged group by device, direction, before`,
      values: [
        ...[dayStartMs, nowMs, untilMs, silentBeforeMs, daysBeforeMax * dayMs],
        posts.map(({ device }) => device),
        posts.map(({ lastHeardAtMs }) => lastHeardAtMs),
      ],
    });
    const asOfMs = isPast ? nowMs : (head.rows[0]?.asOfMs ?? null);
    return { asOfMs, posts, days: days.rows };
  });
}

async function readPostsNow(
  connection: Connection,
  { dayStartMs, daysBeforeMax, silentBeforeMs }: DeliveryMoment,
): Promise<CountingPost[]> {
  const { rows } = await connection.query<CountingPost>({
    name: "situation counting posts",
    text: `select d.id as device, d.label, d.crossing, d.last_heard_at_ms as "lastHeardAtMs",
        coalesce(d.last_heard_at_ms, 0) < $1 as "isSilent",
        coalesce(d.last_heard_at_ms, 0) >= $1 and d.waiting_entries = 0 as "isComplete"
      from journal.device d
      where d.revoked_at_ms is null and (d.role = 'counting' or exists (
        select from situation.delivery where device = d.id and hour_start_ms >= $2))`,
    values: [silentBeforeMs, dayStartMs - daysBeforeMax * dayMs],
  });
  return rows;
}

/** Posts enrolled and not revoked then; complete is known of none, so each may have had more. */
async function readPostsThen(
  connection: Connection,
  { nowMs, dayStartMs, daysBeforeMax, silentBeforeMs }: DeliveryMoment,
): Promise<CountingPost[]> {
  const { rows } = await connection.query<CountingPost>({
    name: "situation counting posts then",
    text: `select d.id as device, d.label, d.crossing, c.last as "lastHeardAtMs",
        coalesce(c.last, 0) < $1 as "isSilent", false as "isComplete"
      from journal.device d left join (
        select device, max(received_hour_ms) + 3600000 as last from situation.delivery
          where hour_start_ms >= $2 and hour_start_ms < $3 and received_hour_ms < $3
          group by device) c on c.device = d.id
      where d.enrolled_at_ms < $3 and coalesce(d.revoked_at_ms, $3) >= $3
        and (d.role = 'counting' or c.last is not null)`,
    values: [silentBeforeMs, dayStartMs - daysBeforeMax * dayMs, nowMs],
  });
  return rows;
}

/** Counted by now, per direction: of the hours before `untilMs`, and of the whole day. */
export interface CameTo {
  readonly direction: "in" | "out";
  readonly untilNow: number;
  readonly wholeDay: number;
}

/** What a past day has come to, as far as is known today. */
export async function readCameTo(
  database: Database,
  { dayStartMs, untilMs }: Pick<DeliveryMoment, "dayStartMs" | "untilMs">,
): Promise<CameTo[]> {
  return query<CameTo>(
    database,
    `select direction, coalesce(sum(adults + children) filter (where hour_start_ms < $2), 0)::bigint
          as "untilNow", sum(adults + children)::bigint as "wholeDay"
      from read.crossing_hour where hour_start_ms >= $1 and hour_start_ms < $1 + ${dayMs}
      group by direction`,
    [dayStartMs, untilMs],
  );
}
