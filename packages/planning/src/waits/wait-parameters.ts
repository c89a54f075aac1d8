/** Settings of the wait estimate, each with its unit and why it is so. */
export const waitParameters = {
  /** Hours of service from which a rate is taken: long enough for a lane to serve dozens. */
  rateWindowHours: 6,
  /** Smallest relative spread between lanes that we believe; assumed. */
  laneSpreadLeast: 0.1,
  /** Standard normal quantile of a two-sided 80 % range. */
  rangeQuantile: 1.2816,
  /** Relative spread of the share that leaves the queue unseen; assumed. */
  leaverSpread: 0.05,
  /** Days ahead beyond which no lane schedule is believed. */
  horizonDays: 10,
  /** Minutes after which a source is stale; queue counts age faster than what people report. */
  staleAfterMinutes: { measured: 45, observed: 180, reported: 720 },
  /** The shortest wait ever shown: a board that says 0 has never been right. */
  shortestMinutes: 5,
  /** A check that differs by more than this factor from the estimate is worth a look. */
  contradictionFactor: 2,
  /** Past predictions kept per crossing and wait band. */
  calibrationPairsMax: 200,
} as const;
