import type { EntryId, FigureClaimId, ReportId, StaffId } from "../ids.ts";
import type { ClaimVerdict, FigureRole, OriginRelation } from "./events.ts";
import type { SeriesReference } from "./series-events.ts";
import type { ClaimDirection, ClaimMeasure, FigureStatement, StatementField } from "./statement.ts";

interface FigureActFacts {
  readonly entry: EntryId;
  readonly atMs: number;
  /** Null where the hub itself spoke. */
  readonly by: StaffId | null;
}

/** One thing that was done to a claim. Folding them up to a moment gives what was known then. */
export type FigureAct = FigureActFacts &
  (
    | { readonly act: "entered"; readonly statement: FigureStatement }
    | {
        readonly act: "corrected";
        readonly changes: Partial<FigureStatement>;
        readonly basedOn: EntryId;
        readonly reason: string;
      }
    | { readonly act: "reviewed"; readonly verdict: ClaimVerdict; readonly reason: string }
    | { readonly act: "withdrawn"; readonly reason: string }
    | {
        readonly act: "role-set";
        readonly role: FigureRole | null;
        readonly low: number | null;
        readonly high: number | null;
        readonly reason: string;
      }
  );

/** A value that somebody entered from an older version: it waits beside the standing one. */
export interface FigureConflict {
  readonly field: StatementField;
  readonly value: FigureStatement[StatementField];
  readonly entry: EntryId;
  /** The entry whose value stands. */
  readonly standing: EntryId;
  readonly by: StaffId | null;
  readonly atMs: number;
}

export const claimReviewStates = ["entered", "confirmed", "questioned", "withdrawn"] as const;
export type ClaimReviewState = (typeof claimReviewStates)[number];

export interface FigureClaimRow {
  readonly key: FigureClaimId;
  /** The statement as it stands now. */
  readonly statement: FigureStatement;
  /** Out of the statement, for looking up. */
  readonly measure: ClaimMeasure;
  readonly direction: ClaimDirection | null;
  readonly place: string | null;
  readonly periodStart: string | null;
  readonly periodEnd: string | null;
  readonly report: ReportId | null;
  readonly spanStart: number | null;
  readonly spanEnd: number | null;
  /** The point of a kept series that it repeats. */
  readonly seriesPoint: SeriesReference | null;
  readonly enteredBy: StaffId | null;
  readonly enteredAtMs: number;
  readonly changedAtMs: number;
  readonly review: ClaimReviewState;
  readonly role: FigureRole | null;
  /** Interval of a recommended figure. */
  readonly low: number | null;
  readonly high: number | null;
  /** Entry of the version that stands: what a correction or review is based on. */
  readonly version: EntryId;
  /** Entry that set each field. */
  readonly provenance: Readonly<Record<StatementField, EntryId>>;
  readonly conflicts: readonly FigureConflict[];
  /** Everything done to the claim, oldest first. */
  readonly acts: readonly FigureAct[];
}

/** What people have declared about the origins of two claims; the later act stands. */
export interface FigureOriginRow {
  /** Both claims' ids, the smaller one first. */
  readonly key: string;
  readonly claimA: FigureClaimId;
  readonly claimB: FigureClaimId;
  readonly relation: OriginRelation;
  readonly acts: readonly {
    readonly entry: EntryId;
    readonly atMs: number;
    readonly by: StaffId | null;
    readonly relation: OriginRelation;
    readonly reason: string;
  }[];
}

export interface FigureReportRow {
  readonly key: ReportId;
  readonly outlet: string;
  readonly dateline: string | null;
  readonly characters: number;
  readonly sha256: string;
  readonly keptBy: StaffId | null;
  readonly keptAtMs: number;
  /** When its text was removed; null while it may be kept. */
  readonly forgottenAtMs: number | null;
}
