import type {
  ClaimAspect,
  ClaimDirection,
  ClaimMeasure,
  ClaimQualifier,
  ClaimRate,
  ClaimUnit,
  SourceClass,
} from "@caravanserai/kernel";
import type { Period } from "./period.ts";

export {
  allDirections,
  claimAspects,
  claimDirections,
  claimMeasures,
  claimQualifiers,
  claimRates,
  claimUnits,
  sourceClasses,
  type ClaimAspect,
  type ClaimDirection,
  type ClaimMeasure,
  type ClaimQualifier,
  type ClaimRate,
  type ClaimUnit,
  type SourceClass,
} from "@caravanserai/kernel";

/**
 * How much was counted. `unknown` is a statement of its own: somebody said that nobody knows.
 * A range holds both ends.
 */
export type Quantity =
  | { readonly kind: "value"; readonly value: number }
  | { readonly kind: "range"; readonly low: number; readonly high: number }
  | { readonly kind: "unknown" };

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
}
