import { allDirections, type Claim, type ClaimMeasure } from "./claim.ts";

/**
 * What really happened, whatever side it was told from: "left Russia for Kazakhstan" and "entered
 * Kazakhstan" are one movement to Kazakhstan. `to` is "all-directions" where every border counts.
 */
export interface NormalisedEvent {
  readonly kind: "movement" | "stock" | "other";
  readonly measure: ClaimMeasure;
  readonly from: string | null;
  readonly to: string | null;
}

/** The event behind the wording of a claim. */
export function normaliseWording({ measure, place, counterpart }: Claim): NormalisedEvent {
  if (measure === "entries") {
    return { kind: "movement", measure: "entries", from: counterpart, to: place };
  }
  if (measure === "exits") {
    const isElsewhere = counterpart === null || counterpart === allDirections;
    return {
      kind: "movement",
      measure: isElsewhere ? "exits" : "entries",
      from: place,
      to: counterpart,
    };
  }
  if (measure === "present" || measure === "settled" || measure === "accommodated") {
    return { kind: "stock", measure, from: null, to: place };
  }
  return { kind: "other", measure, from: counterpart, to: place };
}

function isSameOrOpen(left: string | null, right: string | null): boolean {
  return left === null || right === null || left === right;
}

/** Whether two claims speak of the same movement or state; an unnamed origin fits any. */
export function isSameEvent(left: Claim, right: Claim): boolean {
  const [one, other] = [normaliseWording(left), normaliseWording(right)];
  if (one.kind !== other.kind || one.measure !== other.measure) return false;
  if (one.measure === "exits") {
    const isEverywhere = (to: string | null) => to === allDirections;
    return one.from === other.from && isEverywhere(one.to) === isEverywhere(other.to);
  }
  return one.to === other.to && isSameOrOpen(one.from, other.from);
}
