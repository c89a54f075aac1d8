import type { ClaimUnit } from "../../claims/claim.ts";
import type { ClaimProposal } from "../claim-proposal.ts";
import { predicates } from "../lexicon/predicates.ts";
import type { Sentence } from "../text/sentences.ts";
import type { Token } from "../text/tokenise.ts";
import { capitals } from "../places/scene-places.ts";
import { clauseWordsOf, type PlaceMention } from "./clause-words.ts";
import { turnedBack } from "./continuing-words.ts";
import { continued, continuedPeople, isNext, partOfLast } from "./from-last-claim.ts";
import { judgePhrase, settledUnit } from "./judge-phrase.ts";
import { isOfLastDays } from "./last-days.ts";
import { type Measured, measureOf } from "./measure-of.ts";
import { type Following, nounAfter, nounBefore } from "./noun-after.ts";
import { occupiedPlaces } from "./occupied-places.ts";
import { type NumberPhrase, numberPhraseAt } from "./number-phrase.ts";
import type { OpenReport, SentenceContext } from "./open-report.ts";
import type { PeriodMention } from "../periods/period-mention.ts";
import { periodOf } from "./period-of.ts";
import { atCrossing, atScene } from "./place-in-report.ts";
import { type Located, locate, lodgings } from "./place-of.ts";
import { aspectOf, rateOf } from "./rate-of.ts";
import { isDenied } from "../sources/denied-numbers.ts";
import { isNoCount } from "./reject-number.ts";
import { statedUnknowns } from "./stated-unknowns.ts";
import { voicesOf } from "./voices-of.ts";

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

interface Counted {
  readonly phrase: NumberPhrase;
  readonly measured: Measured;
  readonly unit: ClaimUnit;
  readonly following: Following;
}

function locatedIn(
  context: SentenceContext,
  { phrase, measured, unit, following }: Counted,
): Located {
  const isOfTravellers = /^(persons|households|vehicles)$/.test(unit);
  const { report, sentence, words } = context;
  const { text, tokens, topic } = report;
  const found = locate({
    ...{ text, tokens, sentence, words, phrase, measured },
    isOfTravellers,
    areReturning: following.kind === "noun" && following.noun.isReturn === true,
    numbersAt: context.phrases
      .filter((one) => one !== phrase && !isNoCount(tokens, one, true))
      .map(({ first }) => first),
    topic: words.authority ?? topic.country,
    origin: topic.origin,
  });
  const placed = atScene(context, atCrossing(context, found));
  const written = text.slice(tokens[sentence.first]!.start, tokens[sentence.last - 1]!.end);
  return turnedBack(placed, report.lastClaim, written);
}

function proposal(
  context: SentenceContext,
  phrase: NumberPhrase,
  isAfterClaim: boolean,
): ClaimProposal | undefined {
  const { report, index, sentence, words, phrases } = context;
  const { text, tokens } = report;
  const others = phrases.filter((one) => one !== phrase);
  const following = followingOf(context, phrase);
  if (isNoCount(tokens, phrase, following.kind === "noun")) return undefined;
  if (isDenied(tokens, sentence, phrase.first)) return undefined;
  const measured = measureOf({ tokens, sentence, words, phrase, others, following });
  const judged =
    partOfLast(report, phrase, measured) ??
    (isNext(report, index)
      ? continuedPeople(report, phrase, { following, measured })
      : undefined) ??
    judgePhrase(tokens, phrase, {
      following,
      measured,
      isAfterClaim,
      isAfterWait: isAfterWait(context),
    }) ??
    continued(report, phrase, { following, measured, index });
  if (judged === undefined) return undefined;
  const located =
    judged.located ?? locatedIn(context, { phrase, measured, unit: judged.unit, following });
  const isWait = judged.unit === "hours";
  const measure = isWait ? "waiting-time" : located.measure;
  const period = periodOf({
    ...{ text, tokens, sentence, phrase, others },
    mentions: report.periods[index]!,
    ofList: momentary.has(measure) ? { start: null, end: null } : report.listPeriod,
    before: report.lastPeriod,
    dateline: report.dateline,
    isState: momentary.has(measure),
    isLasting: measure === "capacity",
    goesOn: isOfLastDays(context, phrase, located),
  });
  const { saidBy, relayedBy } = voicesOf(context, phrase);
  const isOfOthers = others.some(({ first }) => first >= phrase.last && first < nounEnd(following));
  const nounLast = isOfOthers ? 0 : nounEnd(following);
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
    saidBy,
    relayedBy,
    start: tokens[phrase.first]!.start,
    end: tokens[phrase.last - 1]!.end,
    phraseStart: tokens[phrase.phraseFirst]!.start,
    phraseEnd: tokens[Math.max(phrase.phraseLast, nounLast) - 1]!.end,
    sentenceStart: tokens[sentence.first]!.start,
    sentenceEnd: tokens[sentence.last - 1]!.end,
    wordingNote: located.wordingNote,
    confidence: judged.confidence,
    group: 0,
  };
}

/** What the number counts, after or before it. */
function followingOf({ report, sentence }: SentenceContext, phrase: NumberPhrase): Following {
  const { tokens, masked, language } = report;
  const from = phrase.isTime ? phrase.phraseLast : phrase.last;
  const isGerman = language === "de";
  const after = nounAfter(tokens, { from, end: sentence.last, isGerman, masked });
  const named = after.kind === "noun" ? after : (nounBefore(tokens, phrase) ?? after);
  return ofOccupied(tokens, phrase, named);
}

/** "280 of the 400 beds were taken": the noun of beds counts people. */
function ofOccupied(
  tokens: readonly Token[],
  phrase: NumberPhrase,
  following: Following,
): Following {
  if (following.kind === "unknown") return following;
  const known = following.kind === "noun" ? following.noun : undefined;
  const noun = occupiedPlaces(tokens, phrase, known);
  const { first, last } = following.kind === "noun" ? following : phrase;
  return noun === undefined ? following : { kind: "noun", noun, first, last };
}

/** Token behind the counted noun; 0 without one. */
function nounEnd(following: Following): number {
  return following.kind === "noun" ? following.last : 0;
}

/** States of a moment: the days of a list's heading are not theirs. */
const momentary = new Set(["queue", "waiting-time", "present", "accommodated", "capacity"]);

/** "How long do people wait? – 36 hours at Sagarchin." */
function isAfterWait({ report, index }: SentenceContext): boolean {
  const before = report.sentences[index - 1];
  if (before === undefined) return false;
  for (let at = before.first; at < before.last; at++) {
    const predicate = predicates.matchAt(report.tokens, at)?.meaning;
    if (predicate === "queue" || predicate === "waiting-time") return true;
  }
  return false;
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
    const isSpoken = report.sources[context.index]!.attributions.length > 0;
    const saidBy = isSpoken ? found.saidBy : null;
    return [{ ...found, value: null, saidBy, confidence: Math.min(found.confidence, 0.6) }];
  });
}

/** Words of a line that may be the heading of a list. */
const headingTokensMax = 14;

/** "Сводка за 8 октября", "figures for 8 October": the day of the counts, and not of the report. */
function isOfCounts({ tokens }: OpenReport, { role, first }: PeriodMention): boolean {
  if (role === "period") return true;
  const words = [first, first - 1].map((at) => tokens[at]?.folded ?? "");
  return role === "dateline" && words.some((word) => /^(за|for|vom|am|on)$/.test(word));
}

/** "За сутки:" before a list gives its days to every line of it. */
function openList(report: OpenReport, index: number): void {
  const { first, last } = report.sentences[index]!;
  const opening = report.tokens[first]!;
  const gap = report.text.slice(Math.max(0, opening.start - 3), opening.start);
  const nothing = { start: null, end: null };
  if (!report.openers.has(first) || /\n\s*\n/.test(gap)) report.listPeriod = nothing;
  const isHeading = report.openers.has(last) && last - first <= headingTokensMax;
  if (report.tokens[last - 1]!.text !== ":" && !isHeading) return;
  const days = report.periods[index]!.find((mention) => isOfCounts(report, mention));
  if (days !== undefined) report.listPeriod = days;
}

/** A town or region in which the report goes on; the capital is named for other reasons, too. */
function isWhereabouts({ scene }: OpenReport, { place, side }: PlaceMention): boolean {
  const isLocal = place.kind === "region" || place.kind === "town";
  if (!isLocal || side === "from" || side === "origin" || side === "via") return false;
  return !capitals.has(place.name) || (scene === null && side === "in");
}

/** Whether people of a claim are in one house: in a town or camp, and not in a whole country. */
function isInShelter(
  { report, sentence, words }: SentenceContext,
  { measure, place }: ClaimProposal,
): boolean {
  const isLocal = words.places.some((one) => one.place.name === place && one.place.kind === "town");
  if (!isLocal) return false;
  if (measure === "accommodated" || measure === "capacity") return true;
  const span = report.tokens.slice(sentence.first, sentence.last);
  return span.some(({ folded }) => lodgings.test(folded));
}

/** The claims of one sentence. */
export function readSentence(report: OpenReport, index: number): readonly ClaimProposal[] {
  const sentence = report.sentences[index]!;
  const isQuestion = report.tokens[sentence.last - 1]?.text === "?";
  const phrases = isQuestion ? [] : phrasesIn(report, sentence);
  const words = clauseWordsOf({
    text: report.text,
    tokens: report.tokens,
    sentence,
    headLast: report.headLast,
    datelineAt: report.datelineAt,
    areNamesCapital: report.language !== "de",
  });
  const context = { report, index, sentence, words, phrases };
  const crossing = words.places.find(({ place }) => place.kind === "crossing");
  report.lastCrossing = crossing?.place.name ?? report.lastCrossing;
  report.lastRegion =
    words.places.find((mention) => isWhereabouts(report, mention))?.place ?? report.lastRegion;
  openList(report, index);
  const proposals: ClaimProposal[] = [];
  for (const phrase of phrases) {
    const found = proposal(context, phrase, proposals.length > 0);
    if (found === undefined) continue;
    proposals.push(found);
    report.lastClaim = found;
    if (isInShelter(context, found)) report.lastLodging = found.place;
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
