import { type Result, err, limits, ok } from "@caravanserai/kernel";
import { type BirthDate, type BirthPrecision, isBirthDate } from "../birth-date/birth-date.ts";
import type {
  DocumentType,
  IdentityDocument,
  LatinNames,
  PersonIdentity,
  Sex,
  WrittenNames,
} from "./person-identity.ts";

/** `field` names the first part that is malformed; its value is never repeated. */
export interface PersonIdentityRejection {
  readonly code: "person-identity-malformed";
  readonly field:
    | "person"
    | "names"
    | "latin"
    | "birth"
    | "sex"
    | "needs"
    | "citizenship"
    | "document"
    | "phone"
    | "iin"
    | "birthplace"
    | "address";
}

type Fields = Readonly<Record<string, unknown>>;

const sexes: readonly Sex[] = ["male", "female", "other", "not-recorded"];
const precisions: readonly BirthPrecision[] = ["day", "month", "year", "age", "band"];
const documentTypes: readonly DocumentType[] = [
  "internal-passport",
  "passport",
  "identity-card",
  "birth-certificate",
  "other",
];

/** Characters of a short field: document number, issuer, phone, codes. */
const shortTextMax = 100;

/** A malformed part; thrown nowhere, returned through every step. */
const malformed = Symbol("malformed");
type Malformed = typeof malformed;

function asFields(value: unknown): Fields | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Fields)
    : undefined;
}

function isText(value: unknown, codePointsMax: number): value is string {
  return (
    typeof value === "string" &&
    value.length <= codePointsMax * 2 &&
    (value.length <= codePointsMax || [...value].length <= codePointsMax)
  );
}

/** The named text fields that are present; malformed when one is no text or too long. */
function texts<Key extends string>(
  source: Fields,
  keys: readonly Key[],
  codePointsMax: number,
): { readonly [key in Key]?: string } | Malformed {
  const found: { [key in Key]?: string } = {};
  for (const key of keys) {
    const value = source[key];
    if (value === undefined || value === null) continue;
    if (!isText(value, codePointsMax)) return malformed;
    found[key] = value;
  }
  return found;
}

function parseNames(value: unknown): WrittenNames | Malformed {
  const source = asFields(value);
  if (source === undefined) return malformed;
  return texts(source, ["family", "given", "patronymic", "only"], limits.nameCodePointsMax);
}

function parseLatin(value: unknown): LatinNames | Malformed {
  const source = asFields(value);
  if (source === undefined) return malformed;
  return texts(source, ["family", "given"], limits.nameCodePointsMax);
}

function parseBirth(value: unknown): BirthDate | Malformed {
  const source = asFields(value);
  const precision = precisions.find((known) => known === source?.["precision"]);
  if (source === undefined || precision === undefined) return malformed;
  const year = source["year"];
  if (typeof year !== "number") return malformed;
  const parts: { lastYear?: number; month?: number; day?: number } = {};
  for (const key of ["lastYear", "month", "day"] as const) {
    const part = source[key];
    if (part === undefined || part === null) continue;
    if (typeof part !== "number") return malformed;
    parts[key] = part;
  }
  const birth = { precision, year, ...parts };
  return isBirthDate(birth) ? birth : malformed;
}

function parseDocument(value: unknown): IdentityDocument | Malformed {
  const source = asFields(value);
  const type = documentTypes.find((known) => known === source?.["type"]);
  if (source === undefined || type === undefined) return malformed;
  const found = texts(source, ["number", "issuer"], shortTextMax);
  if (found === malformed || found.number === undefined) return malformed;
  return {
    type,
    number: found.number,
    ...(found.issuer === undefined ? {} : { issuer: found.issuer }),
  };
}

function parseSex(value: unknown): Sex | Malformed {
  return sexes.find((known) => known === value) ?? malformed;
}

function parseShortText(value: unknown): string | Malformed {
  return isText(value, shortTextMax) ? value : malformed;
}

function parseLongText(value: unknown): string | Malformed {
  return isText(value, limits.nameCodePointsMax) ? value : malformed;
}

/** Codes of needs are few and short; anything else is not what a tablet wrote. */
const needsMax = 20;

function parseNeeds(value: unknown): readonly string[] | Malformed {
  const isList = Array.isArray(value) && value.length <= needsMax;
  return isList && value.every((need) => isText(need, shortTextMax)) ? value : malformed;
}

const optionalParts = {
  latin: parseLatin,
  birth: parseBirth,
  sex: parseSex,
  citizenship: parseShortText,
  document: parseDocument,
  phone: parseShortText,
  iin: parseShortText,
  birthplace: parseLongText,
  address: parseLongText,
  needs: parseNeeds,
} as const;

type OptionalPart = keyof typeof optionalParts;

/**
 * Reads the content of an opened record. Total: any value gives an identity or a rejection that
 * names the malformed part. Unknown fields of newer versions are left out, null means absent.
 */
export function parsePersonIdentity(
  value: unknown,
): Result<PersonIdentity, PersonIdentityRejection> {
  const reject = (field: PersonIdentityRejection["field"]) =>
    err({ code: "person-identity-malformed", field } as const);
  const source = asFields(value);
  if (source === undefined) return reject("person");
  const names = parseNames(source["names"]);
  if (names === malformed) return reject("names");
  const parts: Partial<Record<OptionalPart, unknown>> = {};
  for (const key of Object.keys(optionalParts) as OptionalPart[]) {
    const part = source[key];
    if (part === undefined || part === null) continue;
    const parsed = optionalParts[key](part);
    if (parsed === malformed) return reject(key);
    parts[key] = parsed;
  }
  return ok({ names, ...(parts as Omit<PersonIdentity, "names">) });
}
