import type { OpenedPerson } from "./opened-person.ts";

const comparedFields = [
  "family",
  "given",
  "patronymic",
  "only",
  "latinFamily",
  "latinGiven",
  "birth",
  "sex",
  "citizenship",
  "documentType",
  "documentNumber",
  "issuer",
  "phone",
  "iin",
] as const;
type ComparedField = (typeof comparedFields)[number];

/**
 * `one-sided`: only one record has it. `other-script`: written in two scripts, so letters cannot
 * be compared; `same-in-scripts` when the vault found them to be one name. `similar` and
 * `compatible` (one birth date is less exact) are the vault's words too. `other-document`: two
 * papers of different kinds. One-sided, other script and other document speak for nothing.
 */
export type Agreement =
  | "same"
  | "same-in-scripts"
  | "similar"
  | "compatible"
  | "different"
  | "one-sided"
  | "other-script"
  | "other-document";

export interface ComparedRow {
  readonly field: ComparedField;
  readonly a: string | undefined;
  readonly b: string | undefined;
  readonly agreement: Agreement;
}

const two = (value: number): string => String(value).padStart(2, "0");

function birthText({ birth }: OpenedPerson): string | undefined {
  if (birth === undefined) return undefined;
  const { year, lastYear, month, day } = birth;
  if (month === undefined) return lastYear === undefined ? `${year}` : `${year}–${lastYear}`;
  return day === undefined ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`;
}

function fieldsOf(person: OpenedPerson): Readonly<Record<ComparedField, string | undefined>> {
  const { names, latin, document } = person;
  return {
    ...{ family: names.family, given: names.given, patronymic: names.patronymic, only: names.only },
    latinFamily: latin?.family,
    latinGiven: latin?.given,
    birth: birthText(person),
    sex: person.sex,
    citizenship: person.citizenship,
    documentType: document?.type,
    documentNumber: document?.number,
    issuer: document?.issuer,
    phone: person.phone,
    iin: person.iin,
  };
}

// Spaces, hyphens and capitals are how somebody typed, not what the paper says.
const bare = (value: string): string => value.normalize("NFKC").toLowerCase().replace(/[\s-]/g, "");

const foundAcrossScripts: Readonly<Partial<Record<ComparedField, string>>> = {
  family: "family-name-equal-across-scripts",
  given: "given-name-equal-across-scripts",
};
const foundSimilar: Readonly<Partial<Record<ComparedField, readonly string[]>>> = {
  family: ["family-name-similar", "family-name-resembling"],
  given: ["given-name-similar", "given-name-resembling"],
  patronymic: ["patronymic-similar"],
  birth: [
    "birth-date-day-month-swapped",
    "birth-date-one-digit",
    "birth-date-one-component",
    "birth-date-near",
  ],
  documentNumber: ["document-one-character", "document-neighbouring"],
  iin: ["iin-one-digit"],
};
const documentFields: ReadonlySet<ComparedField> = new Set([
  "documentType",
  "documentNumber",
  "issuer",
]);

function scriptOf(value: string): string {
  if (/\p{Script=Cyrillic}/u.test(value)) return "cyrillic";
  return /\p{Script=Latin}/u.test(value) ? "latin" : "other";
}

interface Compared {
  readonly a: string | undefined;
  readonly b: string | undefined;
  readonly evidence: readonly string[];
  readonly hasOtherDocument: boolean;
}

function agreementOf(field: ComparedField, compared: Compared): Agreement {
  const { a, b, evidence, hasOtherDocument } = compared;
  if (a === undefined || b === undefined) return "one-sided";
  if (bare(a) === bare(b)) return "same";
  if (documentFields.has(field) && hasOtherDocument) return "other-document";
  if (foundSimilar[field]?.some((code) => evidence.includes(code)) === true) return "similar";
  if (field === "birth" && evidence.includes("birth-date-compatible")) return "compatible";
  const isName = ["family", "given", "patronymic", "only"].includes(field);
  if (!isName || scriptOf(a) === scriptOf(b)) return "different";
  const found = foundAcrossScripts[field];
  return found !== undefined && evidence.includes(found) ? "same-in-scripts" : "other-script";
}

/** Two opened records field by field; what neither has is left out. */
export function compareOpened(
  a: OpenedPerson,
  b: OpenedPerson,
  evidence: readonly string[],
): readonly ComparedRow[] {
  const left = fieldsOf(a);
  const right = fieldsOf(b);
  const hasOtherDocument = left.documentType !== right.documentType;
  return comparedFields
    .filter((field) => left[field] !== undefined || right[field] !== undefined)
    .map((field) => ({
      field,
      a: left[field],
      b: right[field],
      agreement: agreementOf(field, {
        a: left[field],
        b: right[field],
        evidence,
        hasOtherDocument,
      }),
    }));
}
