import { editDistanceWithin } from "../names/edit-distance.ts";
import type { NameToken } from "./name-tokens.ts";

/** Words below this are not the same word. */
export const similarityMin = 0.7;

/** A short form or a form of another language. */
const sameRoot = 0.85;

/** Same sound, other spelling. */
const sameReading = 0.9;

/** How fast a reading that is shared within one script loses by its other spelling. */
const readingDiscount = 0.8;

/** Readings shorter than this are shared by too many words. */
const readingLengthMin = 3;

const initialSimilarity = 0.75;

/** Typing errors that still leave the same word; short words must be equal. */
function errorsMax(length: number): number {
  if (length <= 2) return 0;
  if (length <= 5) return 1;
  return length <= 9 ? 2 : 3;
}

function spellingSimilarity(left: string, right: string): number {
  if (left === right) return 1;
  const length = Math.max(left.length, right.length);
  const budget = errorsMax(Math.min(left.length, right.length));
  if (budget === 0) return 0;
  const distance = editDistanceWithin(left, right, budget);
  if (distance > budget) return 0;
  const isOtherStart = left[0] !== right[0];
  return 1 - distance / length - (isOtherStart ? 0.1 : 0);
}

function hasSharedReading(left: NameToken, right: NameToken): boolean {
  return left.readings.some(
    (reading) => reading.length >= readingLengthMin && right.readings.includes(reading),
  );
}

/** Across scripts a shared reading is all there is; within one, the spelling must be near too. */
function readingSimilarity(left: NameToken, right: NameToken): number {
  if (!hasSharedReading(left, right)) return 0;
  if (left.script !== right.script) return sameReading;
  const [one, other] = [left.forms[0]!, right.forms[0]!];
  const length = Math.max(one.length, other.length);
  const distance = editDistanceWithin(one, other, Math.floor(length / 2));
  return 1 - readingDiscount * (distance / length);
}

function isInitial(left: string, right: string): boolean {
  return (left.length === 1) !== (right.length === 1) && left[0] === right[0];
}

/** A short form is the beginning of the name: Ben for Benjamin. */
function isShortForm(left: string, right: string): boolean {
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  return short.length >= 3 && short.length * 3 >= long.length && long.startsWith(short);
}

/** How alike two words are, 0 to 1, over all their spellings; 0 when they are different words. */
export function tokenSimilarity(left: NameToken, right: NameToken): number {
  if (left.text === right.text) return 1;
  let best = 0;
  for (const form of left.forms) {
    for (const other of right.forms) best = Math.max(best, spellingSimilarity(form, other));
  }
  if (left.root !== undefined && left.root === right.root) best = Math.max(best, sameRoot);
  if (best < sameReading) best = Math.max(best, readingSimilarity(left, right));
  const [one, other] = [left.forms[0]!, right.forms[0]!];
  if (best < initialSimilarity && (isInitial(one, other) || isShortForm(one, other))) {
    best = initialSimilarity;
  }
  return best >= similarityMin ? best : 0;
}

/** How alike two different words still are, 0 to 1: a rest of doubt, not a match. */
export function residualSimilarity(left: NameToken, right: NameToken): number {
  const [one, other] = [left.forms[0]!, right.forms[0]!];
  const length = Math.max(one.length, other.length);
  return 1 - editDistanceWithin(one, other, length) / length;
}
