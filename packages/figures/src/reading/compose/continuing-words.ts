import type { ClaimProposal } from "../claim-proposal.ts";
import type { Token } from "../text/tokenise.ts";
import type { Located } from "./place-of.ts";
import type { NumberPhrase } from "./number-phrase.ts";

const partWords = new RegExp(
  "^(?:of (?:them|these|those|whom)|among them|including|davon|darunter|unter ihnen|von ihnen" +
    "|из них|среди них|в том числе|из этого числа)(?:\\s|$)",
);

function wordsFrom(tokens: readonly Token[], at: number, count = 4): string {
  return Array.from({ length: count }, (_, step) => tokens[at + step]?.folded ?? "").join(" ");
}

/** "2,000 of them", "2.000 davon". */
export function isPartAfter(tokens: readonly Token[], { last }: NumberPhrase): boolean {
  return partWords.test(wordsFrom(tokens, last));
}

/** "из них 32,2 тысячи", "davon 1.200". */
export function isPartDirectlyBefore(
  tokens: readonly Token[],
  { phraseFirst }: NumberPhrase,
): boolean {
  return [1, 2].some((step) => partWords.test(wordsFrom(tokens, phraseFirst - step, step)));
}

/** "Of them 2,016", "14 of them": a part of what was counted before. */
export function isPart(
  tokens: readonly Token[],
  phrase: NumberPhrase,
  sentenceFirst: number,
): boolean {
  if (isPartAfter(tokens, phrase)) return true;
  const { phraseFirst } = phrase;
  for (let step = 1; step <= 6 && phraseFirst - step >= sentenceFirst; step++) {
    const before = tokens[phraseFirst - step]!;
    if (partWords.test(wordsFrom(tokens, phraseFirst - step))) return true;
    if (/^[.;:]$/.test(before.text) || before.kind === "number") return false;
  }
  return false;
}

const oppositeWords = new RegExp(
  "in the (?:opposite|other|reverse) direction|the other way\\b|in umgekehrter richtung" +
    "|in (?:die |der )?gegenrichtung|in die andere richtung|in entgegengesetzter richtung" +
    "|в обратном направлении|в обратную сторону|в противоположном направлении",
);

/** Whether a sentence speaks of the way back. */
export function isWayBack(sentence: string): boolean {
  return oppositeWords.test(sentence.toLowerCase());
}

/** "In the opposite direction": out where the claim before went in. */
export function turnedBack(
  located: Located,
  before: ClaimProposal | null,
  sentence: string,
): Located {
  const isFlow = before?.measure === "entries" || before?.measure === "exits";
  if (!isFlow || !oppositeWords.test(sentence.toLowerCase())) return located;
  const isOut = before.measure === "entries";
  return {
    ...located,
    measure: isOut ? "exits" : "entries",
    direction: isOut ? "out" : "in",
    place: before.place,
  };
}

/** "64,000 left" after "98,000 came in the week": the other way in the same days. */
export function isOtherWay(located: Located, before: ClaimProposal | null): boolean {
  const ways = [located.measure, before?.measure].toSorted().join(" ");
  return ways === "entries exits" && located.place === before?.place;
}
