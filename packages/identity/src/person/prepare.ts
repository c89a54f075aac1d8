import type { BirthDate } from "../birth-date/birth-date.ts";
import { type NameWord, nameWord, nameWords } from "../names/name-word.ts";
import { normaliseName } from "../names/normalise-name.ts";
import { isPatronymic, isPatronymicParticle } from "../names/patronymic.ts";
import type { DocumentType, PersonIdentity, Sex } from "./person-identity.ts";

/** A person with every form derived once, for keys and for many comparisons. */
export interface PreparedPerson {
  readonly family: readonly NameWord[];
  readonly given: readonly NameWord[];
  readonly patronymic?: NameWord;
  readonly birth?: BirthDate;
  readonly sex?: Sex;
  readonly document?: { readonly type: DocumentType; readonly number: string };
  /** Last nine digits: country and trunk prefixes are written in many ways. */
  readonly phone?: string;
  readonly iin?: string;
}

const phoneDigitsMin = 7;
const phoneDigitsKept = 9;
const documentCharactersMin = 5;

function withLatin(words: readonly NameWord[], latin: string | undefined): readonly NameWord[] {
  if (latin === undefined) return words;
  const printed = nameWords(latin);
  if (words.length === 0) return printed;
  if (printed.length !== words.length) return words;
  return words.map((word, index) => ({
    ...word,
    forms: [...new Set([...word.forms, ...printed[index]!.forms])],
  }));
}

/** Cyrillic letters that stand for Latin ones in a document number, and the reverse, are one. */
function documentNumber(number: string): string {
  const text = normaliseName(number).words.join("");
  const latin = text.replace(
    /[авекмнорстух]/gu,
    (letter) => "abekmhopctyx"["авекмнорстух".indexOf(letter)]!,
  );
  return latin.replace(/[^a-z0-9а-я]/gu, "");
}

function phoneDigits(phone: string): string {
  return phone.replace(/\D/g, "").slice(-phoneDigitsKept);
}

interface TypedParts {
  readonly family: readonly NameWord[];
  readonly given: readonly NameWord[];
  readonly patronymic?: NameWord;
}

/** Takes the patronymic out of given names in which it was typed along. */
function typedParts(person: PersonIdentity): TypedParts {
  const { names } = person;
  const family = withLatin(nameWords(names.family ?? ""), person.latin?.family);
  const written = normaliseName(`${names.given ?? ""} ${names.only ?? ""}`).words.slice(0, 6);
  const apart = written.findIndex((word, index) => index > 0 && isPatronymicParticle(word));
  const stated = normaliseName(names.patronymic ?? "").words.join("");
  if (stated !== "") {
    return {
      family,
      given: withLatin(nameWords(names.given ?? names.only ?? ""), person.latin?.given),
      patronymic: nameWord(stated),
    };
  }
  if (apart > 1) {
    const rest = written.filter((_, index) => index !== apart && index !== apart - 1);
    const patronymic = nameWord(written[apart - 1]! + written[apart]!);
    return { family, given: rest.map(nameWord), patronymic };
  }
  const index = written.findIndex((word, position) => position > 0 && isPatronymic(word));
  const given = written.filter((_, position) => position !== index).map(nameWord);
  if (index < 0) return { family, given: withLatin(given, person.latin?.given) };
  return { family, given, patronymic: nameWord(written[index]!) };
}

/** Derives everything that keys and comparisons need. Costs some microseconds; keep the answer. */
export function prepare(person: PersonIdentity): PreparedPerson {
  const parts = typedParts(person);
  const number = person.document === undefined ? "" : documentNumber(person.document.number);
  const phone = person.phone === undefined ? "" : phoneDigits(person.phone);
  const iin = person.iin?.replace(/\D/g, "") ?? "";
  const { birth, sex, document } = person;
  return {
    ...parts,
    ...(birth === undefined ? {} : { birth }),
    ...(sex === undefined ? {} : { sex }),
    ...(document === undefined || number.length < documentCharactersMin
      ? {}
      : { document: { type: document.type, number } }),
    ...(phone.length < phoneDigitsMin ? {} : { phone }),
    ...(iin.length === 12 ? { iin } : {}),
  };
}
