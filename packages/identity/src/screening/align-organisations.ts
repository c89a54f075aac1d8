import { joinedWords } from "./joined-words.ts";
import type { OrganisationName, OrganisationWord } from "./organisation-words.ts";
import { residualSimilarity, tokenSimilarity } from "./token-similarity.ts";

/** What a word is worth where both names have it, where it is contradicted, and where one lacks it. */
const worth: Readonly<
  Record<OrganisationWord["kind"], { agreed: number; contradicted: number; lacking: number }>
> = {
  rare: { agreed: 1, contradicted: 2, lacking: 0.45 },
  generic: { agreed: 0.6, contradicted: 1.6, lacking: 0.5 },
  joining: { agreed: 0.05, contradicted: 0, lacking: 0.02 },
  number: { agreed: 0.3, contradicted: 0, lacking: 0 },
};

/** Forms that do not answer one another, numbers that differ, and a number that one lacks. */
const factors = { otherForm: 0.96, otherNumber: 0.85, numberLacking: 0.93 } as const;

const acronym = { lengthMin: 2, lengthMax: 6, similarity: 0.85 } as const;
const otherwiseCut = 0.95;

type Words = readonly OrganisationWord[];

function lengthWeight({ token }: OrganisationWord): number {
  return Math.sqrt(token.forms[0]!.length);
}

/** No initials and no short forms here, but of words that are cut everywhere: `Tech`, `Intl`. */
function similarityOf(left: OrganisationWord, right: OrganisationWord): number {
  if (left.kind === "number" || right.kind === "number") {
    return left.token.text === right.token.text ? 1 : 0;
  }
  const [one, other] = [left.token.forms[0]!, right.token.forms[0]!];
  if (Math.min(one.length, other.length) === 1) return one === other ? 1 : 0;
  const isCut = one.startsWith(other) || other.startsWith(one);
  const isFree = left.kind !== "rare" || right.kind !== "rare";
  if (isCut && !isFree && Math.abs(one.length - other.length) > 2) return 0;
  return tokenSimilarity(left.token, right.token);
}

/** Words found on both sides so far. */
interface Pairing {
  readonly usedLeft: Set<number>;
  readonly usedRight: Set<number>;
  agreed: number;
  matched: number;
}

function take(pairing: Pairing, weight: number, similarity: number): void {
  pairing.agreed += weight * similarity;
  pairing.matched += weight;
}

function agreedWeight(word: OrganisationWord): number {
  return lengthWeight(word) * worth[word.kind].agreed;
}

/** Both directions of one relation: a word of one name for several of the other. */
function sidesOf(pairing: Pairing, left: Words, right: Words) {
  const { usedLeft, usedRight } = pairing;
  return [
    { wholes: left, pieces: right, usedWhole: usedLeft, usedPiece: usedRight },
    { wholes: right, pieces: left, usedWhole: usedRight, usedPiece: usedLeft },
  ];
}

function takeJoined(pairing: Pairing, left: Words, right: Words): void {
  for (const { wholes, pieces, usedWhole, usedPiece } of sidesOf(pairing, left, right)) {
    const tokens = [wholes, pieces].map((words) => words.map(({ token }) => token));
    for (const { whole, first, second, similarity } of joinedWords(tokens[0]!, tokens[1]!)) {
      if (usedWhole.has(whole) || usedPiece.has(first) || usedPiece.has(second)) continue;
      usedWhole.add(whole);
      usedPiece.add(first).add(second);
      take(pairing, agreedWeight(pieces[first]!) + agreedWeight(pieces[second]!), similarity);
    }
  }
}

/** Places of consecutive words whose first letters are a word; joining words may be left out. */
function spelledOut(letters: string, words: Words): readonly number[] | undefined {
  for (const isWithJoining of [true, false]) {
    const places = words
      .map(({ kind }, place) => ({ kind, place }))
      .filter(({ kind }) => isWithJoining || kind !== "joining")
      .map(({ place }) => place);
    const firsts = places.map((place) => words[place]!.token.forms[0]![0]).join("");
    const at = firsts.indexOf(letters);
    if (at >= 0) return places.slice(at, at + letters.length);
  }
  return undefined;
}

function takeAcronyms(pairing: Pairing, left: Words, right: Words): void {
  for (const { wholes, pieces, usedWhole, usedPiece } of sidesOf(pairing, left, right)) {
    wholes.forEach(({ token, kind }, whole) => {
      const letters = token.forms[0]!;
      if (usedWhole.has(whole) || kind !== "rare") return;
      if (letters.length < acronym.lengthMin || letters.length > acronym.lengthMax) return;
      const places = spelledOut(letters, pieces);
      if (places === undefined || places.some((place) => usedPiece.has(place))) return;
      usedWhole.add(whole);
      for (const place of places) usedPiece.add(place);
      const weight = places.reduce((sum, place) => sum + agreedWeight(pieces[place]!), 0);
      take(pairing, weight, acronym.similarity);
    });
  }
}

type Similarity = (left: OrganisationWord, right: OrganisationWord) => number;

function equality(left: OrganisationWord, right: OrganisationWord): number {
  return left.token.text === right.token.text ? 1 : 0;
}

/** Takes the likest words first, each word once. */
function takeMatches(pairing: Pairing, [left, right]: [Words, Words], compare: Similarity): void {
  const { usedLeft, usedRight } = pairing;
  const matches = left.flatMap((one, leftAt) =>
    right.map((other, rightAt) => ({ leftAt, rightAt, similarity: compare(one, other) })),
  );
  matches.sort((one, other) => other.similarity - one.similarity);
  for (const { leftAt, rightAt, similarity } of matches) {
    if (similarity === 0 || usedLeft.has(leftAt) || usedRight.has(rightAt)) continue;
    usedLeft.add(leftAt);
    usedRight.add(rightAt);
    const [one, other] = [left[leftAt]!, right[rightAt]!];
    take(pairing, (agreedWeight(one) + agreedWeight(other)) / 2, similarity);
  }
}

/** A short form that stands beside its own words: `Liberation Army (LA)`. */
function withoutOwnAcronym(words: Words): Words {
  return words.filter(({ token }, at) => {
    const letters = token.forms[0]!;
    if (letters.length <= acronym.lengthMin || letters.length > acronym.lengthMax) return true;
    const others = words.filter((_, place) => place !== at);
    return spelledOut(letters, others) === undefined;
  });
}

function closestOf(left: Words, right: Words): number {
  let closest = 0;
  for (const one of left) {
    for (const other of right) {
      closest = Math.max(closest, residualSimilarity(one.token, other.token));
    }
  }
  return closest;
}

function sum(words: Words, of: "contradicted" | "lacking"): number {
  return words.reduce((all, word) => all + lengthWeight(word) * worth[word.kind][of], 0);
}

/** What the words without partner take from the score. */
function missingWeight(left: Words, right: Words): number {
  const sums = [left, right].map((words) => sum(words, "contradicted"));
  const both = Math.min(...sums);
  const closest = both === 0 ? 0 : closestOf(left, right);
  const lacking = [left, right].map((words, side) => {
    const own = sums[side]!;
    return sum(words, "lacking") * (own === 0 ? 1 : 1 - both / own);
  });
  return both * (1 - closest * closest) + lacking[0]! + lacking[1]!;
}

function numbersOf(words: Words): readonly string[] {
  return words.filter(({ kind }) => kind === "number").map(({ token }) => token.text);
}

function numberFactor(left: Words, right: Words): number {
  const [one, other] = [numbersOf(left), numbersOf(right)];
  if (one.length === 0 && other.length === 0) return 1;
  const [fewer, more] = one.length < other.length ? [one, other] : [other, one];
  if (!fewer.every((number) => more.includes(number))) return factors.otherNumber;
  return fewer.length === more.length ? 1 : factors.numberLacking;
}

function formFactor(left: OrganisationName, right: OrganisationName): number {
  const [one, other] = [[...left.legalForms], right.legalForms];
  if (one.length === 0 || other.size === 0) return 1;
  return one.some((form) => other.has(form)) ? 1 : factors.otherForm;
}

function joined(words: Words): string {
  return words.map(({ token }) => token.forms[0]!).join("");
}

/**
 * How alike two names of organisations are, 0 to 1: their legal forms are compared as such, words
 * that many organisations bear count less, and numbers tell the members of a row apart.
 */
export function organisationScore(left: OrganisationName, right: OrganisationName): number {
  const [one, other] = [withoutOwnAcronym(left.words), withoutOwnAcronym(right.words)];
  const pairing: Pairing = { usedLeft: new Set(), usedRight: new Set(), agreed: 0, matched: 0 };
  takeMatches(pairing, [one, other], equality);
  takeAcronyms(pairing, one, other);
  takeJoined(pairing, one, other);
  takeMatches(pairing, [one, other], similarityOf);
  const leftOnly = one.filter((_, at) => !pairing.usedLeft.has(at));
  const rightOnly = other.filter((_, at) => !pairing.usedRight.has(at));
  const whole = pairing.matched + missingWeight(leftOnly, rightOnly);
  const score = whole === 0 ? 0 : pairing.agreed / whole;
  const isCut = one.length !== other.length && joined(one) === joined(other);
  const best = isCut ? Math.max(score, otherwiseCut) : score;
  return best * numberFactor(one, other) * formFactor(left, right);
}
