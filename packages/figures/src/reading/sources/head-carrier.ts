import { gazetteer } from "../places/gazetteer.ts";
import type { Sentence } from "../text/sentences.ts";
import type { Token } from "../text/tokenise.ts";
import { actors } from "./actor-words.ts";
import { namesFrom, outletAt, written } from "./outlet-names.ts";

/** Tokens of the head in which a name in brackets is the agency's. */
const headTokensMax = 40;
/** Further down a colon belongs to a list: "Waiting time (trucks): 11 h". */
const nearTokensMax = 25;

function bracketed(text: string, tokens: readonly Token[], at: number): string | null {
  const isSlash = tokens[at]!.text === "/";
  if (tokens[at]!.text !== "(" && !(isSlash && tokens[at]!.hasSpaceBefore)) return null;
  const closing = isSlash ? "/" : ")";
  const close = tokens.findIndex((token, index) => index > at && token.text === closing);
  if (isSlash && !/^\p{Lu}/u.test(tokens[at + 1]?.text ?? "")) return null;
  if (close < 0 || close - at > 5 || close - at < 2) return null;
  const isNamed = tokens
    .slice(at + 1, close)
    .every(({ kind, text: one }) => kind === "word" || /^[/.&-]$/.test(one));
  const follows = tokens[close + 1]?.text ?? "";
  const isTown = isAfterTown(tokens, at);
  const closed = isTown ? /^[—–:.,-]$/ : at < nearTokensMax ? /^[—–:-]$/ : /^[—–-]$/;
  if (!isNamed || !closed.test(follows)) return null;
  return outletAt(text, tokens, at + 1)?.name ?? written(text, tokens, [at + 1, close]);
}

/** Words of a town before "(osd)." that opens a report. */
const townTokensMax = 4;

function isAfterTown(tokens: readonly Token[], at: number): boolean {
  let first = at - 1;
  while (first > 0 && !tokens[first]!.hasBreakBefore && at - first <= townTokensMax) first--;
  return tokens[first]!.hasBreakBefore && tokens.slice(first, at).every(isOfHead);
}

function isOfHead({ kind, text }: Token): boolean {
  return kind === "number" || kind === "date" || /^\p{Lu}|^[.,]$/u.test(text);
}

/** "ЕРЕВАН, 30 сентября 2033 — Арарат-24. По состоянию …": a name alone after the date. */
function afterDate(text: string, tokens: readonly Token[], dateLast: number): string | null {
  let at = dateLast;
  while (/^(года|год|г|\.|,|[—–-])$/.test(tokens[at]?.folded || (tokens[at]?.text ?? ""))) at++;
  if (at === dateLast || !/^[.,—–-]$/.test(tokens[at - 1]!.text)) return null;
  const isNextLine = tokens.slice(dateLast, at + 1).some(({ hasBreakBefore }) => hasBreakBefore);
  if (isNextLine || gazetteer.matchAt(tokens, at) !== undefined) return null;
  const outlet = outletAt(text, tokens, at);
  const last = outlet?.last ?? withNumber(tokens, namesFrom(tokens, at));
  const isClosed = /^[.—–-]$/.test(tokens[last]?.text ?? "") || tokens[last]?.hasBreakBefore;
  if (last === at || isClosed !== true) return null;
  if (outlet !== undefined) return outlet.name;
  const isOffice = actors.matchAt(tokens, at) !== undefined;
  return isOffice || last - at > 3 ? null : written(text, tokens, [at, last]);
}

/** "Арарат-24": the number is a part of the name. */
function withNumber(tokens: readonly Token[], last: number): number {
  const [mark, number] = [tokens[last], tokens[last + 1]];
  const isGlued = mark?.hasSpaceBefore === false && number?.hasSpaceBefore === false;
  return isGlued && /^[-‑]$/.test(mark.text) && number.kind === "number" ? last + 2 : last;
}

/**
 * The agency that a dateline names: "TBILISI, Sept 14 (Caucasus Wire) -", "/КУРА-ИНФО/",
 * "9 октября — Степные новости."
 */
export function headCarrier(
  text: string,
  tokens: readonly Token[],
  { first, last }: Sentence,
): string | null {
  for (let at = 1; at < Math.min(tokens.length, headTokensMax); at++) {
    const name = bracketed(text, tokens, at);
    if (name !== null) return name;
  }
  const isDated = last > first && first < headTokensMax;
  return isDated ? afterDate(text, tokens, last) : null;
}
