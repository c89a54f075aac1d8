import type { Period } from "./period.ts";

/**
 * How much was counted. `unknown` is a statement of its own: somebody said that nobody knows.
 * A range holds both ends.
 */
export type Quantity =
  | { readonly kind: "value"; readonly value: number }
  | { readonly kind: "range"; readonly low: number; readonly high: number }
  | { readonly kind: "unknown" };

/** How the source limited its own number. `several` stands for "thousands", "several thousand". */
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
 * What one of the number is. A crossing is one passage of a person, so one person can be several
 * person-crossings. `times` is a ratio ("twice as many"), `crossing-points` are places.
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

/** What was measured. `population` and `call-up` are background to the arrivals, not arrivals. */
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

/** Seen from the claim's place: into it, out of it, both together, or present in it. */
export const claimDirections = ["in", "out", "both", "stock"] as const;
export type ClaimDirection = (typeof claimDirections)[number];

/** `day` means the number holds for each day of the period, or for its highest one. */
export const claimRates = ["period", "day", "hour", "week", "month"] as const;
export type ClaimRate = (typeof claimRates)[number];

/** A sum or state, the highest value seen, or a usual level. */
export const claimAspects = ["total", "peak", "typical"] as const;
export type ClaimAspect = (typeof claimAspects)[number];

/** Who speaks, from our own tally down to a post in a network. */
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

export const reviewStates = ["proposed", "confirmed", "disputed", "refuted", "withdrawn"] as const;
export type ReviewState = (typeof reviewStates)[number];

/** Role of a figure in what we publish: the one we recommend, or one it is checked against. */
export const figureRoles = ["recommended", "triangulation"] as const;
export type FigureRole = (typeof figureRoles)[number];

/**
 * The way of a statement: who said it, who carried it on (nearest to the speaker first), where it
 * stood.
 */
export interface ClaimSource {
  readonly saidBy: string | null;
  readonly relayedBy: readonly string[];
  readonly outlet: string | null;
  readonly sourceClass: SourceClass;
}

/** Shares from 0 to 1: how far we would rely on the statement, at least and at most. */
export interface ReliabilityRange {
  readonly min: number;
  readonly max: number;
}

/**
 * One published statement with a number. A figure without period, direction and origin is not a
 * figure: what the source left open is null here, never guessed.
 */
export interface Claim {
  readonly id: string;
  readonly quantity: Quantity;
  readonly qualifier: ClaimQualifier;
  /** The source itself doubted it ("probably", "reportedly"). */
  readonly isHedged: boolean;
  readonly unit: ClaimUnit;
  readonly measure: ClaimMeasure;
  readonly direction: ClaimDirection | null;
  readonly rate: ClaimRate;
  readonly aspect: ClaimAspect;
  /** Where it was counted, as the gazetteer names it ("Kazakhstan"), or as written when unknown. */
  readonly place: string | null;
  /** The other side of a movement; "all-directions" when the statement covers every border. */
  readonly counterpart: string | null;
  /** Who was counted, where the statement limits it: citizenship, kind of traffic, sex, age. */
  readonly population: string | null;
  readonly period: Period;
  /** ISO day or instant for which the statement holds; null when undated. */
  readonly asOf: string | null;
  readonly source: ClaimSource;
  readonly reliability: ReliabilityRange;
  /** What is lost by normalising: "worded as left Russia". */
  readonly wordingNote: string | null;
  readonly reviewState: ReviewState;
}

/**
 * One state of a claim in the ledger. Two times: what the claim speaks of is in the claim itself,
 * when the ledger learned of it is `recordedAtMs`. A correction is a revision with a higher number.
 */
export interface ClaimRevision {
  readonly claim: Claim;
  readonly revision: number;
  readonly enteredBy: string;
  readonly recordedAtMs: number;
}

/** What the ledger knew at a time: the last revision of each claim recorded until then. */
export function claimsKnownAt(
  revisions: readonly ClaimRevision[],
  atMs: number,
): readonly ClaimRevision[] {
  const known = new Map<string, ClaimRevision>();
  for (const revision of revisions) {
    if (revision.recordedAtMs > atMs) continue;
    const before = known.get(revision.claim.id);
    if (before === undefined || before.revision < revision.revision) {
      known.set(revision.claim.id, revision);
    }
  }
  return [...known.values()];
}

/** The place of a statement that covers every border of its own place. */
export const allDirections = "all-directions";
