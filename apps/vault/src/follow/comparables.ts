import { randomUUID } from "node:crypto";
import type { HouseholdId, PersonId } from "@caravanserai/domain";
import { prepare, type PersonIdentity, type PreparedPerson } from "@caravanserai/identity";
import { openCopy, sealCopy, type VaultKeyPair } from "@caravanserai/sealing";
import type { Database } from "@caravanserai/store";
import { arrayLiteral, selectPrepared } from "../database.ts";
import type { IndexKey } from "../keys/index-keys.ts";
import { comparableText, identityOfComparable } from "./comparable-text.ts";
import type { PartSeal } from "./open-parts.ts";
import type { TokenKeys } from "./person-draft.ts";
import { openPersons, readPersonRows } from "./person-rows.ts";

/** A person as comparisons need them. */
export interface ComparablePerson {
  readonly person: PersonId;
  readonly household: HouseholdId;
  /** Position of the first entry about this person: who was registered earlier. */
  readonly firstPosition: number;
  readonly prepared: PreparedPerson;
}

/** The sealed copy of what comparing needs, as it stands beside the person's tokens. */
export interface ComparableCopy {
  readonly person: PersonId;
  readonly household: HouseholdId;
  readonly firstPosition: number;
  readonly keyIds: readonly string[];
  readonly indexKey: string;
  readonly copy: Uint8Array;
}

interface ComparableSource {
  readonly person: PersonId;
  readonly household: HouseholdId;
  readonly positions: readonly number[];
  readonly identity: PersonIdentity;
  readonly sealedBy: readonly PartSeal[];
}

/** Seals what comparing needs of a person; undefined for somebody none of whose parts opens. */
export async function sealComparable(
  { person, household, positions, identity, sealedBy }: ComparableSource,
  { name, copyKey }: IndexKey,
): Promise<ComparableCopy | undefined> {
  const [firstPosition] = positions;
  if (firstPosition === undefined || sealedBy.length === 0) return undefined;
  const owner = { person, wraps: sealedBy.map(({ wrap }) => wrap) };
  const copy = await sealCopy(copyKey, owner, comparableText(identity));
  const keyIds = sealedBy.map(({ keyId }) => keyId);
  return { person, household, firstPosition, keyIds, indexKey: name, copy };
}

export interface ComparingPorts {
  readonly database: Database;
  readonly sealingKey: VaultKeyPair;
  /** When an opening is written down. */
  readonly wallClock: { now(): number };
}

export interface LoadedComparables {
  readonly persons: Map<string, ComparablePerson>;
  /** Of those whose copy was missing or did not open: to be kept. */
  readonly remade: readonly ComparableCopy[];
}

/**
 * Opens the wanted persons: their copies, or where there is none their records. That they are
 * opened is durable before the first of them is read. Whoever's wraps are gone is left out.
 */
export async function loadComparables(
  ports: ComparingPorts,
  wanted: ReadonlySet<string>,
  keys: TokenKeys,
): Promise<LoadedComparables> {
  const persons = new Map<string, ComparablePerson>();
  if (wanted.size === 0) return { persons, remade: [] };
  const keyByName = new Map([keys.current, ...keys.older].map((key) => [key.name, key]));
  for (const row of await readCopies(ports, wanted)) {
    const key = keyByName.get(row.indexKey);
    const opened = key === undefined ? undefined : await openRow(row, key);
    if (opened !== undefined) persons.set(row.person, opened);
  }
  const missing = [...wanted].filter((person) => !persons.has(person));
  const remade = missing.length === 0 ? [] : await openRecords(ports, missing, keys.current);
  for (const { comparable } of remade) persons.set(comparable.person, comparable);
  return { persons, remade: remade.flatMap(({ copy }) => copy ?? []) };
}

interface CopyRow {
  readonly person: PersonId;
  readonly household: HouseholdId;
  readonly firstPosition: number;
  readonly parts: number;
  readonly indexKey: string;
  readonly copy: Buffer;
  /** Wraps that are still there, in the order of the parts, with spaces between; null: none. */
  readonly wraps: string | null;
}

/** One round trip: the statement commits its note of the openings before its rows are handed out. */
function readCopies(
  { database, wallClock }: ComparingPorts,
  wanted: ReadonlySet<string>,
): Promise<CopyRow[]> {
  const values = [arrayLiteral(wanted), randomUUID(), wallClock.now()];
  return selectPrepared<CopyRow>(database, copiesStatement, values);
}

const copiesStatement = {
  name: "vault-copies",
  text: `with noted as (
    insert into vault.comparison (comparison, at_ms, opened) values ($2, $3, $1::uuid[])
  )
  select c.person, c.household, c.first_position as "firstPosition",
    cardinality(c.key_ids) as parts, c.index_key as "indexKey", c.copy,
    case when cardinality(c.key_ids) = 1
      then (select w.wrap from keystore.wrap w where w.key_id = c.key_ids[1])
      else (
        select string_agg(w.wrap, ' ' order by k.place)
        from unnest(c.key_ids) with ordinality as k (key_id, place)
          join keystore.wrap w on w.key_id = k.key_id
      ) end as wraps
  from unnest($1::uuid[]) as asked (person) join vault.comparable c on c.person = asked.person`,
};

async function openRow(row: CopyRow, { copyKey }: IndexKey): Promise<ComparablePerson | undefined> {
  const { person, household, firstPosition, parts, copy } = row;
  const wraps = row.wraps?.split(" ") ?? [];
  if (wraps.length !== parts) return undefined;
  const text = await openCopy(copyKey, { person, wraps }, copy);
  const identity = text === undefined ? undefined : identityOfComparable(text);
  if (identity === undefined) return undefined;
  return { person, household, firstPosition, prepared: prepare(identity) };
}

/** The long way: records from before there were copies, or whose copy does not open. */
async function openRecords(ports: ComparingPorts, persons: readonly string[], key: IndexKey) {
  const rows = await readPersonRows(ports.database, persons);
  const found: { comparable: ComparablePerson; copy: ComparableCopy | undefined }[] = [];
  for (const [person, opened] of await openPersons(ports, rows.values())) {
    const row = rows.get(person);
    const firstPosition = row?.positions[0];
    if (row === undefined || firstPosition === undefined) continue;
    const prepared = prepare(opened.identity);
    const comparable = { person: row.person, household: row.household, firstPosition, prepared };
    found.push({ comparable, copy: await sealComparable({ ...row, ...opened }, key) });
  }
  return found;
}
