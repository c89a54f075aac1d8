/** The state of one queue at one moment, as the fluid model has it. */
export interface CrossingWaits {
  /** People queueing. */
  readonly queuePersons: number;
  /** Hours until those who join now have entered. */
  readonly joiningWaitHours: number;
  /** Hours that those who enter now have waited. */
  readonly enteringWaitHours: number;
  readonly arrivalsPerHour: number;
  readonly entriesPerHour: number;
  readonly lanesOpen: number;
}

/** The longest wait at a crossing, for those who join within the period. */
export interface WaitMaximum {
  readonly crossing: string;
  readonly waitHours: number;
  /** When those who wait longest join the queue, Unix milliseconds. */
  readonly joinedAtMs: number;
}
