import { withTransaction, type Connection, type Database } from "../database.ts";

export interface RollupProgress {
  /** The sums hold every entry up to this position. */
  readonly position: number;
  /** Where the journal ended when they were made. */
  readonly head: number;
}

interface Span {
  readonly after: number;
  readonly upTo: number;
}

const hourMs = 3_600_000;

/**
 * Adds the next entries of the journal, at most `entriesMax`, to the sums of the situation room.
 * Safe beside other hubs: whoever holds the row of progress adds, the others wait.
 */
export function rollUpSituation(
  database: Database,
  { entriesMax }: { readonly entriesMax: number },
): Promise<RollupProgress> {
  return withTransaction(database, "read committed", async (connection) => {
    const { rows } = await connection.query<RollupProgress>({
      name: "rollup progress",
      text: `select p.position, h.position as head
        from situation.progress p, journal.head h for update of p`,
    });
    const { position: after, head } = rows[0] ?? { position: 0, head: 0 };
    const upTo = Math.min(head, after + entriesMax);
    if (upTo === after) return { position: after, head };
    await addReversals(connection, { after, upTo });
    await addDeliveries(connection, { after, upTo });
    await connection.query({
      name: "rollup done",
      text: "update situation.progress set position = $1",
      values: [upTo],
    });
    return { position: upTo, head };
  });
}

const addDelivery = `
insert into situation.delivery as d
  (device, crossing, direction, hour_start_ms, received_hour_ms, persons)
select device, crossing, direction, at_ms - mod(at_ms, ${hourMs}),
    received_at_ms - mod(received_at_ms, ${hourMs}), sum(persons)
  from moved group by 1, 2, 3, 4, 5
on conflict (hour_start_ms, device, crossing, direction, received_hour_ms)
  do update set persons = d.persons + excluded.persons`;

/** A tally is taken back once, however many entries say so. */
async function addReversals(connection: Connection, { after, upTo }: Span): Promise<void> {
  await connection.query({
    name: "rollup reversals",
    text: `with said as (
        select distinct on (body::json -> 'open' ->> 'tally')
            body::json -> 'open' ->> 'tally' as tally, device, received_at_ms
          from journal.entry
          where position > $1 and position <= $2 and standing = 'accepted'
            and kind = 'crossing.tally-reversed'
          order by 1, position),
      taken_back as (
        insert into situation.reversal (tally, was_counted)
          select s.tally, t.crossing is not null
            from said s join read.tally t on t.key = s.tally
          on conflict (tally) do nothing
          returning tally, was_counted),
      moved as (
        select s.device, t.crossing, t.direction, t.at_ms, s.received_at_ms,
            -(t.adults + t.children) as persons
          from taken_back b join said s on s.tally = b.tally join read.tally t on t.key = b.tally
          where b.was_counted)
      ${addDelivery}`,
    values: [after, upTo],
  });
}

async function addDeliveries(connection: Connection, { after, upTo }: Span): Promise<void> {
  await connection.query({
    name: "rollup deliveries",
    text: `with said as (
        select body::json -> 'open' ->> 'tally' as tally, device, received_at_ms
          from journal.entry
          where position > $1 and position <= $2 and standing = 'accepted'
            and kind = 'crossing.tallied'),
      moved as (
        select s.device, t.crossing, t.direction, t.at_ms, s.received_at_ms,
            t.adults + t.children as persons
          from said s join read.tally t on t.key = s.tally
          where not exists (select from situation.reversal r
            where r.tally = s.tally and not r.was_counted))
      ${addDelivery}`,
    values: [after, upTo],
  });
}
