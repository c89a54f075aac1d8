/**
 * How the source limited its own number; `rising`, `falling` and `unknown` come without one.
 * `several` stands for "thousands", "several thousand".
 */
export const claimQualifiers = [
  "exact",
  "about",
  "almost",
  "at-least",
  "up-to",
  "less-than",
  "slightly-more-than",
  "more-than",
  "far-more-than",
  "several",
  "rising",
  "falling",
  "unknown",
] as const;
export type ClaimQualifier = (typeof claimQualifiers)[number];

/**
 * What one of the number is. A person who crosses twice is two person-crossings. `times` is a ratio
 * ("twice as many"), `crossing-points` are places.
 */
export const claimUnits = [
  "person-crossings",
  "persons",
  "households",
  "vehicles",
  "documents",
  "hours",
  "crossing-points",
  "places",
  "kilometres",
  "times",
] as const;
export type ClaimUnit = (typeof claimUnits)[number];

/**
 * What was measured. `entries` and `exits` are movements; `present` and `settled` are stocks;
 * `population` and `call-up` are background to the arrivals.
 */
export const claimMeasures = [
  "entries",
  "exits",
  "crossings",
  "present",
  "settled",
  "registrations",
  "documents-issued",
  "applications",
  "accommodated",
  "capacity",
  "queue",
  "waiting-time",
  "refusals",
  "displaced",
  "crossing-points",
  "call-up",
  "arrests",
  "population",
  "distance",
  "ratio",
  "other",
] as const;
export type ClaimMeasure = (typeof claimMeasures)[number];

/**
 * Seen from the claim's place: into it, out of it, both together, or present in it. "Left Russia
 * for Kazakhstan" is `in` of Kazakhstan.
 */
export const claimDirections = ["in", "out", "both", "stock"] as const;
export type ClaimDirection = (typeof claimDirections)[number];

/** What the number stands for: the whole period, or each day (hour, week, month) of it. */
export const claimRates = ["period", "day", "hour", "week", "month"] as const;
export type ClaimRate = (typeof claimRates)[number];

/** A sum or state, the highest value seen, or a usual level. */
export const claimAspects = ["total", "peak", "typical"] as const;
export type ClaimAspect = (typeof claimAspects)[number];

/**
 * Who is behind a statement, from our own tally down to a post in a network. `own-count` is computed
 * from the journal and never typed.
 */
export const sourceClasses = [
  "own-count",
  "authority",
  "state-media",
  "agency",
  "press",
  "staff",
  "social",
  "unattributed",
] as const;
export type SourceClass = (typeof sourceClasses)[number];

/** The counterpart of a statement that covers every border of its own place. */
export const allDirections = "all-directions";
