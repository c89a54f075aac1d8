import type { Token } from "./tokenise.ts";

const bullet = /^(?:[•▪●◦‣·*■□►–—-]|\p{Extended_Pictographic})$/u;
const sentenceEnd = /^[.!?;:…»”"“)|]$/;

/** Longer lines are whole paragraphs: such a text is not wrapped, and each line stands alone. */
const wrappedCharactersMax = 120;
/** A line filled less than this ended on purpose: wrapping would have taken the next word up. */
const filledMin = 0.75;

interface Line {
  readonly first: number;
  readonly last: number;
  readonly length: number;
}

function linesOf(tokens: readonly Token[]): readonly Line[] {
  const starts = tokens.flatMap((token, at) => (at === 0 || token.hasBreakBefore ? [at] : []));
  return starts.map((first, index) => {
    const last = starts[index + 1] ?? tokens.length;
    return { first, last, length: tokens[last - 1]!.end - tokens[first]!.start };
  });
}

/** "• …", "16:05 …", "1. …", "Frage: …": signs that a line begins something new. */
function isMarked(tokens: readonly Token[], first: number): boolean {
  const [one, two, three] = [tokens[first]!, tokens[first + 1], tokens[first + 2]];
  if (bullet.test(one.text) || one.kind === "time") return true;
  if (one.kind === "number" && one.text.length <= 2 && /^[.)]$/.test(two?.text ?? "")) {
    return two!.hasSpaceBefore === false;
  }
  const isLabel = (token: Token | undefined) => token?.text === ":";
  return one.kind === "word" && (isLabel(two) || (two?.kind === "word" && isLabel(three)));
}

/**
 * Tokens that open a line which ended on purpose before them: list entries, rows of a table, lines
 * of a post. The lines of wrapped text open nothing.
 */
export function lineOpeners(tokens: readonly Token[]): ReadonlySet<number> {
  const lines = linesOf(tokens);
  const openers = new Set<number>();
  const longest = lines.reduce((most, { length }) => Math.max(most, length), 0);
  for (let index = 1; index < lines.length; index++) {
    const [before, line] = [lines[index - 1]!, lines[index]!];
    const opening = tokens[line.first]!;
    const ending = tokens[before.last - 1]!;
    const isLower = opening.kind === "word" && opening.text === opening.text.toLowerCase();
    const isShort =
      longest > wrappedCharactersMax
        ? true
        : before.length + 1 + opening.text.length <= longest * filledMin;
    const isContinued = isLower && !sentenceEnd.test(ending.text);
    const isOpen = /^[,–—-]$/.test(ending.text);
    if (isMarked(tokens, line.first) || (isShort && !isContinued && !isOpen)) {
      openers.add(line.first);
    }
  }
  return openers;
}
