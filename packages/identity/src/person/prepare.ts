import type { BirthDate } from "../birth-date/birth-date.ts";
import { partWords } from "../names/compound-names.ts";
import { type NameWord, nameWord } from "../names/name-word.ts";
import { normaliseName } from "../names/normalise-name.ts";
import { fatherStem } from "../names/patronymic.ts";
import { patronymicApart, statedPatronymic, withoutParticles } from "./patronymic-apart.ts";
import type { DocumentType, PersonIdentity, Sex } from "./person-identity.ts";

/** A place or another circumstance that a household may share: compared by its words. */
export interface Circumstance {
  readonly kind: string;
  /** Normalised words joined by spaces: the whole value for equality. */
  readonly text: string;
  readonly words: readonly string[];
}

/** A person with every form derived once, for keys and for many comparisons. */
export interface PreparedPerson {
  readonly family: readonly NameWord[];
  readonly given: readonly NameWord[];
  readonly patronymic?: NameWord;
  /** The father's name inside the patronymic. */
  readonly father?: NameWord;
  readonly birth?: BirthDate;
  /** The birth date as written (`YYYYMMDD`) where that is no day of the calendar. */
  readonly birthDigits?: string;
  readonly sex?: Sex;
  readonly document?: { readonly type: DocumentType; readonly number: string };
  /** Last nine digits: country and trunk prefixes are written in many ways. */
  readonly phone?: string;
  readonly iin?: string;
  readonly circumstances: readonly Circumstance[];
}

const phoneDigitsMin = 7;
const phoneDigitsKept = 9;
const documentCharactersMin = 5;
const nameWordsMax = 6;
const circumstanceWordsMax = 12;

/** Cyrillic letters of document series and the Latin ones they are typed as. */
const cyrillicSeries = "авекмнорстухі";
const latinSeries = "abekmhopctyxi";

function withLatin(words: readonly NameWord[], latin: string | undefined): readonly NameWord[] {
  if (latin === undefined) return words;
  const printed = partWords(latin).slice(0, nameWordsMax).map(nameWord);
  if (words.length === 0) return printed;
  if (printed.length !== words.length) return words;
  return words.map((word, index) => ({
    ...word,
    forms: [...new Set([...word.forms, ...printed[index]!.forms])],
  }));
}

/** Number without spaces and signs, Cyrillic series letters as their Latin likes. */
function documentNumber(number: string): string {
  let text = "";
  for (const character of normaliseName(number).words.join("")) {
    const series = cyrillicSeries.indexOf(character);
    text += series < 0 ? character : latinSeries[series]!;
  }
  return text;
}

function phoneDigits(phone: string): string {
  return phone.replace(/\D/g, "").slice(-phoneDigitsKept);
}

type TypedParts = Pick<PreparedPerson, "family" | "given" | "patronymic" | "father" | "sex">;

function typedParts({ names, latin }: PersonIdentity): TypedParts {
  const { given: givenNames = "", only = "", patronymic = "" } = names;
  const whole = only !== "" && givenNames === "" && (names.family ?? "") === "";
  const family = withoutParticles(partWords(names.family ?? "").slice(0, nameWordsMax));
  const written = partWords(only === "" ? givenNames : `${givenNames} ${only}`);
  const stated = normaliseName(patronymic).words;
  const apart =
    stated.length === 0
      ? patronymicApart(written.slice(0, nameWordsMax), whole)
      : { words: written.slice(0, nameWordsMax), ...statedPatronymic(stated) };
  const sex = apart.sex ?? family.sex;
  return {
    family: withLatin(family.words.map(nameWord), latin?.family),
    given: withLatin(apart.words.map(nameWord), latin?.given),
    ...(apart.patronymic === undefined
      ? {}
      : {
          patronymic: nameWord(apart.patronymic),
          father: nameWord(fatherStem(apart.patronymic)),
        }),
    ...(sex === undefined ? {} : { sex }),
  };
}

function circumstancesOf(values: Readonly<Record<string, string | undefined>>): Circumstance[] {
  const circumstances: Circumstance[] = [];
  for (const [kind, value] of Object.entries(values)) {
    if (value === undefined) continue;
    const words = normaliseName(value).words.slice(0, circumstanceWordsMax);
    if (words.length > 0) circumstances.push({ kind, text: words.join(" "), words });
  }
  return circumstances;
}

/**
 * Derives everything that keys and comparisons need. Costs some microseconds; keep the answer.
 * `circumstances` are further values by kind (town, postcode, occupation) that both records have.
 */
export function prepare(
  person: PersonIdentity,
  circumstances: Readonly<Record<string, string | undefined>> = {},
): PreparedPerson {
  const parts = typedParts(person);
  const number = person.document === undefined ? "" : documentNumber(person.document.number);
  const phone = person.phone === undefined ? "" : phoneDigits(person.phone);
  const iin = person.iin?.replace(/\D/g, "") ?? "";
  const { birth, sex, document, birthplace, address } = person;
  return {
    ...parts,
    ...(birth === undefined ? {} : { birth }),
    ...(sex === undefined ? {} : { sex }),
    ...(document === undefined || number.length < documentCharactersMin
      ? {}
      : { document: { type: document.type, number } }),
    ...(phone.length < phoneDigitsMin ? {} : { phone }),
    ...(iin.length === 12 ? { iin } : {}),
    circumstances: circumstancesOf({ birthplace, address, ...circumstances }),
  };
}
