/** Settings of the wait estimate, each with its unit and why it is so. */
export const waitParameters = {
  /** Hours of service from which a rate is taken: long enough for a lane to serve dozens. */
  rateWindowHours: 6,
  /** The same for entries of whole days: lanes are slower at night. */
  dayRateHours: 24,
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
  /** Services after which a token that all of them overtook is taken for lost. */
  lostAfterServices: 20,
  /** How much earlier than theirs its place was, at least: share of their wait, and minutes. */
  lostWaitShare: 0.25,
  lostSlackMinutes: 30,
  /** Minutes after which somebody who was called and not served has gone. */
  lostAfterCallMinutes: 60,
  /** Hours of one and the same count above 0, with people served, that nobody believes. */
  frozenAfterHours: 3,
  /** Leavers: the usual share, how many ended tokens it weighs, the most believed; assumed. */
  leaverShareUsual: 0.05,
  leaverShareWeight: 40,
  leaverShareMost: 0.6,
} as const;
