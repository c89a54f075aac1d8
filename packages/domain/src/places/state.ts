import type { HouseholdId, PlacementId, SiteId, UnitId } from "../ids.ts";
import type { SiteKind, UnitKind } from "./events.ts";

export interface SiteRow {
  readonly key: SiteId;
  readonly code: string;
  readonly name: string;
  readonly town: string;
  readonly siteKind: SiteKind;
  readonly status: "open" | "closed";
}

/** A household's standing claim on a unit, with the entry that made it. */
export interface StandingClaim {
  readonly placement: PlacementId;
  readonly entry: string;
}

export interface UnitRow {
  readonly key: UnitId;
  readonly site: SiteId;
  readonly code: string;
  readonly kind: UnitKind;
  readonly capacity: number;
  readonly blocked: number;
  /** Persons with a hold, and persons checked in. */
  readonly held: number;
  readonly occupied: number;
  /** Claims that make up `held` and `occupied`, oldest first. */
  readonly claims: readonly StandingClaim[];
}

export interface PlacementRow {
  readonly key: PlacementId;
  readonly household: HouseholdId;
  readonly site: SiteId;
  readonly unit: UnitId;
  readonly persons: number;
  readonly state: "held" | "checked-in" | "checked-out" | "released" | "expired";
  readonly untilMs: number | null;
  readonly changedAtMs: number;
}

/** Persons who can still be given a place; negative when a unit is over-booked. */
export function freePlaces(unit: UnitRow): number {
  return unit.capacity - unit.blocked - unit.held - unit.occupied;
}
