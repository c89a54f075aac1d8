import { joinedWords } from "./joined-words.ts";
import type { NameToken, NameTokens } from "./name-tokens.ts";
import { doubtfulSimilarity, residualSimilarity, tokenSimilarity } from "./token-similarity.ts";

/** Two words taken for one. */
export interface AlignedPair {
  readonly left: string;
  readonly right: string;
  readonly similarity: number;
  /** A joining word such as `bin` or `de` on both sides: no part of the name by itself. */
  readonly isParticle: boolean;
}

/** How two full names lie on each other, for the score and for the person who checks it. */
export interface NameAlignment {
  /** 0 to 1. */
  readonly score: number;
  readonly pairs: readonly AlignedPair[];
  /** Words of either name without a partner. */
  readonly leftOnly: readonly string[];
  readonly rightOnly: readonly string[];
}

/** Weights of words without partner: where only one name has any, and where both contradict. */
const alignmentWeights = { unmatched: 0.2, contradicted: 2 } as const;

const otherwiseCutScore = 0.95;
const fatherAndSonFactor = 0.6;

/** Where words contradict, what the others agree beyond this counts only in part. */
const contradictedScoreMax = 0.5;
const contradictedShare = 0.5;

/** How alike two words are; a caller that compares many names remembers what it has compared. */
type TokenSimilarity = (left: NameToken, right: NameToken) => number;

interface Match {
  readonly left: number;
  readonly right: number;
  readonly similarity: number;
}

function matchesOf(
  left: readonly NameToken[],
  right: readonly NameToken[],
  similarityOf: TokenSimilarity,
): Match[] {
  const matches: Match[] = [];
  left.forEach((one, leftIndex) => {
    right.forEach((other, rightIndex) => {
      const similarity = similarityOf(one, other);
      if (similarity > 0) matches.push({ left: leftIndex, right: rightIndex, similarity });
    });
  });
  return matches.sort((one, other) => other.similarity - one.similarity);
}

function joined(tokens: readonly NameToken[]): string {
  return tokens.map((token) => token.forms[0]!).join("");
}

/** The same letters cut into words in another way: `SergeiLavrov`, `Abd al Rahman`. */
function isOtherwiseCut(left: NameTokens, right: NameTokens): boolean {
  if (left.tokens.length === right.tokens.length) return false;
  return joined(left.tokens) === joined(right.tokens);
}

const kinship = new Set("bin ben ibn bint ould wuld".split(" "));

/** The words around each `bin` of a name: son before, father after. */
function descents({ tokens }: NameTokens): { son: NameToken; father: NameToken }[] {
  return tokens.flatMap((token, index) => {
    if (!kinship.has(token.text)) return [];
    const son = tokens[index - 1];
    const father = tokens.slice(index + 1).find(({ isParticle }) => !isParticle);
    const isDescent = son !== undefined && father !== undefined;
    return isDescent ? [{ son, father }] : [];
  });
}

/** A name of more than three words, written from its end: no other order of descent. */
function isReversed({ tokens: left }: NameTokens, { tokens: right }: NameTokens): boolean {
  if (left.length !== right.length || left.length <= 3) return false;
  return left.every((token, index) => tokenSimilarity(token, right.at(-1 - index)!) > 0);
}

/** `A bin B` and `B bin A` are father and son: the words agree, their order contradicts. */
function isFatherAndSon(left: NameTokens, right: NameTokens): boolean {
  const leftDescents = descents(left);
  if (leftDescents.length === 0 || isReversed(left, right)) return false;
  return descents(right).some(({ son, father }) =>
    leftDescents.some(
      (one) => tokenSimilarity(one.son, father) > 0 && tokenSimilarity(one.father, son) > 0,
    ),
  );
}

/** `James Thornbury Jr` and `James Thornbury Sr`; a name without such a mark contradicts none. */
function isOtherGeneration({ generation: left }: NameTokens, { generation: right }: NameTokens) {
  return left !== undefined && right !== undefined && left !== right;
}

/**
 * How much two sets of words without partner contradict, 0 to 1: unlike words fully, words that
 * are nearly alike (a wrong half of a name, a changed ending) less.
 */
function contradictionOf(left: readonly NameToken[], right: readonly NameToken[]): number {
  let closest = 0;
  for (const one of left) {
    for (const other of right) {
      if (one.isParticle || other.isParticle) continue;
      closest = Math.max(closest, residualSimilarity(one, other));
    }
  }
  return 1 - closest * closest;
}

function sumWeights(tokens: readonly NameToken[]): number {
  return tokens.reduce((sum, token) => sum + token.weight, 0);
}

function texts(tokens: readonly NameToken[]): string[] {
  return tokens.map((token) => token.text);
}

/** Pairs found so far and the words that they have taken. */
interface Pairing {
  readonly pairs: AlignedPair[];
  readonly usedLeft: Set<number>;
  readonly usedRight: Set<number>;
  agreed: number;
  matched: number;
}

function take(pairing: Pairing, weight: number, pair: AlignedPair): void {
  pairing.agreed += weight * pair.similarity;
  pairing.matched += weight;
  pairing.pairs.push(pair);
}

/** Takes words that are two words of the other name written together. */
function takeJoined(pairing: Pairing, left: NameTokens, right: NameTokens): void {
  const { usedLeft, usedRight } = pairing;
  const sides = [
    { wholes: left.tokens, pieces: right.tokens, usedWhole: usedLeft, usedPiece: usedRight },
    { wholes: right.tokens, pieces: left.tokens, usedWhole: usedRight, usedPiece: usedLeft },
  ];
  for (const { wholes, pieces, usedWhole, usedPiece } of sides) {
    for (const { whole, first, second, similarity } of joinedWords(wholes, pieces)) {
      if (usedWhole.has(whole) || usedPiece.has(first) || usedPiece.has(second)) continue;
      usedWhole.add(whole);
      usedPiece.add(first).add(second);
      const [one, two] = [pieces[first]!, pieces[second]!];
      const text = wholes[whole]!.text;
      const apart = `${one.text} ${two.text}`;
      const isLeftWhole = wholes === left.tokens;
      const words = isLeftWhole ? { left: text, right: apart } : { left: apart, right: text };
      take(pairing, one.weight + two.weight, { ...words, similarity, isParticle: false });
    }
  }
}

/** Takes the likest words first, each word once. */
function takeMatches(
  pairing: Pairing,
  names: readonly [NameTokens, NameTokens],
  similarityOf: TokenSimilarity,
): void {
  const { usedLeft, usedRight } = pairing;
  const [{ tokens: left }, { tokens: right }] = names;
  for (const match of matchesOf(left, right, similarityOf)) {
    if (usedLeft.has(match.left) || usedRight.has(match.right)) continue;
    usedLeft.add(match.left);
    usedRight.add(match.right);
    const [one, other] = [left[match.left]!, right[match.right]!];
    take(pairing, (one.weight + other.weight) / 2, {
      left: one.text,
      right: other.text,
      similarity: match.similarity,
      isParticle: one.isParticle || other.isParticle,
    });
  }
}

/** What such likeness counts for. */
const doubtfulShare = 0.7;

/** Letters of one word that stand for words of the other: `JC` for Jean-Claude. */
const initialsSimilarity = 0.85;
const initialsWord = /^[b-df-hj-np-tv-z]{2,3}$/;

/** Takes words that are neither alike nor plainly others, one to one. */
function takeDoubtful(
  pairing: Pairing,
  { tokens: left }: NameTokens,
  { tokens: right }: NameTokens,
) {
  const { usedLeft, usedRight } = pairing;
  left.forEach((one, leftAt) => {
    if (usedLeft.has(leftAt)) return;
    const rightAt = right.findIndex(
      (other, at) => !usedRight.has(at) && doubtfulSimilarity(one, other) > 0,
    );
    if (rightAt < 0) return;
    const other = right[rightAt]!;
    usedLeft.add(leftAt);
    usedRight.add(rightAt);
    const words = { left: one.text, right: other.text, isParticle: false };
    const similarity = doubtfulSimilarity(one, other) * doubtfulShare;
    take(pairing, (one.weight + other.weight) / 2, { ...words, similarity });
  });
}

/** Takes initials written as one word for the words that they stand for. */
function takeInitials(pairing: Pairing, left: NameTokens, right: NameTokens): void {
  const { usedLeft, usedRight } = pairing;
  const sides = [
    { wholes: left.tokens, pieces: right.tokens, usedWhole: usedLeft, usedPiece: usedRight },
    { wholes: right.tokens, pieces: left.tokens, usedWhole: usedRight, usedPiece: usedLeft },
  ];
  for (const { wholes, pieces, usedWhole, usedPiece } of sides) {
    wholes.forEach(({ text }, whole) => {
      if (usedWhole.has(whole) || !initialsWord.test(text)) return;
      const firsts = pieces.map(({ forms }) => forms[0]![0]).join("");
      const at = firsts.indexOf(text);
      const places = [...text].map((_, letter) => at + letter);
      if (at < 0 || places.some((place) => usedPiece.has(place))) return;
      usedWhole.add(whole);
      const apart = places.map((place) => pieces[place]!);
      for (const place of places) usedPiece.add(place);
      const named = apart.map((token) => token.text).join(" ");
      const words =
        wholes === left.tokens ? { left: text, right: named } : { left: named, right: text };
      const pair = { ...words, similarity: initialsSimilarity, isParticle: false };
      take(pairing, sumWeights(apart), pair);
    });
  }
}

/** Aligns two full names word by word in any order and script; titles and order do not count. */
export function alignNames(
  left: NameTokens,
  right: NameTokens,
  similarityOf: TokenSimilarity = tokenSimilarity,
): NameAlignment {
  const [usedLeft, usedRight] = [new Set<number>(), new Set<number>()];
  const pairing: Pairing = { pairs: [], usedLeft, usedRight, agreed: 0, matched: 0 };
  takeJoined(pairing, left, right);
  takeMatches(pairing, [left, right], similarityOf);
  if (usedLeft.size < left.tokens.length && usedRight.size < right.tokens.length) {
    takeInitials(pairing, left, right);
    takeDoubtful(pairing, left, right);
  }
  const { pairs, agreed, matched } = pairing;
  const leftOnly = left.tokens.filter((_, index) => !usedLeft.has(index));
  const rightOnly = right.tokens.filter((_, index) => !usedRight.has(index));
  const [leftWeight, rightWeight] = [sumWeights(leftOnly), sumWeights(rightOnly)];
  const common = Math.min(leftWeight, rightWeight);
  const contradicted = common === 0 ? 0 : common * contradictionOf(leftOnly, rightOnly);
  const unmatched = Math.max(leftWeight, rightWeight) - common;
  const whole =
    matched + contradicted * alignmentWeights.contradicted + unmatched * alignmentWeights.unmatched;
  let score = whole === 0 ? 0 : agreed / whole;
  if (common > 0 && score > contradictedScoreMax) {
    const beyond = score - contradictedScoreMax;
    score -= beyond * contradictedShare * (contradicted / common);
  }
  if (isOtherwiseCut(left, right)) score = Math.max(score, otherwiseCutScore);
  if (isFatherAndSon(left, right) || isOtherGeneration(left, right)) score *= fatherAndSonFactor;
  return { score, pairs, leftOnly: texts(leftOnly), rightOnly: texts(rightOnly) };
}
