import type { Token } from "../text/tokenise.ts";
import { parseDigits } from "./digits.ts";
import { cardinalOf, collectiveOf, scaleOf } from "./number-words.ts";

interface CollectiveAmount {
  readonly value: number;
  readonly last: number;
  readonly scale: number;
}

const articles = /^(a|an|ein|eine|einem|einen|einer)$/;
const halves = /^(half|halbes|halben|halb|пол)$/;
const halved = new Map([
  ["полсотни", 50],
  ["полусотни", 50],
  ["полдюжины", 6],
  ["полтораста", 150],
]);

/** More than this many dozens is no way to count. */
const countMax = 99;

function countAt(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at];
  if (token?.kind === "number") return parseDigits(token.text);
  return token?.kind === "word" ? cardinalOf(token.folded) : undefined;
}

function folded(tokens: readonly Token[], at: number): string {
  return tokens[at]?.folded ?? "";
}

/** Where the collective noun may stand, and what it is multiplied with. */
function factorAt(tokens: readonly Token[], at: number): readonly [number, number] {
  const isArticle = articles.test(folded(tokens, at));
  const here = isArticle ? at + 1 : at;
  if (halves.test(folded(tokens, here))) {
    return [articles.test(folded(tokens, here + 1)) ? here + 2 : here + 1, 0.5];
  }
  if (isArticle || collectiveOf(folded(tokens, at)) !== undefined) return [here, 1];
  const count = countAt(tokens, at);
  return count === undefined || count > countMax ? [at, 0] : [at + 1, count];
}

/** "two dozen", "half a dozen", "три сотни", "полтора десятка", "два десятка тысяч". */
export function collectiveAmount(
  tokens: readonly Token[],
  at: number,
): CollectiveAmount | undefined {
  const whole = halved.get(folded(tokens, at));
  if (whole !== undefined) return { value: whole, last: at + 1, scale: 1 };
  const [noun, factor] = factorAt(tokens, at);
  const word = folded(tokens, noun);
  const size = collectiveOf(word);
  const isPluralAlone = noun === at && /^(сотни|сотен|десятков|дюжины|дюжин)$/.test(word);
  if (size === undefined || factor === 0 || isPluralAlone) return undefined;
  if (word === "score" && factor <= 1) return undefined;
  const scale = scaleOf(folded(tokens, noun + 1)) ?? 1;
  const isScaled = scale >= 1000;
  return {
    value: factor * size * (isScaled ? scale : 1),
    last: isScaled ? noun + 2 : noun + 1,
    scale: isScaled ? scale : 1,
  };
}
