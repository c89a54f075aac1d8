import { type PreparedPerson, comparePrepared, prepare } from "@caravanserai/identity";
import { createSeededRandom } from "@caravanserai/kernel";
import { findCandidates } from "../../apps/vault/src/follow/candidates.ts";
import type { MatchablePerson } from "../../apps/vault/src/follow/person-draft.ts";
import { corruptedEntry } from "./corrupted-entry.ts";
import type { SealedRecords } from "./sealed-records.ts";
import { indexOf, matchablePerson, type VaultRegister } from "./vault-register.ts";

/** A second entry of somebody in the register, and who that is. */
export interface SecondEntry {
  readonly truth: number;
  readonly entry: MatchablePerson;
  readonly wrong: readonly string[];
}

/** Beyond every register: the second entry is a person of its own. */
const firstEntryIndex = 2 ** 40;

export function secondEntries(
  register: VaultRegister,
  { count, fields, seed }: { count: number; fields: number; seed: number },
): SecondEntry[] {
  const random = createSeededRandom(seed).fork(`second entries with ${fields} wrong fields`);
  return Array.from({ length: count }, (_none, number) => {
    const truth = random.integer(register.persons);
    const { entry, wrong } = corruptedEntry(register.source.personAt(truth), fields, random);
    const index = firstEntryIndex + number;
    return { truth, entry: matchablePerson(register.indexKey, index, entry), wrong };
  });
}

/** Candidates of one person by the vault's own statement, those with most shared tokens first. */
export async function lookUp(
  register: VaultRegister,
  entry: MatchablePerson,
): Promise<readonly string[]> {
  const found = await findCandidates(register.database, [entry]);
  return (found.get(entry.person) ?? []).map(({ person }) => person);
}

/** Best first; of equal bits the one with more shared tokens. */
function rank(
  entry: PreparedPerson,
  candidates: readonly string[],
  preparedOf: (person: string) => PreparedPerson,
): readonly string[] {
  return candidates
    .map((person) => ({ person, bits: comparePrepared(entry, preparedOf(person)).bits }))
    .sort((one, other) => other.bits - one.bits)
    .map(({ person }) => person);
}

/** The whole way: tokens, candidates, their records read, opened and scored. */
export async function findAgain(
  register: VaultRegister,
  records: SealedRecords,
  { entry }: SecondEntry,
): Promise<readonly string[]> {
  const made = matchablePerson(register.indexKey, indexOf(entry.person), entry.identity);
  const candidates = await lookUp(register, made);
  if (candidates.length === 0) return [];
  const opened = await records.open(candidates);
  return rank(made.prepared, candidates, (person) => prepare(opened.get(person)!));
}
