/**
 * The journal: rows are only ever added. One writer at a time holds the append lock, so `position`
 * order is commit order. `xid` is for the pull horizon (journal/pull-entries.ts).
 */
export const journalSchema = `
create schema journal;

create table journal.head (
  is_only boolean primary key default true check (is_only),
  position bigint not null default 0,
  as_of_ms bigint,
  epoch text not null
);
insert into journal.head (epoch) values (replace(gen_random_uuid()::text, '-', ''));

create sequence journal.reference_block as integer minvalue 0 start 1;

create table journal.device (
  id uuid primary key,
  label text not null,
  role text not null,
  public_key text not null unique,
  crossing text,
  site uuid,
  reference_block integer not null unique default nextval('journal.reference_block'),
  enrolled_at_ms bigint not null,
  revoked_at_ms bigint,
  last_heard_at_ms bigint,
  mark bigint not null default 0,
  waiting_entries integer not null default 0,
  oldest_waiting_at_ms bigint,
  clock_offset_ms bigint,
  is_clock_wrong boolean not null default false
) with (fillfactor = 70);

create table journal.entry (
  position bigint primary key,
  id uuid not null unique,
  device uuid not null references journal.device,
  seq bigint not null,
  received_at_ms bigint not null,
  -- When it happened: device time plus its offset, or received_at_ms where that is not plausible.
  at_ms bigint not null,
  is_time_replaced boolean not null,
  standing text not null check (standing in ('accepted', 'unknown-kind', 'quarantined')),
  code text,
  kind text not null,
  subject text not null,
  actor uuid,
  xid xid8 not null default pg_current_xact_id(),
  signature text not null,
  -- The signed text, byte for byte.
  body text not null,
  unique (device, seq)
) with (toast_tuple_target = 8160);
-- Ciphertext does not compress: most bodies stay in their row, as they are.
alter table journal.entry alter column body set storage main;
create index entry_quarantined on journal.entry (received_at_ms) where standing = 'quarantined';

create table journal.held_entry (
  device uuid not null references journal.device,
  seq bigint not null,
  id uuid not null unique,
  received_at_ms bigint not null,
  signature text not null,
  body text not null,
  primary key (device, seq)
);

create table journal.quarantine (
  -- SHA-256 of device, code and content: the same entry sent again is kept once.
  fingerprint text primary key,
  id uuid,
  device uuid,
  code text not null,
  received_at_ms bigint not null,
  signature text not null,
  -- Bytes, because a refused text may hold what a text column cannot.
  body bytea not null
);
create index quarantine_code on journal.quarantine (code);
create index quarantine_received on journal.quarantine (received_at_ms);

create schema keystore;

-- Key wraps of sealed parts. Erasure deletes the row; the journal keeps its shape.
create table keystore.wrap (
  key_id uuid primary key,
  person uuid,
  wrap text not null,
  received_at_ms bigint not null
);
create index wrap_person on keystore.wrap (person);
`;
