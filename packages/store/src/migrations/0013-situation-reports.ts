/** Situation reports with their numbers and texts, and the row their numbering rests on. */
export const situationReports = `
create table read.situation_report (
  key text collate "C" primary key,
  number integer,
  state text not null,
  audience text not null,
  figures jsonb not null,
  texts jsonb not null,
  originals jsonb not null,
  version text not null,
  approvals jsonb not null,
  authors jsonb not null,
  drafted_at_ms bigint not null,
  changed_at_ms bigint not null,
  approved_at_ms bigint,
  acts jsonb not null
) with (fillfactor = 85);
create unique index situation_report_number on read.situation_report (number)
  where number is not null;
create index situation_report_drafted on read.situation_report (drafted_at_ms);

create table read.report_number (
  key text collate "C" primary key,
  number integer not null,
  report text not null
);

grant select, insert, update on read.situation_report, read.report_number
  to caravanserai_hub, caravanserai_vault;
`;
