import { createSeededRandom } from "@caravanserai/kernel";
import { findCandidates, type Candidate } from "../../apps/vault/src/follow/candidates.ts";
import { compareCandidates } from "../../apps/vault/src/follow/compare-candidates.ts";
import { comparableOf } from "../../apps/vault/src/follow/match-page.ts";
import type { MatchablePerson } from "../../apps/vault/src/follow/person-draft.ts";
import { corruptedEntry } from "./corrupted-entry.ts";
import { everybody, matchablePerson, registerSeed } from "./register-rows.ts";
import type { VaultRegister } from "./vault-register.ts";

/** A second entry of somebody in the register, and who that is. */
export interface SecondEntry {
  readonly number: number;
  readonly truth: number;
  readonly entry: MatchablePerson["identity"];
  readonly wrong: readonly string[];
  /** Nothing else was changed but the script that the names are written in. */
  readonly hasSamePapers: boolean;
}

/** Beyond every register: the second entry is a person of its own. */
const firstEntryIndex = 2 ** 40;

export function secondEntries(
  { persons }: Pick<VaultRegister, "persons">,
  { count, fields }: { count: number; fields: number },
): SecondEntry[] {
  const random = createSeededRandom(registerSeed).fork(`second entries, ${fields} wrong fields`);
  return Array.from({ length: count }, (_none, number) => {
    const truth = random.integer(persons);
    return { number, truth, ...corruptedEntry(everybody.personAt(truth), fields, random) };
  });
}

/** What the vault does when an entry arrives: keys and tokens of its person. */
export function madeMatchable(
  { indexKey }: Pick<VaultRegister, "indexKey">,
  { number, entry }: SecondEntry,
): MatchablePerson {
  return matchablePerson(indexKey, firstEntryIndex + number, { identity: entry });
}

/** Candidates by the vault's own statement. */
export function lookUp(
  register: Pick<VaultRegister, "vault" | "crowdedTokens">,
  persons: readonly MatchablePerson[],
): Promise<ReadonlyMap<string, readonly Candidate[]>> {
  return findCandidates(register.vault, persons, register.crowdedTokens);
}

/**
 * The whole way for a page of entries: tokens, candidates, their copies read and opened, which is
 * written down durably, and scored. Per entry the candidates, best first.
 */
export async function findAgain(
  register: Pick<VaultRegister, "vault" | "indexKey" | "sealingKey" | "crowdedTokens">,
  entries: readonly SecondEntry[],
): Promise<(readonly string[])[]> {
  const { vault, indexKey, sealingKey } = register;
  const persons = entries.map((one) => madeMatchable(register, one));
  const candidates = await lookUp(register, persons);
  const ports = { database: vault, sealingKey, wallClock: { now: () => Date.now() } };
  const keys = { current: indexKey, older: [] };
  const page = { persons: persons.map(comparableOf), candidates, keys };
  const { pairs, remade } = await compareCandidates(ports, page);
  if (remade.length > 0) throw new Error("a copy of the benchmark does not open");
  return persons.map(({ person }) => {
    const ranked = [...(pairs.get(person) ?? [])];
    ranked.sort((one, other) => other.comparison.bits - one.comparison.bits);
    return ranked.map(({ earlier, later }) => {
      return earlier.person === person ? later.person : earlier.person;
    });
  });
}
