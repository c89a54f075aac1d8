import type { CrossingFlow, SilentPost, Situation } from "@caravanserai/contract";
import { hourStartOf } from "@caravanserai/domain";
import { withTransaction, type Connection, type Database } from "../database.ts";
import { headColumns, type JournalHead } from "../journal/head.ts";
import { firstTabletHeard } from "./first-tablet-heard.ts";
import {
  addFlow,
  daysOf,
  emptyFlow,
  hoursOf,
  readFlows,
  readFlowsKnownThen,
  type CrossingHourFlow,
} from "./flows.ts";
import { figuresOf, type Stocks } from "./situation-figures.ts";

/** A post that says nothing for this long is called silent: tablets ask every 30 seconds. */
const silentAfterMs = 15 * 60_000;

export interface SituationPeriod {
  readonly fromMs: number;
  readonly toMs: number;
  readonly nowMs: number;
  readonly utcOffsetMinutes: number;
  /**
   * Set when `toMs` is a past moment to look back to: `now` takes what is known today of the hours
   * before it, `then` only what was heard of before it.
   */
  readonly knownAt?: "now" | "then";
}

/** Whole situation of a period, in one snapshot; `demo` is null here and filled by the hub. */
export function readSituation(database: Database, period: SituationPeriod): Promise<Situation> {
  return withTransaction(database, "repeatable read, read only", async (connection) => {
    const { rows: heads } = await connection.query<JournalHead>(
      `select ${headColumns} from journal.head`,
    );
    const { fromMs, toMs, nowMs, utcOffsetMinutes, knownAt } = period;
    const asOfMs = knownAt === "then" ? toMs : (heads[0]?.asOfMs ?? nowMs);
    const past = knownAt === undefined ? null : await readPast(connection, period);
    const flows =
      knownAt === "then"
        ? await readFlowsKnownThen(connection, period)
        : await readFlows(connection, period);
    const stocks = past ?? (await readStocks(connection));
    const unknown = knownAt === "then" ? unknownThen(past) : {};
    const posts = await readPosts(connection, period.nowMs);
    const total = emptyFlow();
    for (const flow of flows) addFlow(total, flow);
    const lastHourMs = Math.min(toMs - 1, Math.max(nowMs, asOfMs));
    const shown = { fromMs: hourStartOf(fromMs), lastMs: hourStartOf(lastHourMs) };
    return {
      asOfMs,
      hubTimeMs: nowMs,
      period: { fromMs, toMs },
      utcOffsetMinutes,
      demo: null,
      figures: figuresOf({
        asOfMs,
        period: { fromMs, toMs },
        total: { ...total, ...unknown },
        stocks,
      }),
      hours: hoursOf(flows, shown),
      days: daysOf(flows, shown, utcOffsetMinutes),
      crossings: await readCrossings(connection, { flows, shown, period }),
      postsHeard: posts.heard,
      silentPosts: posts.silent,
    };
  });
}

/**
 * Present: registered minus registered departures, over all time. Places count sites that are open;
 * an over-booked unit does not take from what is free in another.
 */
async function readStocks(connection: Connection): Promise<Stocks> {
  const { rows } = await connection.query<Stocks>({
    name: "situation stocks",
    text: `select places.*,
        (select coalesce(sum(persons), 0)::bigint from read.registration_hour)
          - (select coalesce(sum(persons), 0)::bigint from read.departure_hour) as present,
        (select count(*) from read.duplicate_proposal where decision is null) as "duplicatesOpen",
        (select count(*) from read.discrepancy where state = 'open') as "discrepanciesOpen"
      from (
        select coalesce(sum(u.capacity) filter (where s.status = 'open'), 0) as capacity,
            coalesce(sum(u.blocked) filter (where s.status = 'open'), 0) as blocked,
            coalesce(sum(u.held), 0) as held, coalesce(sum(u.occupied), 0) as occupied,
            coalesce(sum(greatest(u.capacity - u.blocked - u.held - u.occupied, 0))
              filter (where s.status = 'open'), 0) as free
          from read.unit u left join read.site s on s.key = u.site) places`,
  });
  const stocks = rows[0];
  if (stocks === undefined) throw new Error("a sum without a group has one row");
  return stocks;
}

/** Totals that nobody can tell as they were known then. */
function unknownThen(past: Past | null) {
  return {
    ...(past?.isHeard === true ? {} : { in: null, out: null }),
    ...(past?.isKept === true ? {} : registrationsUnknown),
  };
}

const registrationsUnknown = {
  personsRegistered: null,
  householdsRegistered: null,
  registeredDeparted: null,
  numbersIssued: null,
};

interface HeardStocks extends Stocks {
  /** Of the time before, nobody wrote down what was known when. */
  readonly sinceMs: number;
  /** Before it nothing was known at all. */
  readonly firstHeardMs: number | null;
  readonly presentThen: number;
}

interface Past extends Stocks {
  /** Whether it is known what was known then of counts, and of registrations and places. */
  readonly isHeard: boolean;
  readonly isKept: boolean;
}

/** What stood at a past moment. Open cases are not kept: null. */
async function readPast(connection: Connection, { toMs, knownAt }: SituationPeriod): Promise<Past> {
  const isThen = knownAt === "then";
  const { rows } = await connection.query<HeardStocks>({
    name: `situation past ${knownAt}`,
    text: `select p.*, (select heard_since_ms from situation.progress) as "sinceMs",
        ${firstTabletHeard} as "firstHeardMs",
        (select coalesce(sum(persons), 0)::bigint from read.registration_hour
          where hour_start_ms < $1)
          - (select coalesce(sum(persons), 0)::bigint from read.departure_hour
            where hour_start_ms < $1) as present,
        (select coalesce(sum(persons - departed), 0)::bigint from situation.heard
          where hour_start_ms < $1 and received_hour_ms < $1) as "presentThen",
        null as "duplicatesOpen", null as "discrepanciesOpen"
      from (
        select coalesce(sum(capacity), 0)::bigint as capacity,
            coalesce(sum(blocked), 0)::bigint as blocked, coalesce(sum(held), 0)::bigint as held,
            coalesce(sum(occupied), 0)::bigint as occupied, coalesce(sum(free), 0)::bigint as free
          from situation.places_heard
          where hour_start_ms < $1 ${isThen ? "and received_hour_ms < $1" : ""}) p`,
    values: [toMs],
  });
  const heard = rows[0];
  if (heard === undefined) throw new Error("a sum without a group has one row");
  const { sinceMs, firstHeardMs, presentThen, present, ...places } = heard;
  const isHeard = firstHeardMs !== null && toMs > firstHeardMs;
  // A sum from before the notes were kept has no hours of its own.
  const isKept = toMs > sinceMs && (isHeard || !isThen);
  const presentAsKnown = isKept ? presentThen : null;
  return {
    ...places,
    ...(arePlacesSound(places) ? {} : capacityUnknown),
    ...(isKept ? {} : placesUnknown),
    present: isThen ? presentAsKnown : present,
    ...{ isHeard, isKept },
  };
}

/**
 * Changes are summed by the hour they happened in. A site that was entered only after people slept
 * in it adds up to less than nothing before: what there was room for is then not known.
 */
function arePlacesSound({ capacity, blocked, free }: PlaceStocks): boolean {
  return [capacity, blocked, free].every((count) => (count ?? 0) >= 0);
}

type PlaceStocks = Pick<Stocks, "capacity" | "blocked" | "held" | "occupied" | "free">;

const capacityUnknown = { capacity: null, blocked: null, free: null };
const placesUnknown = { capacity: null, blocked: null, held: null, occupied: null, free: null };

async function readPosts(
  connection: Connection,
  nowMs: number,
): Promise<{ heard: number; silent: SilentPost[] }> {
  const { rows } = await connection.query<SilentPost & { isSilent: boolean }>({
    name: "situation posts",
    text: `select id as device, label, role, crossing, site, last_heard_at_ms as "lastHeardAtMs",
        waiting_entries as "waitingEntries",
        coalesce(last_heard_at_ms, enrolled_at_ms) < $1 as "isSilent"
      from journal.device
      where revoked_at_ms is null and role in ('registration', 'counting', 'shelter')
      order by last_heard_at_ms nulls first, label, id`,
    values: [nowMs - silentAfterMs],
  });
  const silent = rows
    .filter(({ isSilent }) => isSilent)
    .map(({ isSilent: _isSilent, ...post }) => post);
  return { heard: rows.length - silent.length, silent };
}

interface CrossingRecord {
  readonly crossing: string;
  readonly name: string;
  readonly nameRu: string;
  readonly nameKk: string;
  readonly town: string;
  readonly isFictional: boolean;
  readonly location: CrossingFlow["location"];
  readonly lastTallyAtMs: number | null;
  readonly modes: CrossingFlow["modes"];
}

async function readCrossings(
  connection: Connection,
  {
    flows,
    shown,
    period,
  }: {
    flows: readonly CrossingHourFlow[];
    shown: { fromMs: number; lastMs: number };
    period: SituationPeriod;
  },
): Promise<CrossingFlow[]> {
  const { rows } = await connection.query<CrossingRecord>({
    name: "situation crossings",
    text: `select c.crossing, c.name, c.name_ru as "nameRu", c.name_kk as "nameKk", c.town,
        c.is_fictional as "isFictional", c.location,
        (select max(at_ms) from read.tally
          where crossing = c.crossing and not is_reversed and at_ms < $2) as "lastTallyAtMs",
        coalesce(m.modes, '[]'::jsonb) as modes
      from read.crossing c left join (
        select crossing, jsonb_agg(jsonb_build_object('mode', mode, 'in', i, 'out', o)
            order by mode) as modes
          from (
            select crossing, mode,
                coalesce(sum(adults + children) filter (where direction = 'in'), 0) as i,
                coalesce(sum(adults + children) filter (where direction = 'out'), 0) as o
              from read.crossing_hour where hour_start_ms >= $1 and hour_start_ms < $2
              group by crossing, mode) by_mode
          group by crossing) m on m.crossing = c.crossing
      order by c.key`,
    values: [shown.fromMs, period.toMs],
  });
  return rows.map((record) => {
    const own = flows.filter(({ crossing }) => crossing === record.crossing);
    const total = emptyFlow();
    for (const flow of own) addFlow(total, flow);
    const hours = hoursOf(own, shown).map(({ hourStartMs, in: entered, out: left }) => ({
      hourStartMs,
      in: entered,
      out: left,
    }));
    return { ...record, ...total, hours };
  });
}
