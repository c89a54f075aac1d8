import { countedNouns } from "../lexicon/counted-nouns.ts";
import { lineOpeners } from "./line-openers.ts";
import type { Token } from "./tokenise.ts";

/** Tokens from `first` to before `last`. */
export interface Sentence {
  readonly first: number;
  readonly last: number;
}

/** Words whose full stop ends no sentence. */
const abbreviations = new Set(
  (
    "ca bzw mio mrd tsd nr dr prof st mr mrs ms approx no inc jan feb apr aug sep " +
    "sept oct nov dec" +
    "mär jun jul okt dez usw etc vgl z b u a тыс млн млрд руб г гг ст им см обл тел " +
    "чел д н э т п" +
    "е к р км м ч ул стр кв art abs rd vs gen col lt maj gov sen rep p pp bspw inkl"
  ).split(" "),
);

function isStopAbbreviated(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (before === undefined || after === undefined || tokens[at]?.hasSpaceBefore) return false;
  const isListNumber = before.kind === "number" && before.hasBreakBefore;
  if (isListNumber && before.text.length <= 2 && !after.hasBreakBefore) return true;
  if (!after.hasSpaceBefore) return true;
  const isLowerNext = after.kind === "word" && after.text === after.text.toLowerCase();
  if (before.kind === "word" && abbreviations.has(before.folded)) {
    // "5,3 Mio. Euro": the noun goes with the number, though German gives it a capital.
    const isCounted = endsScale(before) && countedNouns.matchAt(tokens, at + 1) !== undefined;
    if (isCounted && !after.hasBreakBefore) return true;
    return before.folded.length < 2 || isLowerNext || after.kind !== "word" || !endsScale(before);
  }
  // "am 21. September": an ordinal, as German writes it.
  if (before.kind === "number" && before.text.length <= 2 && after.kind === "word") {
    return (
      isLowerNext ||
      /^(jan|feb|mär|mar|apr|ma[iy]|jun|jul|aug|sep|o[kc]t|nov|de[zc])/.test(after.folded)
    );
  }
  return isLowerNext;
}

function endsScale({ folded }: Token): boolean {
  return /^(тыс|млн|млрд|mio|mrd|tsd|чел|г|руб)$/.test(folded);
}

function isBlankLine(text: string, token: Token): boolean {
  if (!token.hasBreakBefore) return false;
  const gap = text.slice(Math.max(0, token.start - 40), token.start);
  return /\n[^\S\n]*\n[^\S\n]*$/.test(gap);
}

/** Longer is a table or no text at all; each sentence is compared with itself. */
const sentenceTokensMax = 150;

/** Cuts the tokens of a text into sentences; blank lines and lines that stand alone end one, too. */
export function sentencesOf(
  text: string,
  tokens: readonly Token[],
  openers: ReadonlySet<number> = lineOpeners(tokens),
): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let first = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (at > first && (openers.has(at) || isBlankLine(text, token))) {
      sentences.push({ first, last: at });
      first = at;
    }
    const isEnd =
      at - first >= sentenceTokensMax ||
      /^[!?…]$/.test(token.text) ||
      (token.text === "." && !isStopAbbreviated(tokens, at));
    if (!isEnd) continue;
    let last = at + 1;
    while (/^[»”"“)]$/.test(tokens[last]?.text ?? "") && !tokens[last]!.hasSpaceBefore) last++;
    sentences.push({ first, last });
    first = last;
    at = last - 1;
  }
  if (first < tokens.length) sentences.push({ first, last: tokens.length });
  return sentences;
}
