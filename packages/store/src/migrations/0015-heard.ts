/**
 * What the hub knew of registrations and places, and since which hour, so that one can look back
 * to it. Written with each append (read-rows/heard-changes.ts). What stood before this migration is
 * one sum, heard at hour 0: of the time before `heard_since_ms` nothing is known.
 */
export const heardSums = `
create table situation.heard (
  received_hour_ms bigint not null,
  hour_start_ms bigint not null,
  crossing text collate "C" not null,
  households bigint not null,
  persons bigint not null,
  numbers_issued bigint not null,
  departed bigint not null,
  primary key (hour_start_ms, received_hour_ms, crossing)
) with (fillfactor = 50);

-- Changes of the places of all sites; their sum up to an hour is what stood then.
create table situation.places_heard (
  received_hour_ms bigint not null,
  hour_start_ms bigint not null,
  capacity bigint not null,
  blocked bigint not null,
  held bigint not null,
  occupied bigint not null,
  free bigint not null,
  primary key (hour_start_ms, received_hour_ms)
) with (fillfactor = 50);

insert into situation.heard
  select 0, hour_start_ms, crossing, sum(households), sum(persons), sum(numbers_issued),
      sum(departed)
    from (
      select hour_start_ms, crossing, households, persons, numbers_issued, 0 as departed
        from read.registration_hour
      union all
      select hour_start_ms, crossing, 0, 0, 0, persons from read.departure_hour) known
    group by hour_start_ms, crossing;

insert into situation.places_heard
  select 0, 0, coalesce(sum(u.capacity) filter (where s.status = 'open'), 0),
      coalesce(sum(u.blocked) filter (where s.status = 'open'), 0),
      coalesce(sum(u.held), 0), coalesce(sum(u.occupied), 0),
      coalesce(sum(greatest(u.capacity - u.blocked - u.held - u.occupied, 0))
        filter (where s.status = 'open'), 0)
    from read.unit u left join read.site s on s.key = u.site;

alter table situation.progress add column heard_since_ms bigint not null default 0;
update situation.progress set heard_since_ms = coalesce(
  (select as_of_ms from journal.head where position > 0), 0);

grant usage on schema situation to caravanserai_vault;
grant select, insert, update on situation.heard, situation.places_heard
  to caravanserai_hub, caravanserai_vault;
`;
