import type { Token } from "../text/tokenise.ts";

interface PhraseMatch<Meaning> {
  readonly meaning: Meaning;
  /** Tokens from the place of the match on. */
  readonly length: number;
}

export interface PhraseLexicon<Meaning> {
  /** The longest phrase that begins at a token. */
  matchAt(tokens: readonly Token[], at: number): PhraseMatch<Meaning> | undefined;
  /** The longest phrase that ends before a token. */
  matchBefore(tokens: readonly Token[], before: number): PhraseMatch<Meaning> | undefined;
}

interface Branch<Meaning> {
  readonly exact: Map<string, Branch<Meaning>>;
  readonly stems: Map<string, Branch<Meaning>>;
  readonly inner: (readonly [string, Branch<Meaning>])[];
  meaning?: Meaning;
}

function newBranch<Meaning>(): Branch<Meaning> {
  return { exact: new Map(), stems: new Map(), inner: [] };
}

function grow<Meaning>(branch: Branch<Meaning>, word: string): Branch<Meaning> {
  if (word.startsWith("*")) {
    const stem = word.replaceAll("*", "");
    const known = branch.inner.find(([one]) => one === stem)?.[1];
    if (known !== undefined) return known;
    const grown = newBranch<Meaning>();
    branch.inner.push([stem, grown]);
    return grown;
  }
  const children = word.endsWith("*") ? branch.stems : branch.exact;
  const key = word.replace(/\*$/, "");
  const known = children.get(key) ?? newBranch<Meaning>();
  children.set(key, known);
  return known;
}

/** The branches a word leads to: the exact word, then longer stems before shorter ones. */
function branchesOf<Meaning>(branch: Branch<Meaning>, word: string): readonly Branch<Meaning>[] {
  const found: Branch<Meaning>[] = [];
  const exact = branch.exact.get(word);
  if (exact !== undefined) found.push(exact);
  if (branch.stems.size > 0) {
    for (let length = word.length; length > 0; length--) {
      const stem = branch.stems.get(word.slice(0, length));
      if (stem !== undefined) found.push(stem);
    }
  }
  for (const [stem, inner] of branch.inner) if (word.includes(stem)) found.push(inner);
  return found;
}

function longest<Meaning>(
  branch: Branch<Meaning>,
  wordAt: (step: number) => string | undefined,
  step = 0,
): PhraseMatch<Meaning> | undefined {
  const word = wordAt(step);
  let best: PhraseMatch<Meaning> | undefined;
  if (word !== undefined && word !== "") {
    for (const next of branchesOf(branch, word)) {
      const match = longest(next, wordAt, step + 1);
      if (match !== undefined && match.length > (best?.length ?? 0)) best = match;
    }
  }
  if (best !== undefined) return best;
  return branch.meaning === undefined ? undefined : { meaning: branch.meaning, length: step };
}

/**
 * A word list. Phrases are separated by `|`, their words by spaces; `word*` is a beginning,
 * `*word*` a part, everything else the whole word.
 */
export function createPhraseLexicon<Meaning>(
  entries: readonly (readonly [Meaning, string])[],
): PhraseLexicon<Meaning> {
  const forwards = newBranch<Meaning>();
  const backwards = newBranch<Meaning>();
  for (const [meaning, phrases] of entries) {
    for (const phrase of phrases.split("|")) {
      const words = phrase.trim().split(/\s+/);
      if (words[0] === "") continue;
      words.reduce(grow<Meaning>, forwards).meaning ??= meaning;
      words.toReversed().reduce(grow<Meaning>, backwards).meaning ??= meaning;
    }
  }
  return {
    matchAt: (tokens, at) => longest(forwards, (step) => tokens[at + step]?.folded),
    matchBefore: (tokens, before) =>
      longest(backwards, (step) => tokens[before - 1 - step]?.folded),
  };
}
