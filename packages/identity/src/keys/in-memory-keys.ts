import { type NameWord, nameWord } from "../names/name-word.ts";
import type { PreparedPerson } from "../person/prepare.ts";
import { type KeySet, keySkeletons } from "./key-set.ts";

/** Sounds of a name that a key holds beside the whole other name. */
const headLength = 2;

/** Words from which a value, such as an address, is also keyed by its two ends. */
const longValueWords = 4;

/** The skeletons of a part, with that of two words written as one (`Abd Allah`, `ree s`). */
function withJoined(words: readonly NameWord[], skeletons: readonly string[]): readonly string[] {
  const [first, second] = words;
  if (first === undefined || second === undefined) return skeletons;
  const joined = nameWord(first.text + second.text).skeleton;
  return joined === "" ? skeletons : [...skeletons, joined];
}

/** The two ends of a long value with many spellings, such as an address. */
function addPlaceEndKeys(keys: KeySet, person: PreparedPerson, names: readonly string[]): void {
  for (const { kind, words } of person.circumstances) {
    if (words.length < longValueWords) continue;
    for (const name of names) {
      keys.add("part-place-end", [name, kind, words.slice(0, 2).join(" ")]);
      keys.add("part-place-end", [name, kind, words.slice(-2).join(" ")]);
    }
  }
}

function addDocumentKeys(keys: KeySet, number: string, names: readonly string[]): void {
  const half = Math.ceil(number.length / 2);
  for (const name of names) {
    keys.add("part-document-half", [name, "head", number.slice(0, half)]);
    keys.add("part-document-half", [name, "tail", number.slice(half)]);
  }
}

/**
 * For an index that is never stored: both names, or one and the head of the other, without a date,
 * and one name with a place. A stored token of a common pair of names would tell who it is.
 */
export function addInMemoryKeys(keys: KeySet, person: PreparedPerson): void {
  const { family, given } = keySkeletons(person);
  for (const { kind, text } of person.circumstances) {
    for (const name of [...family, ...given]) keys.add("part-place", [name, kind, text]);
  }
  const [one, other] = [family[0], given[0]];
  if (one === undefined || other === undefined) return;
  keys.add("names", [one, other].sort());
  keys.add("name-and-initial", ["family", one, other.slice(0, 1)]);
  keys.add("name-and-head", [other, one.slice(0, headLength)]);
}

/**
 * Beside them, where records are few enough that many may share a key: names written apart or
 * swapped, one name with half a document number, an end of the address, or year and day.
 */
export function addKeysOfFew(keys: KeySet, person: PreparedPerson): void {
  const plain = keySkeletons(person);
  const families = withJoined(person.family, plain.family);
  const givens = withJoined(person.given, plain.given);
  const names = [...new Set([...families, ...givens])];
  addPlaceEndKeys(keys, person, names);
  if (person.document !== undefined) addDocumentKeys(keys, person.document.number, names);
  const { birth } = person;
  if (birth?.day !== undefined) {
    for (const name of names) keys.add("part-year-day", [name, birth.year, birth.day]);
  }
  for (const family of families) {
    for (const given of givens) {
      keys.add("names", [family, given].sort());
      keys.add("name-and-head", [family, given.slice(0, headLength)]);
      keys.add("name-and-head", [given, family.slice(0, headLength)]);
      keys.add("name-and-initial", ["family", family, given.slice(0, 1)]);
      keys.add("name-and-initial", ["given", given, family.slice(0, 1)]);
    }
  }
}
