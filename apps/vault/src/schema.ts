import type { Database } from "@caravanserai/store";
import { inTransaction } from "./database.ts";

/** A newer vault wrote here: this one would not understand it. */
class VaultSchemaTooNew extends Error {
  override readonly name = "VaultSchemaTooNew";
}

const schemaVersion = 3;
/** Any number no other lock uses: "VALT" as bytes. */
const schemaLock = 0x56414c54;

/**
 * What the vault keeps for itself, in the schema its own role owns. No column holds a name, a date
 * or a number of a person: tokens are keyed hashes, reasons of openings are sealed.
 */
const statements = `
create table if not exists vault.schema_version (version integer primary key);

create table if not exists vault.progress (
  is_only boolean primary key default true check (is_only),
  -- Everything up to here has been looked at.
  position bigint not null,
  -- The key that this register is sealed to.
  key_name text not null
);

create table if not exists vault.person (
  person uuid primary key,
  household uuid not null,
  -- Entries and keys of the person's sealed parts, oldest first; later parts add to earlier ones.
  positions bigint[] not null,
  key_ids uuid[] not null,
  -- The person's rows in vault.token, so that they can be found again without the record.
  tokens bigint[] not null
);
-- Name of the key that the tokens were made with, 'first' before keys had names. Empty: registered
-- without an index, to be compared once there is one.
alter table vault.person add column if not exists index_key text not null default 'first';

-- Keyed hashes of composite match keys; a token alone says nothing without the index key.
create table if not exists vault.token (
  token bigint not null,
  person uuid not null,
  primary key (token, person)
);
-- Looking up reads the index alone, but only where the table was vacuumed since it was written.
alter table vault.token set (autovacuum_vacuum_insert_scale_factor = 0.02);

-- Tokens with so many rows that they are not looked up: they tell nothing of any of them.
create table if not exists vault.crowded_token (token bigint primary key);

-- Of each person whom the index holds, what comparing needs: sealed under the index key and the
-- wraps of the record, so that it opens as long as both exist, and hundreds of times faster.
create table if not exists vault.comparable (
  person uuid primary key,
  household uuid not null,
  first_position bigint not null,
  -- Keys of the parts in the copy, in the order in which their wraps seal it.
  key_ids uuid[] not null,
  -- Name of the index key that the copy is sealed under.
  index_key text not null,
  copy bytea not null
);

-- Openings of copies and records by the matcher: which, when, and not for whom. Written before any
-- of them is read.
create table if not exists vault.comparison (
  comparison uuid primary key,
  at_ms bigint not null,
  opened uuid[] not null
);

create table if not exists vault.unread_part (
  key_id uuid primary key,
  position bigint not null,
  reason text not null check (reason in ('wrap-missing', 'not-authentic', 'malformed'))
);

-- Proposals found; in the journal once is_recorded.
create table if not exists vault.proposal (
  proposal uuid primary key,
  event jsonb not null,
  is_recorded boolean not null default false
);
create index if not exists proposal_pending on vault.proposal (proposal) where not is_recorded;

-- Every opening of a record for a member of staff. The reason is sealed to the vault's key.
create table if not exists vault.opening (
  opening uuid primary key,
  at_ms bigint not null,
  staff uuid not null,
  person uuid not null,
  reason_ciphertext text not null,
  reason_wrap text not null
);
create index if not exists opening_recent on vault.opening (at_ms);
`;

export async function prepareSchema(database: Database): Promise<void> {
  await inTransaction(database, async (connection) => {
    await connection.query(`select pg_advisory_xact_lock(${schemaLock})`);
    await connection.query(statements);
    const { rows } = await connection.query<{ version: number | null }>(
      "select max(version) as version from vault.schema_version",
    );
    const version = rows[0]?.version ?? 0;
    if (version > schemaVersion) {
      throw new VaultSchemaTooNew("The vault's tables were written by a newer version");
    }
    await connection.query(
      "insert into vault.schema_version (version) values ($1) on conflict do nothing",
      [schemaVersion],
    );
  });
}
