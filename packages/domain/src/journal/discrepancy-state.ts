/**
 * Two things that cannot both be so. Raised by a projection, settled by a person; the claims name
 * the entries on either side, so that nobody has to search for them.
 */
export type DiscrepancyKind =
  | "crossing.reversal-without-tally"
  | "figures.conflicting-correction"
  | "places.over-capacity"
  | "places.placed-twice"
  | "places.closed-site-used"
  | "places.unknown-placement"
  | "queue.household-two-tokens"
  | "queue.number-taken-twice"
  | "queue.replaced-and-served"
  | "queue.served-and-left"
  | "queue.served-twice"
  | "queue.slot-changed-twice"
  | "queue.token-two-households"
  | "registration.conflicting-correction"
  | "registration.reference-used-twice"
  | "registration.unknown-person"
  | "stay.left-twice"
  | "stay.unknown-household";

export interface DiscrepancyRow {
  readonly key: string;
  readonly kind: DiscrepancyKind;
  /** What it is about: a unit, a household, a person, a tally. */
  readonly subject: string;
  /** For `registration.conflicting-correction`, the field; otherwise null. */
  readonly field: string | null;
  /** Entries that contradict each other, oldest first. */
  readonly claims: readonly string[];
  readonly openedAtMs: number;
  readonly state: "open" | "resolved";
  readonly resolvedBy: string | null;
  readonly resolution: string | null;
}

export interface DiscrepancyResolved {
  readonly kind: "discrepancy.resolved";
  readonly discrepancy: string;
  readonly resolution: string;
}
