/**
 * Series of figures that were imported. The journal says who kept which file and binds it by its
 * hash; the points, which may be a million, stand beside it, one block for each vintage.
 */
export const figureSeries = `
create table read.figure_series (
  key text collate "C" primary key,
  subject jsonb not null,
  measure text not null,
  kept_at_ms bigint not null,
  changed_at_ms bigint not null,
  vintages jsonb not null,
  withdrawn_at_ms bigint,
  withdrawn_by text,
  withdrawn_reason text
) with (fillfactor = 85);
create index figure_series_changed on read.figure_series (changed_at_ms);

create table read.figure_series_file (
  key text collate "C" primary key,
  series text not null,
  vintage text not null
);

alter table read.figure_claim add column series_point jsonb;

grant select, insert, update on read.figure_series, read.figure_series_file
  to caravanserai_hub, caravanserai_vault;

create table figures.series_line (
  vintage text collate "C" not null,
  line integer not null,
  name text not null,
  kind text not null,
  points integer not null,
  first_at text not null,
  last_at text not null,
  primary key (vintage, line)
);
create table figures.series_point (
  vintage text collate "C" not null,
  line integer not null,
  ordinal integer not null,
  at text collate "C" not null,
  value double precision not null,
  reported_on text,
  file_line integer not null,
  primary key (vintage, line, ordinal)
);
create table figures.series_flag (
  vintage text collate "C" not null,
  ordinal integer not null,
  kind text not null,
  line text not null,
  first_at text,
  last_at text,
  file_line integer not null,
  observed double precision,
  expected double precision,
  difference double precision,
  primary key (vintage, ordinal)
);
grant select, insert, delete on figures.series_line, figures.series_point, figures.series_flag
  to caravanserai_hub;
`;
