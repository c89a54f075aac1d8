import type { CrossingTallied, TallyReversed } from "./events.ts";

/** Counts one vehicle or group. */
export interface TallyCrossing extends Omit<CrossingTallied, "kind"> {
  readonly command: "tally-crossing";
}

/** Takes a tally back: the ten-second undo, or a later correction. */
export interface ReverseTally extends Omit<TallyReversed, "kind"> {
  readonly command: "reverse-tally";
}
