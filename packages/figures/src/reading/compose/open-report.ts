import type { ClaimProposal, ReportLanguage } from "../claim-proposal.ts";
import { findDateline } from "../periods/find-dateline.ts";
import { findPeriods } from "../periods/find-periods.ts";
import type { PeriodMention } from "../periods/period-mention.ts";
import type { Days } from "../periods/relative-days.ts";
import type { GazetteerPlace } from "../places/gazetteer-place.ts";
import { findAttributions, type SentenceSources } from "../sources/find-attributions.ts";
import { headSpeaker } from "../sources/head-speaker.ts";
import { repeatedNames } from "../sources/label-speaker.ts";
import { headCarrier } from "../sources/head-carrier.ts";
import { detectLanguage } from "../text/detect-language.ts";
import { lineOpeners } from "../text/line-openers.ts";
import { type Sentence, sentencesOf } from "../text/sentences.ts";
import { type Token, tokenise } from "../text/tokenise.ts";
import type { ClauseWords } from "./clause-words.ts";
import type { NumberPhrase } from "./number-phrase.ts";
import { findScene, namesCountry, type Scene } from "./find-scene.ts";
import { type ReportTopic, topicOf } from "./topic-of.ts";

/** A report taken apart, and what is carried from one sentence to the next. */
export interface OpenReport {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly dateline: string | null;
  readonly periods: readonly (readonly PeriodMention[])[];
  readonly masked: ReadonlySet<number>;
  /** End of the town and date that a report begins with; 0 without them. */
  readonly headLast: number;
  /** Token of the report's own date; 0 without one. */
  readonly datelineAt: number;
  readonly language: ReportLanguage;
  readonly topic: ReportTopic;
  /** The country itself is named, and not only a town or a crossing of it. */
  readonly isTopicNamed: boolean;
  readonly scene: Scene | null;
  readonly sources: readonly SentenceSources[];
  /** Agencies of the head and foot: they carried the whole report. */
  readonly carriers: readonly string[];
  /** The office whose own release the report is. */
  readonly headSpeaker: string | null;
  /** Tokens that open a line of a list, a table or a post. */
  readonly openers: ReadonlySet<number>;
  lastSpeaker: string | null;
  lastOutlet: string | null;
  /** The sentence in which somebody spoke last. */
  lastSpeakerAt: number | null;
  lastPeriod: Days;
  /** Days that the line before a list names for all of it. */
  listPeriod: Days;
  lastClaim: ClaimProposal | null;
  lastCrossing: string | null;
  /** The town of the shelter that was spoken of last. */
  lastLodging: string | null;
  /** The town or region that the sentences before were about. */
  lastRegion: GazetteerPlace | null;
}

/** Tokens at either end in which "(Reuters)" speaks for the whole report. */
const carrierTokensMax = 30;
/** Tokens of a head that names town, day and agency and nothing else. */
const datelineTokensMax = 14;

export function openReport(text: string, publishedOn: string | undefined): OpenReport {
  const tokens = tokenise(text);
  const openers = lineOpeners(tokens);
  const sentences = sentencesOf(text, tokens, openers);
  const found = findDateline(tokens, sentences, publishedOn);
  const isDayOfCounts = opensSentence(tokens, found.last);
  const mentions = findPeriods(tokens, found).map((mention) =>
    mention.first < found.last && mention.last > found.first && !isDayOfCounts
      ? { ...mention, role: "dateline" as const }
      : mention,
  );
  const masked = new Set<number>();
  for (const { first, last } of mentions) for (let at = first; at < last; at++) masked.add(at);
  for (let at = found.first; at < found.last; at++) masked.add(at);
  const names = repeatedNames(tokens);
  const sources = sentences.map((sentence) => findAttributions(text, tokens, { sentence, names }));
  const named = headCarrier(text, tokens, found);
  const bracketed = sources.flatMap(({ outlets, attributions }, index) => {
    const { first, last } = sentences[index]!;
    const isDateline = attributions.length === 0 && last <= datelineTokensMax;
    const isHead = isDateline || (last <= carrierTokensMax && isBracketed(tokens, { first, last }));
    const isFoot = first >= tokens.length - carrierTokensMax && last - first <= 4;
    return isHead || isFoot ? outlets : [];
  });
  const headLast =
    found.first <= headTokensMax && found.first > 0 ? found.last : townBefore(tokens);
  const topic = topicOf(tokens, sentences);
  const scene = findScene(tokens, { sentences, headLast });
  return {
    text,
    tokens,
    sentences,
    dateline: found.dateline,
    periods: bySentence(mentions, sentences),
    masked,
    headLast,
    datelineAt: found.first,
    language: detectLanguage(tokens),
    topic,
    isTopicNamed:
      topic.country !== null &&
      topic.country !== topic.origin &&
      namesCountry(tokens, topic.country),
    scene,
    sources,
    carriers: named === null ? bracketed : [named],
    headSpeaker: headSpeaker(text, tokens, { sentences, sources }),
    openers,
    lastSpeaker: null,
    lastOutlet: null,
    lastSpeakerAt: null,
    lastPeriod: { start: null, end: null },
    listPeriod: { start: null, end: null },
    lastClaim: null,
    lastCrossing: scene?.place.kind === "crossing" ? scene.place.name : null,
    lastLodging: null,
    lastRegion: null,
  };
}

/** "3 мая 2031 года в Грузию въехали": the sentence goes on, so that the day is its own, too. */
function opensSentence(tokens: readonly Token[], last: number): boolean {
  const [before, next] = [tokens[last - 1], tokens[last]];
  if (next?.kind !== "word" || next.hasBreakBefore || before?.kind === "mark") return false;
  return next.text === next.text.toLowerCase();
}

/** Tokens of a town before the date of a report. */
const headTokensMax = 8;

/** "УЛАН-БАТОР. …": a town in capitals that opens the report. */
function townBefore(tokens: readonly Token[]): number {
  const mark = tokens.findIndex(({ kind }) => kind === "mark");
  const isTown =
    mark > 0 &&
    mark <= 3 &&
    /^[.,(—–-]$/.test(tokens[mark]!.text) &&
    tokens.slice(0, mark).every(({ text }) => text.length > 2 && text === text.toUpperCase());
  return isTown ? mark : 0;
}

function isBracketed(tokens: readonly Token[], { first, last }: Sentence): boolean {
  return tokens.slice(first, Math.min(last, first + 14)).some(({ text }) => /^[(—–]$/.test(text));
}

function bySentence(
  mentions: readonly PeriodMention[],
  sentences: readonly Sentence[],
): readonly (readonly PeriodMention[])[] {
  let next = 0;
  return sentences.map(({ last }) => {
    const from = next;
    while (next < mentions.length && mentions[next]!.first < last) next++;
    return mentions.slice(from, next);
  });
}

/** A sentence of the report with its numbers and what stands beside them. */
export interface SentenceContext {
  readonly report: OpenReport;
  readonly index: number;
  readonly sentence: Sentence;
  readonly words: ClauseWords;
  readonly phrases: readonly NumberPhrase[];
}
