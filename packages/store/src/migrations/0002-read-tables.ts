/** Read tables: folds of the journal (packages/domain), columns as in read-rows/columns.ts. */
export const readTables = `
create schema read;

create table read.crossing (
  key text collate "C" primary key,
  crossing text not null,
  name text not null,
  name_ru text not null,
  name_kk text not null,
  counterpart text,
  modes jsonb not null,
  town text not null,
  utc_offset_minutes integer not null,
  is_fictional boolean not null
);

create table read.tally (
  key text collate "C" primary key,
  crossing text,
  direction text,
  mode text,
  vehicles integer not null,
  adults integer not null,
  children integer not null,
  at_ms bigint not null,
  is_reversed boolean not null
) with (fillfactor = 90);
create index tally_crossing on read.tally (crossing, at_ms);

create table read.crossing_hour (
  key text collate "C" primary key,
  crossing text not null,
  direction text not null,
  mode text not null,
  hour_start_ms bigint not null,
  tallies bigint not null,
  vehicles bigint not null,
  adults bigint not null,
  children bigint not null
) with (fillfactor = 50);

create index crossing_hour_start on read.crossing_hour (hour_start_ms);

create table read.household (
  key text collate "C" primary key,
  reference text not null,
  crossing text,
  stage text not null,
  persons integer not null,
  persons_departed integer not null,
  place_need text not null,
  destination text,
  spoken_language text,
  has_protection_referral boolean not null,
  registered_at_ms bigint not null,
  device text not null,
  placement text,
  members jsonb not null,
  entry text not null
) with (fillfactor = 85);

create table read.person (
  key text collate "C" primary key,
  household text not null,
  sex text not null,
  age_band text not null,
  citizenship text,
  relationship text not null,
  document_kind text not null,
  state text not null,
  entered_at_ms bigint not null,
  left_at_ms bigint,
  has_number boolean not null,
  provenance jsonb not null
) with (fillfactor = 90);

create table read.registration_hour (
  key text collate "C" primary key,
  crossing text not null,
  hour_start_ms bigint not null,
  households bigint not null,
  persons bigint not null,
  numbers_issued bigint not null
) with (fillfactor = 50);

create index registration_hour_start on read.registration_hour (hour_start_ms);

create table read.departure_hour (
  key text collate "C" primary key,
  crossing text not null,
  hour_start_ms bigint not null,
  persons bigint not null
) with (fillfactor = 50);

create index departure_hour_start on read.departure_hour (hour_start_ms);

create table read.site (
  key text collate "C" primary key,
  code text not null,
  name text not null,
  town text not null,
  site_kind text not null,
  status text not null
);

create table read.unit (
  key text collate "C" primary key,
  site text not null,
  code text not null,
  kind text not null,
  capacity integer not null,
  blocked integer not null,
  held integer not null,
  occupied integer not null,
  claims jsonb not null
) with (fillfactor = 50);
create index unit_site on read.unit (site);

create table read.placement (
  key text collate "C" primary key,
  household text not null,
  site text not null,
  unit text not null,
  persons integer not null,
  state text not null,
  until_ms bigint,
  changed_at_ms bigint not null
) with (fillfactor = 85);
create index placement_held on read.placement (until_ms) where state = 'held';

create table read.duplicate_proposal (
  key text collate "C" primary key,
  person_a text not null,
  person_b text not null,
  household_a text not null,
  household_b text not null,
  band text not null,
  bits double precision not null,
  evidence jsonb not null,
  proposed_at_ms bigint not null,
  decision text,
  reason text,
  decided_by text,
  decided_at_ms bigint
) with (fillfactor = 85);
create index duplicate_open on read.duplicate_proposal (bits) where decision is null;

create table read.discrepancy (
  key text collate "C" primary key,
  kind text not null,
  subject text not null,
  field text,
  claims jsonb not null,
  opened_at_ms bigint not null,
  state text not null,
  resolved_by text,
  resolution text
) with (fillfactor = 85);
create index discrepancy_open on read.discrepancy (opened_at_ms) where state = 'open';
`;
