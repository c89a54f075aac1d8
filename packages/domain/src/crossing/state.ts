import type { CrossingCode, TallyId } from "../ids.ts";
import type { CrossingConfigured, CrossingDirection, CrossingMode, MapLocation } from "./events.ts";

export interface CrossingRow extends Omit<CrossingConfigured, "kind" | "location"> {
  readonly key: CrossingCode;
  readonly location: MapLocation | null;
}

/** One tally as it stands; kept so that a reversal knows what to take back. */
export interface TallyRow {
  readonly key: TallyId;
  readonly crossing: CrossingCode | null;
  readonly direction: CrossingDirection | null;
  readonly mode: CrossingMode | null;
  readonly vehicles: number;
  readonly adults: number;
  readonly children: number;
  readonly atMs: number;
  readonly isReversed: boolean;
}

/** Sum of the standing tallies of one crossing, direction, mode and hour. */
export interface CrossingHourRow {
  readonly key: string;
  readonly crossing: CrossingCode;
  readonly direction: CrossingDirection;
  readonly mode: CrossingMode;
  readonly hourStartMs: number;
  readonly tallies: number;
  readonly vehicles: number;
  readonly adults: number;
  readonly children: number;
}
