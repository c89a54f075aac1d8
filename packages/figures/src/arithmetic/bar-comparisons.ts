import { allDirections, type Claim } from "../claims/claim.ts";
import { normaliseWording } from "../claims/normalise-wording.ts";
import { flowKey, flowOf } from "./flow.ts";
import type { ComparisonBarred, NotApplicable } from "./findings.ts";

/** Pairs beyond which a list helps nobody. */
const pairsMax = 200;

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

/** Pairs that look comparable and are not, with the reason. */
export function barredComparisons(claims: readonly Claim[]): readonly ComparisonBarred[] {
  const barred: ComparisonBarred[] = [];
  for (let at = 0; at < claims.length && barred.length < pairsMax; at++) {
    for (let other = at + 1; other < claims.length && barred.length < pairsMax; other++) {
      const [left, right] = [claims[at]!, claims[other]!];
      if (!isNear(left, right)) continue;
      const reason = reasonFor(left, right);
      if (reason === undefined) continue;
      barred.push({ identity: "same-event", claims: [left.id, right.id], reason });
    }
  }
  return barred;
}
