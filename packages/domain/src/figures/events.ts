import type { EntryId, FigureClaimId, ReportId } from "../ids.ts";
import type { SeriesKept, SeriesReference, SeriesWithdrawn } from "./series-events.ts";
import type { FigureStatement } from "./statement.ts";

export const claimVerdicts = ["confirmed", "questioned"] as const;
export type ClaimVerdict = (typeof claimVerdicts)[number];

/** As in IDMC's Helix: the figure to use, or one that stands beside it for comparison. */
export const figureRoles = ["recommended", "triangulation"] as const;
export type FigureRole = (typeof figureRoles)[number];

export const originRelations = ["same-origin", "separate-origins", "undeclared"] as const;
export type OriginRelation = (typeof originRelations)[number];

/** A person put a statement into the ledger: typed, or confirmed from a report that was read. */
export interface ClaimEntered {
  readonly kind: "figures.claim-entered";
  readonly claim: FigureClaimId;
  readonly statement: FigureStatement;
  /** The kept report it was read from, and where in its text; null when typed. */
  readonly report: ReportId | null;
  readonly start: number | null;
  readonly end: number | null;
  /** The point of a kept series it repeats; left out where it repeats none. */
  readonly seriesPoint?: SeriesReference;
}

/** Changed fields, with the version they were changed from: two editors never overwrite. */
export interface ClaimCorrected {
  readonly kind: "figures.claim-corrected";
  readonly claim: FigureClaimId;
  readonly changes: Partial<FigureStatement>;
  /** Entry of the version that the editor saw. */
  readonly basedOn: EntryId;
  readonly reason: string;
}

/** Somebody else than who entered it has compared the claim with its source. */
export interface ClaimReviewed {
  readonly kind: "figures.claim-reviewed";
  readonly claim: FigureClaimId;
  readonly verdict: ClaimVerdict;
  readonly basedOn: EntryId;
  readonly reason: string;
}

/** The claim no longer counts; it and its history stay readable. */
export interface ClaimWithdrawn {
  readonly kind: "figures.claim-withdrawn";
  readonly claim: FigureClaimId;
  readonly reason: string;
}

/** A written decision on what the figure is used for. A recommended one carries an interval. */
export interface FigureRoleSet {
  readonly kind: "figures.role-set";
  readonly claim: FigureClaimId;
  /** Null takes the role away. */
  readonly role: FigureRole | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly reason: string;
}

/** What a person knows about two claims' origins; it goes before what the lineage computes. */
export interface OriginDeclared {
  readonly kind: "figures.origin-declared";
  readonly claims: readonly [FigureClaimId, FigureClaimId];
  readonly relation: OriginRelation;
  readonly reason: string;
}

/**
 * A report was kept. Its text may name people and stands beside the journal, bound by its hash, so
 * that it can be forgotten while the entry stays.
 */
export interface ReportKept {
  readonly kind: "figures.report-kept";
  readonly report: ReportId;
  readonly outlet: string;
  /** The day the report says it was written; null where it says none. */
  readonly dateline: string | null;
  readonly characters: number;
  /** SHA-256 of the text in UTF-8, lower-case hexadecimal. */
  readonly sha256: string;
}

/** The report's text was removed, on request or because its time had run out. */
export interface ReportTextForgotten {
  readonly kind: "figures.report-text-forgotten";
  readonly report: ReportId;
  readonly reason: string;
}

export type FiguresEvent =
  | ClaimEntered
  | ClaimCorrected
  | ClaimReviewed
  | ClaimWithdrawn
  | FigureRoleSet
  | OriginDeclared
  | ReportKept
  | ReportTextForgotten
  | SeriesKept
  | SeriesWithdrawn;
