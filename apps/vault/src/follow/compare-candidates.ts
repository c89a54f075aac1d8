import { comparePrepared, type MatchBand, type PersonComparison } from "@caravanserai/identity";
import type { Candidate } from "./candidates.ts";
import {
  loadComparables,
  type ComparableCopy,
  type ComparablePerson,
  type ComparingPorts,
} from "./comparables.ts";
import type { TokenKeys } from "./person-draft.ts";

/** Pairs just above the bound of review are chance half of the time: then more are opened. */
const convincingBits = 2;

/** Two records side by side. */
interface ComparedPair {
  /** Who was registered first. */
  readonly earlier: ComparablePerson;
  readonly later: ComparablePerson;
  readonly comparison: PersonComparison;
}

export interface ComparedPage {
  /** Per person of the page, in the order of the candidates. */
  readonly pairs: ReadonlyMap<string, readonly ComparedPair[]>;
  /** Copies that were missing: to be kept with the page. */
  readonly remade: readonly ComparableCopy[];
}

/**
 * Opens and compares candidates in two steps: the likely ones of everybody, then the others of those
 * for whom nothing convincing was among them. Most records are so never opened in vain.
 */
export async function compareCandidates(
  ports: ComparingPorts,
  page: {
    readonly persons: readonly ComparablePerson[];
    readonly candidates: ReadonlyMap<string, readonly Candidate[]>;
    readonly keys: TokenKeys;
  },
): Promise<ComparedPage> {
  const known = new Map<string, ComparablePerson>();
  for (const person of page.persons) known.set(person.person, person);
  const pairs = new Map<string, ComparedPair[]>();
  const remade: ComparableCopy[] = [];
  let persons = page.persons;
  for (const areLikely of [true, false]) {
    const wanted = persons.map(({ person }) => {
      return (page.candidates.get(person) ?? []).filter(({ isLikely }) => isLikely === areLikely);
    });
    const unopened = new Set(wanted.flatMap((few) => few.map(({ person }) => person)));
    for (const person of known.keys()) unopened.delete(person);
    const loaded = await loadComparables(ports, unopened, page.keys);
    for (const [person, comparable] of loaded.persons) known.set(person, comparable);
    remade.push(...loaded.remade);
    for (const [place, person] of persons.entries()) {
      const compared = compareWith(person, wanted[place] ?? [], known);
      pairs.set(person.person, [...(pairs.get(person.person) ?? []), ...compared]);
    }
    persons = persons.filter(({ person }) => {
      return !pairs.get(person)?.some(({ comparison: { bits } }) => bits >= convincingBits);
    });
  }
  return { pairs, remade };
}

/** Whether people should look at a pair of this band. */
export function isWorthALook(band: MatchBand): band is "probable" | "review" {
  return band === "probable" || band === "review";
}

/** Members of one household are not compared: whoever registered them saw them side by side. */
function compareWith(
  person: ComparablePerson,
  candidates: readonly Candidate[],
  known: ReadonlyMap<string, ComparablePerson>,
): ComparedPair[] {
  const pairs: ComparedPair[] = [];
  for (const candidate of candidates) {
    const other = known.get(candidate.person);
    if (other === undefined || other.household === person.household) continue;
    const [earlier, later] = inOrder(person, other);
    const comparison = comparePrepared(earlier.prepared, later.prepared);
    pairs.push({ earlier, later, comparison });
  }
  return pairs;
}

function inOrder(
  one: ComparablePerson,
  other: ComparablePerson,
): readonly [ComparablePerson, ComparablePerson] {
  const isOneFirst =
    one.firstPosition === other.firstPosition
      ? one.person < other.person
      : one.firstPosition < other.firstPosition;
  return isOneFirst ? [one, other] : [other, one];
}
