/** The arithmetic that was tried. */
export type Identity =
  "same-event" | "parts-whole" | "contained-period" | "stock-change" | "implied-remainder";

/** Why an identity that looks near does not hold between two claims. */
export type NotApplicable =
  | "all-directions"
  | "other-period"
  | "day-limits"
  | "other-population"
  | "other-unit"
  | "open-period"
  | "undated";

/** Claims that cannot all be right, and the one that fits the others least. */
export interface Contradiction {
  readonly identity: Identity;
  /** `arithmetic`: outside every reading of the qualifiers; `strained`: their limits allow it. */
  readonly strength: "arithmetic" | "strained";
  readonly claims: readonly string[];
  /** Claim that fits least; null when nothing speaks for either side. */
  readonly refuted: string | null;
  /** The claims that speak against it. */
  readonly against: readonly string[];
  /** What the refuted claim (or the first) states, and what the others say it would have to be. */
  readonly stated: number;
  readonly expected: number;
  /** stated - expected */
  readonly residual: number;
  /** A condition under which both can hold all the same, for the reader. */
  readonly unless: "stock-at-start" | "day-limits" | "other-population" | null;
}

/** An identity that was evaluated, also where it holds. */
export interface IdentityResidual {
  readonly identity: Identity;
  readonly claims: readonly string[];
  readonly stated: number;
  readonly expected: number;
  readonly residual: number;
  readonly holds: boolean;
}

/** A pair that somebody would compare and should not. */
export interface ComparisonBarred {
  readonly identity: Identity;
  readonly claims: readonly string[];
  readonly reason: NotApplicable;
}

export interface ArithmeticFindings {
  readonly contradictions: readonly Contradiction[];
  readonly residuals: readonly IdentityResidual[];
  readonly barred: readonly ComparisonBarred[];
  /** Comparisons left out because there were too many. */
  readonly omitted: number;
}
