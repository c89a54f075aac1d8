import { allDirections, type Claim } from "../claims/claim.ts";
import { normaliseWording } from "../claims/normalise-wording.ts";
import { flowKey, flowOf } from "./flow.ts";
import type { ComparisonBarred, NotApplicable } from "./findings.ts";

/** Pairs beyond which a list helps nobody. */
const pairsMax = 200;
/** Pairs that are looked at, of one claim and in all; the list is a hint, not an account. */
const neighboursMax = 2000;
const lookedMax = 400_000;

function isNear(left: Claim, right: Claim): boolean {
  const [one, other] = [normaliseWording(left), normaliseWording(right)];
  if (one.kind !== other.kind || one.kind === "stock") return false;
  const sharesPlace = one.to === other.to || one.from === other.from;
  return (
    sharesPlace && (left.asOf === right.asOf || left.period.firstDay === right.period.firstDay)
  );
}

function isEverywhere(claim: Claim): boolean {
  return claim.counterpart === allDirections;
}

function differsInLimits(left: Claim, right: Claim): boolean {
  const [one, other] = [left.period, right.period];
  const isNamedAlike = one.firstDay === other.firstDay && one.lastDay === other.lastDay;
  const isLimited =
    one.dayLimits.at !== other.dayLimits.at ||
    one.dayLimits.namedAfter !== other.dayLimits.namedAfter;
  return isNamedAlike && one.firstDay !== null && isLimited;
}

function reasonFor(left: Claim, right: Claim): NotApplicable | undefined {
  if (isEverywhere(left) !== isEverywhere(right)) {
    const [one, other] = [normaliseWording(left), normaliseWording(right)];
    const sharesOrigin = one.from !== null && (one.from === other.from || other.from === null);
    return sharesOrigin || one.from === null ? "all-directions" : undefined;
  }
  if (left.measure !== right.measure || left.place !== right.place) return undefined;
  if (left.unit !== right.unit) return "other-unit";
  if (left.population !== right.population) return "other-population";
  if (flowKey(left) !== flowKey(right) || left.rate !== right.rate) return undefined;
  if (differsInLimits(left, right)) return "day-limits";
  const [one, other] = [flowOf(left), flowOf(right)];
  if (one === undefined || other === undefined) {
    const isUndated = left.period.firstDay === null || right.period.firstDay === null;
    return isUndated ? "undated" : "open-period";
  }
  const isSame = one.start === other.start && one.end === other.end;
  return isSame || left.asOf !== right.asOf ? undefined : "other-period";
}

/** Where each claim has its neighbours: those of the same day or of the same first day. */
function daysOf(claims: readonly Claim[]): ReadonlyMap<string, readonly number[]> {
  const days = new Map<string, number[]>();
  claims.forEach((claim, at) => {
    for (const key of keysOf(claim)) {
      const known = days.get(key);
      if (known === undefined) days.set(key, [at]);
      else known.push(at);
    }
  });
  return days;
}

function keysOf({ asOf, period }: Claim): readonly string[] {
  return [`of ${asOf}`, `from ${period.firstDay}`];
}

/** Pairs that look comparable and are not, with the reason. */
export function barredComparisons(claims: readonly Claim[]): readonly ComparisonBarred[] {
  const barred: ComparisonBarred[] = [];
  const days = daysOf(claims);
  let looked = 0;
  for (let at = 0; at < claims.length; at++) {
    const left = claims[at]!;
    const near = new Set(keysOf(left).flatMap((key) => after(days.get(key) ?? [], at)));
    for (const other of [...near].toSorted((one, two) => one - two)) {
      if (barred.length >= pairsMax || ++looked > lookedMax) return barred;
      const right = claims[other]!;
      if (!isNear(left, right)) continue;
      const reason = reasonFor(left, right);
      if (reason === undefined) continue;
      barred.push({ identity: "same-event", claims: [left.id, right.id], reason });
    }
  }
  return barred;
}

/** Places behind `at` in a rising list, no more than anybody needs. */
function after(places: readonly number[], at: number): readonly number[] {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]! > at) high = middle;
    else low = middle + 1;
  }
  return places.slice(low, low + neighboursMax);
}
