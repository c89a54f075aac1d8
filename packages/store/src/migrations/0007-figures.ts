/**
 * The figures ledger. Texts of reports stand beside the journal, because they may name people: a
 * text can be removed, while the entry that binds it by its hash stays.
 */
export const figures = `
create table read.figure_claim (
  key text collate "C" primary key,
  statement jsonb not null,
  measure text not null,
  direction text,
  place text,
  period_start text,
  period_end text,
  report text,
  span_start integer,
  span_end integer,
  entered_by text,
  entered_at_ms bigint not null,
  changed_at_ms bigint not null,
  review text not null,
  role text,
  low double precision,
  high double precision,
  version text not null,
  provenance jsonb not null,
  conflicts jsonb not null,
  acts jsonb not null
) with (fillfactor = 85);
create index figure_claim_sought on read.figure_claim (measure, place, direction);
create index figure_claim_report on read.figure_claim (report) where report is not null;

create table read.figure_origin (
  key text collate "C" primary key,
  claim_a text not null,
  claim_b text not null,
  relation text not null,
  acts jsonb not null
) with (fillfactor = 85);
create index figure_origin_b on read.figure_origin (claim_b);

create table read.figure_report (
  key text collate "C" primary key,
  outlet text not null,
  dateline text,
  characters integer not null,
  sha256 text not null,
  kept_by text,
  kept_at_ms bigint not null,
  forgotten_at_ms bigint
);

grant select, insert, update on read.figure_claim, read.figure_origin, read.figure_report
  to caravanserai_hub, caravanserai_vault;

create schema figures;
create table figures.report_text (
  report text collate "C" primary key,
  text text not null,
  until_ms bigint not null
);
create index report_text_until on figures.report_text (until_ms);
grant usage on schema figures to caravanserai_hub;
grant select, insert, delete on figures.report_text to caravanserai_hub;
`;
