import type {
  ClaimAspect,
  ClaimDirection,
  ClaimMeasure,
  ClaimQualifier,
  ClaimRate,
  ClaimUnit,
} from "../claims/claim.ts";

export type ReportLanguage = "de" | "en" | "ru" | "kk";

/** What the reader thinks a passage claims. A person confirms, edits or rejects it. */
export interface ClaimProposal {
  /** The number, or the lower end of a range; null for a stated "unknown". */
  readonly value: number | null;
  /** Upper end of a range, else null. */
  readonly valueHigh: number | null;
  readonly qualifier: ClaimQualifier;
  readonly isHedged: boolean;
  readonly unit: ClaimUnit;
  readonly measure: ClaimMeasure;
  readonly direction: ClaimDirection | null;
  readonly rate: ClaimRate;
  readonly aspect: ClaimAspect;
  readonly place: string | null;
  /** Other side of the movement, or "all-directions". */
  readonly counterpart: string | null;
  /** ISO days, both included; null where the text leaves it open. */
  readonly periodStart: string | null;
  readonly periodEnd: string | null;
  readonly saidBy: string | null;
  readonly relayedBy: string | null;
  /** UTF-16 offsets into the text as given: the number with its scale word, or the range. */
  readonly start: number;
  readonly end: number;
  /** With what limits the number and what it counts: the passage to show. */
  readonly phraseStart: number;
  readonly phraseEnd: number;
  /** The sentence around it. */
  readonly sentenceStart: number;
  readonly sentenceEnd: number;
  /** Words that were normalised ("left Russia for Kazakhstan"), as written; null when none. */
  readonly wordingNote: string | null;
  /** How sure the reader is, 0 to 1; the weakest come last in the list of things to look at. */
  readonly confidence: number;
  /** Proposals of one group say the same (repetition or agency copy); the number of the group. */
  readonly group: number;
}

export interface ReportReading {
  readonly language: ReportLanguage;
  /** ISO day from which "yesterday" counts; null when the report has no date. */
  readonly dateline: string | null;
  readonly proposals: readonly ClaimProposal[];
}

export interface ReadReportOptions {
  /** ISO day of publication where it is known from elsewhere; the text's own dateline wins. */
  readonly publishedOn?: string;
}
