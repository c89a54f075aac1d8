import { checkDigit } from "./check-digit.ts";
import type { FieldCandidate } from "./field-candidates.ts";
import { digitsFor } from "./lookalikes.ts";

/** How far a field can be relied on. Only a check digit verifies; the rest is for the eye. */
export type FieldState = "verified" | "repaired" | "unverified";

/** Why a field is not verified, or not beyond doubt: a lookalike may stand in a verified one. */
export type FieldNote =
  | "no-check-digit"
  | "check-digit-mismatch"
  | "ambiguous"
  | "lookalike"
  | "unexpected-shape"
  | "composite-mismatch"
  | "impossible-date"
  | "iin-invalid"
  | "iin-differs-from-birth-date"
  | "iin-differs-from-sex"
  | "unreadable"
  | "truncated";

/** A field with its check digit as read, and the readings in which the two agree. */
export interface CheckedField {
  readonly read: string;
  readonly readDigit: string;
  readonly candidates: readonly FieldCandidate[];
}

export interface ResolvedField {
  readonly characters: string;
  readonly digit: string;
  readonly state: FieldState;
  readonly note?: FieldNote;
  /** The one likely reading of an unverified field, for a person to accept. */
  readonly suggestion?: string;
}

/** The composite check of a format: the text it covers for a choice of readings, and its digit. */
export interface CompositeCheck {
  readonly covered: (chosen: readonly FieldCandidate[]) => string;
  readonly readDigit: string;
}

const assignmentsMax = 512;

function assignments(fields: readonly CheckedField[]): FieldCandidate[][] {
  let chosen: FieldCandidate[][] = [[]];
  for (const field of fields) {
    chosen = chosen.flatMap((head) => field.candidates.map((next) => [...head, next]));
    if (chosen.length > assignmentsMax) return [];
  }
  return chosen;
}

function unresolved(field: CheckedField, note: FieldNote): ResolvedField {
  return { characters: field.read, digit: field.readDigit, state: "unverified", note };
}

function resolved(candidate: FieldCandidate): ResolvedField {
  const state = candidate.changes === 0 ? "verified" : "repaired";
  return { characters: candidate.characters, digit: candidate.digit, state };
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= "0" && character <= "9";
}

/** By far the commonest reading error: a letter for a digit. */
function takesLetterForDigit(field: CheckedField, candidate: FieldCandidate): boolean {
  const changed = [...field.read].findIndex((read, at) => read !== candidate.characters[at]);
  return changed >= 0 && !isDigit(field.read[changed]) && isDigit(candidate.characters[changed]);
}

/** Flags the field; when one candidate is likelier than all others, it is offered to the eye. */
function doubtful(field: CheckedField, candidates: readonly FieldCandidate[]): ResolvedField {
  const flagged = unresolved(field, candidates.length > 1 ? "ambiguous" : "check-digit-mismatch");
  const likely = candidates.filter((candidate) => takesLetterForDigit(field, candidate));
  const [only] = likely.length === 1 ? likely : [];
  return only === undefined ? flagged : { ...flagged, suggestion: only.characters };
}

/** The only reading is taken when it was forced; any other is a suggestion at most. */
function resolveAmong(field: CheckedField, candidates: readonly FieldCandidate[]): ResolvedField {
  const [only, ...others] = candidates;
  const isSettled = only !== undefined && others.length === 0;
  if (isSettled && (only.changes === 0 || only.isForced)) return resolved(only);
  return doubtful(field, candidates);
}

/** Resolution by the field's own check digit alone. */
function resolveAlone(field: CheckedField): ResolvedField {
  return resolveAmong(field, field.candidates);
}

/** A day that never was may be printed so: then the digits agree, and the field alone is at fault. */
function agreesAsRead(fields: readonly CheckedField[], composite: CompositeCheck): boolean {
  const asRead = fields.map(({ read, readDigit }) => ({
    ...{ characters: read, digit: readDigit },
    ...{ changes: 0, isForced: false },
  }));
  return checkDigit(composite.covered(asRead)) === composite.readDigit;
}

/**
 * Chooses a reading per field. A repair needs its own check digit and, where the format has one,
 * the composite digit to agree, and must be the only such reading; otherwise the field is flagged.
 */
export function resolveFields(
  fields: readonly CheckedField[],
  composite: CompositeCheck | undefined,
): { readonly fields: readonly ResolvedField[]; readonly isCompositeValid: boolean | undefined } {
  if (composite === undefined) {
    return {
      fields: fields.map(resolveAlone),
      isCompositeValid: undefined,
    };
  }
  const isReadable = fields.every((field) => field.candidates.length > 0);
  const passing = (isReadable ? assignments(fields) : []).filter((chosen) =>
    digitsFor(composite.readDigit).includes(checkDigit(composite.covered(chosen))),
  );
  if (passing.length === 0) {
    const ownOnly = fields.map((field) => {
      const own = resolveAlone(field);
      if (own.state !== "repaired") return own;
      return { ...unresolved(field, "composite-mismatch"), suggestion: own.characters };
    });
    return { fields: ownOnly, isCompositeValid: agreesAsRead(fields, composite) };
  }
  return {
    fields: fields.map((field, index) =>
      resolveAmong(field, [...new Set(passing.map((chosen) => chosen[index]!))]),
    ),
    isCompositeValid: true,
  };
}
