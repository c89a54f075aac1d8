import type { Connection } from "../database.ts";
import type { RoomCounts, RoomPlaces } from "./room-reading.ts";
import type { WayRow } from "./situation-ways.ts";

/** Sums over all hours before `beforeMs`, or all: as many rows as crossings have hours. */
export async function readCounts(
  connection: Connection,
  beforeMs: number | null = null,
): Promise<RoomCounts> {
  const before = beforeMs === null ? "" : "where hour_start_ms < $1";
  const { rows } = await connection.query<RoomCounts>({
    name: `situation counts ${beforeMs === null ? "now" : "before"}`,
    text: `select least(c.since, r.since) as "sinceMs", c.entries, c.exits,
        r.registered, r.numbers as "numbersIssued", d.departed
      from
        (select min(hour_start_ms) as since,
            coalesce(sum(adults + children) filter (where direction = 'in'), 0)::bigint as entries,
            coalesce(sum(adults + children) filter (where direction = 'out'), 0)::bigint as exits
          from read.crossing_hour ${before}) c,
        (select min(hour_start_ms) as since, coalesce(sum(persons), 0)::bigint as registered,
            coalesce(sum(numbers_issued), 0)::bigint as numbers
          from read.registration_hour ${before}) r,
        (select coalesce(sum(persons), 0)::bigint as departed
          from read.departure_hour ${before}) d`,
    values: beforeMs === null ? [] : [beforeMs],
  });
  return onlyRow(rows);
}

export async function readPlaces(connection: Connection, nightMs: number): Promise<RoomPlaces> {
  const { rows } = await connection.query<RoomPlaces>({
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
  return onlyRow(rows);
}

export async function readWays(connection: Connection): Promise<WayRow[]> {
  const { rows } = await connection.query<WayRow>({
    name: "situation ways",
    text: `select crossing, place, destination, persons, recorded, departed, unplaced
      from situation.way where persons <> 0`,
  });
  return rows;
}

/** A sum without a group has one row. */
export function onlyRow<Row>(rows: readonly Row[]): Row {
  const [row] = rows;
  if (row === undefined) throw new Error("a sum without a group has one row");
  return row;
}
