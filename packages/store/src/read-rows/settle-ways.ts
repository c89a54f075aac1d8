import type { Connection } from "../database.ts";

const sums = ["households", "persons", "recorded", "departed", "unplaced"];
const added = sums.map((sum) => `${sum} = kept.${sum} + excluded.${sum}`).join(", ");

/** Ways and holds that the read tables have and the sums have not; `atMs` is when they were read. */
export async function settleWays(connection: Connection, atMs: number): Promise<void> {
  const hour = atMs - (atMs % 3_600_000);
  const day = atMs - (atMs % (24 * 3_600_000));
  await connection.query(
    `with missing as (
        select crossing, place, destination, sum(h) as households, sum(p) as persons,
            sum(r) as recorded, sum(d) as departed, sum(u) as unplaced
          from (
            select coalesce(crossing, '') as crossing, coalesce(first_town,
                  case place_need when 'no' then 'not-needed' when 'yes' then 'needed' else '' end)
                  as place, coalesce(destination, '') as destination,
                (entry <> '')::integer as h, persons as p,
                case when stage = 'individual' then persons else 0 end as r,
                persons_departed as d,
                case when place_need = 'yes' and placement is null
                  then greatest(persons - persons_departed, 0) else 0 end as u
              from read.household
            union all
            select crossing, place, destination, -households, -persons, -recorded, -departed,
                -unplaced from situation.way) live
          group by crossing, place, destination
          having sum(h) <> 0 or sum(p) <> 0 or sum(r) <> 0 or sum(d) <> 0 or sum(u) <> 0),
      heard as (
        insert into situation.way_heard as kept select $1, $1, * from missing
          on conflict (hour_start_ms, received_hour_ms, crossing, place, destination)
          do update set ${added}),
      days as (
        insert into situation.way_day as kept select $2, $2, * from missing
          on conflict (day_start_ms, received_day_ms, crossing, place, destination)
          do update set ${added})
      insert into situation.way as kept select * from missing
        on conflict (crossing, place, destination) do update set ${added}`,
    [hour, day],
  );
  await connection.query(
    `insert into situation.hold_heard as kept
      select $1, $1, until, sum(p) from (
          select until_ms - mod(until_ms, 900000) as until, persons as p from read.placement
            where state = 'held' and until_ms is not null
          union all
          select until_ms, -persons from situation.hold_heard) live
        group by until having sum(p) <> 0
      on conflict (hour_start_ms, received_hour_ms, until_ms)
      do update set persons = kept.persons + excluded.persons`,
    [hour],
  );
}
