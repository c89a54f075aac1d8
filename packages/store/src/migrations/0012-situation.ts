/**
 * Sums for the situation room that the read tables do not have: when counts were heard of, and the
 * ways of households. They follow the journal by position (reads/situation-rollup.ts) and can be
 * made anew from it at any time; no rule reads them.
 */
export const situationSums = `
create schema situation;

create table situation.progress (
  is_only boolean primary key default true check (is_only),
  position bigint not null default 0
);
insert into situation.progress default values;

-- Persons counted, by the tablet that sent them, the hour they crossed and the hour we heard of it.
create table situation.delivery (
  device uuid not null,
  crossing text collate "C" not null,
  direction text not null,
  hour_start_ms bigint not null,
  received_hour_ms bigint not null,
  persons bigint not null,
  primary key (hour_start_ms, device, crossing, direction, received_hour_ms)
) with (fillfactor = 70);

-- Tallies taken back; one that was taken back before it was heard of is never added.
create table situation.reversal (
  tally text collate "C" primary key,
  was_counted boolean not null
);

-- What each household adds to the sums below. Empty text is unknown.
create table situation.household_way (
  household text collate "C" primary key,
  crossing text not null,
  first_site text not null,
  place text not null,
  destination text not null,
  households integer not null,
  persons integer not null,
  recorded integer not null,
  departed integer not null,
  unplaced integer not null
) with (fillfactor = 70);

create table situation.way (
  crossing text collate "C" not null,
  place text collate "C" not null,
  destination text collate "C" not null,
  households bigint not null,
  persons bigint not null,
  recorded bigint not null,
  departed bigint not null,
  unplaced bigint not null,
  primary key (crossing, place, destination)
) with (fillfactor = 50);

grant usage on schema situation to caravanserai_hub;
grant select on all tables in schema situation to caravanserai_hub;
grant update on situation.progress to caravanserai_hub;
grant insert, update on situation.delivery, situation.reversal, situation.household_way,
  situation.way to caravanserai_hub;

-- Holds that end tonight are summed by their end; the last tally of a crossing is looked up.
create index placement_held_until on read.placement (until_ms) include (persons)
  where state = 'held';
create index tally_last on read.tally (crossing, at_ms desc) where not is_reversed;
`;
