import { readAmount } from "../numbers/read-amount.ts";
import { monthOf, weekdayNamed } from "../periods/calendar-words.ts";
import type { Sentence } from "../text/sentences.ts";
import type { Token } from "../text/tokenise.ts";
import { actors, attributionOpeners, speechVerbs } from "./actor-words.ts";

const speakerTokensMax = 14;
const stopMarks = /^[,;:.!?»«"“”„()–—]$/;
const cutWords = new RegExp(
  "^(on|at|am|that|dass|что|to|late|early|by|in|im|mit|gegenüber|mittlerweile" +
    "|zufolge|have|has|had|is|are|was|were|auf|в|во|на|after|since|seit|nach|when|as" +
    "|while|whose|и|about|around|some|etwa|rund|около|more|over|mehr|also|auch|также" +
    "|ранее|earlier|gestern|heute|yesterday|today|вчера|сегодня|dem|about|wurden|sind" +
    "|haben|seien|habe|hat|ist)$",
);
const leading = new RegExp(
  "^(the|a|an|der|die|das|dem|des|den|von|vom|ein|eine|einer|eines|einem|of|and|but" +
    "|und|aber|und|и|но|а|also|while|der|laut|nach|as|wie|как|this|что|however" +
    "|meanwhile|instead|both|unterdessen)$",
);

export function isName(token: Token): boolean {
  return token.kind === "word" && /^\p{Lu}\p{L}/u.test(token.text);
}

function isActorAt(tokens: readonly Token[], at: number): boolean {
  if (actors.matchAt(tokens, at) !== undefined) return true;
  // "the government's crisis cell"
  const token = tokens[at];
  if (token === undefined || !token.folded.endsWith("'s")) return false;
  return actors.matchAt([{ ...token, folded: token.folded.slice(0, -2) }], 0) !== undefined;
}

/** "Nobody could say", "it is said": nobody speaks. */
const nobody = new RegExp(
  "^(dies|diese|dieser|das|für|this|these|nobody|no|none|it|there|niemand|keiner|es|man|wer|никто|это|there's|what|that|here)$",
);

/** The written form of tokens, without articles around it; null when they name nobody. */
export function speakerOf(
  text: string,
  tokens: readonly Token[],
  span: { readonly first: number; readonly last: number },
): string | null {
  let { first, last } = span;
  while (first < last && (leading.test(tokens[first]!.folded) || tokens[first]!.kind === "mark")) {
    first++;
  }
  while (
    first < last &&
    (tokens[last - 1]!.kind === "mark" ||
      cutWords.test(tokens[last - 1]!.folded) ||
      /^(ein|aus|ab|weiter)$/.test(tokens[last - 1]!.folded))
  ) {
    last--;
  }
  if (first >= last || nobody.test(tokens[first]!.folded)) return null;
  let isSomebody = false;
  for (let at = first; at < last; at++) {
    isSomebody ||= isActorAt(tokens, at) || (isName(tokens[at]!) && at > first - 1);
  }
  if (!isSomebody) return null;
  return text.slice(tokens[first]!.start, tokens[last - 1]!.end).replace(/\s+/g, " ");
}

/** "рассказывает 29-летний Игорь", "says 29-year-old Igor": the age is passed over. */
function isAgeOf(tokens: readonly Token[], at: number): boolean {
  const [age, mark, word] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  const isHyphened = age?.kind === "number" && /^[-‑–]$/.test(mark?.text ?? "");
  return isHyphened && /^(летн|jährig|year-old)/.test(word?.folded ?? "");
}

function afterAge({ first, last }: Sentence): Sentence {
  return { first: Math.min(first + 3, last), last };
}

/** The noun phrase after an opener, up to the next mark, verb or number. */
export function speakerAfter(
  text: string,
  tokens: readonly Token[],
  range: Sentence,
): string | null {
  const isArticle = /^(der|die|the|ein|eine|a|an)$/.test(tokens[range.first]?.folded ?? "");
  if (isArticle && isAgeOf(tokens, range.first + 1)) {
    return speakerAfter(text, tokens, afterAge({ ...range, first: range.first + 1 }));
  }
  if (isAgeOf(tokens, range.first)) return speakerAfter(text, tokens, afterAge(range));
  let last = range.first;
  while (last < range.last && last - range.first < speakerTokensMax) {
    const token = tokens[last]!;
    const isFirst = last === range.first;
    if (stopMarks.test(token.text) && !isFirst && !isApposition(tokens, last, range)) break;
    if (token.kind === "number" || token.kind === "date") break;
    if (speechVerbs.test(token.folded)) break;
    // "Grenzbeamte von 250.000 gesprochen": what they spoke of is no part of their name.
    if (/^(von|of|о|об)$/.test(token.folded) && isBeforeNumber(tokens, last)) break;
    if (!isFirst && attributionOpeners.matchAt(tokens, last) !== undefined) break;
    if (!isFirst && cutWords.test(token.folded) && !/^(dem|и|и)$/.test(token.folded)) break;
    last++;
  }
  return speakerOf(text, tokens, { first: range.first, last });
}

function isBeforeNumber(tokens: readonly Token[], at: number): boolean {
  return [1, 2, 3].some((step) => readAmount(tokens, at + step) !== undefined);
}

/** ", head of the border service," belongs to the name before it. */
function isApposition(tokens: readonly Token[], at: number, range: Sentence): boolean {
  if (tokens[at]!.text !== "," || at - range.first > 6) return false;
  const hasActor = [1, 2, 3].some((step) => at + step < range.last && isActorAt(tokens, at + step));
  const isRoleBefore = isActorAt(tokens, at - 1);
  return (
    hasActor &&
    !isRoleBefore &&
    isName(tokens[at - 1]!) &&
    !speechVerbs.test(tokens[at + 1]?.folded ?? "")
  );
}

/** ", 27," or "(56)" after a name: how many tokens end here. */
function ageTokensBefore(tokens: readonly Token[], before: number): number {
  const [open, age, close] = [3, 2, 1].map((step) => tokens[before - step]);
  const isEnclosed = /^(,,|\(\))$/.test(`${open?.text ?? ""}${close?.text ?? ""}`);
  return isEnclosed && age?.kind === "number" && age.text.length <= 3 ? 3 : 0;
}

/** "am Mittwoch (4. Oktober 2034)": a day in brackets. */
function opensDate(tokens: readonly Token[], close: number): boolean {
  const open = [2, 3, 4, 5].find((step) => tokens[close - step]?.text === "(");
  if (open === undefined) return false;
  return tokens
    .slice(close - open + 1, close)
    .every(({ kind, folded }) => kind !== "word" || monthOf(folded) !== undefined);
}

/** "Bekow 30 марта 2033 года рассказал": the day between speaker and verb is passed over. */
function beforeDate(tokens: readonly Token[], { first, last }: Sentence): number {
  let at = last;
  while (at > first) {
    const { kind, folded } = tokens[at - 1]!;
    const isDay = kind === "number" || kind === "date";
    const isNamed = monthOf(folded) !== undefined || weekdayNamed(folded) !== undefined;
    const isAround = at < last || /^(года|году|г)$/.test(folded);
    const isFiller = isAround && /^(года|году|г|on|am|в|во|\.|the|of|,|\()$/.test(folded || ".");
    const isClosing = folded === ")" && opensDate(tokens, at - 1);
    if (!isDay && !isNamed && !isFiller && !isClosing) return at;
    at--;
  }
  return last;
}

/** The noun phrase before a verb of speaking. */
export function speakerBefore(
  text: string,
  tokens: readonly Token[],
  range: Sentence,
): string | null {
  let first = beforeDate(tokens, range);
  const closes = first;
  let commas = 0;
  while (first > range.first && closes - first < speakerTokensMax) {
    const age = ageTokensBefore(tokens, first);
    if (age > 0) {
      first -= age;
      continue;
    }
    const token = tokens[first - 1]!;
    if (token.text === ",") {
      commas++;
      const isClosing = first === closes;
      if (!isClosing && !(commas === 2 && tokens[closes - 1]?.text === ",")) break;
    } else if (stopMarks.test(token.text) || token.kind === "number") break;
    if (/^(that|dass|что|because|weil|but|aber|wie)$/.test(token.folded)) break;
    first--;
  }
  return speakerOf(text, tokens, { first, last: closes });
}
