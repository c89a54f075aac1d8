import type {
  ClaimAspect,
  ClaimDirection,
  ClaimMeasure,
  ClaimQualifier,
  ClaimRate,
  ClaimUnit,
  SourceClass,
} from "@caravanserai/kernel";

export {
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
 * What somebody said about a number, with everything it must not be without (law 6). Days are
 * written `2022-09-21`; what the source left open is null, never guessed.
 */
export interface FigureStatement {
  /** The number, or the lower end of a range; null where no number was given. */
  readonly value: number | null;
  /** The upper end of a range; null for a single number. */
  readonly valueHigh: number | null;
  readonly qualifier: ClaimQualifier;
  /** The source itself doubted it: "probably". */
  readonly isHedged: boolean;
  readonly unit: ClaimUnit;
  readonly measure: ClaimMeasure;
  readonly direction: ClaimDirection | null;
  readonly rate: ClaimRate;
  readonly aspect: ClaimAspect;
  /** Where it was counted: "Kazakhstan", a crossing, a town. */
  readonly place: string | null;
  /** The other side of a movement; "all-directions" where it covers every border of the place. */
  readonly counterpart: string | null;
  /** Who was counted, where the statement limits it: "Russian citizens". Never a person's name. */
  readonly population: string | null;
  /** First and last day, both included; null where that side is open. */
  readonly periodStart: string | null;
  readonly periodEnd: string | null;
  /** Local time at which the source's days begin or end, `10:00`; `00:00` for calendar days. */
  readonly dayLimit: string;
  /** Whether a day of other limits is named after the day it starts or ends on. */
  readonly dayNamedAfter: "start" | "end";
  /** The day for which it was said; null for an undated report. */
  readonly asOf: string | null;
  /** Office or institution; null where nobody is named. */
  readonly saidBy: string | null;
  /** Who carried it on, nearest to the speaker first. */
  readonly relayedBy: readonly string[];
  readonly outlet: string | null;
  readonly sourceClass: SourceClass;
  /** Shares from 0 to 1: how far to rely on it, at least and at most. */
  readonly reliabilityLow: number;
  readonly reliabilityHigh: number;
  /** What the words were, where they say something else than the fields. */
  readonly wording: string | null;
}

export type StatementField = keyof FigureStatement;

/** Fields that do not change what the number says; a role given to the claim outlives them. */
const aroundTheNumber: ReadonlySet<StatementField> = new Set([
  "asOf",
  "saidBy",
  "relayedBy",
  "outlet",
  "sourceClass",
  "reliabilityLow",
  "reliabilityHigh",
  "wording",
]);

export function changesTheNumber(fields: readonly StatementField[]): boolean {
  return fields.some((field) => !aroundTheNumber.has(field));
}

export function isSameValue(one: unknown, other: unknown): boolean {
  // Values are plain: texts, numbers, truths, null, and one list of texts.
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The first field that does not fit the others, or undefined where all is well. */
export function contradictoryField(statement: FigureStatement): StatementField | undefined {
  const { value, valueHigh, qualifier, measure, direction } = statement;
  const isWordless = ["unknown", "rising", "falling"].includes(qualifier);
  if (isWordless ? value !== null : value === null) return "value";
  if (valueHigh !== null && (value === null || valueHigh < value)) return "valueHigh";
  if (measure === "entries" && direction !== "in") return "direction";
  if (measure === "exits" && direction !== "out") return "direction";
  const { periodStart, periodEnd, reliabilityLow, reliabilityHigh } = statement;
  if (periodStart !== null && periodEnd !== null && periodEnd < periodStart) return "periodEnd";
  if (reliabilityHigh < reliabilityLow) return "reliabilityHigh";
  return undefined;
}
