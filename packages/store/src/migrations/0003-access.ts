/** Who may sign in and which devices may enrol. The hub's alone: the vault sees none of it. */
export const accessSchema = `
create schema access;

create table access.staff (
  id uuid primary key,
  name text not null,
  role text not null,
  passphrase_hash text,
  created_at_ms bigint not null,
  disabled_at_ms bigint
);
create unique index staff_name on access.staff (lower(name));

create table access.session (
  token_hash text primary key,
  staff uuid not null references access.staff,
  created_at_ms bigint not null,
  last_seen_at_ms bigint not null,
  expires_at_ms bigint not null
);
create index session_staff on access.session (staff);

create table access.one_time_link (
  token_hash text primary key,
  staff uuid not null references access.staff,
  created_at_ms bigint not null,
  expires_at_ms bigint not null,
  used_at_ms bigint
);

create table access.enrolment_code (
  code_hash text primary key,
  label text not null,
  role text not null,
  crossing text,
  site uuid,
  staff uuid references access.staff,
  created_at_ms bigint not null,
  expires_at_ms bigint not null,
  used_at_ms bigint,
  used_by_key text
);

create table access.audit (
  id bigint generated always as identity primary key,
  at_ms bigint not null,
  actor text,
  action text not null,
  subject text,
  details jsonb not null
);

-- The vault lays out its own schema at its own start (apps/vault).
create schema vault;
`;
