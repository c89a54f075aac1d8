import { type CountedNoun, countedNouns } from "../lexicon/counted-nouns.ts";
import { readAmount } from "../numbers/read-amount.ts";
import type { Token } from "../text/tokenise.ts";
import type { NumberPhrase } from "./number-phrase.ts";

const occupied =
  /^(taken|occupied|filled|full|used|belegt|besetzt|vergeben|ausgelastet|занят[аоы]?|занято|заполнен[аоы]?)$/;

/** People in beds: "280 of the 400 beds were taken". */
const inBeds: CountedNoun = { unit: "persons", measure: "accommodated" };

/** Tokens between a number of beds and the word that says they are taken. */
const occupiedTokensMax = 6;
/** Tokens between all beds and the number of those taken. */
const wholeTokensMax = 10;

function isPlaces(tokens: readonly Token[], at: number): boolean {
  return countedNouns.matchAt(tokens, at)?.meaning.measure === "capacity";
}

function isOccupiedAfter(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < from + occupiedTokensMax; at++) {
    const token = tokens[at];
    if (token === undefined || /^[.,;]$/.test(token.text)) return false;
    if (/^(and|und|и)$/.test(token.folded)) return false;
    if (occupied.test(token.folded)) return true;
  }
  return false;
}

/** "Of 400 beds, 280 were taken", "Из 500 мест заняты 320": all of them stand before. */
function hasPlacesBefore(tokens: readonly Token[], { phraseFirst }: NumberPhrase): boolean {
  for (let at = phraseFirst - 1; at > phraseFirst - wholeTokensMax; at--) {
    if (tokens[at] === undefined || /^[.;]$/.test(tokens[at]!.text)) return false;
    if (isPlaces(tokens, at)) return true;
  }
  return false;
}

/** The noun of places that are taken: who counts them counts people. */
export function occupiedPlaces(
  tokens: readonly Token[],
  phrase: NumberPhrase,
  noun: CountedNoun | undefined,
): CountedNoun | undefined {
  const { last, phraseFirst } = phrase;
  const [two = "", one = ""] = [2, 1].map((step) => tokens[phraseFirst - step]?.folded);
  const isCopula = /^(waren|sind|were|are|были)$/.test(one);
  const isDirect = occupied.test(isCopula ? two : one);
  if (noun === undefined) {
    const isTaken = isDirect || isOccupiedAfter(tokens, last);
    return isTaken && hasPlacesBefore(tokens, phrase) ? inBeds : undefined;
  }
  if (noun.measure !== "capacity" || isWhole(tokens, phrase)) return undefined;
  return isDirect || isOccupiedAfter(tokens, last) ? inBeds : undefined;
}

/** "of the 400 beds", "из 500 мест": all of which the others are a part. */
function isWhole(tokens: readonly Token[], { phraseFirst }: NumberPhrase): boolean {
  const [two = "", one = ""] = [2, 1].map((step) => tokens[phraseFirst - step]?.folded);
  if (
    !/^(of|von|из)$/.test(one) &&
    !/^(of|von|из) (the|its|den|всего|имеющихся)$/.test(`${two} ${one}`)
  ) {
    return false;
  }
  const before = phraseFirst - (/^(of|von|из)$/.test(one) ? 2 : 3);
  const isAfterNumber = readAmount(tokens, before) !== undefined;
  return isAfterNumber || tokens[before]?.kind !== "word";
}
