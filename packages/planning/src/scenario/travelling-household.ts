import type { TravelReason } from "./household-shape.ts";

/** A household on its way, before and while it is registered. */
export interface TravellingHousehold {
  readonly household: number;
  readonly reason: TravelReason;
  readonly adults: number;
  readonly children: number;
  /** Key of the household as first registered, when these people come a second time. */
  readonly firstHousehold?: number;
  /** True when only the head of the first household comes again. */
  readonly isHeadOnly: boolean;
}
