import type { SituationRoom } from "@caravanserai/contract";
import { withTransaction, type Connection, type Database } from "../database.ts";
import { headColumns, type JournalHead } from "../journal/head.ts";
import { waysOf, type WayRow } from "./situation-ways.ts";

export interface RoomMoment {
  readonly nowMs: number;
  /** The evening `places` speaks of. */
  readonly nightMs: number;
}

/** Counted against registered, who is still here, places tonight and ways, in one snapshot. */
export function readSituationRoom(
  database: Database,
  { nowMs, nightMs }: RoomMoment,
): Promise<SituationRoom> {
  return withTransaction(database, "repeatable read, read only", async (connection) => {
    const { rows } = await connection.query<JournalHead & { rolledUp: number }>(
      `select ${headColumns}, (select position from situation.progress) as "rolledUp"
        from journal.head`,
    );
    const head = rows[0];
    const counts = await readCounts(connection);
    const places = await readPlaces(connection, nightMs);
    const ways = await readWays(connection);
    const sum = (of: (way: WayRow) => number) => ways.reduce((total, way) => total + of(way), 0);
    return {
      asOfMs: head?.asOfMs ?? nowMs,
      hubTimeMs: nowMs,
      sinceMs: counts.sinceMs ?? nowMs,
      entriesBehind: head === undefined ? 0 : head.position - head.rolledUp,
      funnel: {
        countedIn: counts.entries,
        registered: counts.registered,
        recorded: sum(({ recorded }) => recorded),
        numbersIssued: counts.numbersIssued,
      },
      present: presentOf(counts),
      places: tonightOf(places, { nightMs, personsWaiting: sum(({ unplaced }) => unplaced) }),
      ways: waysOf(ways),
    };
  });
}

interface Counts {
  readonly sinceMs: number | null;
  readonly entries: number;
  readonly exits: number;
  readonly registered: number;
  readonly numbersIssued: number;
  readonly departed: number;
}

/** Sums over all hours: as many rows as crossings have hours, however many people came. */
async function readCounts(connection: Connection): Promise<Counts> {
  const { rows } = await connection.query<Counts>({
    name: "situation counts",
    text: `select least(c.since, r.since) as "sinceMs", c.entries, c.exits,
        r.registered, r.numbers as "numbersIssued", d.departed
      from
        (select min(hour_start_ms) as since,
            coalesce(sum(adults + children) filter (where direction = 'in'), 0)::bigint as entries,
            coalesce(sum(adults + children) filter (where direction = 'out'), 0)::bigint as exits
          from read.crossing_hour) c,
        (select min(hour_start_ms) as since, coalesce(sum(persons), 0)::bigint as registered,
            coalesce(sum(numbers_issued), 0)::bigint as numbers
          from read.registration_hour) r,
        (select coalesce(sum(persons), 0)::bigint as departed from read.departure_hour) d`,
  });
  const counts = rows[0];
  if (counts === undefined) throw new Error("a sum without a group has one row");
  return counts;
}

/**
 * A registered departure is, by the rules of the posts, counted as a crossing too. How often that
 * was kept nobody knows: exits without a slip lie between "always" and "never".
 */
function presentOf(
  counts: Pick<Counts, "entries" | "exits" | "departed" | "registered">,
): SituationRoom["present"] {
  const { entries, exits, departed, registered } = counts;
  const unregisteredExits = { low: Math.max(0, exits - departed), high: exits };
  return {
    entries,
    exitsCounted: exits,
    registeredExits: departed,
    unregisteredExits,
    remaining: {
      low: entries - departed - unregisteredExits.high,
      high: entries - departed - unregisteredExits.low,
    },
    registeredPresent: registered - departed,
    stayers: null,
  };
}

interface Places {
  readonly capacity: number;
  readonly blocked: number;
  readonly held: number;
  readonly occupied: number;
  readonly free: number;
  readonly holdsEnding: number;
}

async function readPlaces(connection: Connection, nightMs: number): Promise<Places> {
  const { rows } = await connection.query<Places>({
    name: "situation tonight",
    text: `select coalesce(sum(u.capacity) filter (where s.status = 'open'), 0)::bigint as capacity,
        coalesce(sum(u.blocked) filter (where s.status = 'open'), 0)::bigint as blocked,
        coalesce(sum(u.held), 0)::bigint as held, coalesce(sum(u.occupied), 0)::bigint as occupied,
        coalesce(sum(greatest(u.capacity - u.blocked - u.held - u.occupied, 0))
          filter (where s.status = 'open'), 0)::bigint as free,
        (select coalesce(sum(persons), 0)::bigint from read.placement
          where state = 'held' and until_ms < $1) as "holdsEnding"
      from read.unit u left join read.site s on s.key = u.site`,
    values: [nightMs],
  });
  const places = rows[0];
  if (places === undefined) throw new Error("a sum without a group has one row");
  return places;
}

function tonightOf(
  places: Places,
  { nightMs, personsWaiting }: { nightMs: number; personsWaiting: number },
): SituationRoom["places"] {
  const low = places.free - personsWaiting;
  return {
    ...places,
    nightMs,
    personsWaiting,
    freeTonight: { low, high: low + places.holdsEnding },
  };
}

async function readWays(connection: Connection): Promise<WayRow[]> {
  const { rows } = await connection.query<WayRow>({
    name: "situation ways",
    text: `select w.crossing, coalesce(s.town, w.place) as place, w.destination,
        sum(w.persons)::bigint as persons, sum(w.recorded)::bigint as recorded,
        sum(w.departed)::bigint as departed, sum(w.unplaced)::bigint as unplaced
      from situation.way w left join read.site s on s.key = w.place
      where w.persons <> 0
      group by 1, 2, 3`,
  });
  return rows;
}
