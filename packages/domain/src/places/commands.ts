import type { CapacityBlocked, CheckedIn, CheckedOut, HoldPlaced, HoldReleased } from "./events.ts";

export interface PlaceHold extends Omit<HoldPlaced, "kind"> {
  readonly command: "place-hold";
}

export interface CheckIn extends Omit<CheckedIn, "kind"> {
  readonly command: "check-in";
}

/** Ends a hold (`release`) or a stay at the site (`check-out`). */
export interface EndPlacement {
  readonly command: "end-placement";
  readonly placement: HoldReleased["placement"];
}

export interface BlockCapacity extends Omit<CapacityBlocked, "kind" | "site"> {
  readonly command: "block-capacity";
}

/** What `end-placement` becomes: the end of a hold or of an overnight stay. */
export type PlacementEnded = HoldReleased | CheckedOut;
