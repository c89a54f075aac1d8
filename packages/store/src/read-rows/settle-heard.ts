import type { Connection } from "../database.ts";
import { settleWays } from "./settle-ways.ts";

/**
 * Adds what the read tables hold and the sums of what was heard do not, as heard of in the last
 * hour: after entries were read again, their news is as old as their reading.
 */
export async function settleHeard(connection: Connection): Promise<void> {
  const heardAt = `(select coalesce(as_of_ms - mod(as_of_ms, 3600000), 0) from journal.head)`;
  await connection.query(
    `insert into situation.heard as kept
      select ${heardAt}, hour_start_ms, crossing, sum(h), sum(p), sum(n), sum(d)
        from (
          select hour_start_ms, crossing, households as h, persons as p, numbers_issued as n,
              0 as d from read.registration_hour
          union all
          select hour_start_ms, crossing, 0, 0, 0, persons from read.departure_hour
          union all
          select hour_start_ms, crossing, -households, -persons, -numbers_issued, -departed
            from situation.heard) live
        group by hour_start_ms, crossing
        having sum(h) <> 0 or sum(p) <> 0 or sum(n) <> 0 or sum(d) <> 0
      on conflict (hour_start_ms, received_hour_ms, crossing) do update set
        households = kept.households + excluded.households,
        persons = kept.persons + excluded.persons,
        numbers_issued = kept.numbers_issued + excluded.numbers_issued,
        departed = kept.departed + excluded.departed`,
  );
  await connection.query(
    `insert into situation.places_heard as kept
      select ${heardAt}, ${heardAt}, sum(c), sum(b), sum(h), sum(o), sum(f)
        from (
          select case when s.status = 'open' then u.capacity else 0 end as c,
              case when s.status = 'open' then u.blocked else 0 end as b,
              u.held as h, u.occupied as o,
              case when s.status = 'open'
                then greatest(u.capacity - u.blocked - u.held - u.occupied, 0) else 0 end as f
            from read.unit u left join read.site s on s.key = u.site
          union all
          select -capacity, -blocked, -held, -occupied, -free from situation.places_heard) live
        having count(*) > 0
      on conflict (hour_start_ms, received_hour_ms) do update set capacity = kept.capacity + excluded.capacity,
        blocked = kept.blocked + excluded.blocked, held = kept.held + excluded.held,
        occupied = kept.occupied + excluded.occupied, free = kept.free + excluded.free`,
  );
  const { rows } = await connection.query<{ atMs: number }>(
    `select coalesce(as_of_ms, 0) as "atMs" from journal.head`,
  );
  await settleWays(connection, rows[0]?.atMs ?? 0);
}
