import type {
  BirthDate,
  DocumentType,
  LatinNames,
  PersonIdentity,
  Sex,
} from "@caravanserai/identity";

/** Another number where the meaning of a place below changes: then copies are made anew. */
const textVersion = 1;

type Birth = readonly (string | number | null | undefined)[];
type ComparableList = readonly [version: number, texts: readonly string[], birth?: Birth];

/**
 * What comparing needs of an identity, as a short list with empty places for what is not known.
 * Needs, citizenship and issuers stay in the record alone.
 */
export function comparableText(identity: PersonIdentity): string {
  const { names, latin, birth, sex, document, phone, iin, birthplace, address } = identity;
  const texts = [
    ...[names.family, names.given, names.patronymic, names.only, latin?.family, latin?.given],
    ...[sex, document?.type, document?.number, phone, iin, birthplace, address],
  ].map((text) => text ?? "");
  const list: ComparableList =
    birth === undefined
      ? [textVersion, texts]
      : [textVersion, texts, [birth.precision, birth.year, birth.month, birth.day, birth.lastYear]];
  return JSON.stringify(list);
}

/**
 * Reads what `comparableText` wrote; undefined when another version wrote it. Only what is known: to
 * the rest of the program an absent part is not an empty one.
 */
export function identityOfComparable(text: string): PersonIdentity | undefined {
  const [version, texts, birth] = JSON.parse(text) as ComparableList;
  if (version !== textVersion) return undefined;
  const [family, given, patronymic, only, latinFamily, latinGiven, ...others] = texts;
  const [sex, type, number, phone, iin, birthplace, address] = others;
  return {
    names: {
      ...(family ? { family } : {}),
      ...(given ? { given } : {}),
      ...(patronymic ? { patronymic } : {}),
      ...(only ? { only } : {}),
    },
    ...(latinFamily || latinGiven ? { latin: latinOf(latinFamily, latinGiven) } : {}),
    ...(sex ? { sex: sex as Sex } : {}),
    ...(type && number ? { document: { type: type as DocumentType, number } } : {}),
    ...(phone ? { phone } : {}),
    ...(iin ? { iin } : {}),
    ...(birthplace ? { birthplace } : {}),
    ...(address ? { address } : {}),
    ...(birth === undefined ? {} : { birth: birthOf(birth) }),
  };
}

function latinOf(family: string | undefined, given: string | undefined): LatinNames {
  return { ...(family ? { family } : {}), ...(given ? { given } : {}) };
}

function birthOf([precision, year, month, day, lastYear]: Birth): BirthDate {
  return {
    precision: precision as BirthDate["precision"],
    year: Number(year),
    ...(typeof month === "number" ? { month } : {}),
    ...(typeof day === "number" ? { day } : {}),
    ...(typeof lastYear === "number" ? { lastYear } : {}),
  };
}
