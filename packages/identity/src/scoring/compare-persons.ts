import { type BirthDate, birthInterval } from "../birth-date/birth-date.ts";
import { compareBirthDates } from "../birth-date/compare-birth-dates.ts";
import { editDistanceWithin } from "../names/edit-distance.ts";
import type { PersonIdentity } from "../person/person-identity.ts";
import { type PreparedPerson, prepare } from "../person/prepare.ts";
import { type NameRelation, compareNameParts, rankOf } from "./compare-names.ts";
import { type Evidence, evidenceBits as bitsOf } from "./evidence.ts";

/** Probable: show side by side at once. Review: in the queue. On request: only when asked for. */
export type MatchBand = "probable" | "review" | "on-request" | "none";

export interface PersonComparison {
  /** Sum of the evidence, rounded to tenths. */
  readonly bits: number;
  readonly band: MatchBand;
  /** In the order of the form; what is missing on one side gives no line. */
  readonly evidence: readonly Evidence[];
}

export interface ComparisonContext {
  /** People in the register: the more there are, the more agree by chance. Default 98,000. */
  readonly populationPersons?: number;
}

/** Lower bounds of the bands in bits. */
export const bandBits = { probable: 8, review: 0, onRequest: -8 } as const;

const populationDefault = 98_000;

/** Years over which birth dates spread, for the weight of an agreement between intervals. */
const birthYearsSpread = 64;

function nameEvidence(field: "family-name" | "given-name", relation: NameRelation): Evidence[] {
  if (relation === "absent") return [];
  const bits =
    relation === "different"
      ? bitsOf.nameDifferent
      : relation === "similar"
        ? bitsOf.nameSimilar
        : bitsOf.nameEqual;
  return [{ code: `${field}-${relation}`, field, bits }];
}

function compareBothNames(left: PreparedPerson, right: PreparedPerson): Evidence[] {
  const family = compareNameParts(left.family, right.family);
  const given = compareNameParts(left.given, right.given);
  const crossed = compareNameParts(left.family, right.given);
  const crossedBack = compareNameParts(left.given, right.family);
  if (rankOf(crossed) + rankOf(crossedBack) > rankOf(family) + rankOf(given) + 1) {
    const swapped: Evidence = {
      code: "names-swapped",
      field: "family-name",
      bits: bitsOf.namesSwapped,
    };
    return [
      ...nameEvidence("family-name", crossed),
      ...nameEvidence("given-name", crossedBack),
      swapped,
    ];
  }
  const lines = [...nameEvidence("family-name", family), ...nameEvidence("given-name", given)];
  if (family !== "different" || given !== "different") return lines;
  return lines.map((line) => ({ ...line, bits: bitsOf.nameDifferent / 2 }));
}

function patronymicEvidence(left: PreparedPerson, right: PreparedPerson): Evidence[] {
  if (left.patronymic === undefined || right.patronymic === undefined) return [];
  const relation = compareNameParts([left.patronymic], [right.patronymic]);
  const field = "patronymic";
  if (relation === "different") {
    return [{ code: "patronymic-contradicted", field, bits: bitsOf.patronymicContradicted }];
  }
  if (relation === "similar") {
    return [{ code: "patronymic-similar", field, bits: bitsOf.patronymicSimilar }];
  }
  return [{ code: "patronymic-equal", field, bits: bitsOf.patronymicEqual }];
}

function yearsOf(birth: BirthDate): number {
  const { first, last } = birthInterval(birth);
  if (first === last) return 1 / 365;
  const months = birth.month === undefined ? 12 : 1;
  return ((birth.lastYear ?? birth.year) - birth.year + 1) * (months / 12);
}

/** The wider interval decides how often two strangers agree. */
function compatibleBits(left: BirthDate, right: BirthDate): number {
  const years = Math.max(yearsOf(left), yearsOf(right));
  return Math.max(0.5, Math.min(bitsOf.birthEqual, Math.log2(birthYearsSpread / years) - 0.5));
}

function birthEvidence(left: PreparedPerson, right: PreparedPerson): Evidence[] {
  const relation = compareBirthDates(left.birth, right.birth);
  const field = "birth-date";
  switch (relation) {
    case "absent":
      return [];
    case "equal":
      return [{ code: "birth-date-equal", field, bits: bitsOf.birthEqual }];
    case "day-month-swapped":
      return [{ code: "birth-date-day-month-swapped", field, bits: bitsOf.birthDayMonthSwapped }];
    case "one-digit":
      return [{ code: "birth-date-one-digit", field, bits: bitsOf.birthOneDigit }];
    case "compatible":
      return [
        { code: "birth-date-compatible", field, bits: compatibleBits(left.birth!, right.birth!) },
      ];
    case "near":
      return [{ code: "birth-date-near", field, bits: bitsOf.birthNear }];
    case "one-component":
      return [{ code: "birth-date-one-component", field, bits: bitsOf.birthOneComponent }];
    case "different":
      return [{ code: "birth-date-different", field, bits: bitsOf.birthDifferent }];
  }
}

function documentEvidence(left: PreparedPerson, right: PreparedPerson): Evidence[] {
  const [a, b] = [left.document, right.document];
  if (a === undefined || b === undefined) return [];
  const field = "document";
  const distance = editDistanceWithin(a.number, b.number, 1);
  if (distance === 0) return [{ code: "document-equal", field, bits: bitsOf.documentEqual }];
  if (distance === 1) {
    return [{ code: "document-one-character", field, bits: bitsOf.documentOneCharacter }];
  }
  if (a.type !== b.type) return [];
  return [{ code: "document-different", field, bits: bitsOf.documentDifferent }];
}

function otherEvidence(left: PreparedPerson, right: PreparedPerson): Evidence[] {
  const lines: Evidence[] = [];
  const isSexKnown = (sex: PreparedPerson["sex"]): boolean => sex === "male" || sex === "female";
  if (isSexKnown(left.sex) && isSexKnown(right.sex) && left.sex !== right.sex) {
    lines.push({ code: "sex-different", field: "sex", bits: bitsOf.sexDifferent });
  }
  lines.push(...documentEvidence(left, right));
  if (left.phone !== undefined && left.phone === right.phone) {
    lines.push({ code: "phone-equal", field: "phone", bits: bitsOf.phoneEqual });
  }
  if (left.iin !== undefined && right.iin !== undefined) {
    const isEqual = left.iin === right.iin;
    const bits = isEqual ? bitsOf.iinEqual : bitsOf.iinDifferent;
    lines.push({ code: isEqual ? "iin-equal" : "iin-different", field: "iin", bits });
  }
  return lines;
}

/** Same family and birth date, other given name: twins and clerks' copies, not one person. */
function isTwinLike(lines: readonly Evidence[]): boolean {
  const has = (code: Evidence["code"]): boolean => lines.some((line) => line.code === code);
  return (
    has("given-name-different") &&
    has("birth-date-equal") &&
    !has("document-equal") &&
    !has("iin-equal")
  );
}

function bandOf(bits: number): MatchBand {
  if (bits >= bandBits.probable) return "probable";
  if (bits >= bandBits.review) return "review";
  return bits >= bandBits.onRequest ? "on-request" : "none";
}

function roundBits(bits: number): number {
  return Math.round(bits * 10) / 10;
}

export function comparePrepared(
  left: PreparedPerson,
  right: PreparedPerson,
  context: ComparisonContext = {},
): PersonComparison {
  const population = Math.max(2, context.populationPersons ?? populationDefault);
  const lines = [
    ...compareBothNames(left, right),
    ...patronymicEvidence(left, right),
    ...birthEvidence(left, right),
    ...otherEvidence(left, right),
    { code: "chance-agreement", field: "chance", bits: -Math.log2(population) } as const,
  ];
  let bits = roundBits(lines.reduce((sum, line) => sum + line.bits, 0));
  if (bits >= bandBits.review && isTwinLike(lines)) {
    const guard = roundBits(bandBits.review - 0.1 - bits);
    lines.push({ code: "twin-guard", field: "twin-guard", bits: guard });
    bits = roundBits(bits + guard);
  }
  const evidence = lines.map((line) => ({ ...line, bits: roundBits(line.bits) }));
  return { bits, band: bandOf(bits), evidence };
}

/**
 * Weighs whether two records are one person: bits, band and one line of evidence per finding.
 * Missing is neutral, contradiction counts against. Proposes only: people decide.
 */
export function comparePersons(
  left: PersonIdentity,
  right: PersonIdentity,
  context: ComparisonContext = {},
): PersonComparison {
  return comparePrepared(prepare(left), prepare(right), context);
}
