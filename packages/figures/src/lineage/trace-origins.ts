import type { Claim } from "../claims/claim.ts";

/** Why two claims were taken for one statement. */
export type LineageReason =
  "same-speaker-same-value" | "same-speaker-rounded" | "unnamed-speaker-same-value" | "relay-chain";

/** One statement, however often it was printed. */
export interface Origin {
  readonly id: string;
  /** The claim nearest to the speaker: the others are copies of it. */
  readonly root: string;
  readonly claims: readonly string[];
  /** Institution that speaks, normalised; null when no copy names one. */
  readonly speaker: string | null;
  readonly outlets: readonly string[];
  /** Why each copy was added, by claim id. */
  readonly reasons: Readonly<Record<string, LineageReason>>;
  /** Other origins, of other speakers, that state the same within their qualifiers. */
  readonly corroboratedBy: readonly string[];
}

/** Groups claims by the statement they go back to. */
export function traceOrigins(_claims: readonly Claim[]): readonly Origin[] {
  return [];
}
