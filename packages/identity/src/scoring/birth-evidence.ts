import type { BirthDate } from "../birth-date/birth-date.ts";
import {
  type BirthDateRelation,
  birthDigitsOf,
  compareBirthDates,
  compareBirthDigits,
} from "../birth-date/compare-birth-dates.ts";
import type { PreparedPerson } from "../person/prepare.ts";
import { type Evidence, evidenceBits as bitsOf } from "./evidence.ts";

/** Years over which birth dates spread, for the weight of an agreement between intervals. */
const birthYearsSpread = 64;

function yearsOf(birth: BirthDate): number {
  if (birth.day !== undefined) return 1 / 365;
  const months = birth.month === undefined ? 12 : 1;
  return ((birth.lastYear ?? birth.year) - birth.year + 1) * (months / 12);
}

/** The wider interval decides how often two strangers agree. */
function compatibleBits(left: BirthDate, right: BirthDate): number {
  const years = Math.max(yearsOf(left), yearsOf(right));
  return Math.max(0.5, Math.min(bitsOf.birthEqual, Math.log2(birthYearsSpread / years) - 0.5));
}

/** A first of January is what registers write when only the year is known. */
function isFirstOfJanuary(birth: BirthDate): boolean {
  return birth.month === 1 && birth.day === 1;
}

/** Same year, and one side holds the placeholder day: only the year is really compared. */
function isPlaceholderMatch(left: BirthDate, right: BirthDate): boolean {
  return left.year === right.year && (isFirstOfJanuary(left) || isFirstOfJanuary(right));
}

/**
 * Two placeholder days of different years: that they agree in day and month says nothing, and a
 * year in which one digit differs is as common among strangers as among one person's records.
 */
function placeholderYears(left: BirthDate, right: BirthDate): BirthDateRelation {
  const isNear = Math.abs(left.year - right.year) <= 1;
  const byDigits = compareBirthDigits(birthDigitsOf(left), birthDigitsOf(right));
  return isNear || byDigits === "one-digit" ? "near" : "different";
}

function relationEvidence(relation: BirthDateRelation, compatible: number): Evidence[] {
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
      return [{ code: "birth-date-compatible", field, bits: compatible }];
    case "near":
      return [{ code: "birth-date-near", field, bits: bitsOf.birthNear }];
    case "one-component":
      return [{ code: "birth-date-one-component", field, bits: bitsOf.birthOneComponent }];
    case "different":
      return [{ code: "birth-date-different", field, bits: bitsOf.birthDifferent }];
  }
}

/** As written, where one of the dates is none of the calendar. */
function digitsEvidence(left: PreparedPerson, right: PreparedPerson): Evidence[] | undefined {
  if (left.birthDigits === undefined && right.birthDigits === undefined) return undefined;
  const [one, other] = [left, right].map(({ birthDigits, birth }) =>
    birthDigits === undefined && birth?.precision === "day" ? birthDigitsOf(birth) : birthDigits,
  );
  if (one === undefined || other === undefined) return undefined;
  const relation = compareBirthDigits(one, other);
  // The same impossible day twice is a placeholder as likely as one person's.
  return relation === "equal" ? [] : relationEvidence(relation, 0);
}

export function birthEvidence(left: PreparedPerson, right: PreparedPerson): Evidence[] {
  const asWritten = digitsEvidence(left, right);
  if (asWritten !== undefined) return asWritten;
  const [one, other] = [left.birth, right.birth];
  if (one === undefined || other === undefined) return [];
  if (isPlaceholderMatch(one, other) && one.precision === "day" && other.precision === "day") {
    const year: BirthDate = { precision: "year", year: one.year };
    return relationEvidence("compatible", compatibleBits(year, year));
  }
  if (one.precision === "day" && other.precision === "day") {
    if (isFirstOfJanuary(one) && isFirstOfJanuary(other)) {
      return relationEvidence(placeholderYears(one, other), 0);
    }
  }
  const relation = compareBirthDates(one, other);
  return relationEvidence(relation, relation === "compatible" ? compatibleBits(one, other) : 0);
}
