import { differingLetters } from "../names/edit-distance.ts";
import type { NameToken } from "./name-tokens.ts";
import { errorsMax, readingShareMax } from "./token-similarity.ts";

/** True for words of the list that cannot be like another word, without a look at them. */
type UnlikeTest = (word: number) => boolean;

interface WordColumns {
  /** For words that share neither a reading nor a root with the other word. */
  readonly unlike: (token: NameToken) => UnlikeTest;
  /** For words that share a reading with it; one that is short says little. */
  readonly unlikeThoughSounding: (token: NameToken) => {
    readonly long: UnlikeTest;
    readonly short: UnlikeTest;
  };
}

/** Letters of one spelling and the errors that it forgives. */
interface Spelling {
  readonly mask: number;
  readonly errors: number;
}

function startOf({ forms }: NameToken): number {
  return forms[0]!.charCodeAt(0);
}

function spellingsOf({ forms, masks }: NameToken): Spelling[] {
  return forms.map((form, at) => ({ mask: masks[at]!, errors: errorsMax(form.length) }));
}

/** All spellings of all words in one row; those of a word lie from its `from` to the next one's. */
function spellingColumns(tokens: readonly NameToken[]) {
  const from = new Uint32Array(tokens.length + 1);
  tokens.forEach(({ forms }, word) => (from[word + 1] = from[word]! + forms.length));
  const spellings = tokens.flatMap(spellingsOf);
  return {
    from,
    masks: Int32Array.from(spellings, ({ mask }) => mask),
    errors: Uint8Array.from(spellings, ({ errors }) => errors),
  };
}

/** Equal texts have equal numbers; a text that no word has is 0. */
function numbered(texts: readonly string[]) {
  const numbers = new Map<string, number>();
  for (const text of texts) if (!numbers.has(text)) numbers.set(text, numbers.size + 1);
  return {
    column: Int32Array.from(texts, (text) => numbers.get(text)!),
    of: (text: string): number => numbers.get(text) ?? 0,
  };
}

/**
 * A list's words in columns, side by side in memory. Certain unlike are words of which neither is
 * the other's beginning, which do not look the same, and in which more letters differ than errors
 * make; words that share a reading, have no common father and are of one script may differ more.
 */
export function createWordColumns(tokens: readonly NameToken[]): WordColumns {
  const starts = Uint16Array.from(tokens, startOf);
  const lengths = Uint16Array.from(tokens, ({ forms }) => forms[0]!.length);
  const foldedMasks = Int32Array.from(tokens, ({ foldedMask }) => foldedMask);
  const foldedErrors = Uint8Array.from(tokens, ({ folded }) => errorsMax(folded.length));
  const looks = numbered(tokens.map(({ lookalike }) => lookalike));
  const scripts = numbered(tokens.map(({ script }) => script));
  const roots = Int32Array.from(tokens, ({ root }) => root ?? -1);
  const hasFather = Uint8Array.from(tokens, ({ father }) => Number(father.length > 0));
  const { from, masks, errors } = spellingColumns(tokens);

  function unlike(token: NameToken): UnlikeTest {
    const [start, look] = [startOf(token), looks.of(token.lookalike)];
    const own = spellingsOf(token);
    const first = token.masks[0]!;
    const ownFoldedErrors = errorsMax(token.folded.length);
    const isFathered = token.father.length > 0;
    return (word) => {
      const begin = from[word]!;
      const mask = masks[begin]!;
      const isPart = (mask & ~first) === 0 || (first & ~mask) === 0;
      if (isPart && starts[word] === start) return false;
      if (looks.column[word] === look) return false;
      if (isFathered && hasFather[word] === 1) return false;
      const mostFolded = Math.min(ownFoldedErrors, foldedErrors[word]!);
      if (differingLetters(token.foldedMask, foldedMasks[word]!) <= mostFolded) return false;
      const end = from[word + 1]!;
      for (let at = begin; at < end; at++) {
        for (const form of own) {
          const most = Math.min(form.errors, errors[at]!);
          if (differingLetters(form.mask, masks[at]!) <= most) return false;
        }
      }
      return true;
    };
  }

  function unlikeThoughSounding(token: NameToken): { long: UnlikeTest; short: UnlikeTest } {
    const script = scripts.of(token.script);
    const { length } = token.forms[0]!;
    const first = token.masks[0]!;
    const isUnlike = unlike(token);
    const short = (word: number): boolean => {
      if (scripts.column[word] !== script) return false;
      if (token.root !== undefined && roots[word] === token.root) return false;
      if (token.father.length > 0 && hasFather[word] === 1) return false;
      return isUnlike(word);
    };
    const long = (word: number): boolean => {
      const most = Math.floor(Math.max(length, lengths[word]!) * readingShareMax);
      return differingLetters(first, masks[from[word]!]!) > most && short(word);
    };
    return { long, short };
  }

  return { unlike, unlikeThoughSounding };
}
