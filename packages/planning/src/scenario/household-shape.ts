import type { SeededRandom } from "@caravanserai/kernel";
import type { MemberRelationship } from "./acts.ts";
import { people } from "./assumptions.ts";
import { drawBetween, drawIndex, drawSpread, elementAt, hasChance } from "./sampling.ts";

/** Why a household travels: the surge, an ordinary visit, or the way home. */
export type TravelReason = "surge" | "visitor" | "resident";

/** A member before names are given. */
export interface MemberShape {
  readonly relationship: MemberRelationship;
  readonly sex: "male" | "female";
  readonly ageYears: number;
}

export interface HouseholdShape {
  readonly reason: TravelReason;
  readonly members: readonly MemberShape[];
  readonly adults: number;
  readonly children: number;
}

export const adultFromYears = 18;
const quantiles = people.ageQuantiles.value;

function drawAge(random: SeededRandom, ages: readonly number[]): number {
  const u = random.float();
  let right = 1;
  while (right < quantiles.length - 1 && u > elementAt(quantiles, right)) right++;
  const [low, high] = [elementAt(quantiles, right - 1), elementAt(quantiles, right)];
  const [from, to] = [elementAt(ages, right - 1), elementAt(ages, right)];
  return from + ((to - from) * (u - low)) / (high - low);
}

/** Ages outside a range come back into it at random, so that no birth date piles up at its ends. */
function ageWithin(random: SeededRandom, ageYears: number, range: readonly [number, number]) {
  const [least, most] = range;
  if (ageYears >= least && ageYears < most) return ageYears;
  const depth = Math.min(3, most - least) * random.float();
  return ageYears < least ? least + depth : most - depth;
}

function partnerOf(random: SeededRandom, head: MemberShape): MemberShape {
  const gap = drawSpread(random, people.partnerAgeGapYears.value);
  return {
    relationship: "partner",
    sex: head.sex === "male" ? "female" : "male",
    ageYears: ageWithin(random, head.ageYears - gap, [adultFromYears, 90]),
  };
}

function childrenOf(random: SeededRandom, parentAge: number): MemberShape[] {
  const count = 1 + drawIndex(random, people.childrenCounts.value);
  const gap = drawBetween(random, people.parentAgeGapYears.value);
  const oldest = ageWithin(random, parentAge - gap, [0, adultFromYears]);
  return Array.from({ length: count }, (_, index) => ({
    relationship: "child" as const,
    sex: hasChance(random, people.childMale.value) ? ("male" as const) : ("female" as const),
    ageYears: index === 0 ? oldest : oldest * random.float(),
  }));
}

function grandparentOf(random: SeededRandom, head: MemberShape): MemberShape {
  return {
    relationship: "parent",
    sex: hasChance(random, people.grandparentFemale.value) ? "female" : "male",
    ageYears: head.ageYears + drawBetween(random, people.parentAgeGapYears.value),
  };
}

function companionsOf(random: SeededRandom, ages: readonly number[]): MemberShape[] {
  const count = 1 + drawIndex(random, people.friendsMore.value);
  return Array.from({ length: count }, () => ({
    relationship: "other" as const,
    sex: hasChance(random, people.companionMale.value) ? ("male" as const) : ("female" as const),
    ageYears: drawAge(random, ages),
  }));
}

const kinds = [
  "man",
  "woman",
  "couple",
  "friends",
  "family",
  "mother",
  "generations",
  "siblings",
] as const;

function drawMembers(random: SeededRandom, reason: TravelReason): MemberShape[] {
  const isSurge = reason === "surge";
  const shares = isSurge ? people.surgeShapes.value : people.ordinaryShapes.value;
  const ages = isSurge ? people.surgeMenAgeYears.value : people.adultAgeYears.value;
  const kind = elementAt(kinds, drawIndex(random, shares));
  const head: MemberShape = {
    relationship: "head",
    sex: kind === "woman" || kind === "mother" ? "female" : "male",
    ageYears: drawAge(random, ages),
  };
  switch (kind) {
    case "man":
    case "woman":
      return [head];
    case "couple":
      return [head, partnerOf(random, head)];
    case "friends":
      return [head, ...companionsOf(random, ages)];
    case "family":
      return [head, partnerOf(random, head), ...childrenOf(random, head.ageYears)];
    case "mother":
      return [head, ...childrenOf(random, head.ageYears)];
    case "generations": {
      const children = childrenOf(random, head.ageYears);
      return [head, partnerOf(random, head), ...children, grandparentOf(random, head)];
    }
    case "siblings":
      return [head, { relationship: "sibling", sex: "male", ageYears: drawAge(random, ages) }];
  }
}

/** Who travels together: relationships, sexes and ages, at most eight people. */
export function drawHousehold(random: SeededRandom, reason: TravelReason): HouseholdShape {
  const members = drawMembers(random, reason);
  const adults = members.filter(({ ageYears }) => ageYears >= adultFromYears).length;
  return { reason, members, adults, children: members.length - adults };
}
