import { predicates } from "../lexicon/predicates.ts";
import { monthOf, weekdayNamed } from "../periods/calendar-words.ts";
import type { Sentence } from "../text/sentences.ts";
import { type Token, tokenise } from "../text/tokenise.ts";
import { actors, attributionOpeners, outlets, pronouns, speechVerbs } from "./actor-words.ts";

/** Somebody who speaks in a sentence; `at` is the token of the verb or opener. */
interface Attribution {
  readonly at: number;
  readonly speaker: string | null;
  /** "he said": whoever spoke before. */
  readonly isPronoun: boolean;
}

export interface SentenceSources {
  readonly attributions: readonly Attribution[];
  readonly outlets: readonly string[];
  /** "This was reported by …": the sentence speaks for the one before it. */
  readonly isBackward: boolean;
}

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

function isName(token: Token): boolean {
  return token.kind === "word" && /^\p{Lu}\p{L}/u.test(token.text);
}

function isActorAt(tokens: readonly Token[], at: number): boolean {
  return actors.matchAt(tokens, at) !== undefined;
}

/** The written form of tokens, without articles around it. */
function speakerOf(
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
    (tokens[last - 1]!.kind === "mark" || cutWords.test(tokens[last - 1]!.folded))
  ) {
    last--;
  }
  if (first >= last) return null;
  let isSomebody = false;
  for (let at = first; at < last; at++) {
    isSomebody ||= isActorAt(tokens, at) || (isName(tokens[at]!) && at > first - 1);
  }
  if (!isSomebody) return null;
  return text.slice(tokens[first]!.start, tokens[last - 1]!.end).replace(/\s+/g, " ");
}

/** The noun phrase after an opener, up to the next mark, verb or number. */
function speakerAfter(text: string, tokens: readonly Token[], range: Sentence): string | null {
  let last = range.first;
  while (last < range.last && last - range.first < speakerTokensMax) {
    const token = tokens[last]!;
    const isFirst = last === range.first;
    if (stopMarks.test(token.text) && !isFirst && !isApposition(tokens, last, range)) break;
    if (token.kind === "number" || token.kind === "date") break;
    if (speechVerbs.test(token.folded)) break;
    if (!isFirst && attributionOpeners.matchAt(tokens, last) !== undefined) break;
    if (!isFirst && cutWords.test(token.folded) && !/^(dem|и|и)$/.test(token.folded)) break;
    last++;
  }
  return speakerOf(text, tokens, { first: range.first, last });
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

/** "Bekow 30 марта 2033 года рассказал": the day between speaker and verb is passed over. */
function beforeDate(tokens: readonly Token[], { first, last }: Sentence): number {
  let at = last;
  while (at > first) {
    const { kind, folded } = tokens[at - 1]!;
    const isDay = kind === "number" || kind === "date";
    const isNamed = monthOf(folded) !== undefined || weekdayNamed(folded) !== undefined;
    const isAround = at < last || /^(года|году|г)$/.test(folded);
    const isFiller = isAround && /^(года|году|г|on|am|в|во|\.|the|of|,)$/.test(folded || ".");
    if (!isDay && !isNamed && !isFiller) return at;
    at--;
  }
  return last;
}

/** The noun phrase before a verb of speaking. */
function speakerBefore(text: string, tokens: readonly Token[], range: Sentence): string | null {
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

interface SpeechVerb {
  readonly at: number;
  readonly sentence: Sentence;
}

function fromVerb(
  text: string,
  tokens: readonly Token[],
  { at, sentence }: SpeechVerb,
): Attribution | undefined {
  const before = tokens[at - 1];
  const isFirstWord = at === sentence.first;
  const afterRange = { first: at + 1, last: sentence.last };
  const follows = tokens[at + 1];
  const isRussian = /[а-я]/.test(tokens[at]!.folded);
  const isInverted =
    follows !== undefined &&
    (isRussian || /^[,»”"“]$/.test(before?.text ?? "") || isFirstWord) &&
    !/^(that|dass|что|,|on|in|at|auf|am|im|в|во|на|by|to)$/.test(follows.folded);
  if (before !== undefined && !isFirstWord && pronouns.test(before.folded)) {
    const isRelative = tokens[at - 2]?.text === ",";
    if (!isRelative || /^(he|she|they|он|она|они|er)$/.test(before.folded)) {
      return { at, speaker: null, isPronoun: true };
    }
  }
  if (follows !== undefined && /^(er|sie|he|she|он|она|они)$/.test(follows.folded)) {
    return { at, speaker: null, isPronoun: true };
  }
  const named = isInverted ? speakerAfter(text, tokens, afterRange) : null;
  const speaker =
    named ??
    (isFirstWord ? null : speakerBefore(text, tokens, { first: sentence.first, last: at })) ??
    (isFirstWord ? null : germanSubject(text, tokens, afterRange));
  return speaker === null ? undefined : { at, speaker, isPronoun: false };
}

/** "Am Montag teilte das Ministerium mit": the subject follows the German verb. */
function germanSubject(text: string, tokens: readonly Token[], range: Sentence): string | null {
  const isArticle = /^(das|der|die|ein|eine)$/.test(tokens[range.first]?.folded ?? "");
  return isArticle ? speakerAfter(text, tokens, range) : null;
}

/** "Yle", "агентство «Анадолу»": it carried what another said. */
function isOutlet(speaker: string): boolean {
  const tokens = tokenise(speaker).filter(
    ({ kind, folded }) => kind === "word" && !agencyWords.test(folded),
  );
  if (tokens.length === 0) return true;
  const match = outlets.matchAt(tokens, 0);
  return match !== undefined && match.length >= tokens.length;
}

const agencyWords = new RegExp(
  "^(агентство|агентству|агентства|новостей|daily|newspaper|news|agency|state" +
    "|russische|staatliche)$",
);
const countedBy = new Set<string>(["registrations", "refusals", "applications", "entries"]);

/** "Finland's Border Guard turned away 87": who counts is who says it. */
function countingSubject(
  text: string,
  tokens: readonly Token[],
  sentence: Sentence,
): Attribution | undefined {
  for (let at = sentence.first; at < Math.min(sentence.last, sentence.first + 6); at++) {
    const actor = actors.matchAt(tokens, at);
    if (actor === undefined) continue;
    let last = at + actor.length;
    while (last < sentence.last && isName(tokens[last]!)) last++;
    const verb = [0, 1, 2, 3].some((step) => {
      const predicate = predicates.matchAt(tokens, last + step)?.meaning;
      const isCounting = speechVerbs.test(tokens[last + step]?.folded ?? "");
      return isCounting || (predicate !== undefined && countedBy.has(predicate));
    });
    if (!verb || /^[,;:.]$/.test(tokens[last]?.text ?? "")) return undefined;
    const speaker = speakerOf(text, tokens, { first: sentence.first, last });
    return speaker === null ? undefined : { at, speaker, isPronoun: false };
  }
  return undefined;
}

const backwardWords = new RegExp(
  "^(об этом|это |this was|das teilte|das sagte|dies teilte|das gab|dies sagte" +
    "|это сообщ|about this|das erklärte|das meldete)",
);

/** Who speaks in a sentence, and which agencies carried it. */
export function findAttributions(
  text: string,
  tokens: readonly Token[],
  sentence: Sentence,
): SentenceSources {
  const found: Attribution[] = [];
  const named: string[] = [];
  for (let at = sentence.first; at < sentence.last; at++) {
    const token = tokens[at]!;
    const outlet = outlets.matchAt(tokens, at);
    if (outlet !== undefined && isName(token)) named.push(outlet.meaning);
    const opener = attributionOpeners.matchAt(tokens, at);
    if (opener !== undefined && (token.folded !== "so" || tokens[at - 1]?.text === ",")) {
      const first = at + opener.length;
      const speaker = speakerAfter(text, tokens, { first, last: sentence.last });
      if (speaker !== null) found.push({ at, speaker, isPronoun: false });
      at = first - 1;
    } else if (token.folded === "zufolge") {
      const speaker = speakerBefore(text, tokens, { first: sentence.first, last: at });
      if (speaker !== null) found.push({ at, speaker, isPronoun: false });
    } else if (token.kind === "word" && speechVerbs.test(token.folded)) {
      const attribution = fromVerb(text, tokens, { at, sentence });
      if (attribution !== undefined) found.push(attribution);
    }
  }
  const opening = tokens
    .slice(sentence.first, sentence.first + 3)
    .map((token) => token.folded)
    .join(" ");
  const isBackward = backwardWords.test(opening);
  const speakers = found.filter(({ speaker }) => speaker === null || !isOutlet(speaker));
  const counting = speakers.length === 0 ? countingSubject(text, tokens, sentence) : undefined;
  return {
    attributions: counting === undefined ? speakers : [counting],
    outlets: [...new Set(named)],
    isBackward,
  };
}
