import type { DuplicateProposed } from "@caravanserai/domain";
import type { Database } from "@caravanserai/store";
import type { Logger } from "pino";
import { nameOfFault } from "../name-of-fault.ts";
import { findCandidates } from "./candidates.ts";
import type { ComparablePerson, KnownPersons } from "./known-persons.ts";
import {
  matchable,
  type MatchablePerson,
  type PersonDraft,
  type TokenKeys,
  type UnreadPart,
} from "./person-draft.ts";
import { proposeDuplicates } from "./propose.ts";

/** One record that the matcher cannot digest must not stop everybody else's. */
export function makeMatchable(
  drafts: readonly PersonDraft[],
  keys: TokenKeys | undefined,
  log: Pick<Logger, "error">,
): { persons: MatchablePerson[]; failed: UnreadPart[] } {
  const persons: MatchablePerson[] = [];
  const failed: UnreadPart[] = [];
  for (const draft of drafts) {
    try {
      persons.push(matchable(draft, keys));
    } catch (cause) {
      const [keyId, position] = [draft.keyIds.at(-1), draft.positions.at(-1)];
      if (keyId === undefined || position === undefined) throw cause;
      const fault = nameOfFault(cause);
      log.error({ position, fault }, "a record could not be prepared for matching");
      failed.push({ keyId, position, reason: "malformed" });
    }
  }
  return { persons, failed };
}

/** Who of the page resembles somebody in the index or on the page itself. */
export async function matchPage(
  { database, known }: { database: Database; known: KnownPersons },
  persons: readonly MatchablePerson[],
): Promise<DuplicateProposed[]> {
  const comparable = persons.map(comparableOf);
  const candidates = await findCandidates(database, persons);
  const others = new Set([...candidates.values()].flatMap((few) => few.map((c) => c.person)));
  for (const { person } of persons) others.delete(person);
  const found = await known.load(others);
  for (const person of comparable) found.set(person.person, person);
  return proposeDuplicates(comparable, candidates, found);
}

export function comparableOf(person: MatchablePerson): ComparablePerson {
  const { household, positions, prepared } = person;
  return { person: person.person, household, firstPosition: positions[0] ?? 0, prepared };
}
