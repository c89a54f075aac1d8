import type { BirthDate } from "./birth-date.ts";

/** How two birth dates relate, from the strongest agreement to the clearest contradiction. */
export type BirthDateRelation =
  | "equal"
  | "day-month-swapped"
  | "one-digit"
  | "compatible"
  | "near"
  | "one-component"
  | "different"
  | "absent";

/** `YYYYMMDD`. */
export function birthDigitsOf(birth: BirthDate): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${String(birth.year).padStart(4, "0")}${two(birth.month ?? 0)}${two(birth.day ?? 0)}`;
}

function differingDigits(left: string, right: string): number {
  let differing = 0;
  for (let index = 0; index < left.length; index++) {
    if (left[index] !== right[index]) differing++;
  }
  return differing;
}

function isDigitSwap(left: string, right: string): boolean {
  const first = [...left].findIndex((digit, index) => digit !== right[index]);
  return (
    left[first] === right[first + 1] &&
    left[first + 1] === right[first] &&
    left.slice(first + 2) === right.slice(first + 2)
  );
}

function compareDays(left: BirthDate, right: BirthDate): BirthDateRelation {
  const equalParts =
    Number(left.year === right.year) +
    Number(left.month === right.month) +
    Number(left.day === right.day);
  if (equalParts === 3) return "equal";
  if (left.year === right.year && left.month === right.day && left.day === right.month) {
    return "day-month-swapped";
  }
  const [leftDigits, rightDigits] = [birthDigitsOf(left), birthDigitsOf(right)];
  const byDigits = compareBirthDigits(leftDigits, rightDigits);
  if (byDigits === "one-digit") return byDigits;
  return equalParts === 2 ? "one-component" : byDigits;
}

/**
 * Compares two birth dates as written, `YYYYMMDD`, of which one may be no day of the calendar: an
 * error of typing makes a 41st of May. Two wrong digits are near.
 */
export function compareBirthDigits(
  left: string,
  right: string,
): "equal" | "one-digit" | "near" | "different" {
  const differing = differingDigits(left, right);
  if (differing === 0) return "equal";
  if (differing === 1) return "one-digit";
  if (differing > 2) return "different";
  return isDigitSwap(left, right) ? "one-digit" : "near";
}

/** Years between two intervals; 0 when they touch or overlap. */
function yearsApart(left: BirthDate, right: BirthDate): number {
  const leftLast = left.lastYear ?? left.year;
  const rightLast = right.lastYear ?? right.year;
  return Math.max(0, left.year - rightLast, right.year - leftLast);
}

/** First possible day as a number, `YYYYMMDD`: written out, because lists ask for thousands. */
function firstOf({ year, month = 1, day = 1 }: BirthDate): number {
  return (year * 100 + month) * 100 + day;
}

/** No day of the same month comes later, which is all that comparing asks for. */
const lastDay = 31;

function lastOf({ year, lastYear = year, month = 12, day = lastDay }: BirthDate): number {
  return (lastYear * 100 + month) * 100 + day;
}

/** Compares as intervals: an estimated age agrees with every date inside it, only less strongly. */
export function compareBirthDates(
  left: BirthDate | undefined,
  right: BirthDate | undefined,
): BirthDateRelation {
  if (left === undefined || right === undefined) return "absent";
  if (left.precision === "day" && right.precision === "day") return compareDays(left, right);
  if (firstOf(left) <= lastOf(right) && firstOf(right) <= lastOf(left)) return "compatible";
  return yearsApart(left, right) <= 1 ? "near" : "different";
}
