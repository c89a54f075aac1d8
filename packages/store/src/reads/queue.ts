import type { LaneSpan, LaneView, QueueHour, QueueToken, QueueView } from "@caravanserai/contract";
import { hourStartOf, type CrossingCode } from "@caravanserai/domain";
import type { Connection } from "../database.ts";

export interface QueuePeriod {
  /** Null: every crossing. */
  readonly crossing: CrossingCode | null;
  readonly sinceMs: number;
}

const hourColumns = `crossing, mode, lane, hour_start_ms as "hourStartMs", taken,
  taken_persons as "takenPersons", served, served_persons as "servedPersons", leavers,
  leaver_persons as "leaverPersons", returned, jumps, waits, wait_ms_sum as "waitMsSum", services,
  service_ms_sum as "serviceMsSum"`;

export async function readQueueHours(
  connection: Connection,
  { crossing, sinceMs }: QueuePeriod,
): Promise<QueueHour[]> {
  const { rows } = await connection.query<QueueHour>({
    name: "queue hours",
    text: `select ${hourColumns} from read.queue_hour
      where hour_start_ms >= $1 and ($2::text is null or crossing = $2)
      order by crossing, mode, lane, hour_start_ms`,
    values: [hourStartOf(sinceMs), crossing],
  });
  return rows;
}

export async function readLanes(
  connection: Connection,
  crossing: CrossingCode | null,
): Promise<LaneView[]> {
  const { rows } = await connection.query<LaneView>({
    name: "lanes",
    text: `select key as lane, crossing, code, modes, is_priority as "isPriority", status, reason,
        staff, since_ms as "sinceMs"
      from read.lane where $1::text is null or crossing = $1 order by crossing, code, key`,
    values: [crossing],
  });
  return rows;
}

/** The lane schedule of a period: each span from its change to the next one of the same lane. */
export async function readLaneSpans(
  connection: Connection,
  { crossing, sinceMs }: QueuePeriod,
): Promise<LaneSpan[]> {
  const { rows } = await connection.query<LaneSpan>({
    name: "lane spans",
    text: `select * from (
        select lane, crossing, modes, status, reason, staff, at_ms as "fromMs",
            lead(at_ms) over (partition by lane order by at_ms, key) as "toMs"
          from read.lane_change where $2::text is null or crossing = $2) spans
      where "toMs" is null or "toMs" > $1 order by lane, "fromMs"`,
    values: [sinceMs, crossing],
  });
  return rows;
}

type Standing = Pick<
  QueueView,
  | "asOfMs"
  | "partiesWaiting"
  | "personsWaiting"
  | "partiesPriority"
  | "partiesCalled"
  | "headTakenAtMs"
> & { readonly crossing: string; readonly mode: QueueView["mode"] };

/** Who stands in which line now. Only tokens that were taken count: others were only seen. */
async function readStanding(
  connection: Connection,
  crossing: CrossingCode | null,
): Promise<Standing[]> {
  const { rows } = await connection.query<Standing>({
    name: "queue standing",
    text: `select crossing, mode, null::bigint as "asOfMs",
        coalesce(sum(parties) filter (where state = 'waiting'), 0)::bigint as "partiesWaiting",
        coalesce(sum(parties * persons) filter (where state = 'waiting'), 0)::bigint
          as "personsWaiting",
        coalesce(sum(parties) filter (where state = 'waiting' and priority is not null), 0)::bigint
          as "partiesPriority",
        coalesce(sum(parties) filter (where state = 'called'), 0)::bigint as "partiesCalled",
        min(taken_at_ms) filter (where state = 'waiting') as "headTakenAtMs"
      from read.token
      where state in ('waiting', 'called') and taken_entry <> ''
        and ($1::text is null or crossing = $1)
      group by crossing, mode`,
    values: [crossing],
  });
  return rows;
}

async function readNewest(
  connection: Connection,
  crossing: CrossingCode | null,
): Promise<Map<string, number>> {
  const { rows } = await connection.query<{ crossing: string; asOfMs: number }>({
    name: "queue newest",
    text: `select c.key as crossing, newest.at as "asOfMs" from read.crossing c
      cross join lateral (select max(state_at_ms) as at from read.token t
        where t.crossing = c.key) newest
      where newest.at is not null and ($1::text is null or c.key = $1)`,
    values: [crossing],
  });
  return new Map(rows.map((row) => [row.crossing, row.asOfMs]));
}

interface Parts {
  readonly hours: readonly QueueHour[];
  readonly lanes: readonly LaneView[];
}

/** One view per crossing and mode of which anything is known: a token, an hour or a lane. */
export async function readQueueViews(
  connection: Connection,
  crossing: CrossingCode | null,
  { hours, lanes }: Parts,
): Promise<QueueView[]> {
  const standing = await readStanding(connection, crossing);
  const newest = await readNewest(connection, crossing);
  const views = new Map<string, QueueView>();
  const viewOf = (at: string, mode: QueueView["mode"]): QueueView => {
    const key = `${at}|${mode}`;
    const view = views.get(key) ?? emptyView(at, mode, newest.get(at) ?? null);
    views.set(key, view);
    return view;
  };
  for (const row of standing) Object.assign(viewOf(row.crossing, row.mode), omitAsOf(row));
  for (const hour of hours) {
    const view = viewOf(hour.crossing, hour.mode);
    view.taken += hour.taken;
    view.served += hour.served;
    view.servedPersons += hour.servedPersons;
    view.leavers += hour.leavers - hour.returned;
    view.jumps += hour.jumps;
  }
  for (const lane of lanes) {
    for (const mode of lane.modes) {
      const view = viewOf(lane.crossing, mode);
      view.lanesOpen += lane.status === "open" ? 1 : 0;
      view.staff += lane.staff;
    }
  }
  return [...views.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

function keyOf({ crossing, mode }: QueueView): string {
  return `${crossing}|${mode}`;
}

function omitAsOf({ asOfMs: _asOfMs, ...rest }: Standing): Omit<Standing, "asOfMs"> {
  return rest;
}

function emptyView(crossing: string, mode: QueueView["mode"], asOfMs: number | null): QueueView {
  return {
    crossing,
    mode,
    asOfMs,
    partiesWaiting: 0,
    personsWaiting: 0,
    partiesPriority: 0,
    partiesCalled: 0,
    headTakenAtMs: null,
    lanesOpen: 0,
    staff: 0,
    taken: 0,
    served: 0,
    servedPersons: 0,
    leavers: 0,
    jumps: 0,
  };
}

export const tokenColumns = `key as token, number, mode, persons, parties, priority, state,
  taken_at_ms as "takenAtMs", place_ms as "placeMs", called_at_ms as "calledAtMs",
  served_at_ms as "servedAtMs", left_at_ms as "leftAtMs", lane,
  (jump is null and returns = 0 and slot_changes = 0 and state <> 'replaced'
    and place_ms is not distinct from taken_at_ms) as "isRegular"`;

/** Tokens in the line, and those whose state changed since; oldest place first. */
export async function readQueueTokens(
  connection: Connection,
  { crossing, sinceMs }: { crossing: CrossingCode; sinceMs: number },
  limit: number,
): Promise<QueueToken[]> {
  const { rows } = await connection.query<QueueToken>({
    name: "queue tokens",
    text: `select * from (
        (select ${tokenColumns} from read.token
          where crossing = $1 and state in ('waiting', 'called'))
        union
        (select ${tokenColumns} from read.token
          where crossing = $1 and state_at_ms >= $2 order by state_at_ms desc limit $3)
      ) tokens order by "placeMs", token limit $3`,
    values: [crossing, sinceMs, limit],
  });
  return rows;
}
