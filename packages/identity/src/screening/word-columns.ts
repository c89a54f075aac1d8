import { differingLetters } from "../names/edit-distance.ts";
import type { NameToken } from "./name-tokens.ts";
import { errorsMax } from "./token-similarity.ts";

/** True for words of the list that cannot be like another word, without a look at them. */
type UnlikeTest = (word: number) => boolean;

interface WordColumns {
  readonly unlike: (token: NameToken) => UnlikeTest;
}

function startOf({ forms }: NameToken): number {
  return forms[0]!.charCodeAt(0);
}

function errorsOf(form: string): number {
  return errorsMax(form.length);
}

/**
 * A list's words in columns, side by side in memory. `unlike` is asked of words that share neither a
 * reading nor a root: for certain unlike are those of which neither is the other's beginning, which
 * do not look the same, and in which more letters differ than errors make.
 */
export function createWordColumns(tokens: readonly NameToken[]): WordColumns {
  const starts = Uint16Array.from(tokens, startOf);
  const masks = Int32Array.from(tokens, (token) => token.masks[0]!);
  const errors = Uint8Array.from(tokens, ({ forms }) => errorsOf(forms[0]!));
  const foldedMasks = Int32Array.from(tokens, ({ foldedMask }) => foldedMask);
  const foldedErrors = Uint8Array.from(tokens, ({ folded }) => errorsOf(folded));
  const hasOneForm = Uint8Array.from(tokens, ({ forms }) => Number(forms.length === 1));

  function unlike(token: NameToken): UnlikeTest {
    const start = startOf(token);
    const own = token.forms.map((form, at) => ({ mask: token.masks[at]!, errors: errorsOf(form) }));
    const ownFoldedErrors = errorsOf(token.folded);
    return (word) => {
      if (hasOneForm[word] === 0) return false;
      const mask = masks[word]!;
      const first = own[0]!.mask;
      const isPart = (mask & ~first) === 0 || (first & ~mask) === 0;
      if (isPart && starts[word] === start) return false;
      const most = errors[word]!;
      for (const form of own) {
        if (differingLetters(form.mask, mask) <= Math.min(form.errors, most)) return false;
      }
      const mostFolded = Math.min(ownFoldedErrors, foldedErrors[word]!);
      if (differingLetters(token.foldedMask, foldedMasks[word]!) <= mostFolded) return false;
      return tokens[word]!.lookalike !== token.lookalike;
    };
  }

  return { unlike };
}
