import { assert } from "@caravanserai/kernel";
import { waitParameters } from "./wait-parameters.ts";

/** What one lane did within the rate window. */
export interface LaneWork {
  /** People (or parties: the unit of the queue) served, 0 or more. */
  readonly served: number;
  /**
   * Hours the lane was open while somebody waited, 0 or more. Idle hours would make a lane look
   * slower than it is, and the first wait of a surge look too long.
   */
  readonly busyHours: number;
}

/** Gamma distribution of a lane's service rate: `shape / hours` served per busy hour on average. */
export interface RateBelief {
  readonly shape: number;
  readonly hours: number;
}

/** A service rate and how well it is known. */
export interface ServiceRate {
  /** Served per lane and busy hour. */
  readonly perLaneHour: number;
  /** Standard deviation divided by the mean. */
  readonly relativeSpread: number;
}

function rateOf({ served, busyHours }: LaneWork): number {
  return served / busyHours;
}

/**
 * What the lanes of a crossing have in common: mean and spread of their rates by the method of
 * moments, with the Poisson part of the spread taken out. `undefined` when nobody was served.
 */
export function commonBelief(lanes: readonly LaneWork[]): RateBelief | undefined {
  const open = lanes.filter(({ busyHours }) => busyHours > 0);
  let served = 0;
  let hours = 0;
  let hoursSquared = 0;
  for (const lane of open) {
    assert(lane.served >= 0, "a lane serves nobody or somebody");
    served += lane.served;
    hours += lane.busyHours;
    hoursSquared += lane.busyHours ** 2;
  }
  if (served === 0) return undefined;
  const mean = served / hours;
  const scatter = open.reduce((sum, lane) => sum + lane.busyHours * (rateOf(lane) - mean) ** 2, 0);
  const weight = hours - hoursSquared / hours;
  const between = weight > 0 ? (scatter - (open.length - 1) * mean) / weight : 0;
  const variance = Math.max(between, (waitParameters.laneSpreadLeast * mean) ** 2);
  return { shape: mean ** 2 / variance, hours: mean / variance };
}

/** The rate of one lane: its own work, pulled towards what the lanes have in common. */
export function shrinkRate({ served, busyHours }: LaneWork, common: RateBelief): ServiceRate {
  const shape = common.shape + served;
  return {
    perLaneHour: shape / (common.hours + busyHours),
    relativeSpread: 1 / Math.sqrt(shape),
  };
}

/** The mean rate per lane of a whole crossing, each lane shrunk on its own. */
export function crossingRate(lanes: readonly LaneWork[]): ServiceRate | undefined {
  const common = commonBelief(lanes);
  if (common === undefined) return undefined;
  let weighted = 0;
  let hours = 0;
  let variance = 0;
  for (const lane of lanes) {
    if (lane.busyHours <= 0) continue;
    const { perLaneHour, relativeSpread } = shrinkRate(lane, common);
    weighted += perLaneHour * lane.busyHours;
    variance += (perLaneHour * relativeSpread * lane.busyHours) ** 2;
    hours += lane.busyHours;
  }
  return { perLaneHour: weighted / hours, relativeSpread: Math.sqrt(variance) / weighted };
}
