import type { DuplicateProposed } from "@caravanserai/domain";
import type { Logger } from "pino";
import { nameOfFault } from "../name-of-fault.ts";
import { findCandidates } from "./candidates.ts";
import type { CrowdedTokens } from "./crowded-tokens.ts";
import { compareCandidates } from "./compare-candidates.ts";
import {
  sealComparable,
  type ComparableCopy,
  type ComparablePerson,
  type ComparingPorts,
} from "./comparables.ts";
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

export interface MatchingPorts extends ComparingPorts {
  readonly crowdedTokens: CrowdedTokens;
}

export interface PageMatches {
  readonly proposals: readonly DuplicateProposed[];
  /** Copies that were missing: to be kept with the page. */
  readonly remade: readonly ComparableCopy[];
}

/** Who of the page resembles somebody in the index or on the page itself. */
export async function matchPage(
  ports: MatchingPorts,
  persons: readonly MatchablePerson[],
  keys: TokenKeys | undefined,
): Promise<PageMatches> {
  if (keys === undefined) return { proposals: [], remade: [] };
  const candidates = await findCandidates(ports.database, persons, ports.crowdedTokens);
  const page = { persons: persons.map(comparableOf), candidates, keys };
  const compared = await compareCandidates(ports, page);
  return { proposals: await proposeDuplicates(compared), remade: compared.remade };
}

/** Copies of a page's persons, beside their tokens; none while there is no index to be found by. */
export async function sealPage(
  persons: readonly MatchablePerson[],
  keys: TokenKeys | undefined,
): Promise<ComparableCopy[]> {
  if (keys === undefined) return [];
  const copies = await Promise.all(persons.map((one) => sealComparable(one, keys.current)));
  return copies.filter((copy) => copy !== undefined);
}

export function comparableOf(person: MatchablePerson): ComparablePerson {
  const { household, positions, prepared } = person;
  return { person: person.person, household, firstPosition: positions[0] ?? 0, prepared };
}
