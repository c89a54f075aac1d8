import type { LaneSpan, WaitCrossing } from "@caravanserai/contract";
import type { LineCountRow, ToldWaitRow } from "@caravanserai/domain";
import { query, withConnection, type Database } from "../database.ts";
import { headColumns, type JournalHead } from "../journal/head.ts";
import { readLaneSpans } from "../reads/queue.ts";

/** A crossing with what its tablets say of themselves. */
export interface WaitPlace extends WaitCrossing {
  /** Newest act of its queue; null when none has come yet. */
  readonly actedAtMs: number | null;
}

/**
 * Crossings, and until when their tablets' knowledge reaches: the last contact, or the oldest entry
 * that a tablet still holds back.
 */
export function readWaitPlaces(database: Database): Promise<WaitPlace[]> {
  return query<WaitPlace>(
    database,
    `select c.crossing, c.name, c.name_ru as "nameRu", c.name_kk as "nameKk", c.town, c.location,
        c.is_fictional as "isFictional", c.utc_offset_minutes as "utcOffsetMinutes", c.modes,
        greatest(d.heard, t.acted, l.acted) as "lastHeardMs",
        greatest(t.acted, l.acted) as "actedAtMs"
      from read.crossing c
      left join lateral (select max(least(last_heard_at_ms, oldest_waiting_at_ms)) as heard
        from journal.device where crossing = c.crossing and revoked_at_ms is null
          and role in ('registration', 'counting')) d on true
      left join lateral (select max(state_at_ms) as acted from read.token
        where crossing = c.crossing) t on true
      left join lateral (select max(at_ms) as acted from read.lane_change
        where crossing = c.crossing) l on true
      order by c.key`,
  );
}

export interface ChangedQueues {
  readonly position: number;
  readonly asOfMs: number | null;
  /** Codes of crossings of which the journal has told since; null: too much to tell apart. */
  readonly crossings: readonly string[] | null;
}

const toldApartMax = 5_000;

/** Whose queues changed after a position: what has to be estimated again. */
export async function readChangedQueues(
  database: Database,
  sincePosition: number,
): Promise<ChangedQueues> {
  const [head] = await query<JournalHead>(database, `select ${headColumns} from journal.head`);
  const position = head?.position ?? 0;
  const asOfMs = head?.asOfMs ?? null;
  if (position === sincePosition) return { position, asOfMs, crossings: [] };
  if (position - sincePosition > toldApartMax) return { position, asOfMs, crossings: null };
  const rows = await query<{ crossing: string | null }>(
    database,
    `select distinct body::jsonb #>> '{open,crossing}' as crossing from journal.entry
      where position > $1 and standing = 'accepted'
        and (kind like 'queue.%' or kind like 'waits.%' or kind = 'crossing.configured')`,
    [sincePosition],
  );
  const crossings = rows.flatMap(({ crossing }) => (crossing === null ? [] : [crossing]));
  return { position, asOfMs, crossings };
}

/** What was told since, newest first. */
export function readToldWaits(database: Database, sinceMs: number): Promise<ToldWaitRow[]> {
  return query<ToldWaitRow>(
    database,
    `select key, crossing, mode, by, low_minutes as "lowMinutes", high_minutes as "highMinutes",
        at_ms as "atMs", told_by as "toldBy"
      from read.told_wait where at_ms >= $1 order by at_ms desc`,
    [sinceMs],
  );
}

/** Counts of lines since, oldest first. */
export function readLineCounts(database: Database, sinceMs: number): Promise<LineCountRow[]> {
  return query<LineCountRow>(
    database,
    `select key, crossing, mode, parties, at_ms as "atMs"
      from read.line_count where at_ms >= $1 order by at_ms`,
    [sinceMs],
  );
}

/** Parties that entered in one hour, by the tallies: vehicles, and people where they walk. */
export interface TalliedHour {
  readonly crossing: string;
  readonly mode: string;
  readonly hourStartMs: number;
  readonly parties: number;
}

export function readTalliedHours(database: Database, sinceMs: number): Promise<TalliedHour[]> {
  return query<TalliedHour>(
    database,
    `select crossing, mode, hour_start_ms as "hourStartMs",
        (case when mode = 'foot' then tallies else greatest(vehicles, tallies) end)::integer
          as parties
      from read.crossing_hour where direction = 'in' and hour_start_ms >= $1`,
    [sinceMs],
  );
}

/** Regular waits that ended in one hour: deciles in minutes. */
export interface EndedWaits {
  readonly crossing: string;
  readonly mode: string;
  readonly hourStartMs: number;
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  readonly waits: number;
}

const endedWaits = `from read.token
  where served_at_ms >= $1 and served_at_ms > taken_at_ms and jump is null and priority is null
    and returns = 0 and slot_changes = 0`;
const waitMinutes = "(served_at_ms - taken_at_ms) / 60000.0";

export function readEndedWaits(database: Database, sinceMs: number): Promise<EndedWaits[]> {
  return query<EndedWaits>(
    database,
    `select crossing, mode, served_at_ms / 3600000 * 3600000 as "hourStartMs",
        percentile_cont(0.1) within group (order by ${waitMinutes}) as low,
        percentile_cont(0.5) within group (order by ${waitMinutes}) as middle,
        percentile_cont(0.9) within group (order by ${waitMinutes}) as high,
        count(*)::integer as waits
      ${endedWaits} group by 1, 2, 3`,
    [sinceMs],
  );
}

export interface UsualWait {
  readonly crossing: string;
  readonly weekday: number;
  readonly hour: number;
  readonly middleMinutes: number;
  readonly waits: number;
}

/** The hour × day map: medians by the crossing's own weekday and hour. */
export function readUsualWaits(database: Database, sinceMs: number): Promise<UsualWait[]> {
  return query<UsualWait>(
    database,
    `select t.crossing, (((served_at_ms / 60000 + c.utc_offset_minutes) / 1440 + 3) % 7)::integer
          as weekday,
        ((served_at_ms / 60000 + c.utc_offset_minutes) / 60 % 24)::integer as hour,
        percentile_cont(0.5) within group (order by ${waitMinutes}) as "middleMinutes",
        count(*)::integer as waits
      from (select * ${endedWaits}) t join read.crossing c on c.crossing = t.crossing
      group by 1, 2, 3 order by 1, 2, 3`,
    [sinceMs],
  );
}

/** When lanes were open, over all crossings. */
export function readLaneHistory(database: Database, sinceMs: number): Promise<LaneSpan[]> {
  return withConnection(database, (connection) =>
    readLaneSpans(connection, { crossing: null, sinceMs }),
  );
}
