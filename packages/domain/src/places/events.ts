import type { HouseholdId, PlacementId, SiteId, UnitId } from "../ids.ts";

export const siteKinds = ["hotel", "hostel", "hall", "private-host"] as const;
export type SiteKind = (typeof siteKinds)[number];

export const unitKinds = ["private-room", "dormitory", "hall-section", "host-room"] as const;
export type UnitKind = (typeof unitKinds)[number];

/** A room, dormitory or section of a hall. */
export interface UnitOpened {
  readonly unit: UnitId;
  readonly code: string;
  readonly kind: UnitKind;
  /** Persons who can sleep there, 1 to 500. */
  readonly capacity: number;
}

/** A site opens, or its description changes; units are added, never silently dropped. */
export interface SiteOpened {
  readonly kind: "places.site-opened";
  readonly site: SiteId;
  readonly code: string;
  readonly name: string;
  readonly town: string;
  readonly siteKind: SiteKind;
  readonly units: readonly UnitOpened[];
}

/** A closed site takes nobody new; who is there may still check out. */
export interface SiteStatusSet {
  readonly kind: "places.site-status-set";
  readonly site: SiteId;
  readonly status: "open" | "closed";
}

/** Places of a unit that cannot be given: a broken bed, a quarantine, staff. */
export interface CapacityBlocked {
  readonly kind: "places.capacity-blocked";
  readonly unit: UnitId;
  readonly site: SiteId;
  /** Replaces the earlier number; 0 frees all. */
  readonly blocked: number;
  readonly reason: string;
}

/** Places kept for a household until it arrives or the hold expires. */
export interface HoldPlaced {
  readonly kind: "places.hold-placed";
  readonly placement: PlacementId;
  readonly household: HouseholdId;
  readonly site: SiteId;
  readonly unit: UnitId;
  readonly persons: number;
  /** Unix milliseconds; at most 48 hours ahead. */
  readonly untilMs: number;
}

export interface HoldReleased {
  readonly kind: "places.hold-released";
  readonly placement: PlacementId;
  readonly household: HouseholdId;
  readonly site: SiteId;
  readonly unit: UnitId;
  readonly reason: "released" | "expired";
}

/** The household is there. Follows a hold, or stands alone where it simply arrived. */
export interface CheckedIn {
  readonly kind: "places.checked-in";
  readonly placement: PlacementId;
  readonly household: HouseholdId;
  readonly site: SiteId;
  readonly unit: UnitId;
  readonly persons: number;
}

export interface CheckedOut {
  readonly kind: "places.checked-out";
  readonly placement: PlacementId;
  readonly household: HouseholdId;
  readonly site: SiteId;
  readonly unit: UnitId;
}

export type PlacesEvent =
  SiteOpened | SiteStatusSet | CapacityBlocked | HoldPlaced | HoldReleased | CheckedIn | CheckedOut;
