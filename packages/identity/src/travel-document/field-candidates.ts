import { checkDigit } from "./check-digit.ts";
import { digitsFor, letterFor, lookalikesOf } from "./lookalikes.ts";
import { fitsClass, matchesShape } from "./number-patterns.ts";

/** One way to read a field and its check digit so that they agree. */
export interface FieldCandidate {
  readonly characters: string;
  readonly digit: string;
  /** Characters changed against what was read. */
  readonly changes: number;
  /** Every change stands where the read character could not stand at all. */
  readonly isForced: boolean;
}

const optionsMax = 256;

function product(optionsByPosition: readonly string[]): string[] {
  let texts = [""];
  for (const options of optionsByPosition) {
    texts = texts.flatMap((text) => [...options].map((option) => text + option));
    if (texts.length > optionsMax) return [];
  }
  return texts;
}

function countChanges(read: string, candidate: string): number {
  let changes = 0;
  for (let index = 0; index < read.length; index++) {
    if (read[index] !== candidate[index]) changes++;
  }
  return changes;
}

/** Readings in which every character stands in a place that its class allows. */
function forcedCandidates(
  read: { characters: string; digit: string },
  optionsByPosition: readonly string[],
  isAcceptable: (characters: string) => boolean,
): FieldCandidate[] {
  const candidates: FieldCandidate[] = [];
  for (const characters of product(optionsByPosition)) {
    if (!isAcceptable(characters)) continue;
    const digit = checkDigit(characters);
    if (!digitsFor(read.digit).includes(digit)) continue;
    const changes = countChanges(read.characters + read.digit, characters + digit);
    candidates.push({ characters, digit, changes, isForced: true });
  }
  return candidates;
}

/** A date, or another field of digits in which fillers may stand. */
export function digitFieldCandidates(
  characters: string,
  digit: string,
  isAcceptable: (characters: string) => boolean,
): FieldCandidate[] {
  const options = [...characters].map((read) => (read === "<" ? "<" : digitsFor(read)));
  return forcedCandidates({ characters, digit }, options, isAcceptable);
}

function shapeOptions(characters: string, shape: string): string[] {
  return [...characters].map((read, index) => {
    if (shape[index] === "d") return digitsFor(read);
    if (shape[index] === "<") return "<";
    if (shape[index] === "g") return fitsClass(read, "g") ? read : digitsFor(read);
    return read === "<" ? "" : letterFor(read);
  });
}

/** True when no shape has the class of a changed character, as read, in its place. */
function takesOnlyMisplaced(read: string, chosen: string, shapes: readonly string[]): boolean {
  return [...read].every(
    (character, index) =>
      character === chosen[index] || !shapes.some((shape) => fitsClass(character, shape[index])),
  );
}

function shapedCandidates(characters: string, digit: string, shapes: readonly string[]) {
  const found = new Map<string, FieldCandidate>();
  for (const shape of shapes) {
    const options = shapeOptions(characters, shape);
    const accepts = (text: string): boolean => matchesShape(text, shape);
    for (const candidate of forcedCandidates({ characters, digit }, options, accepts)) {
      const isForced = takesOnlyMisplaced(characters, candidate.characters, shapes);
      found.set(candidate.characters + candidate.digit, { ...candidate, isForced });
    }
  }
  return [...found.values()];
}

/**
 * Readings that differ in one character that is often confused, or in the check digit. Any of them
 * may be right, but so may a digit read for another digit: a suggestion, never a repair.
 */
function oneLookalike(characters: string, digit: string): FieldCandidate[] {
  const candidates: FieldCandidate[] = [];
  for (let index = 0; index < characters.length; index++) {
    for (const other of lookalikesOf(characters[index]!)) {
      const changed = characters.slice(0, index) + other + characters.slice(index + 1);
      if (!digitsFor(digit).includes(checkDigit(changed))) continue;
      candidates.push({
        characters: changed,
        digit: checkDigit(changed),
        changes: 1,
        isForced: false,
      });
    }
  }
  const expected = checkDigit(characters);
  if (lookalikesOf(digit).includes(expected)) {
    candidates.push({ characters, digit: expected, changes: 1, isForced: false });
  }
  return candidates;
}

/** A document or personal number: letters and digits, guided by its issuer's shape where known. */
export function numberCandidates(
  characters: string,
  digit: string,
  shapes: readonly string[],
): FieldCandidate[] {
  if (shapes.length > 0) return shapedCandidates(characters, digit, shapes);
  const expected = checkDigit(characters);
  if (digitsFor(digit).includes(expected)) {
    const changes = digit === expected ? 0 : 1;
    return [{ characters, digit: expected, changes, isForced: true }];
  }
  return oneLookalike(characters, digit);
}
