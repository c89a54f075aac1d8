import type { NameToken, NameTokens } from "./name-tokens.ts";

/** Names whose words share keys with a query, found by counting. */
export interface TokenPostings {
  /**
   * Numbers of the names in which enough words may agree: as many as `hitsMin` says for a name,
   * or all words of the shorter name when it has fewer.
   */
  readonly candidates: (query: NameTokens, hitsMin: (name: number) => number) => number[];
}

/** Coarse skeletons at least this long are also kept with one class left out. */
const deletionLengthMin = 4;

/** Keys of more names than this say nothing. */
const namesPerKeyMax = 4_000;

function withDeletions(skeleton: string): string[] {
  const keys = [skeleton];
  if (skeleton.length < deletionLengthMin) return keys;
  for (let index = 0; index < skeleton.length; index++) {
    keys.push(skeleton.slice(0, index) + skeleton.slice(index + 1));
  }
  return keys;
}

/** Readings for other spellings and scripts, skeletons with deletions for typing errors. */
function tokenKeys(token: NameToken): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const reading of token.readings) keys.add(`r${reading}`);
  if (token.skeleton !== "") {
    for (const key of withDeletions(token.skeleton)) keys.add(`s${key}`);
  }
  if (token.root !== undefined) keys.add(`n${token.root}`);
  if (keys.size === 0) keys.add(`t${token.text}`);
  return keys;
}

function addTo(postings: Map<string, number[]>, key: string, name: number): void {
  const names = postings.get(key);
  if (names === undefined) postings.set(key, [name]);
  else if (names[names.length - 1] !== name) names.push(name);
}

/** Indexes the words of all names; particles are no way to a name. */
export function createTokenPostings(names: readonly NameTokens[]): TokenPostings {
  const postings = new Map<string, number[]>();
  const partCounts = new Uint8Array(names.length);
  names.forEach(({ tokens }, name) => {
    for (const token of tokens) {
      if (token.isParticle) continue;
      partCounts[name]!++;
      for (const key of tokenKeys(token)) addTo(postings, key, name);
    }
  });
  const counts = new Uint8Array(names.length);
  const lastToken = new Int32Array(names.length).fill(-1);
  let tokenNumber = 0;

  /** Counts every name once for each word of the query that hits it. */
  function countHits(token: NameToken, touched: number[]): void {
    tokenNumber++;
    for (const key of tokenKeys(token)) {
      const hits = postings.get(key);
      if (hits === undefined || hits.length > namesPerKeyMax) continue;
      for (const name of hits) {
        if (lastToken[name] === tokenNumber) continue;
        lastToken[name] = tokenNumber;
        if (counts[name] === 0) touched.push(name);
        counts[name]!++;
      }
    }
  }

  return {
    candidates(query, hitsMin) {
      const touched: number[] = [];
      const parts = query.tokens.filter((token) => !token.isParticle);
      for (const token of parts) countHits(token, touched);
      const found = touched.filter((name) => {
        const needed = hitsMin(name);
        if (needed === Number.POSITIVE_INFINITY) return false;
        return counts[name]! >= Math.min(needed, partCounts[name]!, parts.length);
      });
      for (const name of touched) counts[name] = 0;
      return found;
    },
  };
}
