/** Kinds of lane in the feed, with the names that the feed gives to them. */
export const bwtGroups = [
  {
    mode: "commercial",
    group: "commercial_vehicle_lanes",
    prefix: "cv",
    tolerances: ["standard", "fast"],
    lanes: { standard: "standard_lanes", fast: "FAST_lanes" },
  },
  {
    mode: "passenger",
    group: "passenger_vehicle_lanes",
    prefix: "pv",
    tolerances: ["standard", "nexus_sentri", "ready"],
    lanes: {
      standard: "standard_lanes",
      "nexus-sentri": "NEXUS_SENTRI_lanes",
      ready: "ready_lanes",
    },
  },
  {
    mode: "pedestrian",
    group: "pedestrian_lanes",
    prefix: "ped",
    tolerances: ["standard", "ready"],
    lanes: { standard: "standard_lanes", ready: "ready_lanes" },
  },
] as const;

/** What the feed says of a lane, in its words and in ours. */
export const bwtStatuses = {
  "no delay": "no-delay",
  delay: "delay",
  "Update Pending": "update-pending",
  "Lanes Closed": "closed",
  "N/A": "not-offered",
} as const;

export type BwtMode = (typeof bwtGroups)[number]["mode"];
export type BwtLaneKind = "standard" | "fast" | "nexus-sentri" | "ready";
export type BwtStatus = (typeof bwtStatuses)[keyof typeof bwtStatuses];

/** One kind of lane at a port. */
export interface BwtLane {
  readonly mode: BwtMode;
  readonly kind: BwtLaneKind;
  /** `undefined` where the feed says something else than the five known words. */
  readonly status: BwtStatus | undefined;
  /** Minutes, 0 or more; `undefined` where the feed gives none. */
  readonly delayMinutes: number | undefined;
  readonly lanesOpen: number | undefined;
  /** Most lanes of the whole mode. */
  readonly lanesMax: number | undefined;
  /** How the delay is known, as the feed names it: Manual, Bluetooth, RFID. */
  readonly automation: string;
  /** When the delay was true, Unix milliseconds; `undefined` where it cannot be told. */
  readonly updatedMs: number | undefined;
  /** The feed's own words for it: "At Noon EDT". */
  readonly updatedText: string;
}

/** One crossing of the feed. */
export interface BwtPort {
  readonly portNumber: string;
  readonly border: string;
  readonly portName: string;
  readonly crossingName: string;
  readonly hours: string;
  readonly isOpen: boolean;
  readonly notice: string;
  /** Date (6/29/2022) and time (13:25:16) of the answer, by the port's own clock. */
  readonly date: string;
  readonly time: string;
  /** Lanes that the feed speaks of, those not offered included. */
  readonly lanes: readonly BwtLane[];
}

/** What was wrong with a field, and where: `3.passenger_vehicle_lanes.maximum_lanes`. */
export interface BwtProblem {
  readonly path: string;
  readonly code:
    | "not-a-list"
    | "not-a-port"
    | "field-missing"
    | "not-text"
    | "not-a-number"
    | "negative"
    | "status-unknown"
    | "time-unreadable"
    | "port-twice";
}
