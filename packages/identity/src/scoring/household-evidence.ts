import { editDistanceWithin } from "../names/edit-distance.ts";
import type { Circumstance, PreparedPerson } from "../person/prepare.ts";
import { type Evidence, evidenceBits as bitsOf } from "./evidence.ts";

/** Share (0 to 1) of records with this value of a circumstance; undefined when not known. */
export type CircumstanceShare = (kind: string, text: string) => number | undefined;

/** Words in common, of the words of the shorter value, from which two values are similar. */
const similarShare = 0.6;

function isWordAlike(left: string, right: string): boolean {
  if (left === right) return true;
  const budget = Math.min(left.length, right.length) >= 5 ? 1 : 0;
  return budget > 0 && editDistanceWithin(left, right, budget) <= budget;
}

function sharedWords(left: readonly string[], right: readonly string[]): number {
  const [fewer, more] = left.length <= right.length ? [left, right] : [right, left];
  const shared = fewer.filter((word) => more.some((other) => isWordAlike(word, other))).length;
  return shared / fewer.length;
}

/** Of a long value nearly all of whose words agree, more than half of the bits are left. */
function similarBitsShare(left: Circumstance, right: Circumstance, shared: number): number {
  const words = Math.min(left.words.length, right.words.length);
  return words > shortValueWords ? Math.max(0.5, shared ** 2) : 0.5;
}

/** Words of a value, such as street and town, beyond which each says something more. */
const shortValueWords = 2;

/** A whole address in one field says more than a town does. */
function bitsMaxOf({ words }: Circumstance): number {
  const further = Math.max(0, words.length - shortValueWords);
  return Math.min(bitsOf.circumstanceLongMax, bitsOf.circumstanceEqualMax + further);
}

function equalBits(value: Circumstance, circumstanceShare: CircumstanceShare | undefined): number {
  const valueShare = circumstanceShare?.(value.kind, value.text);
  if (valueShare === undefined || valueShare <= 0) return bitsOf.circumstanceEqual;
  return Math.max(0.5, Math.min(bitsMaxOf(value), -Math.log2(valueShare) - 1));
}

function compareCircumstance(
  left: Circumstance,
  right: Circumstance,
  circumstanceShare: CircumstanceShare | undefined,
): Evidence {
  const field = "circumstance";
  const { kind } = left;
  if (left.text === right.text) {
    return { code: "circumstance-equal", field, kind, bits: equalBits(left, circumstanceShare) };
  }
  const shared = sharedWords(left.words, right.words);
  if (shared >= similarShare) {
    const rarest = Math.min(
      equalBits(left, circumstanceShare),
      equalBits(right, circumstanceShare),
    );
    const bits = Math.max(
      bitsOf.circumstanceSimilar,
      rarest * similarBitsShare(left, right, shared),
    );
    return { code: "circumstance-similar", field, kind, bits };
  }
  return { code: "circumstance-different", field, kind, bits: bitsOf.circumstanceDifferent };
}

/** Phone, birthplace, address and further circumstances that the members of a household share. */
export function householdEvidence(
  left: PreparedPerson,
  right: PreparedPerson,
  circumstanceShare?: CircumstanceShare,
): Evidence[] {
  const lines: Evidence[] = [];
  if (left.phone !== undefined && left.phone === right.phone) {
    lines.push({ code: "phone-equal", field: "phone", bits: bitsOf.phoneEqual });
  }
  for (const one of left.circumstances) {
    const other = right.circumstances.find(({ kind }) => kind === one.kind);
    if (other !== undefined) lines.push(compareCircumstance(one, other, circumstanceShare));
  }
  return lines;
}

/** Bits that a shared home may add: little for another member, some for a doubtful one. */
function allowedBits(lines: readonly Evidence[], isOfSinglePeople: boolean): number {
  if (isOfSinglePeople) return bitsOf.householdSingle;
  const has = (code: Evidence["code"]): boolean => lines.some((line) => line.code === code);
  const isOtherGiven = has("given-name-different");
  if (isOtherGiven && !has("birth-date-equal")) return bitsOf.householdOtherMember;
  return isOtherGiven || has("birth-date-different")
    ? bitsOf.householdDoubtful
    : bitsOf.householdMax;
}

/**
 * What has to be taken off again: everything above the household's limit, and nearly everything
 * when given name and birth date say that it is another member of the same household.
 */
export function householdDiscount(
  lines: readonly Evidence[],
  isOfSinglePeople = false,
): Evidence[] {
  let sum = 0;
  for (const { field, bits } of lines) {
    if (bits > 0 && (field === "circumstance" || field === "phone")) sum += bits;
  }
  const allowed = allowedBits(lines, isOfSinglePeople);
  if (sum <= allowed) return [];
  return [{ code: "household-only", field: "circumstance", bits: allowed - sum }];
}
