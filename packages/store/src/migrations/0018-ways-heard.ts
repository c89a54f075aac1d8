/**
 * Ways of households and holds as they were known when, written with each append
 * (read-rows/heard-ways.ts) by the hour something happened in and the hour we heard of it; `way` is
 * what stands now and `way_day` sums whole days (UTC), so that looking back reads few rows. What
 * stood before this migration is one sum, heard at hour 0: of the time before `ways_since_ms`
 * nothing is known.
 */
export const waysHeard = `
alter table read.household add column first_town text;

with said as materialized (
    select position, kind, body::json -> 'open' as open from journal.entry
      where standing = 'accepted' and kind in ('places.site-opened', 'places.checked-in')),
  opened as materialized (
    select position, open ->> 'site' as site, open ->> 'town' as town, open -> 'units' as units
      from said where kind = 'places.site-opened'),
  opened_unit as materialized (
    select min(position) as position, u ->> 'unit' as unit
      from opened, json_array_elements(units) u group by 2),
  first as (
    select distinct on (1) s.open ->> 'household' as household, o.town
      from said s
        join opened_unit u on u.unit = s.open ->> 'unit' and u.position < s.position
        join lateral (
          select town from opened o where o.site = s.open ->> 'site' and o.position < s.position
            order by o.position desc limit 1) o on true
      where s.kind = 'places.checked-in'
      order by 1, s.position)
update read.household h set first_town = first.town from first where first.household = h.key;

drop table situation.household_way;
truncate situation.way;

create table situation.way_heard (
  hour_start_ms bigint not null,
  received_hour_ms bigint not null,
  crossing text collate "C" not null,
  place text collate "C" not null,
  destination text collate "C" not null,
  households bigint not null,
  persons bigint not null,
  recorded bigint not null,
  departed bigint not null,
  unplaced bigint not null,
  primary key (hour_start_ms, received_hour_ms, crossing, place, destination)
) with (fillfactor = 50);
create index way_heard_received on situation.way_heard (received_hour_ms);

create table situation.way_day (
  day_start_ms bigint not null,
  received_day_ms bigint not null,
  crossing text collate "C" not null,
  place text collate "C" not null,
  destination text collate "C" not null,
  households bigint not null,
  persons bigint not null,
  recorded bigint not null,
  departed bigint not null,
  unplaced bigint not null,
  primary key (day_start_ms, received_day_ms, crossing, place, destination)
) with (fillfactor = 50);

-- Persons held a place, by the quarter of an hour their hold ends in.
create table situation.hold_heard (
  hour_start_ms bigint not null,
  received_hour_ms bigint not null,
  until_ms bigint not null,
  persons bigint not null,
  primary key (hour_start_ms, received_hour_ms, until_ms)
) with (fillfactor = 50);

insert into situation.way
  select coalesce(crossing, ''), coalesce(first_town,
        case place_need when 'no' then 'not-needed' when 'yes' then 'needed' else '' end),
      coalesce(destination, ''), count(*) filter (where entry <> ''), sum(persons),
      coalesce(sum(persons) filter (where stage = 'individual'), 0), sum(persons_departed),
      coalesce(sum(greatest(persons - persons_departed, 0))
        filter (where place_need = 'yes' and placement is null), 0)
    from read.household group by 1, 2, 3;
insert into situation.way_heard select 0, 0, w.* from situation.way w;
insert into situation.way_day select 0, 0, w.* from situation.way w;
insert into situation.hold_heard
  select 0, 0, until_ms - mod(until_ms, 900000), sum(persons) from read.placement
    where state = 'held' and until_ms is not null group by 3;

alter table situation.progress add column ways_since_ms bigint not null default 0;
update situation.progress set ways_since_ms = coalesce(
  (select as_of_ms from journal.head where position > 0), 0);

grant select, insert, update on situation.way, situation.way_heard, situation.way_day,
  situation.hold_heard to caravanserai_hub, caravanserai_vault;
`;
