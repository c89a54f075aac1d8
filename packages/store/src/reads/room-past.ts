import type { Connection } from "../database.ts";
import { firstTabletHeard } from "./first-tablet-heard.ts";
import { onlyRow, readCounts } from "./room-now.ts";
import type { RoomCounts, RoomPlaces, RoomReading } from "./room-reading.ts";
import type { WayRow } from "./situation-ways.ts";

interface PastMoment {
  /** A whole hour: what happened before it counts. */
  readonly atMs: number;
  readonly nightMs: number;
  readonly knownAt: "now" | "then";
}

interface Kept {
  readonly heardSinceMs: number;
  readonly waysSinceMs: number;
  /** When a tablet was first heard; null before any. */
  readonly firstHeardMs: number | null;
}

const dayMs = 24 * 3_600_000;

/** The room at a past hour: by what is known today of it, or by what had been heard by then. */
export async function readRoomPast(
  connection: Connection,
  moment: PastMoment,
): Promise<RoomReading> {
  const { atMs, knownAt } = moment;
  const isThen = knownAt === "then";
  const kept = await readKept(connection);
  const keptSinceMs = Math.max(kept.heardSinceMs, kept.waysSinceMs);
  // Nobody knew anything before the first entry; of the time before the notes, nobody can tell.
  const isHeard = !isThen || (kept.firstHeardMs !== null && atMs > kept.firstHeardMs);
  const isKept = isHeard && atMs > keptSinceMs;
  const counts = isThen ? isHeard && atMs > kept.heardSinceMs : true;
  return {
    counts: counts ? await readCountsAt(connection, moment) : null,
    places: isKept ? await readPlacesAt(connection, moment) : null,
    ways: isKept ? await readWaysAt(connection, moment) : null,
    keptSinceMs,
  };
}

async function readKept(connection: Connection): Promise<Kept> {
  const { rows } = await connection.query<Kept>({
    name: "situation kept",
    text: `select heard_since_ms as "heardSinceMs", ways_since_ms as "waysSinceMs",
        ${firstTabletHeard} as "firstHeardMs"
      from situation.progress`,
  });
  return onlyRow(rows);
}

async function readCountsAt(
  connection: Connection,
  { atMs, knownAt }: PastMoment,
): Promise<RoomCounts> {
  if (knownAt === "now") return readCounts(connection, atMs);
  const { rows } = await connection.query<RoomCounts>({
    name: "situation counts known then",
    text: `select least(c.since, r.since) as "sinceMs", c.entries, c.exits, r.registered,
        r.numbers as "numbersIssued", r.departed
      from
        (select min(hour_start_ms) as since,
            coalesce(sum(persons) filter (where direction = 'in'), 0)::bigint as entries,
            coalesce(sum(persons) filter (where direction = 'out'), 0)::bigint as exits
          from situation.delivery where hour_start_ms < $1 and received_hour_ms < $1) c,
        (select min(hour_start_ms) as since, coalesce(sum(persons), 0)::bigint as registered,
            coalesce(sum(numbers_issued), 0)::bigint as numbers,
            coalesce(sum(departed), 0)::bigint as departed
          from situation.heard where hour_start_ms < $1 and received_hour_ms < $1) r`,
    values: [atMs],
  });
  return onlyRow(rows);
}

/** Null where a site was entered only after people slept in it: its room is unknown. */
async function readPlacesAt(
  connection: Connection,
  { atMs, nightMs, knownAt }: PastMoment,
): Promise<RoomPlaces | null> {
  const then = knownAt === "then" ? "and received_hour_ms < $1" : "";
  const { rows } = await connection.query<RoomPlaces>({
    name: `situation tonight ${knownAt}`,
    text: `select coalesce(sum(capacity), 0)::bigint as capacity,
        coalesce(sum(blocked), 0)::bigint as blocked, coalesce(sum(held), 0)::bigint as held,
        coalesce(sum(occupied), 0)::bigint as occupied, coalesce(sum(free), 0)::bigint as free,
        (select coalesce(sum(persons), 0)::bigint from situation.hold_heard
          where hour_start_ms < $1 ${then} and until_ms < $2) as "holdsEnding"
      from situation.places_heard where hour_start_ms < $1 ${then}`,
    values: [atMs, nightMs],
  });
  const places = onlyRow(rows);
  const { capacity, blocked, free, holdsEnding } = places;
  return [capacity, blocked, free].some((count) => count < 0)
    ? null
    : { ...places, holdsEnding: Math.max(0, holdsEnding) };
}

const waySums = "crossing, place, destination, persons, recorded, departed, unplaced";

/** Whole days as their sums, the hours of the day that had begun one by one. */
async function readWaysAt(
  connection: Connection,
  { atMs, knownAt }: PastMoment,
): Promise<WayRow[]> {
  const dayStartMs = atMs - (atMs % dayMs);
  const known =
    knownAt === "now"
      ? `select ${waySums} from situation.way_day where day_start_ms < $2
        union all
        select ${waySums} from situation.way_heard
          where hour_start_ms >= $2 and hour_start_ms < $1`
      : `select ${waySums} from situation.way_day
          where day_start_ms < $2 and received_day_ms < $2
        union all
        select ${waySums} from situation.way_heard
          where received_hour_ms >= $2 and received_hour_ms < $1 and hour_start_ms < $1
        union all
        select ${waySums} from situation.way_heard
          where hour_start_ms >= $2 and hour_start_ms < $1 and received_hour_ms < $2`;
  const { rows } = await connection.query<WayRow>({
    name: `situation ways ${knownAt}`,
    text: `select crossing, place, destination, sum(persons)::bigint as persons,
        sum(recorded)::bigint as recorded, sum(departed)::bigint as departed,
        sum(unplaced)::bigint as unplaced
      from (${known}) known group by 1, 2, 3 having sum(persons) <> 0`,
    values: [atMs, dayStartMs],
  });
  return rows;
}
