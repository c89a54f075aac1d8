import { differingLetters, editDistanceWithin } from "../names/edit-distance.ts";
import type { NameToken } from "./name-tokens.ts";

/** Words below this are not the same word. */
const similarityMin = 0.7;

/** A short form or a form of another language. */
const sameRoot = 0.85;

/** Same sound, other spelling. */
const sameReading = 0.9;

/** How fast a reading that is shared within one script loses by its other spelling. */
const readingDiscount = 0.8;

/** Readings shorter than this are shared by too many words, unless the spelling is near. */
export const readingLengthMin = 3;

/** People hear and type the first letter right more often than any other. */
const otherStart = 0.1;

const errorsMaxEver = 3;

const initialSimilarity = 0.75;

/** Equal after exchangeable spellings are made equal. */
const foldedEqual = 0.92;

/** Nearly equal after that. */
const foldedShare = 0.95;

/** Equal to the eye. */
const sameLook = 0.85;

/** A word of which more is wrong is another word by `similarityMin`: it need not be measured. */
const errorShareMax = 0.301;

/** The same for words of one script that share a reading. */
export const readingShareMax = (1 - similarityMin) / readingDiscount + 0.001;

/** A name that is known itself, near the other though it is. */
const otherNameShare = 0.85;

/** Two particles of one kind. */
const sameParticle = 0.9;

/** Two consonants in common across a script without vowels. */
const shortSkeleton = 0.75;

/** Typing errors that still leave the same word; short words must be equal. */
export function errorsMax(length: number): number {
  if (length <= 2) return 0;
  if (length <= 5) return 1;
  return length <= 9 ? 2 : 3;
}

function spellingSimilarity(left: string, right: string, differing: number): number {
  if (left === right) return 1;
  const length = Math.max(left.length, right.length);
  const errors = errorsMax(Math.min(left.length, right.length));
  const budget = Math.min(errors, Math.floor(length * errorShareMax));
  if (budget < differing) return 0;
  const distance = editDistanceWithin(left, right, budget);
  if (distance > budget) return 0;
  const isOtherStart = left[0] !== right[0];
  return 1 - distance / length - (isOtherStart ? otherStart : 0);
}

/** The nearest of all spellings of two words. */
function bestSpelling(left: NameToken, right: NameToken): number {
  let best = 0;
  for (let one = 0; one < left.forms.length; one++) {
    for (let other = 0; other < right.forms.length; other++) {
      const differing = differingLetters(left.masks[one]!, right.masks[other]!);
      if (differing > errorsMaxEver) continue;
      best = Math.max(best, spellingSimilarity(left.forms[one]!, right.forms[other]!, differing));
    }
  }
  return best;
}

/** Near spellings after exchangeable ones are made equal, and a little less for that. */
function foldedSimilarity(left: NameToken, right: NameToken): number {
  if (hasNoVowels(left) !== hasNoVowels(right)) return 0;
  if (left.folded === right.folded) return foldedEqual;
  const differing = differingLetters(left.foldedMask, right.foldedMask);
  if (differing > errorsMaxEver) return 0;
  return foldedShare * spellingSimilarity(left.folded, right.folded, differing);
}

/** Scripts of syllables leave out the R of `Mark` and `Carlson`. */
function withoutSilentR({ readings, script }: NameToken): readonly string[] {
  return script === "other" ? readings : readings.map((reading) => reading.replace(/(?<=.)R/g, ""));
}

/** Length of the longest reading that both words may have; 0 when there is none. */
function sharedReadingLength(left: NameToken, right: NameToken): number {
  let longest = 0;
  for (const reading of left.readings) {
    if (reading.length > longest && right.readings.includes(reading)) longest = reading.length;
  }
  return longest;
}

/** Scripts that leave vowels out, or write those of foreign names by syllables that are near. */
function hasNoVowels({ script }: NameToken): boolean {
  return script === "arabic" || script === "hebrew" || script === "other";
}

/** One sound in a script of syllables and in letters. */
function syllableSimilarity(left: NameToken, right: NameToken): number {
  if (left.readings.length === 0 || right.readings.length === 0) return 0;
  const shared = sharedReadingLength(left, right);
  if (shared >= readingLengthMin) return sameReading;
  const readings = withoutSilentR(right);
  const short = withoutSilentR(left)
    .filter((reading) => readings.includes(reading))
    .reduce((longest, { length }) => Math.max(longest, length), shared);
  return short >= readingLengthMin - 1 ? shortSkeleton : 0;
}

/**
 * Same sound, other spelling. Across scripts the spelling may differ by half, within one script
 * it must be nearer; short readings are shared by too many words to count without the spelling.
 */
function readingSimilarity(left: NameToken, right: NameToken): number {
  const isBySyllables = (left.script === "other") !== (right.script === "other");
  if (isBySyllables) return syllableSimilarity(left, right);
  if ((left.readingMask & right.readingMask) === 0) return 0;
  const [one, other] = [left.forms[0]!, right.forms[0]!];
  const length = Math.max(one.length, other.length);
  const isAcross = hasNoVowels(left) !== hasNoVowels(right);
  const isOneScript = left.script === right.script;
  const share = isOneScript ? readingShareMax : 0.5;
  const budget = Math.floor(length * share);
  const differing = isAcross ? 0 : differingLetters(left.masks[0]!, right.masks[0]!);
  if (differing > budget) return 0;
  const shared = sharedReadingLength(left, right);
  if (shared === 0) return 0;
  if (isAcross && shared === readingLengthMin - 1) return shortSkeleton;
  if (isAcross && shared >= readingLengthMin) return sameReading;
  if (shared < readingLengthMin && differing > 1) return 0;
  const distance = editDistanceWithin(one, other, shared < readingLengthMin ? 1 : budget);
  if (shared < readingLengthMin) return distance <= 1 ? 1 - distance / length : 0;
  if (distance > budget) return 0;
  return isOneScript ? 1 - readingDiscount * (distance / length) : sameReading;
}

function isInitial(left: string, right: string): boolean {
  return (left.length === 1) !== (right.length === 1) && left[0] === right[0];
}

/** A short form is the beginning of the name: Ben for Benjamin. */
function isShortForm(left: string, right: string): boolean {
  if (left.charCodeAt(0) !== right.charCodeAt(0)) return false;
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  return short.length >= 3 && short.length * 3 >= long.length && long.startsWith(short);
}

/** An initial or a short form; a patronymic is no longer form of the name in it. */
function isShortened(left: NameToken, right: NameToken): boolean {
  const one = left.forms[0]!;
  const other = right.forms[0]!;
  if (isInitial(one, other)) return true;
  return !left.isPatronymic && !right.isPatronymic && isShortForm(one, other);
}

/** One father under the endings of two languages: `Серікұлы` and `Серикович`. */
function isSameFather({ father }: NameToken, { father: other }: NameToken): boolean {
  return father.length > 0 && father.some((form) => other.includes(form));
}

/** Two names that both exist are rarely errors for one another: `Rashid`, `Rashad`. */
function isOtherName(left: NameToken, right: NameToken): boolean {
  if (left.root === undefined || right.root === undefined || left.root === right.root) return false;
  return !hasNoVowels(left) && !hasNoVowels(right);
}

/** How alike two words are, 0 to 1, over all their spellings; 0 when they are different words. */
export function tokenSimilarity(left: NameToken, right: NameToken): number {
  if (left.text === right.text) return 1;
  if (left.particleKind !== undefined || right.particleKind !== undefined) {
    if (left.particleKind === right.particleKind) return sameParticle;
  }
  if (left.digits !== right.digits && left.digits !== "" && right.digits !== "") return 0;
  let best = bestSpelling(left, right);
  if (best < foldedEqual) best = Math.max(best, foldedSimilarity(left, right));
  if (best < sameLook && left.lookalike === right.lookalike) best = sameLook;
  if (left.root !== undefined && left.root === right.root) best = Math.max(best, sameRoot);
  if (best < sameReading) best = Math.max(best, readingSimilarity(left, right));
  if (best < initialSimilarity && isShortened(left, right)) best = initialSimilarity;
  if (best < sameReading && isSameFather(left, right)) best = sameReading;
  if (isOtherName(left, right)) best *= otherNameShare;
  return best >= similarityMin ? best : 0;
}

/** Words that share less of their letters than this leave no doubt. */
const doubtMin = 0.4;

/** How alike two different words still are, 0 to 1: a rest of doubt, not a match. */
export function residualSimilarity(left: NameToken, right: NameToken): number {
  const [one, other] = [left.forms[0]!, right.forms[0]!];
  const length = Math.max(one.length, other.length);
  const budget = Math.floor(length * (1 - doubtMin));
  if (differingLetters(left.masks[0]!, right.masks[0]!) > budget) return 0;
  const distance = editDistanceWithin(one, other, budget);
  return distance > budget ? 0 : 1 - distance / length;
}

/** Words of which a third of the letters differ, by no more than two errors, may still be one. */
const doubtful = { similarityMin: 0.66, errorsMax: 2, soundMin: 0.5 } as const;

/**
 * How alike two words are that are neither one word nor plainly two: too many errors for their
 * length, or one sound in a spelling far off; 0 for all others.
 */
export function doubtfulSimilarity(left: NameToken, right: NameToken): number {
  if (left.isParticle || right.isParticle || left.isPatronymic !== right.isPatronymic) return 0;
  const [one, other] = [left.forms[0]!, right.forms[0]!];
  const length = Math.max(one.length, other.length);
  const { similarityMin: least, errorsMax: errors, soundMin } = doubtful;
  if (differingLetters(left.masks[0]!, right.masks[0]!) <= errors) {
    const distance = editDistanceWithin(one, other, errors);
    if (distance <= errors && 1 - distance / length >= least) return 1 - distance / length;
  }
  if ((left.readingMask & right.readingMask) === 0) return 0;
  if (sharedReadingLength(left, right) < readingLengthMin) return 0;
  const similarity = residualSimilarity(left, right);
  return similarity >= soundMin ? similarity : 0;
}
