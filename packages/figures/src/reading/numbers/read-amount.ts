import { countedNouns } from "../lexicon/counted-nouns.ts";
import type { Token } from "../text/tokenise.ts";
import { collectiveAmount } from "./collective-amount.ts";
import { parseDigits } from "./digits.ts";
import { cardinalOf, fractions, scaleOf, vagueOf, wholes } from "./number-words.ts";

/** One number in the text, tokens `first` to before `last`. */
export interface Amount {
  readonly first: number;
  readonly last: number;
  readonly value: number;
  /** "thousands", "several hundred": a size and no number. */
  readonly isVague: boolean;
  /** Written in digits, without a scale word: years, ages and house numbers look like this. */
  readonly isBare: boolean;
  /** Scale word that multiplied it, 1 when none: "5 to 6 thousand" shares it. */
  readonly scale: number;
}

const articles = new Set(["a", "an", "ein", "eine", "einer", "einem", "einen"]);
const several = new Set(
  (
    "several few couple many multiple mehrere mehreren mehrerer einige einigen einiger etliche " +
    "etlichen viele vielen paar несколько нескольких несколькими многие многих пара пары бірнеше"
  ).split(" "),
);

function isGlued(token: Token | undefined): boolean {
  return token !== undefined && !token.hasSpaceBefore;
}

function wordAt(tokens: readonly Token[], at: number): string {
  const token = tokens[at];
  return token?.kind === "word" ? token.folded : "";
}

/** Skips the full stop of "тыс." or "Mio." so that the phrase holds it. */
function afterScale(tokens: readonly Token[], at: number): number {
  const isAbbreviated = /^(тыс|млн|млрд|mio|mrd|tsd)$/.test(wordAt(tokens, at - 1));
  const stop = tokens[at];
  if (!isAbbreviated || stop?.text !== "." || stop.hasSpaceBefore) return at;
  const next = tokens[at + 1];
  const isNoun = countedNouns.matchAt(tokens, at + 1) !== undefined && !next?.hasBreakBefore;
  const isSentenceEnd = next === undefined || /^\p{Lu}/u.test(next.text) || next.hasBreakBefore;
  return isSentenceEnd && !isNoun ? at : at + 1;
}

/** "and a half" after a number word: how many tokens, and how much. */
function halfAfter(tokens: readonly Token[], at: number): number {
  const three = [0, 1, 2].map((step) => wordAt(tokens, at + step)).join(" ");
  if (three === "and a half") return 3;
  return three.startsWith("с половиной") ? 2 : 0;
}

function isGluedScale(word: string): boolean {
  return /^(k|m|mn|bn|mio|mrd|тыс|млн|млрд|тысяч|мың)$/.test(word);
}

function digitsAmount(tokens: readonly Token[], at: number): Amount | undefined {
  const token = tokens[at]!;
  const next = tokens[at + 1];
  const nextWord = wordAt(tokens, at + 1);
  if (isGlued(next) && next?.kind === "word" && !isGluedScale(nextWord)) return undefined;
  const half = halfAfter(tokens, at + 1);
  const scaleWord = wordAt(tokens, at + 1 + half);
  const isShortScale = scaleWord === "k" || scaleWord === "m" || scaleWord === "mn";
  const scale = isShortScale && !isGlued(next) ? undefined : scaleOf(scaleWord);
  const value = parseDigits(token.text, scale !== undefined);
  if (value === undefined) return undefined;
  if (scale === undefined) {
    return { first: at, last: at + 1, value, isVague: false, isBare: true, scale: 1 };
  }
  const ended = afterScale(tokens, at + 2 + half);
  const rest = scale >= 1e6 ? thousandsAt(tokens, ended) : onesAt(tokens, ended, scale);
  const last = rest?.last ?? ended;
  const total = (value + (half > 0 ? 0.5 : 0)) * scale + (rest?.value ?? 0);
  return { first: at, last, value: round(total), isVague: false, isBare: false, scale };
}

/** "1 млн 340 тыс.": the thousands that follow the millions. */
function thousandsAt(tokens: readonly Token[], at: number): Amount | undefined {
  const isDigits = tokens[at]?.kind === "number" && scaleOf(wordAt(tokens, at + 1)) === 1000;
  return isDigits ? digitsAmount(tokens, at) : undefined;
}

/** "184 тыс. 512", "21 тысяча 43": what is left below the thousand. */
function onesAt(tokens: readonly Token[], at: number, scale: number): Amount | undefined {
  const token = tokens[at];
  const isOnes = scale === 1000 && token?.kind === "number" && /^\d{1,3}$/.test(token.text);
  if (!isOnes || !/[а-я]/.test(tokens[at - 1]!.folded + tokens[at - 2]!.folded)) return undefined;
  return {
    first: at,
    last: at + 1,
    value: Number(token.text),
    isVague: false,
    isBare: false,
    scale: 1,
  };
}

/** Removes what binary fractions leave: 1.1 × 1000. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}

/** "several thousand", "a few hundred", "tens of thousands", "сотни тысяч", "Tausende". */
function vagueAmount(tokens: readonly Token[], at: number): Amount | undefined {
  let here = at;
  const hasSeveral = several.has(wordAt(tokens, here));
  if (hasSeveral) here++;
  while (
    hasSeveral &&
    /^(of|dozen|hundert)$/.test(wordAt(tokens, here)) &&
    wordAt(tokens, here) === "of"
  ) {
    here++;
  }
  const sizes: number[] = [];
  while (sizes.length < 3) {
    const step = sizes.length > 0 && wordAt(tokens, here) === "of" ? 1 : 0;
    const word = wordAt(tokens, here + step);
    const size = vagueOf(word) ?? plainScale(word, hasSeveral || sizes.length > 0);
    if (size === undefined) break;
    sizes.push(size);
    here += step + 1;
  }
  if (
    sizes.length === 0 ||
    (sizes[0] === 10 && sizes.length === 1 && wordAt(tokens, at) === "tens")
  ) {
    return undefined;
  }
  const value = sizes.reduce((product, size) => product * size, 1);
  const scale = sizes.at(-1)!;
  return { first: at, last: afterScale(tokens, here), value, isVague: true, isBare: false, scale };
}

function plainScale(word: string, isAfterSize: boolean): number | undefined {
  if (/^тысяч[иам]/.test(word)) return 1000;
  if (word === "dutzend" || word === "dozen") return isAfterSize ? 12 : undefined;
  return isAfterSize ? scaleOf(word) : undefined;
}

/** "half a million", "a quarter of a million", "eine halbe Million", "четверть миллиона". */
function fractionAmount(tokens: readonly Token[], at: number): Amount | undefined {
  const here = articles.has(wordAt(tokens, at)) ? at + 1 : at;
  const whole = wholes.get(wordAt(tokens, here));
  const plain = { first: at, isVague: false, isBare: false };
  if (whole !== undefined) return { ...plain, last: here + 1, value: whole, scale: whole };
  const fraction = fractions.get(wordAt(tokens, here));
  if (fraction === undefined) return undefined;
  let next = here + 1;
  while (/^(of|a|an|einer)$/.test(wordAt(tokens, next)) && next < here + 3) next++;
  const scale = scaleOf(wordAt(tokens, next));
  if (scale === undefined) return undefined;
  return { ...plain, last: next + 1, value: fraction * scale, scale };
}

/** Words that are a number without one before them: "свыше миллиона". */
const aloneScales = /^(hundert|tausend|тысяча|тысячу|миллион|миллиона|миллиарда?)$/;

/** Kazakh words that follow "он", ten, which in Russian is "he". */
const afterTen = /^(бір|екі|үш|төрт|бес|алты|жеті|сегіз|тоғыз|мың|адам|көлік|отбас|сағат|күн)/;

/** "two hundred and fifty thousand", "девяносто восемь тысяч", "a hundred", "hunderttausend". */
function wordsAmount(tokens: readonly Token[], at: number): Amount | undefined {
  let here = at;
  let total = 0;
  let current = 0;
  let scale = 1;
  let words = 0;
  if (articles.has(wordAt(tokens, here)) && scaleOf(wordAt(tokens, here + 1)) !== undefined) {
    current = 1;
    here++;
  }
  for (; here - at < 14; here++) {
    const word = wordAt(tokens, here);
    const isPronoun = word === "он" && !afterTen.test(wordAt(tokens, here + 1));
    const cardinal = isPronoun ? undefined : cardinalOf(word);
    const size = scaleOf(word);
    if (
      word !== "k" &&
      word !== "m" &&
      word !== "mn" &&
      size !== undefined &&
      (current > 0 || words === 0)
    ) {
      if (words === 0 && current === 0 && !aloneScales.test(word)) break;
      scale = size;
      current = (current === 0 ? 1 : current) * size;
      if (size >= 1000) {
        total += current;
        current = 0;
      }
    } else if (cardinal !== undefined && (words === 0 || isSmaller(cardinal, current, scale))) {
      current += cardinal;
    } else {
      const half = words > 0 ? halfAfter(tokens, here) : 0;
      const isJoined = /^(and|und)$/.test(word) && current >= 100 && words > 0;
      const following = cardinalOf(wordAt(tokens, here + 1));
      if (half > 0 && scaleOf(wordAt(tokens, here + half)) !== undefined) {
        current += 0.5;
        here += half - 1;
      } else if (!isJoined || following === undefined || following >= 100) break;
    }
    words++;
  }
  if (words === 0) return undefined;
  const value = round(total + current);
  return { first: at, last: afterScale(tokens, here), value, isVague: false, isBare: false, scale };
}

function isSmaller(cardinal: number, current: number, scale: number): boolean {
  if (current === 0) return scale > 1;
  const step = current % 100 === 0 ? 100 : current % 10 === 0 ? 10 : 1;
  return cardinal < step;
}

/** The number that begins at a token. */
export function readAmount(tokens: readonly Token[], at: number): Amount | undefined {
  const token = tokens[at];
  if (token === undefined || token.folded === "") return undefined;
  const collective = collectiveAmount(tokens, at);
  if (collective !== undefined) return { first: at, isVague: false, isBare: false, ...collective };
  if (token.kind === "number") return digitsAmount(tokens, at);
  if (token.kind !== "word") return undefined;
  return fractionAmount(tokens, at) ?? vagueAmount(tokens, at) ?? wordsAmount(tokens, at);
}
