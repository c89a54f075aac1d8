import type { BirthDate } from "../birth-date/birth-date.ts";
import { compareBirthDates } from "../birth-date/compare-birth-dates.ts";
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

function relationEvidence(left: BirthDate, right: BirthDate): Evidence[] {
  const field = "birth-date";
  switch (compareBirthDates(left, right)) {
    case "absent":
      return [];
    case "equal":
      return [{ code: "birth-date-equal", field, bits: bitsOf.birthEqual }];
    case "day-month-swapped":
      return [{ code: "birth-date-day-month-swapped", field, bits: bitsOf.birthDayMonthSwapped }];
    case "one-digit":
      return [{ code: "birth-date-one-digit", field, bits: bitsOf.birthOneDigit }];
    case "compatible":
      return [{ code: "birth-date-compatible", field, bits: compatibleBits(left, right) }];
    case "near":
      return [{ code: "birth-date-near", field, bits: bitsOf.birthNear }];
    case "one-component":
      return [{ code: "birth-date-one-component", field, bits: bitsOf.birthOneComponent }];
    case "different":
      return [{ code: "birth-date-different", field, bits: bitsOf.birthDifferent }];
  }
}

export function birthEvidence(
  left: BirthDate | undefined,
  right: BirthDate | undefined,
): Evidence[] {
  if (left === undefined || right === undefined) return [];
  const year: BirthDate = { precision: "year", year: left.year };
  if (isPlaceholderMatch(left, right) && left.precision === "day" && right.precision === "day") {
    const bits = compatibleBits(year, year);
    return [{ code: "birth-date-compatible", field: "birth-date", bits }];
  }
  return relationEvidence(left, right);
}
