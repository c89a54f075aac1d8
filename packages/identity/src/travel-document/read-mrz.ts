import { type MrzField, type MrzFields, mrzFields } from "./mrz-fields.ts";
import {
  type MrzFormat,
  type MrzLayout,
  type Span,
  mrzLayouts,
  russianOptional,
} from "./mrz-layouts.ts";
import { checkDigit } from "./check-digit.ts";
import { type FieldCandidate, digitFieldCandidates, numberCandidates } from "./field-candidates.ts";
import { withIinDigits } from "./iin-digits.ts";
import { letterFor } from "./lookalikes.ts";
import { isMrzDate } from "./mrz-dates.ts";
import { splitMrz } from "./mrz-text.ts";
import { numberShapes, personalShapes } from "./number-patterns.ts";
import {
  type CheckedField,
  type CompositeCheck,
  type ResolvedField,
  resolveFields,
} from "./resolve-fields.ts";

/** A machine-readable zone, field by field, or the reason why the text is none. */
export type MrzReading =
  | {
      readonly kind: "read";
      readonly format: MrzFormat;
      /** The lines at full width with repairs applied. */
      readonly lines: readonly string[];
      readonly fields: MrzFields;
      /** Undefined for visas, which have no composite check digit. */
      readonly isCompositeValid?: boolean;
      /** On the day asked for; undefined without that day or without a legible expiry date. */
      readonly isExpired?: boolean;
    }
  | { readonly kind: "unreadable"; readonly code: "not-mrz" };

type ReadZone = Extract<MrzReading, { kind: "read" }>;

type CheckedSpanName = "number" | "birth" | "expiry" | "optional";

interface CheckedSpan {
  readonly name: CheckedSpanName;
  readonly span: Span;
}

function cut(lines: readonly string[], span: Span): string {
  return lines[span.line]!.slice(span.start, span.end);
}

function digitSpan(span: Span): Span {
  return { line: span.line, start: span.end, end: span.end + 1 };
}

function withText(lines: string[], span: Span, text: string): void {
  const line = lines[span.line]!;
  lines[span.line] = line.slice(0, span.start) + text + line.slice(span.end);
}

function checkedSpans(layout: MrzLayout): CheckedSpan[] {
  const spans: CheckedSpan[] = [
    { name: "number", span: layout.number },
    { name: "birth", span: layout.birth },
    { name: "expiry", span: layout.expiry },
  ];
  if (layout.hasOptionalCheck) spans.push({ name: "optional", span: layout.optional[0]! });
  return spans;
}

/** Codes have no check digit, but a digit cannot stand in them. */
function withLetterCodes(lines: readonly string[], layout: MrzLayout): string[] {
  const repaired = [...lines];
  const codes = [{ line: 0, start: 0, end: 1 }, { line: 0, start: 2, end: 5 }, layout.nationality];
  for (const span of codes) withText(repaired, span, [...cut(lines, span)].map(letterFor).join(""));
  return repaired;
}

function emptyFieldCandidates(characters: string, digit: string): FieldCandidate[] | undefined {
  if (/[^<]/.test(characters)) return undefined;
  return digit === "<" || digit === "0"
    ? [{ characters, digit, changes: 0, isForced: true }]
    : undefined;
}

/** Each part is there as a whole or not at all: fillers inside it are misread zeros. */
function isRussianOptional(characters: string): boolean {
  const issueDate = characters.slice(...russianOptional.issueDate);
  const department = characters.slice(...russianOptional.departmentCode);
  return (
    /^\d$/.test(characters.slice(...russianOptional.seriesDigit)) &&
    (issueDate === "<<<<<<" || isMrzDate(issueDate)) &&
    /^(?:\d{6}|<{6})$/.test(department) &&
    characters.endsWith("<")
  );
}

/** Not every passport of a state carries its personal number: another number is read as it is. */
function personalNumberCandidates(
  { characters, digit }: { characters: string; digit: string },
  shapes: readonly string[],
): FieldCandidate[] {
  const shaped = shapes.length > 0 ? numberCandidates(characters, digit, shapes) : [];
  return shaped.length > 0 ? shaped : numberCandidates(characters, digit, []);
}

function candidatesFor(
  name: CheckedSpanName,
  read: { characters: string; digit: string },
  document: { format: MrzFormat; type: string; issuer: string },
): readonly FieldCandidate[] {
  const { characters, digit } = read;
  const isRussian = document.format === "PNRUS";
  if (name === "birth") return digitFieldCandidates(characters, digit, isMrzDate);
  const empty = name === "number" ? undefined : emptyFieldCandidates(characters, digit);
  if (empty !== undefined) return empty;
  if (name === "expiry") return digitFieldCandidates(characters, digit, isMrzDate);
  if (name === "optional") {
    return isRussian
      ? digitFieldCandidates(characters, digit, isRussianOptional)
      : personalNumberCandidates(read, personalShapes(document.type, document.issuer));
  }
  const shapes = isRussian ? ["ddddddddd"] : numberShapes(document.type, document.issuer);
  return numberCandidates(characters, digit, shapes);
}

/** TD1 and TD2: a number of more than nine characters goes on in the optional field. */
function isLongNumber(layout: MrzLayout, lines: readonly string[]): boolean {
  return (
    !layout.hasOptionalCheck &&
    cut(lines, digitSpan(layout.number)) === "<" &&
    /^[A-Z0-9]+</.test(cut(lines, layout.optional[0]!))
  );
}

function longNumberCandidates(layout: MrzLayout, lines: readonly string[]): FieldCandidate[] {
  const characters = cut(lines, layout.number);
  const [rest = ""] = cut(lines, layout.optional[0]!).split("<");
  const agrees = checkDigit(characters + rest.slice(0, -1)) === rest.slice(-1);
  return agrees ? [{ characters, digit: "<", changes: 0, isForced: true }] : [];
}

function compositeCheck(
  layout: MrzLayout,
  lines: readonly string[],
  spans: readonly CheckedSpan[],
): CompositeCheck | undefined {
  const composite = layout.composite;
  if (composite === undefined) return undefined;
  return {
    readDigit: cut(lines, composite.digit),
    covered: (chosen) => {
      const changed = [...lines];
      chosen.forEach((candidate, index) => {
        withText(changed, spans[index]!.span, candidate.characters);
        withText(changed, digitSpan(spans[index]!.span), candidate.digit);
      });
      return composite.covers.map((span) => cut(changed, span)).join("");
    },
  };
}

function applyRepairs(
  lines: string[],
  spans: readonly CheckedSpan[],
  resolvedFields: readonly ResolvedField[],
): void {
  spans.forEach(({ span }, index) => {
    withText(lines, span, resolvedFields[index]!.characters);
    withText(lines, digitSpan(span), resolvedFields[index]!.digit);
  });
}

/** A document is valid to the end of its last day. */
function hasExpired(expiry: MrzField | undefined, asOf: string | undefined): boolean | undefined {
  if (expiry === undefined || expiry.state === "unverified" || asOf === undefined) return undefined;
  return expiry.value < asOf.slice(0, expiry.value.length);
}

interface LinesToResolve {
  readonly format: MrzFormat;
  readonly lines: readonly string[];
  readonly isIinRepaired: boolean;
  readonly asOf: string | undefined;
}

function resolveLines({ format, lines: read, isIinRepaired, asOf }: LinesToResolve): ReadZone {
  const layout = mrzLayouts[format];
  const lines = [...read];
  const spans = checkedSpans(layout);
  const document = { format, type: lines[0]!.slice(0, 2), issuer: lines[0]!.slice(2, 5) };
  const isLong = isLongNumber(layout, lines);
  const checked: CheckedField[] = spans.map(({ name, span }) => {
    const field = { characters: cut(lines, span), digit: cut(lines, digitSpan(span)) };
    const candidates =
      name === "number" && isLong
        ? longNumberCandidates(layout, lines)
        : candidatesFor(name, field, document);
    return { read: field.characters, readDigit: field.digit, candidates };
  });
  const { fields, isCompositeValid } = resolveFields(checked, compositeCheck(layout, lines, spans));
  applyRepairs(lines, spans, fields);
  const byName = new Map(spans.map(({ name }, index) => [name, fields[index]!]));
  const resolved = mrzFields({
    ...{ format, layout, lines, checked: byName },
    ...{ isCompositeValid, isLong, isIinRepaired, asOf },
  });
  const isExpired = hasExpired(resolved.expiryDate, asOf);
  return {
    ...{ kind: "read", format, lines, fields: resolved },
    ...(isCompositeValid === undefined ? {} : { isCompositeValid }),
    ...(isExpired === undefined ? {} : { isExpired }),
  };
}

/**
 * Reads a machine-readable zone: ICAO 9303 TD1, TD2, TD3, MRV-A, MRV-B and the Russian internal
 * passport. Accepts lines, or text with line breaks, or all lines joined. Reading errors are
 * repaired where check digits leave one reading only; otherwise the field stays as read, flagged.
 * `asOf` (YYYY-MM-DD) settles the century of birth dates; without it the expiry or issue date does.
 */
export function readMrz(
  text: string | readonly string[],
  options: { readonly asOf?: string } = {},
): MrzReading {
  const split = splitMrz(text);
  if (split === undefined) return { kind: "unreadable", code: "not-mrz" };
  const { format } = split;
  const layout = mrzLayouts[format];
  const lines = withLetterCodes(split.lines, layout);
  if (format === "PNRUS") withText(lines, { line: 0, start: 0, end: 5 }, "PNRUS");
  const asOf = options.asOf;
  const repaired = lines[0]!.slice(2, 5) === "KAZ" ? withIinDigits(lines, layout) : undefined;
  if (repaired !== undefined) {
    const reading = resolveLines({ format, lines: repaired, isIinRepaired: true, asOf });
    if (reading.isCompositeValid === true) return reading;
  }
  return resolveLines({ format, lines, isIinRepaired: false, asOf });
}
