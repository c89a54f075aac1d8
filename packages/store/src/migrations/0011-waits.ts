/**
 * Waits: what was told, what was shown, what was forecast, and what an alert said. Only told waits
 * are journal entries; the rest is the hub's own work, kept so that it can be judged afterwards.
 */
export const waits = `
create table read.told_wait (
  key text collate "C" primary key,
  crossing text not null,
  mode text not null,
  by text not null,
  low_minutes integer not null,
  high_minutes integer not null,
  at_ms bigint not null,
  told_by text
);
create index told_wait_at on read.told_wait (crossing, mode, at_ms);
grant select, insert, update on read.told_wait to caravanserai_hub, caravanserai_vault;

create schema waits;

-- The last estimate of each hour, as the board had it.
create table waits.estimate (
  crossing text collate "C" not null,
  mode text not null,
  hour_start_ms bigint not null,
  low double precision not null,
  middle double precision not null,
  high double precision not null,
  method text not null,
  ahead integer not null,
  is_hindcast boolean not null,
  primary key (crossing, mode, hour_start_ms)
);
create index estimate_hour on waits.estimate (hour_start_ms);

-- Every forecast that was shown. A mode is empty for entries, a crossing for all together.
create table waits.forecast (
  measure text not null,
  crossing text collate "C" not null,
  mode text not null,
  made_at_ms bigint not null,
  horizon integer not null,
  target_ms bigint not null,
  middle double precision not null,
  low80 double precision not null,
  high80 double precision not null,
  low95 double precision not null,
  high95 double precision not null,
  last_known double precision,
  actual double precision,
  is_hindcast boolean not null,
  primary key (measure, crossing, mode, made_at_ms, horizon)
);
create index forecast_open on waits.forecast (target_ms) where actual is null;
create index forecast_target on waits.forecast (target_ms);

create table waits.alert (
  id uuid primary key,
  code text not null,
  crossing text not null,
  mode text,
  started_at_ms bigint not null,
  ended_at_ms bigint,
  figures jsonb not null,
  owner uuid,
  acknowledged_by uuid,
  acknowledged_at_ms bigint
);
create unique index alert_open on waits.alert (code, crossing, coalesce(mode, ''))
  where ended_at_ms is null;

grant usage on schema waits to caravanserai_hub;
grant select, insert, update, delete on waits.estimate, waits.forecast, waits.alert
  to caravanserai_hub;
`;
