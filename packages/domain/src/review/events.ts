import type { PersonId, ProposalId } from "../ids.ts";

export const duplicateBands = ["probable", "review", "on-request"] as const;
export type DuplicateBand = (typeof duplicateBands)[number];

/**
 * The vault found two records that may be one person. Only codes of evidence stand here, never a
 * value; a program proposes and never merges (law 5; GDPR art. 22).
 */
export interface DuplicateProposed {
  readonly kind: "review.duplicate-proposed";
  readonly proposal: ProposalId;
  /** The earlier record first. */
  readonly persons: readonly [PersonId, PersonId];
  readonly households: readonly [string, string];
  readonly band: DuplicateBand;
  /** Evidence in bits; above +8 probable, 0 to 8 review. */
  readonly bits: number;
  readonly evidence: readonly string[];
}

export const duplicateDecisions = ["same", "different", "not-sure"] as const;
export type DuplicateDecision = (typeof duplicateDecisions)[number];

/** What settles a proposal. `not-sure` never does: it asks another officer to look. */
export type SettledDecision = Exclude<DuplicateDecision, "not-sure">;

/**
 * One officer's opinion on a proposal. It settles the proposal unless a second opinion is needed;
 * a settled `same` links the records, and neither is destroyed.
 */
export interface DuplicateDecided {
  readonly kind: "review.duplicate-decided";
  readonly proposal: ProposalId;
  readonly decision: DuplicateDecision;
  readonly reason: string;
}

/**
 * A settled decision is undone, or an officer takes an opinion back. A link that stood is cut;
 * the opinions stay on record as withdrawn.
 */
export interface DuplicateReopened {
  readonly kind: "review.duplicate-reopened";
  readonly proposal: ProposalId;
  readonly reason: string;
}

export type ReviewEvent = DuplicateProposed | DuplicateDecided | DuplicateReopened;
