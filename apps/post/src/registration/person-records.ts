import type { DocumentKind, PersonOpen } from "@caravanserai/domain";
import type { DocumentType, PersonIdentity } from "@caravanserai/identity";
import type { HouseholdForm, PersonForm } from "./household-form.ts";
import { ageBandOf, readAge } from "./read-age.ts";

const documentTypes: Readonly<Record<DocumentKind, DocumentType | undefined>> = {
  "internal-passport": "internal-passport",
  passport: "passport",
  "birth-certificate": "birth-certificate",
  "national-id": "identity-card",
  other: "other",
  none: undefined,
  unknown: undefined,
};

/** The open part: what planning needs and what names nobody. */
export function personOpenOf(form: PersonForm, today: string): PersonOpen {
  return {
    person: form.person,
    sex: form.sex ?? "not-recorded",
    ageBand: ageBandOf(readAge(form, today).birth, today),
    citizenship: form.citizenship,
    relationship: form.relationship,
    documentKind: form.documentKind ?? "unknown",
  };
}

function withText<Key extends string>(key: Key, text: string): { [key in Key]?: string } {
  const trimmed = text.trim();
  return (trimmed === "" ? {} : { [key]: trimmed }) as { [key in Key]?: string };
}

function namesOf(form: PersonForm): PersonIdentity["names"] {
  if (form.isNameUnknown) return {};
  if (form.hasOneName) return withText("only", form.only);
  return {
    ...withText("family", form.family),
    ...withText("given", form.given),
    ...withText("patronymic", form.patronymic),
  };
}

/** The identity that is sealed. Only what was said or seen: a computed spelling is not kept. */
export function personIdentityOf(
  form: PersonForm,
  { today, phone }: { readonly today: string; readonly phone: string },
): PersonIdentity {
  const { birth } = readAge(form, today);
  const latin = {
    ...withText("family", form.latinFamily ?? ""),
    ...withText("given", form.latinGiven ?? ""),
  };
  const type = form.documentKind === null ? undefined : documentTypes[form.documentKind];
  const number = form.documentNumber.trim();
  return {
    names: namesOf(form),
    ...(Object.keys(latin).length === 0 ? {} : { latin }),
    ...(birth === undefined ? {} : { birth }),
    ...(form.sex === null ? {} : { sex: form.sex }),
    ...(form.citizenship === null ? {} : { citizenship: form.citizenship }),
    ...(type === undefined || number === "" ? {} : { document: { type, number } }),
    ...withText("iin", form.iin ?? ""),
    ...withText("phone", phone),
  };
}

/**
 * Text that is sealed for one person of the household. The telephone and the needs belong to the
 * household and travel with its first person.
 */
export function sealedTextOf(form: HouseholdForm, index: number, today: string): string {
  const person = form.persons[index]!;
  const isHead = index === 0;
  const identity = personIdentityOf(person, { today, phone: isHead ? form.phone : "" });
  const hasNeeds = isHead && form.needs.length > 0;
  return JSON.stringify(hasNeeds ? { ...identity, needs: form.needs } : identity);
}

/** The name as it is shown on this tablet; empty when it is not known. */
export function shownName(form: PersonForm): string {
  const { family = "", given = "", patronymic = "", only = "" } = namesOf(form);
  return [family, given, patronymic, only].filter((part) => part !== "").join(" ");
}
