import type { OpenedPerson } from "./opened-person.ts";

export const comparedFields = [
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
export type ComparedField = (typeof comparedFields)[number];

/** `one-sided`: only one record has it, which speaks neither for nor against. */
export type Agreement = "same" | "different" | "one-sided";

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

function agreementOf(a: string | undefined, b: string | undefined): Agreement {
  if (a === undefined || b === undefined) return "one-sided";
  return bare(a) === bare(b) ? "same" : "different";
}

/** Two opened records field by field; what neither has is left out. */
export function compareOpened(a: OpenedPerson, b: OpenedPerson): readonly ComparedRow[] {
  const left = fieldsOf(a);
  const right = fieldsOf(b);
  return comparedFields
    .filter((field) => left[field] !== undefined || right[field] !== undefined)
    .map((field) => ({
      field,
      a: left[field],
      b: right[field],
      agreement: agreementOf(left[field], right[field]),
    }));
}
