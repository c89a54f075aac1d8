import type { HouseholdId, PersonId } from "@caravanserai/domain";
import type { PersonIdentity } from "@caravanserai/identity";
import type { VaultKeyPair } from "@caravanserai/sealing";
import type { Database } from "@caravanserai/store";
import { arrayLiteral, select } from "../database.ts";
import { foldIdentity, openParts, type PartSeal } from "./open-parts.ts";
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

/** What the parts of a person say that open, and what they were sealed with. */
export interface OpenedPerson {
  readonly identity: PersonIdentity;
  /** Keys of the parts that opened, in their order, and the wrap of each. */
  readonly sealedBy: readonly PartSeal[];
}

/** The folded identities of rows; a person none of whose parts opens is left out. */
export async function openPersons(
  source: { readonly database: Database; readonly sealingKey: VaultKeyPair },
  rows: Iterable<PersonRow>,
): Promise<Map<string, OpenedPerson>> {
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
  const opened = new Map<string, OpenedPerson>();
  for (const { person, keyIds } of persons) {
    for (const keyId of keyIds) {
      const reading = readings.get(keyId);
      if (reading?.isReadable !== true) continue;
      const before = opened.get(person);
      opened.set(person, {
        identity: foldIdentity(before?.identity, reading.identity),
        sealedBy: [...(before?.sealedBy ?? []), { keyId, wrap: reading.wrap }],
      });
    }
  }
  return opened;
}
