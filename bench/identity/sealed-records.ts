import { type PersonIdentity, parsePersonIdentity } from "@caravanserai/identity";
import { createIdSource } from "@caravanserai/kernel";
import {
  createPlatformRandom,
  openRecord,
  sealRecords,
  type VaultKeyPair,
} from "@caravanserai/sealing";
import type { Database } from "@caravanserai/store";
import { arrayLiteral, select } from "../../apps/vault/src/database.ts";
import { householdSize } from "./fictional-register.ts";
import { indexOf, personIdOf, type VaultRegister } from "./vault-register.ts";

/** Sealed records of those whom the measured look-ups open: sealing ten million takes hours. */
export interface SealedRecords {
  readonly open: (persons: readonly string[]) => Promise<ReadonlyMap<string, PersonIdentity>>;
}

const random = createPlatformRandom();
const ids = createIdSource({ now: () => Date.now() }, random);

interface SealedRow {
  readonly person: string;
  readonly keyId: string;
  readonly ciphertext: string;
  readonly wrap: string;
}

/** Seals the household of a person as a tablet does: one encapsulation for its members. */
async function sealHousehold(
  { source, persons }: VaultRegister,
  vaultKey: VaultKeyPair,
  household: number,
): Promise<SealedRow[]> {
  const first = household * householdSize;
  const size = Math.min(householdSize, persons - first);
  const records = Array.from({ length: size }, (_none, member) => ({
    keyId: ids.next(),
    person: personIdOf(first + member),
    plaintext: JSON.stringify(source.personAt(first + member)),
  }));
  const { sealed, wraps } = await sealRecords(vaultKey, records, random);
  return sealed.map(({ person, keyId, ciphertext }, member) => {
    return { person, keyId, ciphertext, wrap: wraps[member]!.wrap };
  });
}

async function insertRows(database: Database, rows: readonly SealedRow[]): Promise<void> {
  await database.pool.query(
    `insert into bench.sealed (person, key_id, ciphertext, wrap)
      select person, "keyId", ciphertext, wrap from json_to_recordset($1::json) as r
        (person uuid, "keyId" uuid, ciphertext text, wrap text)`,
    [JSON.stringify(rows)],
  );
}

/** Seals the households of these persons and keeps them in Postgres. */
export async function sealCandidates(
  register: VaultRegister,
  vaultKey: VaultKeyPair,
  persons: Iterable<string>,
): Promise<SealedRecords> {
  const { database } = register;
  await database.pool.query(
    `drop schema if exists bench cascade; create schema bench;
     create table bench.sealed
       (person uuid primary key, key_id uuid not null, ciphertext text not null, wrap text not null)`,
  );
  const households = new Set(
    Array.from(persons, (person) => Math.floor(indexOf(person) / householdSize)),
  );
  let rows: SealedRow[] = [];
  for (const household of households) {
    rows.push(...(await sealHousehold(register, vaultKey, household)));
    if (rows.length < 3_000) continue;
    await insertRows(database, rows);
    rows = [];
  }
  await insertRows(database, rows);
  await database.pool.query("vacuum analyze bench.sealed");
  return { open: (wanted) => openRows(database, vaultKey, wanted) };
}

async function openRows(
  database: Database,
  vaultKey: VaultKeyPair,
  persons: readonly string[],
): Promise<Map<string, PersonIdentity>> {
  const rows = await select<SealedRow>(
    database,
    `select person, key_id as "keyId", ciphertext, wrap from bench.sealed
      where person = any($1::uuid[])`,
    [arrayLiteral(persons)],
  );
  const opened = new Map<string, PersonIdentity>();
  for (const { person, keyId, ciphertext, wrap } of rows) {
    const text = await openRecord(vaultKey, { keyId, person, ciphertext }, wrap);
    const parsed = parsePersonIdentity(JSON.parse(text ?? "null"));
    if (!parsed.ok) throw new Error("a record of the benchmark does not open");
    opened.set(person, parsed.value);
  }
  return opened;
}
