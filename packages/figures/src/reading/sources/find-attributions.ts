import { predicates } from "../lexicon/predicates.ts";
import type { Sentence } from "../text/sentences.ts";
import { type Token, tokenise } from "../text/tokenise.ts";
import { actors, attributionOpeners, ownWords, pronouns, speechVerbs } from "./actor-words.ts";
import { countingSubject } from "./counting-subject.ts";
import { labelSpeaker } from "./label-speaker.ts";
import { listenerOutlet, outletAt, outletNouns, newsWords } from "./outlet-names.ts";
import { isName, speakerAfter, speakerBefore } from "./speaker-span.ts";

/** Somebody who speaks in a sentence; `at` is the token of the verb or opener. */
interface Attribution {
  readonly at: number;
  readonly speaker: string | null;
  /** "he said": whoever spoke before. */
  readonly isPronoun: boolean;
  /** Named after "according to", "со ссылкой на": the source itself and no carrier of it. */
  readonly isOpened?: boolean;
}

export interface SentenceSources {
  readonly attributions: readonly Attribution[];
  readonly outlets: readonly string[];
  /** "This was reported by …": the sentence speaks for the one before it. */
  readonly isBackward: boolean;
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
    !/^(that|dass|что|,|on|in|at|auf|am|im|в|во|на|by|to|für|for|über|von|mit|о|об|of|a|про)$/.test(
      follows.folded,
    );
  // "Das teilte das Ministerium mit": what was said stands first, the speaker after the verb.
  const told = before?.folded === "das" ? germanSubject(text, tokens, afterRange) : null;
  if (told !== null) return { at, speaker: told, isPronoun: false };
  if (before !== undefined && !isFirstWord && pronouns.test(before.folded)) {
    const isRelative = tokens[at - 2]?.text === ",";
    if (!isRelative || /^(he|she|they|он|она|они|er)$/.test(before.folded)) {
      return { at, speaker: null, isPronoun: true };
    }
  }
  // "A welder said he had waited": the pronoun is not the subject of an English verb in its place.
  const isSubjectBefore = before?.kind === "word" && /^(said|says|told)$/.test(tokens[at]!.folded);
  const isPronounAfter = /^(er|sie|he|she|он|она|они)$/.test(follows?.folded ?? "");
  if (isPronounAfter && !(isSubjectBefore && !isFirstWord)) {
    return { at, speaker: null, isPronoun: true };
  }
  if (isRussian && /^(в|во)$/.test(follows?.folded ?? "")) {
    const office = officeAfter(text, tokens, { first: at + 2, last: sentence.last });
    if (office !== null) return { at, speaker: office, isPronoun: false };
  }
  const named = isInverted ? speakerAfter(text, tokens, afterRange) : null;
  const quoted = quotedSubject(text, tokens, { at, sentence });
  const speaker =
    quoted ??
    named ??
    (isFirstWord ? null : speakerBefore(text, tokens, beforeCiting(tokens, { at, sentence }))) ??
    (isFirstWord ? null : germanSubject(text, tokens, afterRange));
  const somebody = speaker ?? plainSubject(text, tokens, { at, sentence });
  return somebody === null ? undefined : { at, speaker: somebody, isPronoun: false };
}

const plainVerbs = /^(said|says|told|tells|sagt|sagte|erzählt|erzählte|berichtet|berichtete)$/;
const subjectArticles = /^(a|an|the|one|another|ein|eine|der|die)$/;

/** "a teacher from Odessa said": whoever an article stands before, though no list holds the noun. */
function plainSubject(
  text: string,
  tokens: readonly Token[],
  { at, sentence }: SpeechVerb,
): string | null {
  if (!plainVerbs.test(tokens[at]!.folded)) return null;
  for (let first = at - 2; first >= Math.max(sentence.first, at - 6); first--) {
    const token = tokens[first]!;
    if (token.kind !== "word" || predicates.matchAt(tokens, first) !== undefined) return null;
    if (!subjectArticles.test(token.folded)) continue;
    const isOpening = first === sentence.first || tokens[first - 1]!.kind === "mark";
    return isOpening ? text.slice(tokens[first + 1]!.start, tokens[at - 1]!.end) : null;
  }
  return null;
}

const citingOpeners = /^(citing|quoting|unter|mit|со|ссылаясь)$/;

/** "Kaspi-Info unter Berufung auf das Ministerium meldet": the subject stands before the source. */
function beforeCiting(tokens: readonly Token[], { at, sentence }: SpeechVerb): Sentence {
  for (let last = at - 2; last > sentence.first && at - last < 14; last--) {
    if (!citingOpeners.test(tokens[last]!.folded)) continue;
    if (attributionOpeners.matchAt(tokens, last) === undefined) continue;
    return { first: sentence.first, last };
  }
  return { first: sentence.first, last: at };
}

/** "сообщили в акимате": an office in which somebody speaks. */
function officeAfter(text: string, tokens: readonly Token[], range: Sentence): string | null {
  const isOffice = [0, 1, 2].some((step) => actors.matchAt(tokens, range.first + step));
  return isOffice ? speakerAfter(text, tokens, range) : null;
}

/** "«Интерфакс-Азия» передает": a short name in quotation marks before the verb. */
function quotedSubject(
  text: string,
  tokens: readonly Token[],
  { at, sentence }: SpeechVerb,
): string | null {
  if (!/^[»“”"]$/.test(tokens[at - 1]?.text ?? "")) return null;
  for (let first = at - 2; first >= Math.max(sentence.first, at - 7); first--) {
    if (!/^[«„“"]$/.test(tokens[first]!.text)) continue;
    const span = tokens.slice(first + 1, at - 1);
    const isShort = span.length > 0 && span.every(({ kind }) => kind === "word");
    if (!isShort || !isName(span[0]!)) return null;
    return text.slice(span[0]!.start, span.at(-1)!.end);
  }
  return null;
}

/** "Am Montag teilte das Ministerium mit": the subject follows the German verb. */
function germanSubject(text: string, tokens: readonly Token[], range: Sentence): string | null {
  const isArticle = /^(das|der|die|ein|eine)$/.test(tokens[range.first]?.folded ?? "");
  return isArticle ? speakerAfter(text, tokens, range) : null;
}

const postpositions = /^(zufolge|мәліметінше|мәліметтерінше|деректерінше|ақпаратынша)$/;

const backwardWords = new RegExp(
  "^(об этом|это |this was|das teilte|das sagte|dies teilte|das gab|dies sagte|dies gab" +
    "|это сообщ|about this|das erklärte|das meldete|dies erklärte|das bestätigte|dies meldete" +
    "|the figures were|the figure was|die zahlen |diese zahl|diese zahlen|такие данные" +
    "|такую цифру|эти данные|соответствующие данные|this is according)",
);

const citing = new RegExp(
  "^(citing|quoting|reference|berufung|verweis|beruft|berufend|ссылкой|ссылаясь|ссылается)$",
);

function isInstitution(speaker: string): boolean {
  const tokens = tokenise(speaker);
  return tokens.some((_, at) => actors.matchAt(tokens, at) !== undefined);
}

/** The outlet that a speaker is: "Yle", "state broadcaster TV Alan"; empty for "the agency". */
function outletOf(speaker: string): string | null {
  const tokens = tokenise(speaker);
  const isAround = ({ kind, folded }: Token) =>
    kind !== "word" || newsWords.test(folded) || outletNouns.test(folded);
  let first = 0;
  while (first < tokens.length && isAround(tokens[first]!)) {
    const mention = outletAt(speaker, tokens, first);
    if (mention !== undefined && tokens.slice(mention.last).every(isAround)) return mention.name;
    first++;
  }
  if (first === tokens.length) return "";
  const mention = outletAt(speaker, tokens, first);
  const isAll = mention !== undefined && tokens.slice(mention.last).every(isAround);
  return isAll ? mention.name : null;
}

interface Parted {
  readonly speakers: readonly Attribution[];
  readonly relays: readonly string[];
}

/** Parts those who said it from those who carried it on. */
function partRelays(found: readonly Attribution[], isCiting: boolean): Parted {
  const relays: string[] = [];
  const speakers = found.filter(({ speaker, isOpened }) => {
    if (speaker === null) return true;
    const outlet = outletOf(speaker);
    const isCarrier = isCiting && isOpened !== true && !isInstitution(speaker);
    if (outlet === null && !isCarrier) return true;
    if (outlet !== "") relays.push(outlet ?? speaker);
    return false;
  });
  return { speakers, relays };
}

/** Who speaks in a sentence, and which agencies carried it. */
export function findAttributions(
  text: string,
  tokens: readonly Token[],
  { sentence, names }: { readonly sentence: Sentence; readonly names: ReadonlySet<string> },
): SentenceSources {
  const found: Attribution[] = [];
  const named: string[] = [];
  const label = labelSpeaker(text, tokens, { sentence, names });
  if (label !== undefined) {
    found.push({ at: sentence.first, speaker: label, isPronoun: false, isOpened: true });
  }
  for (let at = sentence.first; at < sentence.last; at++) {
    const token = tokens[at]!;
    const outlet = outletAt(text, tokens, at);
    if (outlet !== undefined) named.push(outlet.name);
    const opener = attributionOpeners.matchAt(tokens, at);
    const own = ownWords.matchAt(tokens, at);
    if (own !== undefined) {
      found.push({ at, speaker: null, isPronoun: true });
      at += own.length - 1;
    } else if (opener !== undefined && (token.folded !== "so" || tokens[at - 1]?.text === ",")) {
      const first = at + opener.length;
      const speaker = speakerAfter(text, tokens, { first, last: sentence.last });
      if (speaker !== null) found.push({ at, speaker, isPronoun: false, isOpened: true });
      at = first - 1;
    } else if (postpositions.test(token.folded)) {
      const speaker = speakerBefore(text, tokens, { first: sentence.first, last: at });
      if (speaker !== null) found.push({ at, speaker, isPronoun: false, isOpened: true });
    } else if (token.kind === "word" && speechVerbs.test(token.folded)) {
      const attribution = fromVerb(text, tokens, { at, sentence });
      if (attribution !== undefined) found.push(attribution);
      const listener = listenerOutlet(text, tokens, at);
      if (listener !== null) named.push(listener);
    }
  }
  const opening = text.slice(tokens[sentence.first]!.start).slice(0, 40).toLowerCase();
  const isCiting = tokens
    .slice(sentence.first, sentence.last)
    .some(({ folded }) => citing.test(folded));
  const { speakers, relays } = partRelays(found, isCiting);
  const counting = speakers.length === 0 ? countingSubject(text, tokens, sentence) : undefined;
  return {
    attributions: counting === undefined ? speakers : [{ ...counting, isPronoun: false }],
    outlets: [...new Set([...relays, ...named])],
    isBackward: backwardWords.test(opening),
  };
}
