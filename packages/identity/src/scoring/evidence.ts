/** What was compared. */
export type EvidenceField =
  | "family-name"
  | "given-name"
  | "patronymic"
  | "birth-date"
  | "sex"
  | "document"
  | "phone"
  | "iin"
  | "circumstance"
  | "chance"
  | "twin-guard";

export type NameFinding =
  "equal" | "equal-across-scripts" | "similar" | "resembling" | "initial" | "different";

/** What the comparison found; the desk says it in words. */
export type EvidenceCode =
  | `${"family-name" | "given-name"}-${NameFinding}`
  | "names-swapped"
  | "patronymic-equal"
  | "patronymic-similar"
  | "patronymic-contradicted"
  | "birth-date-equal"
  | "birth-date-day-month-swapped"
  | "birth-date-one-digit"
  | "birth-date-compatible"
  | "birth-date-near"
  | "birth-date-one-component"
  | "birth-date-different"
  | "sex-different"
  | "document-equal"
  | "document-one-character"
  | "document-neighbouring"
  | "document-different"
  | "phone-equal"
  | "iin-equal"
  | "iin-one-digit"
  | "iin-different"
  | "circumstance-equal"
  | "circumstance-similar"
  | "circumstance-different"
  | "household-only"
  | "chance-agreement"
  | "twin-guard";

/** One line of the explanation: positive bits speak for the same person, negative ones against. */
export interface Evidence {
  readonly code: EvidenceCode;
  readonly field: EvidenceField;
  readonly bits: number;
  /** Which circumstance: `birthplace`, `address` or a further one. */
  readonly kind?: string;
}

/** Bits per finding: log2 of how much likelier it is for one person than for two. */
export const evidenceBits = {
  nameEqual: 5.5,
  /** Common names give less and rare ones more than `nameEqual`, by at most this much. */
  nameRarityMax: 4,
  nameSimilar: 4.5,
  nameResembling: 3,
  nameInitial: 3.5,
  nameDifferent: -3.3,
  /** Third names and the like: who shares two often shares them all. */
  furtherWordShare: 0.4,
  bothNamesDifferent: -7,
  namesSwapped: 0,
  /** Whole name and birth date alike stay probable when only the paper is another. */
  patronymicEqual: 5.2,
  patronymicSimilar: 4,
  patronymicContradicted: -5,
  birthEqual: 12.5,
  birthDayMonthSwapped: 9,
  birthOneDigit: 6,
  birthOneComponent: 1.8,
  birthNear: 0.5,
  birthDifferent: -3.4,
  sexDifferent: -4,
  documentEqual: 20,
  documentOneCharacter: 12,
  /** One character at the very end: also what papers issued together look like. */
  documentNeighbouring: 6,
  documentDifferent: -4,
  phoneEqual: 4,
  iinEqual: 20,
  iinOneDigit: 8,
  iinDifferent: -8,
  circumstanceEqual: 3,
  circumstanceEqualMax: 6,
  /** A whole address in one field. */
  circumstanceLongMax: 10,
  circumstanceSimilar: 1.5,
  circumstanceDifferent: -1.5,
  /** Phone, address and the like together: a family shares all of them. */
  householdMax: 10,
  householdSingle: 16,
  householdDoubtful: 6,
  householdOtherMember: 1,
} as const;
