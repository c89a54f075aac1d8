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
  | "chance"
  | "twin-guard";

/** What the comparison found; the desk says it in words. */
export type EvidenceCode =
  | `${"family-name" | "given-name"}-${"equal" | "equal-across-scripts" | "similar" | "different"}`
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
  | "document-different"
  | "phone-equal"
  | "iin-equal"
  | "iin-different"
  | "chance-agreement"
  | "twin-guard";

/** One line of the explanation: positive bits speak for the same person, negative ones against. */
export interface Evidence {
  readonly code: EvidenceCode;
  readonly field: EvidenceField;
  readonly bits: number;
}

/** Bits per finding: log2 of how much likelier it is for one person than for two. */
export const evidenceBits = {
  nameEqual: 5.5,
  nameSimilar: 4,
  nameDifferent: -6,
  namesSwapped: -1,
  patronymicEqual: 5,
  patronymicSimilar: 4,
  patronymicContradicted: -5,
  birthEqual: 11,
  birthDayMonthSwapped: 6,
  birthOneDigit: 5,
  birthOneComponent: -1,
  birthNear: -1,
  birthDifferent: -8,
  sexDifferent: -3,
  documentEqual: 20,
  documentOneCharacter: 10,
  documentDifferent: -4,
  phoneEqual: 4,
  iinEqual: 20,
  iinDifferent: -8,
} as const;
