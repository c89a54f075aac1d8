import type { CrossingCode, HouseholdId, PersonId } from "../ids.ts";

/**
 * Registered people seen leaving, by slip. Their crossing is counted by a tally of its own:
 * a person who was never registered and leaves is a tally alone.
 */
export interface Departed {
  readonly kind: "stay.departed";
  readonly household: HouseholdId;
  /** The members who left; `everyone` where only the slip was seen. */
  readonly persons: readonly PersonId[] | "everyone";
  readonly crossing: CrossingCode;
}

/** Takes back a departure recorded by mistake. */
export interface DepartureReversed {
  readonly kind: "stay.departure-reversed";
  readonly household: HouseholdId;
  readonly persons: readonly PersonId[] | "everyone";
  readonly crossing: CrossingCode;
}

export type StayEvent = Departed | DepartureReversed;
