import type { CrossingCode, TallyId } from "../ids.ts";

/** How a party crosses. Crossings are counted as people; vehicles are counted beside them. */
export const crossingModes = ["car", "bus", "bicycle", "foot", "train", "air"] as const;
export type CrossingMode = (typeof crossingModes)[number];

export const crossingDirections = ["in", "out"] as const;
export type CrossingDirection = (typeof crossingDirections)[number];

/** A place on the map: degrees north and east (WGS 84), -90 to 90 and -180 to 180. */
export interface MapLocation {
  readonly latitude: number;
  readonly longitude: number;
}

/** A crossing as configured by the administration. Replaces the earlier configuration. */
export interface CrossingConfigured {
  readonly kind: "crossing.configured";
  readonly crossing: CrossingCode;
  /** Name on this side of the border, in Latin letters; then in the local scripts. */
  readonly name: string;
  readonly nameRu: string;
  readonly nameKk: string;
  /** Name of the post on the other side, where it differs. */
  readonly counterpart: string | null;
  readonly modes: readonly CrossingMode[];
  /** Nearest town, and the offset of local time from UTC in minutes. */
  readonly town: string;
  readonly utcOffsetMinutes: number;
  /** Where the map draws it; missing where nobody has said so. */
  readonly location?: MapLocation | null | undefined;
  /** True when details are invented for a demonstration. */
  readonly isFictional: boolean;
}

/**
 * One vehicle or one group seen crossing. A counted crossing is not a person: the same person may
 * cross twice, and nobody asks for a name.
 */
export interface CrossingTallied {
  readonly kind: "crossing.tallied";
  readonly tally: TallyId;
  readonly crossing: CrossingCode;
  readonly direction: CrossingDirection;
  readonly mode: CrossingMode;
  /** 0 to `limits.tallyVehiclesMax`; 0 on foot. */
  readonly vehicles: number;
  /** Adults and children together are 1 to `limits.tallyPersonsMax`. Children are under 18. */
  readonly adults: number;
  readonly children: number;
}

/** Takes back one tally, whole. Undo and correction are entries too: nothing is rewritten. */
export interface TallyReversed {
  readonly kind: "crossing.tally-reversed";
  readonly tally: TallyId;
  readonly reason: "undo" | "correction";
}

export type CrossingEvent = CrossingConfigured | CrossingTallied | TallyReversed;
