import { dayNumber } from "../calendar/civil-day.ts";
import type { Claim } from "../claims/claim.ts";
import { isSameEvent, normaliseWording } from "../claims/normalise-wording.ts";

function isSideCompatible(left: string | null, right: string | null): boolean {
  const [one, other] = [dayNumber(left ?? ""), dayNumber(right ?? "")];
  return one === undefined || other === undefined || Math.abs(one - other) <= 1;
}

/** Copies blur a period by a day or leave it out; different periods are different statements. */
export function isPeriodCompatible(left: Claim, right: Claim): boolean {
  const [one, other] = [left.period, right.period];
  const isExactDay = one.firstDay !== null && one.firstDay === one.lastDay;
  if (isExactDay && other.firstDay !== null) {
    return one.firstDay === other.firstDay && one.lastDay === other.lastDay;
  }
  return (
    isSideCompatible(one.firstDay, other.firstDay) && isSideCompatible(one.lastDay, other.lastDay)
  );
}

/** Whether two claims count the same thing, whenever. */
export function comparable(left: Claim, right: Claim): boolean {
  return (
    left.unit === right.unit &&
    left.rate === right.rate &&
    left.aspect === right.aspect &&
    isSameEvent(left, right) &&
    (left.population === right.population || left.population === null || right.population === null)
  );
}

export function isSameQuantity({ quantity: left }: Claim, { quantity: right }: Claim): boolean {
  if (left.kind === "value" && right.kind === "value") return left.value === right.value;
  if (left.kind === "range" && right.kind === "range") {
    return left.low === right.low && left.high === right.high;
  }
  return left.kind === "unknown" && right.kind === "unknown";
}

/** Claims of different buckets are never one statement. */
export function bucketOf(claim: Claim): string {
  const event = normaliseWording(claim);
  const place = event.measure === "exits" ? event.from : event.to;
  return [claim.unit, claim.rate, claim.aspect, event.measure, place].join("|");
}
