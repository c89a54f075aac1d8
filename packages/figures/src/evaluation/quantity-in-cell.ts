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
  "^(unknown|n\\/?a|n\\.a\\.|none|null|nan|-|–|—|\\?+|tbd|not (stated|known|given)" +
    "|unbekannt|k\\. ?a\\.|keine angaben?|неизвестно|нет данных|белгісіз)$",
  "i",
);

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
    const isOpener = /^(between|from|zwischen|von|между|от)$/.test(tokens[0]?.folded ?? "");
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
  const text = cell.trim();
  if (text === "" || noValue.test(text)) {
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
