import type { BirthDate } from "../birth-date/birth-date.ts";
import { type BirthDateRelation, compareBirthDates } from "../birth-date/compare-birth-dates.ts";

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

/** From the strongest agreement to the clearest contradiction. */
const ranks: Readonly<Record<BirthStanding, number>> = {
  "same-day": 0,
  slip: 1,
  open: 2,
  near: 3,
  unknown: 4,
  contradicted: 5,
  far: 6,
  apart: 7,
};

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

const slips: ReadonlySet<BirthDateRelation> = new Set([
  "day-month-swapped",
  "one-digit",
  "one-component",
]);

function standingOf(birth: BirthDate, other: BirthDate): BirthStanding {
  const years = yearsBetween(birth, other);
  if (years > slipYearsMax) return "apart";
  const relation = compareBirthDates(birth, other);
  if (relation === "equal") return "same-day";
  if (relation === "compatible") return isWide(birth) || isWide(other) ? "near" : "open";
  if (slips.has(relation)) return "slip";
  if (years > nearYearsMax) return years <= farYearsMax ? "far" : "apart";
  const isExact = birth.precision === "day" && other.precision === "day";
  return isExact ? "contradicted" : "near";
}

/**
 * Whether dates may stand better than `near`: two exact days without year, month or day in common
 * never do. Far cheaper than the standing, and asked of everybody with a common name.
 */
export function mayAgree(birth: BirthDate | undefined, births: readonly BirthDate[]): boolean {
  if (birth === undefined) return false;
  if (birth.precision !== "day") return births.length > 0;
  for (const { precision, year, month, day } of births) {
    if (precision !== "day") return true;
    if (year === birth.year || month === birth.month || day === birth.day) return true;
  }
  return false;
}

/** The best standing to any of the dates that a list gives for one person. */
export function birthStanding(
  birth: BirthDate | undefined,
  births: readonly BirthDate[],
): BirthStanding {
  if (birth === undefined || births.length === 0) return "unknown";
  let best: BirthStanding = "apart";
  for (const other of births) {
    const standing = standingOf(birth, other);
    if (ranks[standing] < ranks[best]) best = standing;
  }
  return best;
}
