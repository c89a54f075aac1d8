import type { ClaimQualifier, Quantity } from "../claims/claim.ts";
import { numberPhraseAt } from "../reading/compose/number-phrase.ts";
import { parseDigits } from "../reading/numbers/digits.ts";
import { tokenise } from "../reading/text/tokenise.ts";

/** What the value cell of a statement says by itself. */
interface CellQuantity {
  readonly quantity: Quantity;
  /** How the cell limits its number ("~5,000", "5000+", "zigtausende"); null when it does not. */
  readonly qualifier: ClaimQualifier | null;
}

const noValue = new RegExp(
  "^(|unknown|n\\/?a|n\\.a\\.|none|null|nan|-|–|—|\\?+|tbd|not (stated|known|given)" +
    "|unbekannt|k\\. ?a\\.|keine angaben?|неизвестно|нет данных|белгісіз)$",
  "i",
);

/** "Several" and no size: two at least, and not much more than a dozen or so. */
const severalAlone = new RegExp(
  "^(several|some|a few|few|a couple|mehrere|einige|wenige|ein paar|etliche|несколько" +
    "|немного|пара|бірнеше)$",
  "i",
);
const severalMin = 2;

/** Small words that change a size no further than "several" does: "wenige Hundert". */
const fewBefore = new RegExp(
  "^(?:(?:just|only|nur|lediglich|всего|лишь|только)\\s+)?" +
    "(?:a few|few|a couple of|couple of|wenige[nr]?|ein paar|немногие|пар[аы])\\s+(?=\\p{L})",
  "iu",
);

/** Other ways to write a range: "12..15", "12 … 15". */
const dots = /(\d)\s*(?:\.{2,}|…)\s*(?=\d)/;

function plainWords(text: string): string {
  return text
    .replace(fewBefore, "several ")
    .replace(dots, "$1–")
    .replace(/(\p{L})\.$/u, "$1");
}

const marksBefore: readonly (readonly [RegExp, ClaimQualifier])[] = [
  [/^[~≈]\s*/, "about"],
  [/^(>=|≥)\s*/, "at-least"],
  [/^(<=|≤)\s*/, "up-to"],
  [/^>\s*/, "more-than"],
  [/^<\s*/, "less-than"],
];

function phraseIn(text: string): CellQuantity | undefined {
  const tokens = tokenise(text);
  for (let at = 0; at < Math.min(tokens.length, 6); at++) {
    const phrase = numberPhraseAt(tokens, at);
    if (phrase === undefined) continue;
    const { value, valueHigh, qualifier, phraseFirst, phraseLast, isTime, isVague } = phrase;
    const isOpener = /^(between|from|zwischen|von|между|от|a|an|the|die|ein|eine)$/.test(
      tokens[0]?.folded ?? "",
    );
    // Words that are left over may change the number, so that it is not taken for one.
    if (phraseFirst > (isOpener ? 1 : 0) || phraseLast < tokens.length || isTime) return undefined;
    const quantity: Quantity =
      valueHigh === null
        ? { kind: "value", value }
        : { kind: "range", low: value, high: valueHigh };
    return { quantity, qualifier: qualifier === "exact" && !isVague ? null : qualifier };
  }
  return undefined;
}

/**
 * Quantity of one cell: a number in any usual grouping, a range ("12-15", "5 to 6 thousand"), a
 * size in words, or a word for unknown. Undefined when it is none of these.
 */
export function quantityInCell(cell: string): CellQuantity | undefined {
  const text = plainWords(cell.trim());
  if (severalAlone.test(text)) {
    return { quantity: { kind: "value", value: severalMin }, qualifier: "several" };
  }
  if (noValue.test(cell.trim())) {
    return { quantity: { kind: "unknown" }, qualifier: null };
  }
  const plain = parseDigits(text);
  if (plain !== undefined) return { quantity: { kind: "value", value: plain }, qualifier: null };
  const mark = marksBefore.find(([pattern]) => pattern.test(text));
  const rest = mark === undefined ? text : text.replace(mark[0], "");
  const atLeast = /^(.*\d)\s*\+$/.exec(rest);
  const found = plainOrPhrase(atLeast?.[1] ?? rest);
  if (found === undefined) return undefined;
  const qualifier = mark?.[1] ?? (atLeast === null ? found.qualifier : "at-least");
  return { quantity: found.quantity, qualifier };
}

function plainOrPhrase(text: string): CellQuantity | undefined {
  const plain = parseDigits(text);
  if (plain === undefined) return phraseIn(text);
  return { quantity: { kind: "value", value: plain }, qualifier: null };
}
