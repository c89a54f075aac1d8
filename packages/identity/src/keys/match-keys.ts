import type { BirthDate } from "../birth-date/birth-date.ts";
import type { PersonIdentity } from "../person/person-identity.ts";
import { type PreparedPerson, prepare } from "../person/prepare.ts";

/**
 * One composite key: people who share its value are worth comparing. `type` says what it is made
 * of. Values are plain text of identity fields: never stored or logged, only keyed-hashed.
 */
export interface MatchKey {
  readonly type: MatchKeyType;
  readonly value: string;
}

export type MatchKeyType =
  | "part-year-month"
  | "part-month-day"
  | "part-year-day"
  | "part-year-sorted"
  | "birth-initials"
  | "names-year"
  | "names-decade"
  | "given-patronymic-year"
  | "document"
  | "document-head-year"
  | "document-tail-year"
  | "phone-year"
  | "iin";

/** Name words that enter keys; the third and later words of a part are rarely written twice. */
const wordsPerPart = 2;

/** Decades of a wide age band that get a key. */
const decadesMax = 3;

function skeletons(person: PreparedPerson): { family: string[]; given: string[] } {
  const of = (words: PreparedPerson["family"]): string[] =>
    words
      .slice(0, wordsPerPart)
      .map((word) => word.skeleton)
      .filter((skeleton) => skeleton !== "");
  return { family: of(person.family), given: of(person.given) };
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

class KeySet {
  readonly #keys = new Map<string, MatchKey>();

  add(type: MatchKeyType, parts: readonly (string | number)[]): void {
    const value = parts.join("|");
    this.#keys.set(`${type}|${value}`, { type, value });
  }

  all(): readonly MatchKey[] {
    return [...this.#keys.values()];
  }
}

function addDayKeys(keys: KeySet, names: readonly string[], birth: BirthDate): void {
  const { year, month, day } = birth;
  if (month === undefined) return;
  for (const name of names) {
    keys.add("part-year-month", [name, year, month]);
    if (day === undefined) continue;
    keys.add("part-month-day", [name, month, day]);
    keys.add("part-year-day", [name, year, day]);
    if (day <= 12) keys.add("part-year-sorted", [name, year, ...[month, day].sort()]);
  }
}

function addNameKeys(keys: KeySet, person: PreparedPerson, birth: BirthDate): void {
  const { family, given } = skeletons(person);
  addDayKeys(keys, [...new Set([...family, ...given])], birth);
  const pair = [family[0] ?? "", given[0] ?? ""].sort();
  if (family.length > 0 && given.length > 0) {
    for (const year of yearPairs(birth)) keys.add("names-year", [...pair, year]);
    for (const decade of decades(birth)) keys.add("names-decade", [...pair, decade]);
  }
  if (birth.month !== undefined && birth.day !== undefined) {
    const initials = pair.map((skeleton) => skeleton.slice(0, 1)).join("");
    keys.add("birth-initials", [initials, birth.year, birth.month, birth.day]);
  }
  const patronymic = person.patronymic?.skeleton ?? "";
  if (patronymic !== "" && given.length > 0) {
    keys.add("given-patronymic-year", [given[0]!, patronymic, birth.year]);
  }
}

/** Halves of the number with the birth year: one wrong character leaves one half whole. */
function addDocumentKeys(keys: KeySet, number: string, birth: BirthDate | undefined): void {
  keys.add("document", [number]);
  if (birth === undefined) return;
  const half = Math.ceil(number.length / 2);
  keys.add("document-head-year", [number.slice(0, half), birth.year]);
  keys.add("document-tail-year", [number.slice(half), birth.year]);
}

export function preparedMatchKeys(person: PreparedPerson): readonly MatchKey[] {
  const keys = new KeySet();
  const { birth } = person;
  if (birth !== undefined) addNameKeys(keys, person, birth);
  if (person.document !== undefined) addDocumentKeys(keys, person.document.number, birth);
  if (person.phone !== undefined && birth !== undefined) {
    keys.add("phone-year", [person.phone, birth.year]);
  }
  if (person.iin !== undefined) keys.add("iin", [person.iin]);
  return keys.all();
}

/**
 * The keys under which a person is found: composites of a name part with parts of the birth date,
 * both names with a span of years, document, phone, IIN. Name parts are not ordered, so swapped
 * names meet. Never a lone name: somebody with neither birth date nor document has no key.
 */
export function matchKeys(person: PersonIdentity): readonly MatchKey[] {
  return preparedMatchKeys(prepare(person));
}
