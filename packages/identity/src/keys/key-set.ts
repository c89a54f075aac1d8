import type { PreparedPerson } from "../person/prepare.ts";
import type { MatchKey, MatchKeyType } from "./match-key.ts";

/** Distinct keys in the order in which they were added. */
export class KeySet {
  readonly #keys = new Map<string, MatchKey>();

  add(type: MatchKeyType, parts: readonly (string | number)[]): void {
    const value = parts.join("|");
    this.#keys.set(`${type}|${value}`, { type, value });
  }

  all(): readonly MatchKey[] {
    return [...this.#keys.values()];
  }
}

/** Name words that enter keys; the third and later words of a part are rarely written twice. */
const wordsPerPart = 2;

interface NameSkeletons {
  readonly family: string[];
  readonly given: string[];
}

/**
 * Skeletons of the name words that enter keys; words without consonants have none. Of a whole name
 * in one field the first two words are taken for the two names: keys do not order them.
 */
export function keySkeletons(person: PreparedPerson): NameSkeletons {
  const of = (words: PreparedPerson["family"]): string[] =>
    words
      .slice(0, wordsPerPart)
      .map((word) => word.skeleton)
      .filter((skeleton) => skeleton !== "");
  const [family, given] = [of(person.family), of(person.given)];
  if (person.family.length > 0 || given.length < 2) return { family, given };
  return { family: given.slice(0, 1), given: given.slice(1) };
}
