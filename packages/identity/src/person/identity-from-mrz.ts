import type { BirthDate } from "../birth-date/birth-date.ts";
import type { MrzField, MrzFields } from "../travel-document/mrz-fields.ts";
import type { MrzReading } from "../travel-document/read-mrz.ts";
import type { DocumentType, IdentityDocument, PersonIdentity, Sex } from "./person-identity.ts";

function legible(field: MrzField | undefined): string | undefined {
  return field === undefined || field.note === "unreadable" || field.value === ""
    ? undefined
    : field.value;
}

function birthFrom(field: MrzField): BirthDate | undefined {
  const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(field.value);
  if (match === null || field.state === "unverified") return undefined;
  const year = Number(match[1]);
  if (match[2] === undefined) return { precision: "year", year };
  const month = Number(match[2]);
  if (match[3] === undefined) return { precision: "month", year, month };
  return { precision: "day", year, month, day: Number(match[3]) };
}

function documentType(format: string, fields: MrzFields): DocumentType {
  if (format === "PNRUS") return "internal-passport";
  const type = fields.documentType.value;
  if (type.startsWith("P")) return "passport";
  return /^[IAC]/.test(type) ? "identity-card" : "other";
}

function withPresent<Part extends object>(part: Part): Part | undefined {
  return Object.keys(part).length === 0 ? undefined : part;
}

function namesFrom(fields: MrzFields) {
  const family = legible(fields.familyName);
  const given = legible(fields.givenNames);
  const patronymic = legible(fields.patronymic);
  return {
    ...(family === undefined ? {} : { family }),
    ...(given === undefined ? {} : { given }),
    ...(patronymic === undefined ? {} : { patronymic }),
  };
}

function documentFrom(format: string, fields: MrzFields): IdentityDocument | undefined {
  const number = fields.documentNumber.value;
  if (number === "") return undefined;
  const issuer = fields.issuer.value;
  const type = documentType(format, fields);
  return { type, number, ...(issuer === "" ? {} : { issuer }) };
}

/**
 * What a reading proposes for the registration form. Unverified numbers are proposed too, for a
 * person to compare; an unverified birth date or IIN is not. Russian internal passports give Cyrillic
 * names, all others Latin ones.
 */
export function identityFromMrz(reading: Extract<MrzReading, { kind: "read" }>): PersonIdentity {
  const { fields, format } = reading;
  const names = namesFrom(fields);
  const latin = format === "PNRUS" ? undefined : withPresent(names);
  const birth = birthFrom(fields.birthDate);
  const document = documentFrom(format, fields);
  const iin = fields.iin?.state === "unverified" ? undefined : fields.iin?.value;
  const sex: Sex =
    fields.sex.value === "male" || fields.sex.value === "female"
      ? fields.sex.value
      : "not-recorded";
  return {
    names,
    ...(latin === undefined ? {} : { latin }),
    ...(birth === undefined ? {} : { birth }),
    sex,
    ...(fields.nationality.value === "" ? {} : { citizenship: fields.nationality.value }),
    ...(document === undefined ? {} : { document }),
    ...(iin === undefined ? {} : { iin }),
  };
}
