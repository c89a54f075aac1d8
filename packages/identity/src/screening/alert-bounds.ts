import type { AlignedPair, NameAlignment } from "./align-names.ts";
import type { BirthStanding } from "./birth-standing.ts";

/** What speaks for and against an alert. */
export interface AlertEvidence {
  readonly alignment: NameAlignment;
  readonly standing: BirthStanding;
  /** The list says that the name is a weak alias. */
  readonly isWeak: boolean;
  /** Bits by which a word of the query tells people of the list apart. */
  readonly bitsOf: (word: string) => number;
  readonly listNames: number;
  /** Both sides tell a sex, and not the same. */
  readonly isOtherSex: boolean;
}

/** Bits at most of an initial, or of a word that is the beginning of the other: `Umar`, `Umarov`. */
const beginningBitsMax = 4;

function isBeginning({ left, right }: AlignedPair): boolean {
  return left !== right && (left.startsWith(right) || right.startsWith(left));
}

/** Bits of all words that agree, less where they agree only nearly. */
function agreedBits({ alignment, bitsOf }: AlertEvidence): number {
  let bits = 0;
  for (const pair of alignment.pairs) {
    if (pair.isParticle) continue;
    let agreed = 0;
    for (const word of pair.left.split(" ")) agreed += bitsOf(word) * pair.similarity;
    bits += isBeginning(pair) ? Math.min(agreed, beginningBitsMax) : agreed;
  }
  return bits;
}

/** Score from which two names count as one person's where nothing but the names is known. */
export const alertScoreMin = 0.75;

interface Bound {
  readonly scoreMin: number;
  readonly bitsMin: number;
  /** Bits together with `scoreBits`: what the names lack in likeness, rare words make up for. */
  readonly sumMin: number;
}

/** What the whole likeness of two names counts beside the bits of their words. */
const scoreBits = 40;

const bounds: Readonly<Record<Exclude<BirthStanding, "apart">, Bound>> = {
  "same-day": { scoreMin: 0.38, bitsMin: 0, sumMin: 0 },
  slip: { scoreMin: 0.62, bitsMin: 7, sumMin: 0 },
  open: { scoreMin: 0.65, bitsMin: 6, sumMin: 38 },
  near: { scoreMin: 0.8, bitsMin: 12, sumMin: 47 },
  contradicted: { scoreMin: 0.95, bitsMin: 16, sumMin: 0 },
  far: { scoreMin: 0.95, bitsMin: 16, sumMin: 0 },
  unknown: { scoreMin: alertScoreMin, bitsMin: 11, sumMin: 45 },
};

/** Bits from which one word in common is enough where the birth dates agree well. */
const loneWordBits = 7;

/** Two for words of one name that the other writes as one. */
function wordsIn(left: string, right: string): number {
  return left.includes(" ") || right.includes(" ") ? 2 : 1;
}

/** Words of the names that agree, particles left out. */
function agreedParts({ alignment }: AlertEvidence): number {
  return alignment.pairs
    .filter((pair) => !pair.isParticle)
    .reduce((sum, { left, right }) => sum + wordsIn(left, right), 0);
}

/** A weak alias, or one of a single word that others bear among their names, says nothing alone. */
function isAliasAlone(evidence: AlertEvidence): boolean {
  if (agreedParts(evidence) > 1) return false;
  const { leftOnly, rightOnly } = evidence.alignment;
  return evidence.isWeak || (rightOnly.length === 0 && leftOnly.length > 0);
}

/**
 * One word in common is enough when it is the whole of both names, or when the dates agree well,
 * the word is rare and one of the names has no other.
 */
function hasEnoughParts(evidence: AlertEvidence): boolean {
  const { leftOnly, rightOnly } = evidence.alignment;
  const parts = agreedParts(evidence);
  if (parts !== 1) return parts > 1;
  if (["unknown", "contradicted", "far"].includes(evidence.standing)) return false;
  if (leftOnly.length === 0 && rightOnly.length === 0) return true;
  const isOneWhole = leftOnly.length === 0 || rightOnly.length === 0;
  const isNear = evidence.standing === "slip" || evidence.standing === "open";
  return isNear && isOneWhole && agreedBits(evidence) >= loneWordBits;
}

/** Names of a list from which on chance likenesses ask for more bits. */
const ordinaryListNames = 16_000;

/** False where no likeness of names would be an alert: then they need not be aligned. */
export function mayAlert({
  standing,
  isWeak,
  isOtherSex,
}: Pick<AlertEvidence, "standing" | "isWeak" | "isOtherSex">): boolean {
  if (standing === "apart") return false;
  return standing === "same-day" || !(isWeak || isOtherSex);
}

/** Whether a likeness is worth a person's look. */
export function isAlert(evidence: AlertEvidence): boolean {
  const { alignment, standing, listNames } = evidence;
  if (standing === "apart" || !mayAlert(evidence) || isAliasAlone(evidence)) return false;
  const { scoreMin, bitsMin, sumMin } = bounds[standing];
  if (standing !== "same-day" && !hasEnoughParts(evidence)) return false;
  const sizeBits = Math.max(0, Math.log2(listNames / ordinaryListNames));
  const bits = agreedBits(evidence);
  if (alignment.score < scoreMin || bits < bitsMin + sizeBits) return false;
  return bits + scoreBits * alignment.score >= sumMin + sizeBits;
}
