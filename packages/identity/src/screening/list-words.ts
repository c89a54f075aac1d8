import { foldedSpelling } from "./folded-spelling.ts";
import type { NameToken, NameTokens } from "./name-tokens.ts";
import { readingLengthMin, tokenSimilarity } from "./token-similarity.ts";
import { createWordColumns } from "./word-columns.ts";

/** A word of the list that may be a word of the query. */
interface WordHit {
  readonly word: number;
  /** Above 0, at most 1. */
  readonly similarity: number;
}

/** What the list's words are to one word of a query. */
export interface WordLikeness {
  /** Likest first. */
  readonly hits: readonly WordHit[];
  /** Bits by which sharing this word tells people apart: 0 when every name of the list has it. */
  readonly bits: number;
  /** How alike a word of the list is, looked up or compared once. */
  readonly with: (other: NameToken) => number;
}

/** The distinct words of a list, found by sound and by near spelling. */
export interface ListWords {
  readonly likeness: (token: NameToken) => WordLikeness;
  /** Numbers of the names of which two neighbouring words are this word, written together. */
  readonly namesJoinedAs: (token: NameToken) => readonly number[];
  /** Numbers of the names that contain a word. */
  readonly namesWith: (word: number) => readonly number[];
}

/** Coarse skeletons at least this long are also kept with one class left out. */
const deletionLengthMin = 4;

/** Words of queries kept with their likenesses; emptied when full, so that memory is bounded. */
const rememberedMax = 8_192;

/** Names without the word that a short list is taken to have besides its own. */
const assumedNames = 2_000;

function withDeletions(skeleton: string): string[] {
  const keys = [skeleton];
  if (skeleton.length < deletionLengthMin) return keys;
  for (let index = 0; index < skeleton.length; index++) {
    keys.push(skeleton.slice(0, index) + skeleton.slice(index + 1));
  }
  return keys;
}

/** What of two words sounds the same in another spelling or script, or stands for one name. */
function soundKeys({ readings, root }: NameToken): string[] {
  const keys = readings.map((reading) => `r${reading}`);
  if (root !== undefined) keys.push(`n${root}`);
  return keys;
}

/** What typing errors leave of a word; its text where nothing of it sounds. */
function errorKeys({ readings, root, skeleton, text }: NameToken): readonly string[] {
  if (skeleton !== "") return withDeletions(skeleton).map((key) => `s${key}`);
  return readings.length === 0 && root === undefined ? [`t${text}`] : [];
}

function addTo<Key>(lists: Map<Key, number[]>, key: Key, value: number): void {
  const values = lists.get(key);
  if (values === undefined) lists.set(key, [value]);
  else if (values[values.length - 1] !== value) values.push(value);
}

/** Neighbouring words written together, and both orders of a name of two words. */
function joinsOf({ tokens }: NameTokens): string[] {
  const joins: string[] = [];
  for (let at = 1; at < tokens.length; at++) {
    const [one, other] = [tokens[at - 1]!.forms[0]!, tokens[at]!.forms[0]!];
    if (Math.min(one.length, other.length) < 2) continue;
    // Folded as one word: a letter that falls at the end of `Aminah` stays in `Aminahomari`.
    joins.push(foldedSpelling(one + other));
    if (tokens.length === 2) joins.push(foldedSpelling(other + one));
  }
  return joins;
}

/** Shorter words are no two names written together. */
const joinLengthMin = 6;

interface WordIndex {
  readonly tokens: readonly NameToken[];
  readonly byKey: ReadonlyMap<string, readonly number[]>;
  readonly names: readonly (readonly number[])[];
  readonly byJoin: ReadonlyMap<string, readonly number[]>;
}

function indexWords(names: readonly NameTokens[]): WordIndex {
  const numbers = new Map<string, number>();
  const tokens: NameToken[] = [];
  const namesByWord: number[][] = [];
  const byKey = new Map<string, number[]>();
  const byJoin = new Map<string, number[]>();
  names.forEach((name, number) => {
    for (const join of joinsOf(name)) addTo(byJoin, join, number);
    for (const token of name.tokens) {
      if (token.isParticle) continue;
      let word = numbers.get(token.text);
      if (word === undefined) {
        word = tokens.length;
        numbers.set(token.text, word);
        tokens.push(token);
        namesByWord.push([]);
        for (const key of [...soundKeys(token), ...errorKeys(token)]) addTo(byKey, key, word);
      }
      const found = namesByWord[word]!;
      if (found[found.length - 1] !== number) found.push(number);
    }
  });
  return { tokens, byKey, names: namesByWord, byJoin };
}

/** Indexes the words of all names; particles are no way to a name. */
export function createListWords(names: readonly NameTokens[]): ListWords {
  const index = indexWords(names);
  const columns = createWordColumns(index.tokens);
  const lastQuery = new Int32Array(index.tokens.length).fill(-1);
  let queries = 0;
  const remembered = new Map<string, WordLikeness>();

  function compare(token: NameToken): WordLikeness {
    queries++;
    const hits: WordHit[] = [];
    const known = new Map<string, number>();
    let namesHit = 0;
    const look = (key: string, isUnlike: (word: number) => boolean): void => {
      const words = index.byKey.get(key);
      if (words === undefined) return;
      for (const word of words) {
        if (lastQuery[word] === queries) continue;
        lastQuery[word] = queries;
        if (isUnlike(word)) continue;
        const other = index.tokens[word]!;
        const similarity = tokenSimilarity(token, other);
        if (similarity === 0) continue;
        known.set(other.text, similarity);
        hits.push({ word, similarity });
        namesHit += index.names[word]!.length * similarity;
      }
    };
    const sounding = columns.unlikeThoughSounding(token);
    const keys = soundKeys(token);
    for (const key of keys) if (key.length > readingLengthMin) look(key, sounding.long);
    for (const key of keys) if (key.length <= readingLengthMin) look(key, sounding.short);
    // Whoever is left after the first keys shares neither a reading nor a root.
    const isUnlike = columns.unlike(token);
    for (const key of errorKeys(token)) look(key, isUnlike);
    hits.sort((one, other) => other.similarity - one.similarity);
    const bits = Math.max(0, Math.log2((names.length + assumedNames) / (namesHit + 1)));
    const compareOnce = (other: NameToken): number => {
      const before = known.get(other.text);
      if (before !== undefined) return before;
      const similarity = tokenSimilarity(token, other);
      known.set(other.text, similarity);
      return similarity;
    };
    return { hits, bits, with: compareOnce };
  }

  return {
    likeness(token) {
      const before = remembered.get(token.text);
      if (before !== undefined) return before;
      const likeness = compare(token);
      if (remembered.size >= rememberedMax) remembered.clear();
      remembered.set(token.text, likeness);
      return likeness;
    },
    namesJoinedAs: ({ folded }) =>
      folded.length < joinLengthMin ? [] : (index.byJoin.get(folded) ?? []),
    namesWith: (word) => index.names[word]!,
  };
}
