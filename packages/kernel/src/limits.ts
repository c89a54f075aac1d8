/** Every queue, batch and text has a limit; here they stand together, units last. */
export const limits = {
  /** Entries a device may send in one push. */
  pushEntriesMax: 200,
  /** Bytes of one push request. 200 registrations of ten people stay below it. */
  pushBytesMax: 4 * 1024 * 1024,
  /** Bytes of one entry's signed body. */
  entryBytesMax: 256 * 1024,
  /** Nesting of a JSON document we are willing to look at. */
  jsonDepthMax: 32,
  /** People in one household record. Larger groups are registered as several households. */
  householdPersonsMax: 40,
  /** Adults or children in one tally: a full train. */
  tallyPersonsMax: 2_000,
  tallyVehiclesMax: 200,
  /** Code points of one name field; longer input is refused at the form, kept raw at the hub. */
  nameCodePointsMax: 300,
  /** Beyond this difference to the hub's clock a device clock is flagged (never refused). */
  clockToleranceMs: 5 * 60_000,
  /** Device times outside [received - past, received + future] are replaced by the hub's time. */
  clockPastMs: 60 * 24 * 3_600_000,
  clockFutureMs: 3_600_000,
} as const;
