import type { HouseholdId, PersonId } from "@caravanserai/domain";
import type { PersonIdentity } from "@caravanserai/identity";
import type { TokenKey } from "@caravanserai/sealing";
import type { Database } from "@caravanserai/store";
import { arrayLiteral } from "../../apps/vault/src/database.ts";
import { matchable, type MatchablePerson } from "../../apps/vault/src/follow/person-draft.ts";
import { prepareSchema } from "../../apps/vault/src/schema.ts";
import type { FictionalRegister } from "./fictional-register.ts";

/** A register as the vault keeps it: its own tables, its own tokens. */
export interface VaultRegister {
  readonly database: Database;
  readonly indexKey: TokenKey;
  readonly source: FictionalRegister;
  readonly persons: number;
}

/** Persons per insert: some 40,000 tokens. */
const batchPersons = 2_000;

const idPrefix = "00000000-0000-7000-8000-";

export function personIdOf(index: number): PersonId {
  return `${idPrefix}${index.toString(16).padStart(12, "0")}` as PersonId;
}

export function indexOf(person: string): number {
  return Number.parseInt(person.slice(idPrefix.length), 16);
}

/** A person with keys and tokens, made by the vault's own code. */
export function matchablePerson(
  indexKey: TokenKey,
  index: number,
  identity: PersonIdentity,
): MatchablePerson {
  const person = personIdOf(index);
  const household = person as string as HouseholdId;
  const draft = { person, household, positions: [], keyIds: [], tokensBefore: [], identity };
  return matchable(draft, { current: { name: "bench", key: indexKey }, older: [] });
}

async function insertTokens(database: Database, people: readonly MatchablePerson[]) {
  const rows = people.flatMap(({ tokens }, index) => tokens.map(({ token }) => ({ token, index })));
  await database.pool.query(
    `insert into vault.token (token, person)
      select r.token, ($3::uuid[])[r.index + 1]
      from unnest($1::bigint[], $2::int[]) as r (token, index)`,
    [
      arrayLiteral(rows.map(({ token }) => token)),
      arrayLiteral(rows.map(({ index }) => index)),
      arrayLiteral(people.map(({ person }) => person)),
    ],
  );
}

/**
 * Fills the vault's token table with everybody, as after a change of the index key: rows first,
 * then the index. The next batch is computed while Postgres writes the last.
 */
export async function fillRegister(register: VaultRegister): Promise<void> {
  const { database, indexKey, source, persons } = register;
  await database.pool.query("drop schema if exists vault cascade; create schema vault");
  await prepareSchema(database);
  await database.pool.query("alter table vault.token drop constraint token_pkey");
  let writing: Promise<void> = Promise.resolve();
  for (let first = 0; first < persons; first += batchPersons) {
    const count = Math.min(batchPersons, persons - first);
    const people = Array.from({ length: count }, (_none, offset) =>
      matchablePerson(indexKey, first + offset, source.personAt(first + offset)),
    );
    await writing;
    writing = insertTokens(database, people);
  }
  await writing;
}

/** The primary key that the vault looks tokens up by. */
export async function indexRegister({ database }: VaultRegister): Promise<void> {
  const connection = await database.pool.connect();
  try {
    await connection.query("set maintenance_work_mem = '1GB'");
    await connection.query("alter table vault.token add primary key (token, person)");
    await connection.query("vacuum analyze vault.token");
  } finally {
    connection.release(true);
  }
}
