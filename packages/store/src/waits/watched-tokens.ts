import { query, type Database } from "../database.ts";

/** A token with what signals look at: ids of staff and lanes, never of travellers. */
export interface WatchedTokenRow {
  readonly token: string;
  readonly number: string;
  readonly crossing: string;
  readonly mode: string;
  readonly placeMs: number;
  readonly servedAtMs: number | null;
  readonly leftAtMs: number | null;
  readonly lane: string | null;
  readonly isPriority: boolean;
  readonly hasOtherHolder: boolean;
  readonly jump: string | null;
  /** Who served, and who let it go first: the signed-in person, else tablet or badge. */
  readonly operator: string | null;
  readonly jumpOperator: string | null;
}

const tokensMax = 100_000;

export function readWatchedTokens(database: Database, sinceMs: number): Promise<WatchedTokenRow[]> {
  return query<WatchedTokenRow>(
    database,
    `select t.key as token, t.number, t.crossing, t.mode, t.place_ms as "placeMs",
        t.served_at_ms as "servedAtMs", t.left_at_ms as "leftAtMs", t.lane,
        t.priority is not null or t.returns > 0 or t.slot_changes > 0 as "isPriority",
        coalesce(t.binding_check = 'differs', false) as "hasOtherHolder", t.jump,
        coalesce(e.actor, e.device)::text as operator,
        coalesce(t.jump_by, t.jump_badge) as "jumpOperator"
      from read.token t left join journal.entry e
        on t.served_entry <> '' and e.id = nullif(t.served_entry, '')::uuid
      where t.taken_entry <> '' and t.state <> 'replaced'
        and (t.state in ('waiting', 'called') or t.state_at_ms >= $1)
      order by t.place_ms desc limit ${tokensMax}`,
    [sinceMs],
  );
}

/** Words for ids of staff and tablets, as they stand on other screens. */
export async function readOperatorLabels(
  database: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await query<{ id: string; label: string }>(
    database,
    `select id::text, name as label from access.staff where id::text = any($1)
      union all select id::text, label from journal.device where id::text = any($1)`,
    [ids],
  );
  return new Map(rows.map(({ id, label }) => [id, label]));
}

export interface MisconductCount {
  readonly crossing: string;
  readonly reports: number;
  readonly fromMs: number;
  readonly toMs: number;
}

export function countMisconduct(database: Database, sinceMs: number): Promise<MisconductCount[]> {
  return query<MisconductCount>(
    database,
    `select crossing, count(*)::integer as reports, min(sent_hour_ms) as "fromMs",
        max(sent_hour_ms) as "toMs"
      from read.misconduct where sent_hour_ms >= $1 group by crossing order by crossing`,
    [sinceMs],
  );
}
