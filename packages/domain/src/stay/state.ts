/** Registered persons seen leaving by one crossing in one hour. */
export interface DepartureHourRow {
  readonly key: string;
  readonly crossing: string;
  readonly hourStartMs: number;
  readonly persons: number;
}
