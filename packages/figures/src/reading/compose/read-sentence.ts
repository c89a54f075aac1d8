import type { ClaimProposal } from "../claim-proposal.ts";
import { findDateline } from "../periods/find-dateline.ts";
import { findPeriods } from "../periods/find-periods.ts";
import type { PeriodMention } from "../periods/period-mention.ts";
import type { Days } from "../periods/relative-days.ts";
import type { GazetteerPlace } from "../places/gazetteer-place.ts";
import { findAttributions, type SentenceSources } from "../sources/find-attributions.ts";
import { type Sentence, sentencesOf } from "../text/sentences.ts";
import { detectLanguage } from "../text/detect-language.ts";
import { type Token, tokenise } from "../text/tokenise.ts";
import { type ClauseWords, clauseWordsOf } from "./clause-words.ts";
import {
  aspectOf,
  isCopulaNear,
  type Judgement,
  judgePhrase,
  rateOf,
  settledUnit,
} from "./judge-phrase.ts";
import { isOtherWay, isPart, turnedBack } from "./continuing-words.ts";
import { type Measured, measureOf } from "./measure-of.ts";
import { type Following, nounAfter, nounBefore } from "./noun-after.ts";
import { type NumberPhrase, numberPhraseAt } from "./number-phrase.ts";
import { periodOf } from "./period-of.ts";
import { type Located, locate } from "./place-of.ts";
import { isNoCount } from "./reject-number.ts";
import { speakerOf } from "./speaker-of.ts";
import { statedUnknowns } from "./stated-unknowns.ts";
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
  readonly areNamesCapital: boolean;
  readonly topic: ReportTopic;
  readonly sources: readonly SentenceSources[];
  /** Agencies of the head and foot: they carried the whole report. */
  readonly carriers: readonly string[];
  lastSpeaker: string | null;
  lastOutlet: string | null;
  /** The sentence in which somebody spoke last. */
  lastSpeakerAt: number | null;
  lastPeriod: Days;
  lastClaim: ClaimProposal | null;
  lastCrossing: string | null;
  /** The town or region that the sentences before were about. */
  lastRegion: GazetteerPlace | null;
}

/** Tokens at either end in which "(Reuters)" speaks for the whole report. */
const carrierTokensMax = 30;

export function openReport(text: string, publishedOn: string | undefined): OpenReport {
  const tokens = tokenise(text);
  const sentences = sentencesOf(text, tokens);
  const found = findDateline(tokens, sentences, publishedOn);
  const mentions = findPeriods(tokens, found).map((mention) =>
    mention.first < found.last && mention.last > found.first && found.last > 0
      ? { ...mention, role: "dateline" as const }
      : mention,
  );
  const masked = new Set<number>();
  for (const { first, last } of mentions) for (let at = first; at < last; at++) masked.add(at);
  for (let at = found.first; at < found.last; at++) masked.add(at);
  const sources = sentences.map((sentence) => findAttributions(text, tokens, sentence));
  const carriers = sources.flatMap(({ outlets }, index) => {
    const { first, last } = sentences[index]!;
    const isHead = last <= carrierTokensMax && isBracketed(tokens, { first, last });
    const isFoot = first >= tokens.length - carrierTokensMax && last - first <= 4;
    return isHead || isFoot ? outlets : [];
  });
  return {
    text,
    tokens,
    sentences,
    dateline: found.dateline,
    periods: bySentence(mentions, sentences),
    masked,
    headLast: found.first <= headTokensMax && found.first > 0 ? found.last : townBefore(tokens),
    areNamesCapital: detectLanguage(tokens) !== "de",
    topic: topicOf(tokens, sentences),
    sources,
    carriers,
    lastSpeaker: null,
    lastOutlet: null,
    lastSpeakerAt: null,
    lastPeriod: { start: null, end: null },
    lastClaim: null,
    lastCrossing: null,
    lastRegion: null,
  };
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

function phrasesIn(report: OpenReport, sentence: Sentence): readonly NumberPhrase[] {
  const phrases: NumberPhrase[] = [];
  for (let at = sentence.first; at < sentence.last; at++) {
    if (report.masked.has(at)) continue;
    const phrase = numberPhraseAt(report.tokens, at);
    if (phrase === undefined || phrase.last > sentence.last) continue;
    phrases.push(phrase);
    at = phrase.last - 1;
  }
  return phrases;
}

interface SentenceContext {
  readonly report: OpenReport;
  readonly index: number;
  readonly sentence: Sentence;
  readonly words: ClauseWords;
  readonly phrases: readonly NumberPhrase[];
}

function voicesOf({ report, index, sentence }: SentenceContext, phrase: NumberPhrase) {
  const own = report.sources[index]!;
  const next = report.sources[index + 1];
  const opening = report.text.slice(
    report.tokens[sentence.first]!.start,
    report.tokens[sentence.last - 1]!.end,
  );
  const after = next?.isBackward === true ? (next.attributions[0]?.speaker ?? null) : null;
  const saidBy = speakerOf(own, phrase, { before: report.lastSpeaker, after, opening });
  const isCarried = saidBy === null && own.outlets.length === 0 && goesOn(report, index);
  if (isCarried) return { saidBy: report.lastSpeaker, relayedBy: report.lastOutlet };
  const outlets = own.outlets.length > 0 ? own.outlets : after !== null ? next!.outlets : [];
  const relayedBy = outlets[0] ?? report.carriers[0] ?? null;
  return { saidBy, relayedBy };
}

/** The claim before stands in this sentence or the one before it. */
function isNext({ lastClaim, tokens, sentences }: OpenReport, index: number): boolean {
  const from = sentences[Math.max(0, index - 1)]!;
  return lastClaim !== null && lastClaim.sentenceStart >= tokens[from.first]!.start;
}

/** A sentence without a speaker goes on with the one before it in the same paragraph. */
function goesOn({ tokens, sentences, text, lastSpeakerAt }: OpenReport, index: number): boolean {
  if (lastSpeakerAt === null || index - lastSpeakerAt > speakerSentencesMax) return false;
  const from = tokens[sentences[lastSpeakerAt]!.last - 1]!.end;
  const between = text.slice(from, tokens[sentences[index]!.last - 1]!.end);
  return !/\n\s*\n/.test(between) && !/[«"“„]/.test(between);
}

/** Sentences for which a speaker once named is taken to speak on. */
const speakerSentencesMax = 2;

function isOutletName(saidBy: string | null, relayedBy: string | null): boolean {
  if (saidBy === null || relayedBy === null) return false;
  return saidBy.toLowerCase().includes(relayedBy.toLowerCase());
}

function proposal(
  context: SentenceContext,
  phrase: NumberPhrase,
  isAfterClaim: boolean,
): ClaimProposal | undefined {
  const { report, index, sentence, words, phrases } = context;
  const { text, tokens } = report;
  const others = phrases.filter((one) => one !== phrase);
  const from = phrase.isTime ? phrase.phraseLast : phrase.last;
  const after = nounAfter(tokens, from, sentence.last);
  const following = after.kind === "noun" ? after : (nounBefore(tokens, phrase) ?? after);
  if (isNoCount(tokens, phrase, following.kind === "noun")) return undefined;
  const measured = measureOf({ tokens, sentence, words, phrase, others, following });
  const judged =
    judgePhrase(tokens, phrase, { following, measured, isAfterClaim }) ??
    continued(report, phrase, { following, measured });
  if (judged === undefined) return undefined;
  const part = isPart(tokens, phrase, sentence.first);
  const sentenceText = text.slice(
    tokens[sentence.first]!.start,
    tokens[sentence.last - 1]!.end,
  );
  const found =
    judged.located ??
    atCrossing(context, locate({ text, tokens, words, phrase, measured, topic: report.topic.country, origin: report.topic.origin }));
  const placed = atLastRegion(context, found);
  const located = turnedBack(placed, report.lastClaim, sentenceText);
  const isWait = judged.unit === "hours";
  const measure = isWait ? "waiting-time" : located.measure;
  const period = periodOf({
    text,
    tokens,
    sentence,
    mentions: report.periods[index]!,
    phrase,
    others,
    before: report.lastPeriod,
    dateline: report.dateline,
    goesOn:
      (part && (flows.has(located.measure) || located.measure === report.lastClaim?.measure)) ||
      (isNext(report, index) && isOtherWay(located, report.lastClaim)),
  });
  const { saidBy, relayedBy } = voicesOf(context, phrase);
  if (!period.isCompared && (period.start ?? period.end) !== null) report.lastPeriod = period;
  return {
    value: phrase.value,
    valueHigh: phrase.valueHigh,
    qualifier: phrase.qualifier,
    isHedged: phrase.isHedged,
    unit: settledUnit(judged.unit, measure),
    measure,
    direction: isWait ? null : located.direction,
    rate: rateOf(tokens, phrase, sentence.last),
    aspect: aspectOf(tokens, phrase),
    place: located.place,
    counterpart: located.counterpart,
    periodStart: period.start,
    periodEnd: period.end,
    saidBy: isOutletName(saidBy, relayedBy) ? null : saidBy,
    relayedBy,
    start: tokens[phrase.first]!.start,
    end: tokens[phrase.last - 1]!.end,
    phraseStart: tokens[phrase.phraseFirst]!.start,
    phraseEnd: tokens[(following.kind === "noun" ? following.last : phrase.phraseLast) - 1]!.end,
    sentenceStart: tokens[sentence.first]!.start,
    sentenceEnd: tokens[sentence.last - 1]!.end,
    wordingNote: located.wordingNote,
    confidence: judged.confidence,
    group: 0,
  };
}

/** Flows are counted at the borders of a country; the rest where the text last was. */
const flows = new Set(["entries", "exits", "crossings"]);

/** "Размещены 350 человек" after a sentence on a region: there, and not in the whole country. */
function atLastRegion({ report, words }: SentenceContext, located: Located): Located {
  const { lastRegion, topic } = report;
  const isCountry = located.place === null || located.place === topic.country;
  const isHere = lastRegion !== null && lastRegion.country === (located.place ?? topic.country);
  if (!isCountry || !isHere || flows.has(located.measure) || words.places.length > 0) return located;
  return { ...located, place: lastRegion.name };
}

/** A queue whose sentence names no crossing is the one of the sentence before. */
function atCrossing({ report, words }: SentenceContext, located: Located): Located {
  const isQueue = located.measure === "queue" || located.measure === "waiting-time";
  const isSide = words.places.every(({ place }) => place.kind === "country");
  if (!isQueue || !isSide || report.lastCrossing === null) return located;
  return { ...located, place: report.lastCrossing };
}

/** "Before it had been around 3,000 a day": the number goes on from the claim before. */
function continued(
  { tokens, lastClaim }: OpenReport,
  phrase: NumberPhrase,
  { following, measured }: { readonly following: Following; readonly measured: Measured },
): (Omit<Judgement, "located"> & { readonly located: Located }) | undefined {
  if (lastClaim === null || measured.predicate !== undefined || phrase.isTime) return undefined;
  if (following.kind !== "none" || phrase.value < 100) return undefined;
  if (!isCopulaNear(tokens, phrase)) return undefined;
  const { unit, measure, direction, place, counterpart } = lastClaim;
  const located = { measure, direction, place, counterpart, wordingNote: null };
  return { unit, confidence: 0.5, located };
}

function unknownProposals(context: SentenceContext): readonly ClaimProposal[] {
  const { report, sentence } = context;
  return statedUnknowns(report.tokens, sentence).flatMap(({ first, last }) => {
    const phrase: NumberPhrase = {
      first,
      last,
      phraseFirst: first,
      phraseLast: last,
      value: 1000,
      valueHigh: null,
      isVague: true,
      isBare: false,
      qualifier: "unknown",
      isHedged: false,
      isTime: false,
    };
    const found = proposal({ ...context, phrases: [] }, phrase, false);
    if (found === undefined) return [];
    return [{ ...found, value: null, confidence: Math.min(found.confidence, 0.6) }];
  });
}

/** The claims of one sentence. */
export function readSentence(report: OpenReport, index: number): readonly ClaimProposal[] {
  const sentence = report.sentences[index]!;
  const isQuestion = report.tokens[sentence.last - 1]?.text === "?";
  const phrases = isQuestion ? [] : phrasesIn(report, sentence);
  const words = clauseWordsOf({
    tokens: report.tokens,
    sentence,
    headLast: report.headLast,
    areNamesCapital: report.areNamesCapital,
  });
  const context = { report, index, sentence, words, phrases };
  const crossing = words.places.find(({ place }) => place.kind === "crossing");
  report.lastCrossing = crossing?.place.name ?? report.lastCrossing;
  report.lastRegion =
    words.places.find(({ place }) => place.kind === "region" || place.kind === "town")?.place ??
    report.lastRegion;
  const proposals: ClaimProposal[] = [];
  for (const phrase of phrases) {
    const found = proposal(context, phrase, proposals.length > 0);
    if (found === undefined) continue;
    proposals.push(found);
    report.lastClaim = found;
  }
  proposals.push(...unknownProposals(context));
  const speaker = report.sources[index]!.attributions.findLast((one) => one.speaker !== null);
  report.lastSpeaker = speaker?.speaker ?? report.lastSpeaker;
  const { attributions, outlets } = report.sources[index]!;
  if (attributions.length > 0 || outlets.length > 0) {
    report.lastSpeakerAt = index;
    report.lastOutlet = outlets[0] ?? report.carriers[0] ?? null;
    if (speaker === undefined && attributions.length === 0) report.lastSpeaker = null;
  }
  return proposals.toSorted((left, right) => left.start - right.start);
}
