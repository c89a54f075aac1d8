import type { Assumption } from "./assumptions.ts";
import type { ScenarioAct, TravelMode } from "./acts.ts";
import type { CrossingWaits, WaitMaximum } from "./crossing-waits.ts";

/** A period in Unix milliseconds, start included, end excluded. */
export interface Period {
  readonly fromMs: number;
  readonly toMs: number;
}

/**
 * A road crossing between Kazakhstan and Russia. Its names are public facts; everything else
 * (lanes, modes, distances) is assumed for the demonstration.
 */
export interface ScenarioCrossing {
  readonly code: string;
  readonly nameRu: string;
  readonly nameKk: string;
  readonly nameLatin: string;
  /** The post on the Russian side. */
  readonly counterpart: { readonly nameRu: string; readonly nameLatin: string };
  /** Nearest town with places to sleep. */
  readonly town: string;
  readonly utcOffsetMinutes: number;
  /** Degrees north and east, to about ten kilometres. */
  readonly location: { readonly latitude: number; readonly longitude: number };
  readonly modes: readonly TravelMode[];
  /** Lanes open towards Kazakhstan at the start. */
  readonly lanes: number;
  readonly isFictionalDetail: true;
}

export type SiteKind = "hotel" | "hostel" | "hall" | "private-host";
export type UnitKind = "private-room" | "dormitory" | "hall-section" | "host-room";

/** A room, dormitory or section of a hall; at most 25 persons. */
export interface ScenarioUnit {
  readonly code: string;
  readonly capacity: number;
  readonly kind: UnitKind;
}

/** A place to sleep. All sites are fictional, their towns are not. */
export interface ScenarioSite {
  readonly code: string;
  readonly name: string;
  readonly town: string;
  readonly kind: SiteKind;
  readonly utcOffsetMinutes: number;
  readonly units: readonly ScenarioUnit[];
}

export type DeviceRole = "counting" | "registration" | "shelter";

/**
 * A tablet. Counting and most registration tablets stand at a crossing; registration tablets of a
 * town office and shelter tablets stand at a site. A shelter tablet may serve several sites.
 */
export interface ScenarioDevice {
  readonly code: string;
  readonly role: DeviceRole;
  readonly crossing?: string;
  readonly direction?: "in" | "out";
  /** The site it stands at. */
  readonly site?: string;
  /** Every site whose places it keeps, its own included; only for shelter tablets. */
  readonly sites?: readonly string[];
  /** Without a network in these periods: what it records arrives at the hub afterwards. */
  readonly offline: readonly Period[];
}

/**
 * A synthetic course of arrivals: who crosses, registers, finds a place and leaves, as the tablets
 * would record it. The same seed always yields the same acts. No person in it exists.
 */
export interface Scenario {
  readonly id: string;
  readonly title: string;
  readonly seed: number;
  /** Every number the scenario rests on, with unit and source. */
  readonly assumptions: readonly Assumption[];
  readonly fromMs: number;
  readonly toMs: number;
  readonly crossings: readonly ScenarioCrossing[];
  readonly sites: readonly ScenarioSite[];
  readonly devices: readonly ScenarioDevice[];
  /** Expected crossings into the country in the whole period: people, not households. */
  readonly entriesExpected: number;
  /** All acts in time order, generated while they are read. Each call starts anew. */
  acts(): Generator<ScenarioAct>;
  /** The queue at a crossing; `undefined` where the scenario models no queue. */
  crossingWaits(crossing: string, atMs: number): CrossingWaits | undefined;
  /** The longest wait per crossing, for those who join within the period. */
  waitMaxima(): readonly WaitMaximum[];
}
