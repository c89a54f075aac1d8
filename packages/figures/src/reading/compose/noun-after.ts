import { type CountedNoun, countedNouns, nounFillers } from "../lexicon/counted-nouns.ts";
import { readAmount } from "../numbers/read-amount.ts";
import { predicates } from "../lexicon/predicates.ts";
import { countryAdjectives } from "../places/country-adjectives.ts";
import { demonyms } from "../places/demonyms.ts";
import { gazetteer } from "../places/gazetteer.ts";
import { speechVerbs } from "../sources/actor-words.ts";
import type { Token } from "../text/tokenise.ts";
import type { NumberPhrase } from "./number-phrase.ts";

/**
 * What follows a number: a noun we know, nothing (the noun is understood: "98,000 crossed"), or a
 * noun we do not know, which we do not count.
 */
export type Following =
  | {
      readonly kind: "noun";
      readonly noun: CountedNoun;
      readonly first: number;
      readonly last: number;
    }
  | { readonly kind: "none" }
  | { readonly kind: "unknown" };

const functionWords = new RegExp(
  "^(of them|them|have|has|had|were|was|are|is|been|be|did|do|who|which|that|in|on" +
    "|at|to|into|from|since|between|by|for|over|during|across|through|via|after" +
    "|before|and|or|but|while|when|as|with|than|per|a|an|so|only|then|today|yesterday" +
    "|daily|also|already|still|each|every|both|not|within|until|this|last|it|they" +
    "|there|because|against|compared|came|alone|ever|versus|among|under|out|up|off" +
    "|now|others|ihnen|haben|hat|hatten|sind|ist|war|waren|wurden|wurde|werden|worden" +
    "|die|der|das|den|dem|von|aus|nach|seit|zwischen|über|für|während|durch|und|oder" +
    "|aber|als|pro|am|im|an|bis|so|nur|dann|auch|bereits|schon|noch|allein|täglich" +
    "|gestern|heute|gegenüber|gegen|zu|zum|zur|davon|sich|es|sie|darunter|mit|ohne" +
    "|vor|bei|unter|je|ein|auf|wieder|weitere|в|во|на|из|с|со|за|по|от|до|и|или|но|а" +
    "|к|ко|при|через|для|у|о|об|против|их|это|был|были|было|уже|еще|только|ежедневно" +
    "|вчера|сегодня|что|как|которые|из-за|же|ли|бы|также|тоже|стало|составил[аои]?" +
    "|per|vs|just|whose|where|wo|mehr|more|fewer|weniger|больше|меньше|higher|lower" +
    "|kamen|saß|or|либо|according|laut|сюда|здесь|here|hier|there|dort|туда|оттуда" +
    "|обратно|back|zurück|away|weg|home|later|später|earlier|zuvor|ранее|позже" +
    "|altogether|insgesamt|together|zusammen|всего|overall|respectively|again|of|were" +
    "|днем|сутками|неделей|месяцем|годом|am|if|ob|если|having|being|soon)$",
);

function isAdverb({ folded }: Token): boolean {
  return /(?:ly|weise)$/.test(folded);
}

function isAdjective(token: Token): boolean {
  if (token.kind !== "word" || token.text !== token.text.toLowerCase()) return false;
  return (
    nounFillers.test(token.folded) ||
    /(?:ed|ing|ish|ese|ian|ous|ary|less)$/.test(token.folded) ||
    /(?:ische|ischen|ischer|ige|igen|iger|ende|enden|ender|ierte|ierten|te|ten)$/.test(
      token.folded,
    ) ||
    /(?:ых|их|ими|ыми|ого|его|ную|ные|ные|ная)$/.test(token.folded)
  );
}

/** Words of a noun phrase that are looked through. */
const fillersMax = 5;

/** German writes every noun with a capital: another word after a number is no noun. */
function isGermanVerb({ text }: Token, isGerman: boolean): boolean {
  return isGerman && text === text.toLowerCase();
}

interface NounQuestion {
  readonly from: number;
  readonly end: number;
  readonly isGerman: boolean;
  /** Tokens of days and times: "6,000 four days ago" counts no days. */
  readonly masked: ReadonlySet<number>;
}

/** What the number counts. */
export function nounAfter(
  tokens: readonly Token[],
  { from, end, isGerman, masked }: NounQuestion,
): Following {
  if (masked.has(from)) return { kind: "none" };
  const shared = nounOfWhole(tokens, from, end);
  if (shared !== undefined) return shared;
  let at = from;
  if (/^[-‑–]$/.test(tokens[at]?.text ?? "") && !tokens[at]!.hasSpaceBefore) at++;
  const opened = at;
  for (let step = 0; step <= fillersMax && at < end; step++) {
    const token = tokens[at]!;
    if (/^[«"“„”]$/.test(token.text) && step === 0) {
      at++;
      continue;
    }
    if (token.kind !== "word") return { kind: "none" };
    const noun = countedNouns.matchAt(tokens, at);
    if (noun !== undefined && at + noun.length <= end) {
      return { kind: "noun", noun: noun.meaning, first: at, last: at + noun.length };
    }
    const people = demonyms.matchAt(tokens, at);
    if (people !== undefined && /^\p{Lu}|^[а-я]/u.test(token.text)) {
      const noun: CountedNoun = { unit: "persons" };
      return { kind: "noun", noun, first: at, last: at + people.length };
    }
    const demonym = countryAdjectives.matchAt(tokens, at) ?? gazetteer.matchAt(tokens, at);
    if (demonym !== undefined && at === opened && gazetteer.matchAt(tokens, at) !== undefined) {
      return { kind: "none" };
    }
    if (countryAdjectives.matchAt(tokens, at) !== undefined) at += 1;
    else if (predicates.matchAt(tokens, at) !== undefined && !isAdjectiveBefore(tokens, at)) {
      return { kind: "none" };
    } else if (/^(of|из|von|der|des)$/.test(token.folded) && at === opened) at++;
    else if (isAdjective(token)) at++;
    else if (
      functionWords.test(token.folded) ||
      speechVerbs.test(token.folded) ||
      isAdverb(token)
    ) {
      return { kind: "none" };
    } else if (isBeforeNoun(tokens, at)) at++;
    else return { kind: isGermanVerb(token, isGerman) ? "none" : "unknown" };
  }
  return { kind: at === opened ? "none" : "unknown" };
}

/** "1,050 of the 1,200 cots", "von 2.100 auf 3.500 Plätze": both count the noun behind them. */
function nounOfWhole(tokens: readonly Token[], from: number, end: number): Following | undefined {
  const words = [0, 1, 2].map((step) => tokens[from + step]?.folded ?? "");
  const isPart = /^(?:of|von|из) (?:the|its|their|these|den|ihren|insgesamt|всего|имеющихся)$/.test(
    `${words[0]} ${words[1]}`,
  );
  const isChange =
    /^(to|auf|до)$/.test(words[0]!) && /^(from|von|с|со)$/.test(tokens[from - 2]?.folded ?? "");
  const isPlain = /^(of|von|из)$/.test(words[0]!) && !isPart;
  if (!isPart && !isChange && !isPlain) return undefined;
  const whole = readAmount(tokens, from + (isPart ? 2 : 1));
  if (whole === undefined || whole.last >= end) return undefined;
  const noun = countedNouns.matchAt(tokens, whole.last);
  if (noun === undefined) return undefined;
  if (isPlain && words[0] !== "из" && noun.meaning.measure !== "capacity") return undefined;
  return { kind: "noun", noun: noun.meaning, first: whole.last, last: whole.last + noun.length };
}

/** "1,050 vacant beds": a plain word directly before a noun we count belongs to it. */
function isBeforeNoun(tokens: readonly Token[], at: number): boolean {
  const { text } = tokens[at]!;
  const noun = countedNouns.matchAt(tokens, at + 1);
  return text === text.toLowerCase() && noun !== undefined;
}

const refused: CountedNoun = { unit: "persons", measure: "refusals" };

/** "Freie Plätze: 240", "Arrivals — 1,240": the noun stands before the number. */
export function nounBefore(tokens: readonly Token[], phrase: NumberPhrase): Following | undefined {
  const inverted = invertedBefore(tokens, phrase);
  if (inverted !== undefined) return inverted;
  const headed = nounOfHead(tokens, phrase);
  if (headed !== undefined) return headed;
  const mark = phrase.phraseFirst - 1;
  if (!/^[:=—–]$/.test(tokens[mark]?.text ?? "")) return undefined;
  const noun = countedNouns.matchBefore(tokens, mark);
  const said = predicates.matchBefore(tokens, mark);
  if (said?.meaning === "refusals" && said.length > (noun?.length ?? 0)) {
    return { ...{ kind: "noun", noun: refused }, first: phrase.first, last: phrase.last };
  }
  if (noun === undefined || noun.meaning.unit === "not-counted") return undefined;
  return { kind: "noun", noun: noun.meaning, first: phrase.first, last: phrase.last };
}

const headWords = /^(number|total|figure|count|zahl|anzahl|gesamtzahl|число|количество)$/;
/** Tokens between "the number of …" and the number. */
const headTokensMax = 9;

/** "The number of newcomers rose to 24,500": what the number is the number of. */
function nounOfHead(tokens: readonly Token[], phrase: NumberPhrase): Following | undefined {
  for (let step = 2; step <= headTokensMax; step++) {
    const at = phrase.phraseFirst - step;
    const token = tokens[at];
    if (token === undefined || /^[.;!?,]$/.test(token.text) || token.kind === "number") break;
    if (!headWords.test(token.folded)) continue;
    for (let from = at + 1; from < phrase.phraseFirst; from++) {
      const noun = countedNouns.matchAt(tokens, from);
      if (noun === undefined || noun.meaning.unit === "not-counted") continue;
      return { kind: "noun", noun: noun.meaning, first: from, last: from + noun.length };
    }
  }
  return undefined;
}

/** "человек десять": the noun before the number is a part of the phrase. */
function invertedBefore(tokens: readonly Token[], phrase: NumberPhrase): Following | undefined {
  const { first, last, phraseFirst, qualifier } = phrase;
  if (phraseFirst !== first - 1 || qualifier !== "about") return undefined;
  const noun = countedNouns.matchAt(tokens, phraseFirst);
  if (noun === undefined || noun.length > 1) return undefined;
  return { kind: "noun", noun: noun.meaning, first, last };
}

/** "registered refugees": a predicate that stands as an adjective of the noun. */
function isAdjectiveBefore(tokens: readonly Token[], at: number): boolean {
  const isDirect = countedNouns.matchAt(tokens, at + 1) !== undefined;
  return isDirect && /(?:ed|ing|te|ten|ende|enden|ных|вших|ихся)$/.test(tokens[at]!.folded);
}
