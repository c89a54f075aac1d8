import { checkDigit, isBlindPair } from "./check-digit.ts";
import type { FieldCandidate } from "./field-candidates.ts";
import { digitsFor, lookalikesOf } from "./lookalikes.ts";

/** How far a field can be relied on. Only a check digit verifies; the rest is for the eye. */
export type FieldState = "verified" | "repaired" | "unverified";

/** Why a field is not verified. */
export type FieldNote =
  | "no-check-digit"
  | "check-digit-mismatch"
  | "ambiguous"
  | "lookalike"
  | "composite-mismatch"
  | "impossible-date"
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

/** Resolution by the field's own check digit alone. */
function resolveAlone(field: CheckedField, isForcedOnly: boolean): ResolvedField {
  const [only, ...others] = field.candidates;
  if (only === undefined) return unresolved(field, "check-digit-mismatch");
  if (others.length > 0) return unresolved(field, "ambiguous");
  if (only.changes > 0 && isForcedOnly && !only.isForced) return unresolved(field, "ambiguous");
  return resolved(only);
}

function resolveWithin(field: CheckedField, readings: ReadonlySet<FieldCandidate>): ResolvedField {
  const [only, ...others] = readings;
  if (only === undefined || others.length > 0) return unresolved(field, "ambiguous");
  return resolved(only);
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
      fields: fields.map((field) => resolveAlone(field, false)),
      isCompositeValid: undefined,
    };
  }
  if (fields.some((field) => field.candidates.length === 0)) {
    return { fields: fields.map((field) => resolveAlone(field, true)), isCompositeValid: false };
  }
  const passing = assignments(fields).filter((chosen) =>
    digitsFor(composite.readDigit).includes(checkDigit(composite.covered(chosen))),
  );
  if (passing.length === 0) {
    const ownOnly = fields.map((field) => {
      const own = resolveAlone(field, true);
      return own.state === "repaired" ? unresolved(field, "composite-mismatch") : own;
    });
    return { fields: ownOnly, isCompositeValid: false };
  }
  return {
    fields: fields.map((field, index) =>
      resolveWithin(field, new Set(passing.map((chosen) => chosen[index]!))),
    ),
    isCompositeValid: true,
  };
}

/**
 * True when a letter in a number without known shape may well be a digit that no check digit can
 * tell from it (G and 6, L and 1, S and 8, U and 0), or a filler read as K: compare by eye.
 */
export function hasBlindLookalike(characters: string): boolean {
  for (let index = 1; index < characters.length; index++) {
    const character = characters[index]!;
    if (character < "A") continue;
    for (const other of lookalikesOf(character)) {
      if (isBlindPair(character, other)) return true;
    }
  }
  return false;
}
