import { type PersonIdentity, latinForm, matchKeys } from "@caravanserai/identity";
import { type IdSource, createIdSource } from "@caravanserai/kernel";
import {
  type TokenKey,
  type VaultKeyPair,
  createPlatformRandom,
  openRecord,
  sealRecords,
  tokenOf,
} from "@caravanserai/sealing";
import type { Database } from "@caravanserai/store";
import type { FictionalRegister } from "./fictional-register.ts";

/**
 * Rows per insert. Every batch is sealed with one encapsulation, so that opening is mostly the
 * symmetric part here; a real register has one encapsulation per household.
 */
const batchRows = 1_000;

/** Rows read per token: as many as the vault reads. */
const rowsPerTokenMax = 100;

/** Candidates opened and compared for one person, those with most shared tokens first. */
const candidatesMax = 40;

/** Schema of the benchmark: what the vault keeps, and beside it what it must never keep. */
export const benchTables = `
  create schema bench;
  create table bench.token (token bigint not null, person int not null);
  create table bench.record (
    person int primary key, id uuid not null, key_id uuid not null,
    ciphertext text not null, wrap text not null
  );
  create table bench.plain (person int not null, name text not null);
`;

export interface SealedRegister {
  readonly database: Database;
  readonly tokenKey: TokenKey;
  readonly vaultKey: VaultKeyPair;
}

export function tokensOf(person: PersonIdentity, key: TokenKey): string[] {
  return matchKeys(person).map(({ type, value }) => tokenOf(key, type, value).toString());
}

/** In Latin: trigrams of Postgres know no Cyrillic letters in this database's locale. */
export function plainNameOf({ names }: PersonIdentity): string {
  const parts = [names.family, names.given, names.patronymic].filter((part) => part !== undefined);
  return latinForm(parts.join(" ")).toLowerCase();
}

function range(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, offset) => first + offset);
}

async function insertBatch(
  register: SealedRegister,
  people: readonly { index: number; person: PersonIdentity }[],
  ids: IdSource,
): Promise<void> {
  const records = people.map(({ person }) => ({
    keyId: ids.next(),
    person: ids.next(),
    plaintext: JSON.stringify(person),
  }));
  const { sealed, wraps } = await sealRecords(register.vaultKey, records, createPlatformRandom());
  const tokens = people.flatMap(({ index, person }) =>
    tokensOf(person, register.tokenKey).map((token) => ({ token, index })),
  );
  const { pool } = register.database;
  await pool.query("insert into bench.token select * from unnest($1::bigint[], $2::int[])", [
    tokens.map(({ token }) => token),
    tokens.map(({ index }) => index),
  ]);
  await pool.query(
    `insert into bench.record
      select * from unnest($1::int[], $2::uuid[], $3::uuid[], $4::text[], $5::text[])`,
    [
      people.map(({ index }) => index),
      sealed.map((record) => record.person),
      sealed.map((record) => record.keyId),
      sealed.map((record) => record.ciphertext),
      wraps.map((wrap) => wrap.wrap),
    ],
  );
  await pool.query("insert into bench.plain select * from unnest($1::int[], $2::text[])", [
    people.map(({ index }) => index),
    people.map(({ person }) => plainNameOf(person)),
  ]);
}

/** Fills the tables with the register's first `persons` people and builds the token index. */
export async function fillTables(
  register: SealedRegister,
  source: FictionalRegister,
  persons: number,
): Promise<void> {
  const ids = createIdSource({ now: () => Date.now() }, createPlatformRandom());
  for (let first = 0; first < persons; first += batchRows) {
    const indexes = range(first, Math.min(batchRows, persons - first));
    const people = indexes.map((index) => ({ index, person: source.personAt(index) }));
    await insertBatch(register, people, ids);
  }
}

/** The people who share most tokens, read the way the vault reads them. */
export async function findByTokens(
  register: SealedRegister,
  tokens: readonly string[],
): Promise<number[]> {
  const { rows } = await register.database.pool.query<{ person: number }>(
    `select c.person from unnest($1::bigint[]) as q (token)
      cross join lateral (
        select t.person from bench.token t where t.token = q.token limit ${rowsPerTokenMax}
      ) c
      group by c.person order by count(*) desc limit ${candidatesMax}`,
    [tokens],
  );
  return rows.map(({ person }) => person);
}

interface RecordRow {
  readonly person: number;
  readonly id: string;
  readonly key_id: string;
  readonly ciphertext: string;
  readonly wrap: string;
}

/** Reads and opens the records of the candidates. */
export async function openCandidates(
  register: SealedRegister,
  persons: readonly number[],
): Promise<{ readonly person: number; readonly identity: PersonIdentity }[]> {
  const { rows } = await register.database.pool.query<RecordRow>(
    "select person, id, key_id, ciphertext, wrap from bench.record where person = any($1)",
    [persons],
  );
  return Promise.all(
    rows.map(async (row) => {
      const part = { keyId: row.key_id, person: row.id, ciphertext: row.ciphertext };
      const text = await openRecord(register.vaultKey, part, row.wrap);
      if (text === undefined) throw new Error("a record of the benchmark does not open");
      return { person: row.person, identity: JSON.parse(text) as PersonIdentity };
    }),
  );
}
