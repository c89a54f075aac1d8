import type { DocumentKind } from "@caravanserai/domain";
import {
  birthDateText,
  identityFromMrz,
  readMrz,
  type DocumentType,
  type MrzField,
} from "@caravanserai/identity";
import type { PersonForm } from "./household-form.ts";

const documentKinds: Readonly<Record<DocumentType, DocumentKind>> = {
  "internal-passport": "internal-passport",
  passport: "passport",
  "identity-card": "national-id",
  "birth-certificate": "birth-certificate",
  other: "other",
};

/** Fills a person's form from a machine-readable zone; undefined when the text is none. */
export function withScan(form: PersonForm, mrz: string, today: string): PersonForm | undefined {
  const reading = readMrz(mrz, { asOf: today });
  if (reading.kind === "unreadable") return undefined;
  const { names, latin, birth, sex, citizenship, document } = identityFromMrz(reading);
  const fields = Object.entries(reading.fields) as [string, MrzField | undefined][];
  return {
    ...form,
    family: names.family ?? "",
    given: names.given ?? "",
    patronymic: names.patronymic ?? "",
    only: "",
    hasOneName: false,
    isNameUnknown: false,
    latinFamily: latin?.family ?? null,
    latinGiven: latin?.given ?? null,
    ageKnowledge: "birth-date",
    ageText: birth === undefined ? "" : birthAsTyped(birthDateText(birth)),
    ageReading: 0,
    sex: sex === undefined || sex === "not-recorded" ? form.sex : sex,
    citizenship: citizenship ?? form.citizenship,
    documentKind: document === undefined ? form.documentKind : documentKinds[document.type],
    documentNumber: document?.number ?? "",
    unverified: fields.flatMap(([name, field]) => (field?.state === "unverified" ? [name] : [])),
  };
}

/** `1986-03-27` as people write it here: `27.03.1986`. */
function birthAsTyped(text: string): string {
  return text.split("-").reverse().join(".");
}
