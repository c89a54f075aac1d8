import type { SeededRandom } from "@caravanserai/kernel";
import type { BirthDate, PlantedVariant, ScenarioDocument, ScenarioMember } from "./acts.ts";
import { desks, duplicates } from "./assumptions.ts";
import { documentOf } from "./documents.ts";
import { spellAgain } from "./names/clerk-spelling.ts";
import { transliterate, type LatinScheme } from "./names/transliterate.ts";
import type { Person } from "./persons.ts";
import { drawIndex, elementAt, hasChance } from "./sampling.ts";

export type RecordStage = "group" | "individual";

function birthAsSaid(person: Person, random: SeededRandom): BirthDate {
  const { year, month, day } = person.birth;
  if (person.document !== undefined) return { year, month, day, precision: "day" };
  const chance = random.float();
  if (chance < desks.birthYearOnly.value) return { year, precision: "year" };
  if (chance < desks.birthYearOnly.value + desks.birthMonthOnly.value) {
    return { year, month, precision: "month" };
  }
  return { year, month, day, precision: "day" };
}

/** Names as written on the record, in one script. */
interface WrittenNames {
  readonly family: string;
  readonly given: string;
  readonly patronymic?: string;
  readonly script: "cyrillic" | "latin";
}

function writeNames(person: Person, hasPatronymic: boolean, scheme?: LatinScheme): WrittenNames {
  const write = (name: string) => (scheme === undefined ? name : transliterate(name, scheme));
  return {
    family: write(person.family),
    given: write(person.given),
    ...(hasPatronymic ? { patronymic: write(person.patronymic) } : {}),
    script: scheme === undefined ? "cyrillic" : "latin",
  };
}

function memberFrom(
  person: Person,
  names: WrittenNames,
  rest: { birth: BirthDate; document: ScenarioDocument | undefined; key: number },
): ScenarioMember {
  const { document } = rest;
  return {
    key: rest.key,
    ...names,
    ...(document?.type === "passport"
      ? {
          latinFamily: transliterate(person.family, "passport"),
          latinGiven: transliterate(person.given, "passport"),
        }
      : {}),
    birth: rest.birth,
    sex: person.sex,
    citizenship: person.citizenship,
    relationship: person.relationship,
    ...(document === undefined ? {} : { document }),
  };
}

function isShown(person: Person, stage: RecordStage, random: SeededRandom): boolean {
  if (person.document === undefined) return false;
  const isChild = !person.isAdult && stage === "group";
  return !(isChild && hasChance(random, desks.childWithoutDocument.value));
}

/** A person's record as the first clerk writes it. */
export function recordPerson(
  person: Person,
  stage: RecordStage,
  random: SeededRandom,
): ScenarioMember {
  const isLatin = hasChance(random, desks.latinScript.value);
  const hasPatronymic = stage === "individual" || hasChance(random, desks.patronymicInGroup.value);
  const names = writeNames(person, hasPatronymic, isLatin ? "passport" : undefined);
  const document = isShown(person, stage, random) ? person.document : undefined;
  const birth = birthAsSaid(person, random);
  return memberFrom(person, names, { birth, document, key: person.key });
}

const variants: readonly PlantedVariant[] = [
  "same-document",
  "other-document",
  "other-script",
  "clerk-spelling",
];

function otherDocument(person: Person, first: ScenarioMember): ScenarioDocument {
  return documentOf({
    key: person.key,
    citizenship: person.citizenship,
    hasPassport: first.document?.type !== "passport",
    isUnder14: !person.isAdult,
  });
}

function variantFor(first: ScenarioMember, random: SeededRandom): PlantedVariant {
  const variant = elementAt(variants, drawIndex(random, duplicates.variantShares.value));
  const needsDocument = variant === "same-document" && first.document === undefined;
  return needsDocument ? "other-script" : variant;
}

/** One person's earlier record, and the key of the new one. */
interface Again {
  readonly person: Person;
  readonly first: ScenarioMember;
  readonly key: number;
}

function namesAgain({ person, first }: Again, variant: PlantedVariant, random: SeededRandom) {
  const hasPatronymic = hasChance(random, desks.patronymicInGroup.value);
  if (variant === "other-script") {
    if (first.script === "latin") return writeNames(person, hasPatronymic);
    const isEnglish = hasChance(random, desks.latinByEnglish.value);
    return writeNames(person, hasPatronymic, isEnglish ? "english" : "german");
  }
  const scheme = first.script === "latin" ? "passport" : undefined;
  const names = writeNames(person, hasPatronymic, scheme);
  if (variant !== "clerk-spelling") return names;
  return hasChance(random, desks.familyMisspelled.value)
    ? { ...names, family: spellAgain(random, names.family) }
    : { ...names, given: spellAgain(random, names.given) };
}

/** The record another clerk writes about a person who is already registered. */
export function recordPersonAgain(again: Again, random: SeededRandom): ScenarioMember {
  const { person, first, key } = again;
  const variant = variantFor(first, random);
  const names = namesAgain(again, variant, random);
  const documents = {
    "same-document": first.document,
    "other-document": otherDocument(person, first),
    "other-script": undefined,
    "clerk-spelling": undefined,
  };
  const member = memberFrom(person, names, {
    birth: { ...person.birth },
    document: documents[variant],
    key,
  });
  return { ...member, plantedDuplicateOf: person.key, plantedVariant: variant };
}
