/** Lines as staff counted them: read where no tokens tell how many wait. */
export const lineCounts = `
create table read.line_count (
  key text collate "C" primary key,
  crossing text not null,
  mode text not null,
  parties integer not null,
  at_ms bigint not null
);
create index line_count_at on read.line_count (at_ms);
grant select, insert, update on read.line_count to caravanserai_hub, caravanserai_vault;
`;
