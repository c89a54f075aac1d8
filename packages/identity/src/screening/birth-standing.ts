import type { BirthDate } from "../birth-date/birth-date.ts";
import { compareBirthDates } from "../birth-date/compare-birth-dates.ts";

/**
 * How the birth dates of a person and of an entry stand to each other: the same day; a slip of the
 * pen away; within what both leave open; in neighbouring years; not known on one side; two exact
 * days of neighbouring years; three to five years apart; farther.
 */
export type BirthStanding =
  "same-day" | "slip" | "open" | "near" | "unknown" | "contradicted" | "far" | "apart";

/** Years that estimated or misheard dates may lie apart. */
const nearYearsMax = 2;

/** Years beyond which nobody alerts; lists err by so much where they guess. */
const farYearsMax = 5;

/** A wrong digit or a swap changes the year by a decade at most; beyond, it is another person. */
const slipYearsMax = 10;

/** Standings from the strongest agreement to the clearest contradiction. */
const order: readonly BirthStanding[] = [
  "same-day",
  "slip",
  "open",
  "near",
  "unknown",
  "contradicted",
  "far",
  "apart",
];

/** Years between two dates, 0 where what they leave open overlaps. */
export function yearsBetween(left: BirthDate, right: BirthDate): number {
  const leftLast = left.lastYear ?? left.year;
  const rightLast = right.lastYear ?? right.year;
  return Math.max(0, left.year - rightLast, right.year - leftLast);
}

/** An estimate over so many years agrees with half of a list. */
const wideYearsMin = 7;

function isWide({ year, lastYear = year }: BirthDate): boolean {
  return lastYear - year >= wideYearsMin;
}

/** The years in which an entry may be born, widened by what a slip of the pen changes. */
interface BirthReach {
  readonly first: number;
  readonly last: number;
}

/** The standing of everybody born outside of it is `apart`; without any date all years are in. */
export function birthReach(births: readonly BirthDate[]): BirthReach {
  if (births.length === 0) return { first: 0, last: 9_999 };
  return {
    first: Math.min(...births.map(({ year }) => year)) - slipYearsMax,
    last: Math.max(...births.map(({ year, lastYear = year }) => lastYear)) + slipYearsMax,
  };
}

function standingOf(birth: BirthDate, other: BirthDate): BirthStanding {
  const years = yearsBetween(birth, other);
  if (years > slipYearsMax) return "apart";
  const relation = compareBirthDates(birth, other);
  if (relation === "equal") return "same-day";
  if (relation === "compatible") return isWide(birth) || isWide(other) ? "near" : "open";
  const isSlip = ["day-month-swapped", "one-digit", "one-component"].includes(relation);
  if (isSlip) return "slip";
  if (years > nearYearsMax) return years <= farYearsMax ? "far" : "apart";
  const isExact = birth.precision === "day" && other.precision === "day";
  return isExact ? "contradicted" : "near";
}

/** The best standing to any of the dates that a list gives for one person. */
export function birthStanding(
  birth: BirthDate | undefined,
  births: readonly BirthDate[],
): BirthStanding {
  if (birth === undefined || births.length === 0) return "unknown";
  let best = order.length - 1;
  for (const other of births) best = Math.min(best, order.indexOf(standingOf(birth, other)));
  return order[best]!;
}
