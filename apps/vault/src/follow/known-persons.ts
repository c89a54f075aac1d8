import type { HouseholdId, PersonId } from "@caravanserai/domain";
import { prepare, type PersonIdentity, type PreparedPerson } from "@caravanserai/identity";
import type { VaultKeyPair } from "@caravanserai/sealing";
import type { Database } from "@caravanserai/store";
import { arrayLiteral, select } from "../database.ts";
import { foldIdentity, openParts } from "./open-parts.ts";
import { partsByKeyId } from "./sealed-parts.ts";

/** A person's row in the vault. */
export interface PersonRow {
  readonly person: PersonId;
  readonly household: HouseholdId;
  readonly positions: readonly number[];
  readonly keyIds: readonly string[];
  /** Signed 64-bit numbers as decimal text. */
  readonly tokens: readonly string[];
}

/** A person as comparisons need them. */
export interface ComparablePerson {
  readonly person: PersonId;
  readonly household: HouseholdId;
  /** Position of the first entry about this person: who was registered earlier. */
  readonly firstPosition: number;
  readonly prepared: PreparedPerson;
}

/** Some 2 kB each: the opened records a thief of this process's memory would find. */
const keptPersonsMax = 20_000;
/** Few enough that new entries hardly wait while a page of old records is opened. */
const rowsPerReadMax = 200;

export async function readPersonRows(
  database: Database,
  persons: Iterable<string>,
): Promise<Map<string, PersonRow>> {
  const wanted = arrayLiteral(new Set(persons));
  if (wanted === "{}") return new Map();
  const rows = await select<StoredPersonRow>(
    database,
    `select ${personColumns} from vault.person where person = any($1::uuid[])`,
    [wanted],
  );
  return rowsByPerson(rows);
}

/** The next persons whose tokens are of another key than `keyName`, and not of none. */
export async function readPersonsOfOtherKeys(
  database: Database,
  { keyName, after }: { keyName: string; after: string },
): Promise<Map<string, PersonRow>> {
  const rows = await select<StoredPersonRow>(
    database,
    `select ${personColumns} from vault.person
      where person > $1 and index_key not in ($2, '') order by person limit ${rowsPerReadMax}`,
    [after, keyName],
  );
  return rowsByPerson(rows);
}

/** The next persons whom no index ever held. */
export async function readUnindexedPersons(
  database: Database,
  { after }: { after: string },
): Promise<Map<string, PersonRow>> {
  const rows = await select<StoredPersonRow>(
    database,
    `select ${personColumns} from vault.person
      where person > $1 and index_key = '' order by person limit ${rowsPerReadMax}`,
    [after],
  );
  return rowsByPerson(rows);
}

type StoredPersonRow = Omit<PersonRow, "positions"> & { readonly positions: readonly string[] };

const personColumns = `person, household, positions::text[] as positions,
  key_ids::text[] as "keyIds", tokens::text[] as tokens`;

function rowsByPerson(rows: readonly StoredPersonRow[]): Map<string, PersonRow> {
  return new Map(rows.map((row) => [row.person, { ...row, positions: row.positions.map(Number) }]));
}

/** The folded identities of rows; a person none of whose parts opens is left out. */
export async function openPersons(
  source: { readonly database: Database; readonly sealingKey: VaultKeyPair },
  rows: Iterable<PersonRow>,
): Promise<Map<string, PersonIdentity>> {
  const persons = [...rows];
  if (persons.length === 0) return new Map();
  const bodies = await select<{ position: number; body: string }>(
    source.database,
    "select position, body from journal.entry where position = any($1::bigint[])",
    [arrayLiteral(new Set(persons.flatMap(({ positions }) => positions)))],
  );
  const parts = partsByKeyId(bodies);
  const wanted = persons.flatMap(({ keyIds }) => keyIds.flatMap((id) => parts.get(id) ?? []));
  const readings = await openParts(source, wanted);
  const identities = new Map<string, PersonIdentity>();
  for (const { person, keyIds } of persons) {
    for (const keyId of keyIds) {
      const reading = readings.get(keyId);
      if (reading?.isReadable !== true) continue;
      identities.set(person, foldIdentity(identities.get(person), reading.identity));
    }
  }
  return identities;
}

/** Opened persons, the latest used kept in memory up to a bound. */
export class KnownPersons {
  readonly #kept = new Map<string, ComparablePerson>();
  readonly #source: { readonly database: Database; readonly sealingKey: VaultKeyPair };

  constructor(source: { database: Database; sealingKey: VaultKeyPair }) {
    this.#source = source;
  }

  get size(): number {
    return this.#kept.size;
  }

  keep(person: ComparablePerson): void {
    this.#kept.delete(person.person);
    this.#kept.set(person.person, person);
    if (this.#kept.size > keptPersonsMax) {
      const [oldest] = this.#kept.keys();
      if (oldest !== undefined) this.#kept.delete(oldest);
    }
  }

  forget(person: string): void {
    this.#kept.delete(person);
  }

  /** Those of the wanted persons that can be opened, from memory or anew. */
  async load(wanted: ReadonlySet<string>): Promise<Map<string, ComparablePerson>> {
    const found = new Map<string, ComparablePerson>();
    const missing: string[] = [];
    for (const person of wanted) {
      const known = this.#kept.get(person);
      if (known === undefined) missing.push(person);
      else found.set(person, known);
    }
    const rows = await readPersonRows(this.#source.database, missing);
    for (const [person, identity] of await openPersons(this.#source, rows.values())) {
      const row = rows.get(person);
      const firstPosition = row?.positions[0];
      if (row === undefined || firstPosition === undefined) continue;
      const { household } = row;
      const opened = { person: row.person, household, firstPosition, prepared: prepare(identity) };
      this.keep(opened);
      found.set(person, opened);
    }
    return found;
  }
}
