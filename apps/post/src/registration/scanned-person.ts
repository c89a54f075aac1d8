import type { DocumentKind } from "@caravanserai/domain";
import {
  birthDateText,
  identityFromMrz,
  readMrz,
  type DocumentType,
  type MrzField,
  type MrzFields,
} from "@caravanserai/identity";
import type { PreparedPerson } from "@caravanserai/contract";
import { isUntouched, type PersonForm } from "./household-form.ts";
import { remarksOn } from "./scan-remark.ts";

const documentKinds: Readonly<Record<DocumentType, DocumentKind>> = {
  "internal-passport": "internal-passport",
  passport: "passport",
  "identity-card": "national-id",
  "birth-certificate": "birth-certificate",
  other: "other",
};

/** What of a document stands in the form, to be compared where no check digit vouches for it. */
const shownFields = [
  "familyName",
  "givenNames",
  "patronymic",
  "birthDate",
  "sex",
  "nationality",
  "documentNumber",
  "iin",
] as const satisfies readonly (keyof MrzFields)[];

/** A personal number that contradicts the document has a remark of its own. */
function isForTheEye(name: string, field: MrzField | undefined): boolean {
  return (
    field?.state === "unverified" && !(name === "iin" && field.note?.startsWith("iin-") === true)
  );
}

/** Fills a person's form from a machine-readable zone; undefined when the text is none. */
export function withScan(form: PersonForm, mrz: string, today: string): PersonForm | undefined {
  const reading = readMrz(mrz, { asOf: today });
  if (reading.kind === "unreadable") return undefined;
  const { names, latin, birth, sex, citizenship, document, iin } = identityFromMrz(reading);
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
    iin: iin ?? null,
    unverified: shownFields.filter((name) => isForTheEye(name, reading.fields[name])),
    scanRemarks: remarksOn(reading),
    numberDoubts: reading.fields.documentNumber.doubts ?? [],
  };
}

/** `1986-03-27` as people write it here: `27.03.1986`. */
function birthAsTyped(text: string): string {
  return text.split("-").reverse().join(".");
}

/** Fields a traveller typed on a telephone, all to be compared with the paper. */
function withPrepared(form: PersonForm, prepared: PreparedPerson): PersonForm {
  const { family, given, patronymic, birth, sex, citizenship, documentKind } = prepared;
  const { documentNumber } = prepared;
  const typed = {
    familyName: family,
    givenNames: given,
    patronymic,
    birthDate: birth,
    documentNumber,
  };
  const unverified = Object.entries(typed).flatMap(([name, text]) => (text === "" ? [] : [name]));
  return {
    ...form,
    ...{ family, given, patronymic, documentNumber, unverified },
    ageKnowledge: "birth-date",
    ageText: birth,
    sex: sex ?? form.sex,
    citizenship: citizenship ?? form.citizenship,
    documentKind: documentKind ?? form.documentKind,
  };
}

/** Puts prepared people into the forms nobody has touched, and adds forms for the others. */
export function addPrepared(
  persons: readonly PersonForm[],
  prepared: readonly PreparedPerson[],
  newPerson: (carried: PersonForm | undefined) => PersonForm,
): readonly PersonForm[] {
  const filled = [...persons];
  for (const one of prepared) {
    const empty = filled.findIndex(isUntouched);
    if (empty === -1) filled.push(withPrepared(newPerson(filled.at(-1)), one));
    else filled[empty] = withPrepared(filled[empty]!, one);
  }
  return filled;
}
