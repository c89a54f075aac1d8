import type { WayRow } from "./situation-ways.ts";

/** Sums since the first entry. */
export interface RoomCounts {
  readonly sinceMs: number | null;
  readonly entries: number;
  readonly exits: number;
  readonly registered: number;
  readonly numbersIssued: number;
  readonly departed: number;
}

export interface RoomPlaces {
  readonly capacity: number;
  readonly blocked: number;
  readonly held: number;
  readonly occupied: number;
  readonly free: number;
  readonly holdsEnding: number;
}

/** Null is not known, as it may be of a past moment. */
export interface RoomReading {
  readonly counts: RoomCounts | null;
  readonly places: RoomPlaces | null;
  readonly ways: readonly WayRow[] | null;
  readonly keptSinceMs: number;
}
