import { checkDigit } from "./check-digit.ts";
import { validateIin } from "./iin.ts";
import { isoFromBirth, isoFromExpiry, isoFromMrzDate, isMrzDate } from "./mrz-dates.ts";
import { type MrzFormat, type MrzLayout, type Span, russianOptional } from "./mrz-layouts.ts";
import { type MrzNames, readLatinNames, readRussianNames } from "./mrz-names.ts";
import { type CharacterDoubt, doubtsIn, isSuspicious } from "./number-doubts.ts";
import { matchesShape, numberShapes, personalShapes } from "./number-patterns.ts";
import type { FieldNote, FieldState, ResolvedField } from "./resolve-fields.ts";

/** One field: its value in plain form, how far it can be relied on, and why not further. */
export interface MrzField {
  readonly value: string;
  readonly state: FieldState;
  readonly note?: FieldNote;
  /** The one likely value of an unverified number, or another reading of a name, for the eye. */
  readonly suggestion?: string;
  /** Characters that the check digit cannot tell from a lookalike; absent where there are none. */
  readonly doubts?: readonly CharacterDoubt[];
}

/** Fields that the document carries; one that it leaves empty is absent. Dates are ISO, partial
 * when the document says so. `documentNumber` of a Russian internal passport has all ten digits. */
export interface MrzFields {
  readonly documentType: MrzField;
  readonly issuer: MrzField;
  readonly documentNumber: MrzField;
  readonly familyName: MrzField;
  readonly givenNames?: MrzField;
  readonly patronymic?: MrzField;
  readonly nationality: MrzField;
  readonly birthDate: MrzField;
  readonly sex: MrzField;
  readonly expiryDate?: MrzField;
  readonly issueDate?: MrzField;
  readonly departmentCode?: MrzField;
  readonly optional?: MrzField;
  /** Individual identification number of a Kazakh document, held against birth date and sex. */
  readonly iin?: MrzField;
}

export interface ResolvedMrz {
  readonly format: MrzFormat;
  readonly layout: MrzLayout;
  readonly lines: readonly string[];
  readonly checked: ReadonlyMap<"number" | "birth" | "expiry" | "optional", ResolvedField>;
  readonly isCompositeValid: boolean | undefined;
  readonly isLong: boolean;
  readonly isIinRepaired: boolean;
  readonly asOf: string | undefined;
}

/** Youngest age at which a Russian internal passport is issued, in years. */
const russianPassportAgeMin = 14;

function cut(lines: readonly string[], span: Span): string {
  return lines[span.line]!.slice(span.start, span.end);
}

function withoutFillers(characters: string): string {
  return characters.replaceAll("<", " ").trim();
}

function unchecked(value: string): MrzField {
  return { value, state: "unverified", note: "no-check-digit" };
}

function fieldFrom(resolved: ResolvedField, value: string): MrzField {
  const { state, note } = resolved;
  return note === undefined ? { value, state } : { value, state, note };
}

function weakerOf(left: ResolvedField, right: ResolvedField): ResolvedField {
  const strength = { verified: 2, repaired: 1, unverified: 0 };
  return strength[left.state] <= strength[right.state] ? left : right;
}

function typeAndIssuer(mrz: ResolvedMrz): [type: string, issuer: string] {
  return [mrz.lines[0]!.slice(0, 2), mrz.lines[0]!.slice(2, 5)];
}

/**
 * Says which characters of a number a person has to look at although its check digit agrees. The
 * number stays verified unless it looks, of no known shape, like a misread one.
 */
function withDoubts(field: MrzField, characters: string, shapes: readonly string[]): MrzField {
  const doubts = doubtsIn(characters, shapes);
  const isMisread = shapes.length === 0 && isSuspicious(characters);
  if (doubts.length === 0 && !isMisread) return field;
  const state = isMisread ? "unverified" : field.state;
  return { ...field, state, note: "lookalike", doubts };
}

function numberField(mrz: ResolvedMrz): MrzField {
  const resolved = mrz.checked.get("number")!;
  const characters = cut(mrz.lines, mrz.layout.number);
  if (mrz.format === "PNRUS") {
    const optional = mrz.checked.get("optional")!;
    const seriesDigit = optional.characters.slice(...russianOptional.seriesDigit);
    const value = characters.slice(0, 3) + seriesDigit + characters.slice(3);
    return fieldFrom(weakerOf(resolved, optional), value);
  }
  const rest = mrz.isLong
    ? cut(mrz.lines, mrz.layout.optional[0]!).split("<")[0]!.slice(0, -1)
    : "";
  const field = fieldFrom(resolved, withoutFillers(characters + rest));
  const shapes = numberShapes(...typeAndIssuer(mrz));
  if (field.state === "unverified") {
    const { suggestion } = resolved;
    if (suggestion !== undefined) return { ...field, suggestion: withoutFillers(suggestion) };
    const isCheckRight = checkDigit(characters) === resolved.digit;
    return isCheckRight && shapes.length > 0 ? { ...field, note: "unexpected-shape" } : field;
  }
  return withDoubts(field, characters + rest, mrz.isLong ? [] : shapes);
}

function dateField(resolved: ResolvedField, isoFrom: (characters: string) => string): MrzField {
  if (isMrzDate(resolved.characters)) return fieldFrom(resolved, isoFrom(resolved.characters));
  const isCheckRight = checkDigit(resolved.characters) === resolved.digit;
  const note = isCheckRight ? "impossible-date" : (resolved.note ?? "impossible-date");
  return { value: withoutFillers(resolved.characters), state: "unverified", note };
}

function expiryField(mrz: ResolvedMrz): MrzField | undefined {
  const resolved = mrz.checked.get("expiry")!;
  return /[^<]/.test(resolved.characters) ? dateField(resolved, isoFromExpiry) : undefined;
}

function issueDateField(mrz: ResolvedMrz): MrzField | undefined {
  if (mrz.format !== "PNRUS") return undefined;
  const optional = mrz.checked.get("optional")!;
  const characters = optional.characters.slice(...russianOptional.issueDate);
  if (!/[^<]/.test(characters)) return undefined;
  return dateField({ ...optional, characters }, isoFromExpiry);
}

function yearOf(field: MrzField | undefined): number | undefined {
  const year = field?.value.slice(0, 4) ?? "";
  return field !== undefined && /^\d{4}$/.test(year) && field.state !== "unverified"
    ? Number(year)
    : undefined;
}

function latestBirthYear(mrz: ResolvedMrz): number | undefined {
  const issueYear = yearOf(issueDateField(mrz));
  return issueYear === undefined ? yearOf(expiryField(mrz)) : issueYear - russianPassportAgeMin;
}

function birthField(mrz: ResolvedMrz): MrzField {
  const { asOf } = mrz;
  return dateField(mrz.checked.get("birth")!, (characters) =>
    asOf !== undefined && /^\d{4}/.test(asOf)
      ? isoFromBirth(characters, asOf)
      : isoFromMrzDate(characters, latestBirthYear(mrz)),
  );
}

function sexField(mrz: ResolvedMrz): MrzField {
  const character = cut(mrz.lines, mrz.layout.sex);
  if (character === "M") return unchecked("male");
  if (character === "F") return unchecked("female");
  if (character === "<" || character === "X") return unchecked("unspecified");
  return { value: "unspecified", state: "unverified", note: "unreadable" };
}

function nameField(names: MrzNames, value: string, other?: string): MrzField {
  if (!names.isReadable) return { value, state: "unverified", note: "unreadable" };
  if (names.isTruncated) return { value, state: "unverified", note: "truncated" };
  if (other === undefined) return unchecked(value);
  return { value, state: "unverified", note: "ambiguous", suggestion: other };
}

function nameFields(mrz: ResolvedMrz): Pick<MrzFields, "familyName" | "givenNames" | "patronymic"> {
  const characters = cut(mrz.lines, mrz.layout.names);
  const names = mrz.format === "PNRUS" ? readRussianNames(characters) : readLatinNames(characters);
  const { given, patronymic, otherGiven } = names;
  // The doubtful letter is the last of all, so it is the patronymic's where there is one.
  const otherPatronymic = otherGiven?.split(" ").slice(-(patronymic?.split(" ").length ?? 0));
  return {
    familyName: nameField(names, names.family, names.otherFamily),
    ...(given === ""
      ? {}
      : { givenNames: nameField(names, given, patronymic === undefined ? otherGiven : undefined) }),
    ...(patronymic === undefined
      ? {}
      : { patronymic: nameField(names, patronymic, otherPatronymic?.join(" ")) }),
  };
}

function departmentField(mrz: ResolvedMrz): MrzField | undefined {
  if (mrz.format !== "PNRUS") return undefined;
  const optional = mrz.checked.get("optional")!;
  const code = optional.characters.slice(...russianOptional.departmentCode);
  if (!/[^<]/.test(code)) return undefined;
  return fieldFrom(optional, /^\d{6}$/.test(code) ? `${code.slice(0, 3)}-${code.slice(3)}` : code);
}

function optionalField(mrz: ResolvedMrz): MrzField | undefined {
  if (mrz.format === "PNRUS") return undefined;
  const texts = mrz.layout.optional.map((span, index) => {
    const characters = cut(mrz.lines, span);
    return index === 0 && mrz.isLong ? characters.slice(characters.indexOf("<")) : characters;
  });
  const value = withoutFillers(texts.join("<")).replace(/ +/g, " ");
  if (value === "") return undefined;
  const own = mrz.checked.get("optional");
  if (own !== undefined) {
    const field = fieldFrom(own, value);
    const shapes = personalShapes(...typeAndIssuer(mrz)).filter((shape) =>
      matchesShape(own.characters, shape),
    );
    return field.state === "unverified" ? field : withDoubts(field, own.characters, shapes);
  }
  if (mrz.isCompositeValid !== true) return unchecked(value);
  return withDoubts({ value, state: "verified" }, `${value.replaceAll(" ", "<")}<`, []);
}

/** Kazakh passports and identity cards carry the number in their optional field. */
function iinField(
  mrz: ResolvedMrz,
  { birthDate, sex }: Pick<MrzFields, "birthDate" | "sex">,
): MrzField | undefined {
  const [first] = mrz.layout.optional;
  const value = first === undefined ? "" : withoutFillers(cut(mrz.lines, first));
  if (mrz.format === "PNRUS" || mrz.lines[0]!.slice(2, 5) !== "KAZ" || !/^\d{12}$/.test(value)) {
    return undefined;
  }
  const reading = validateIin(value, {
    ...(birthDate.state === "unverified" ? {} : { birthDate: birthDate.value }),
    ...(sex.value === "male" || sex.value === "female" ? { sex: sex.value } : {}),
  });
  if (reading.kind === "invalid") return { value, state: "unverified", note: "iin-invalid" };
  const [differs] = reading.contradictions;
  if (differs !== undefined) {
    return { value, state: "unverified", note: `iin-differs-from-${differs}` };
  }
  const own = mrz.checked.get("optional");
  // One digit modulo 11 in two passes misses some errors that the zone's own digits find.
  if (own !== undefined) return fieldFrom(own, value);
  return mrz.isCompositeValid === false
    ? { value, state: "unverified", note: "composite-mismatch" }
    : { value, state: mrz.isIinRepaired ? "repaired" : "verified" };
}

export function mrzFields(mrz: ResolvedMrz): MrzFields {
  const expiryDate = expiryField(mrz);
  const issueDate = issueDateField(mrz);
  const departmentCode = departmentField(mrz);
  const optional = optionalField(mrz);
  const birthDate = birthField(mrz);
  const sex = sexField(mrz);
  const iin = iinField(mrz, { birthDate, sex });
  return {
    documentType: unchecked(withoutFillers(mrz.lines[0]!.slice(0, 2))),
    issuer: unchecked(withoutFillers(mrz.lines[0]!.slice(2, 5))),
    documentNumber: numberField(mrz),
    ...nameFields(mrz),
    nationality: unchecked(withoutFillers(cut(mrz.lines, mrz.layout.nationality))),
    birthDate,
    sex,
    ...(expiryDate === undefined ? {} : { expiryDate }),
    ...(issueDate === undefined ? {} : { issueDate }),
    ...(departmentCode === undefined ? {} : { departmentCode }),
    ...(optional === undefined ? {} : { optional }),
    ...(iin === undefined ? {} : { iin }),
  };
}
