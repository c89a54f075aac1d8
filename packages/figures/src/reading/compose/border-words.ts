import type { Sentence } from "../text/sentences.ts";
import type { Token } from "../text/tokenise.ts";
import type { ClauseWords } from "./clause-words.ts";

const borderWords =
  /^(?:border|grenz|übergang|checkpoint|crossing|погран|границ|кпп|переход|zoll|customs|тамож)/;

interface BorderQuestion {
  readonly tokens: readonly Token[];
  readonly sentence: Sentence;
  readonly words: ClauseWords;
}

/** "The border guard counts 120 cars": who counts at a crossing counts those who cross. */
export function isAtBorder({ tokens, words, sentence }: BorderQuestion): boolean {
  if (words.places.some(({ place }) => place.kind === "crossing")) return true;
  return tokens.slice(sentence.first, sentence.last).some(({ folded }) => borderWords.test(folded));
}
