/** The border queue: tokens, hours, lanes and reports (domain, queue/state.ts). */
export const queue = `
create table read.token (
  key text collate "C" primary key,
  crossing text not null,
  number text not null,
  mode text not null,
  persons integer not null,
  parties integer not null,
  priority text,
  binding text not null,
  state text not null,
  state_at_ms bigint not null,
  taken_at_ms bigint,
  place_ms bigint not null,
  called_at_ms bigint,
  calls integer not null,
  served_at_ms bigint,
  left_at_ms bigint,
  leaving_reason text,
  returns integer not null,
  slot_changes integer not null,
  lane text,
  jump text,
  jump_badge text,
  jump_by text,
  binding_check text,
  persons_served integer,
  household text,
  device text not null,
  taken_entry text not null,
  served_entry text not null
) with (fillfactor = 60);
create index token_in_line on read.token (crossing, mode, place_ms)
  where state in ('waiting', 'called');
create index token_moved on read.token (crossing, state_at_ms);

create table read.token_household (
  key text collate "C" primary key,
  token text not null,
  entry text not null
);

create table read.queue_hour (
  key text collate "C" primary key,
  crossing text not null,
  mode text not null,
  lane text not null,
  hour_start_ms bigint not null,
  taken bigint not null,
  taken_persons bigint not null,
  served bigint not null,
  served_persons bigint not null,
  leavers bigint not null,
  leaver_persons bigint not null,
  returned bigint not null,
  jumps bigint not null,
  waits bigint not null,
  wait_ms_sum bigint not null,
  services bigint not null,
  service_ms_sum bigint not null
) with (fillfactor = 50);
create index queue_hour_start on read.queue_hour (hour_start_ms);

create table read.lane (
  key text collate "C" primary key,
  crossing text not null,
  code text not null,
  modes jsonb not null,
  is_priority boolean not null,
  status text not null,
  reason text not null,
  staff integer not null,
  since_ms bigint not null
);

create table read.lane_change (
  key text collate "C" primary key,
  lane text not null,
  crossing text not null,
  modes jsonb not null,
  status text not null,
  reason text not null,
  staff integer not null,
  at_ms bigint not null
);
create index lane_change_at on read.lane_change (crossing, at_ms);

create table read.misconduct (
  key text collate "C" primary key,
  crossing text not null,
  what text not null,
  by text not null,
  happened text not null,
  sent_hour_ms bigint not null
);
grant select, insert, update on read.token, read.token_household, read.queue_hour, read.lane,
  read.lane_change, read.misconduct to caravanserai_hub, caravanserai_vault;
`;
