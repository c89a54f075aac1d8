import type { BirthDate } from "../birth-date/birth-date.ts";
import type { PersonIdentity } from "../person/person-identity.ts";
import { type PreparedPerson, prepare } from "../person/prepare.ts";
import { addInMemoryKeys, addKeysOfFew } from "./in-memory-keys.ts";
import { KeySet, keySkeletons } from "./key-set.ts";
import type { MatchKey } from "./match-key.ts";

export interface MatchKeyOptions {
  /**
   * Adds keys with few parts (see `addInMemoryKeys`). Only for an index that is never stored, such as
   * a tablet's own shift: a stored token of a common pair of names tells who it is.
   */
  readonly isInMemory?: boolean;
  /** With `isInMemory`: adds keys that many share (see `addKeysOfFew`), for small files. */
  readonly isOfFew?: boolean;
}

/** Decades of a wide age band that get a key. */
const decadesMax = 3;

/** First sounds of both names, in no order. */
function initialsOf(person: PreparedPerson): string {
  const { family, given } = keySkeletons(person);
  return [family[0] ?? "", given[0] ?? ""]
    .map((skeleton) => skeleton.slice(0, 1))
    .sort()
    .join("");
}

/** Overlapping pairs of years: any two years that differ by at most one share a pair. */
function yearPairs(birth: BirthDate): number[] {
  const last = Math.min(birth.lastYear ?? birth.year, birth.year + 3);
  const pairs: number[] = [];
  for (let year = birth.year - 1; year <= last; year++) pairs.push(year);
  return pairs;
}

function decades(birth: BirthDate): number[] {
  const first = Math.floor(birth.year / 10);
  const last = Math.min(Math.floor((birth.lastYear ?? birth.year) / 10), first + decadesMax - 1);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function addDayKeys(keys: KeySet, names: readonly string[], birth: BirthDate): void {
  const { year, month, day } = birth;
  if (month === undefined) return;
  for (const name of names) {
    keys.add("part-year-month", [name, year, month]);
    if (day === undefined) continue;
    keys.add("part-month-day", [name, month, day]);
    if (day <= 12) keys.add("part-year-sorted", [name, year, ...[month, day].sort()]);
  }
}

function fatherSkeleton({ father, patronymic }: PreparedPerson): string {
  const stem = father?.skeleton ?? "";
  return stem === "" ? (patronymic?.skeleton ?? "") : stem;
}

function addNameKeys(keys: KeySet, person: PreparedPerson, birth: BirthDate): void {
  const { family, given } = keySkeletons(person);
  addDayKeys(keys, [...new Set([...family, ...given])], birth);
  const pair = [family[0] ?? "", given[0] ?? ""].sort();
  if (family.length > 0 && given.length > 0) {
    for (const year of yearPairs(birth)) keys.add("names-year", [...pair, year]);
    for (const decade of decades(birth)) keys.add("names-decade", [...pair, decade]);
  }
  if (birth.month !== undefined && birth.day !== undefined) {
    keys.add("birth", [birth.year, birth.month, birth.day]);
    keys.add("birth-initials", [initialsOf(person), birth.year, birth.month, birth.day]);
  }
  // One father under the endings of two languages: `Серікұлы` and `Серикович`.
  const patronymic = fatherSkeleton(person);
  if (patronymic !== "" && given.length > 0) {
    keys.add("given-patronymic-year", [given[0]!, patronymic, birth.year]);
  }
}

/** For people without a birth date: both names with a word of a place or circumstance. */
function addPlaceKeys(keys: KeySet, person: PreparedPerson): void {
  const { family, given } = keySkeletons(person);
  const words = [...new Set([...family, ...given])].sort();
  if (words.length < 2) return;
  for (const { kind, text } of person.circumstances) {
    keys.add("names-place", [words.slice(0, 2).join("|"), kind, text]);
  }
}

/** Halves of the number, composed: one wrong character leaves one half whole. */
function addDocumentKeys(keys: KeySet, person: PreparedPerson, number: string): void {
  keys.add("document", [number]);
  const half = Math.ceil(number.length / 2);
  const [head, tail] = [number.slice(0, half), number.slice(half)];
  const initials = initialsOf(person);
  if (initials !== "") {
    keys.add("document-head-initials", [head, initials]);
    keys.add("document-tail-initials", [tail, initials]);
  }
  if (person.birth === undefined) return;
  keys.add("document-head-year", [head, person.birth.year]);
  keys.add("document-tail-year", [tail, person.birth.year]);
}

/** Keys of a prepared person; see `matchKeys`. */
export function preparedMatchKeys(
  person: PreparedPerson,
  options: MatchKeyOptions = {},
): readonly MatchKey[] {
  const keys = new KeySet();
  const { birth } = person;
  if (birth !== undefined) addNameKeys(keys, person, birth);
  addPlaceKeys(keys, person);
  if (person.document !== undefined) addDocumentKeys(keys, person, person.document.number);
  if (person.phone !== undefined && birth !== undefined) {
    keys.add("phone-year", [person.phone, birth.year]);
  }
  if (person.iin !== undefined) keys.add("iin", [person.iin]);
  if (options.isInMemory === true) addInMemoryKeys(keys, person);
  if (options.isInMemory === true && options.isOfFew === true) addKeysOfFew(keys, person);
  return keys.all();
}

/**
 * The keys under which a person is found: composites of a name part with parts of the birth date,
 * both names with a span of years, document, phone, IIN. Name parts are not ordered, so swapped
 * names meet. Never a lone name: somebody with neither birth date nor document has no key.
 */
export function matchKeys(
  person: PersonIdentity,
  options: MatchKeyOptions = {},
): readonly MatchKey[] {
  return preparedMatchKeys(prepare(person), options);
}
