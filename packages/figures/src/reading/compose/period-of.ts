import { dayNumber, isoDay } from "../../calendar/civil-day.ts";
import type { PeriodMention } from "../periods/period-mention.ts";
import type { Days } from "../periods/relative-days.ts";
import type { Sentence } from "../text/sentences.ts";
import type { Token } from "../text/tokenise.ts";
import { predicates } from "../lexicon/predicates.ts";
import { speechVerbs } from "../sources/actor-words.ts";
import { isPartAfter, isPartDirectlyBefore } from "./continuing-words.ts";
import type { NumberPhrase } from "./number-phrase.ts";

const sameWords = new RegExp(
  "\\b(same period|same time|same day|same days|gleichen zeit|selben zeit" +
    "|gleichen zeitraum|gleichen tag|selben tag|selben zeitraum|that time|that period" +
    "|this period|this time|that day|diesem zeitraum|dieser zeit|diesem tag)\\b" +
    "|(то же время|тот же период|этот же период|это же время|это время|этот период" +
    "|тот же день|тот же срок|этот день|тот день|те же сутки)",
);

const countVerbs =
  /^(counted|recorded|zählte|zählten|зафиксировал.*|насчитал.*|registered|put|puts|gab|gaben)$/;

/** "said on Monday": the day belongs to the speaking and not to what was counted. */
function isSaidOn(tokens: readonly Token[], mention: PeriodMention, sentence: Sentence): boolean {
  const nearVerb = (from: number, to: number, step: 1 | -1) => {
    for (let at = from; at !== to; at += step) {
      const token = tokens[at];
      if (token === undefined || token.kind === "number") return Infinity;
      if (speechVerbs.test(token.folded) && !countVerbs.test(token.folded)) {
        return Math.abs(at - from);
      }
      if (/^[,;:.]$/.test(token.text)) return Infinity;
      if (predicates.matchAt(tokens, at) !== undefined) return Infinity;
    }
    return Infinity;
  };
  const before = nearVerb(mention.first - 1, Math.max(sentence.first - 1, mention.first - 7), -1);
  const after = nearVerb(mention.last, Math.min(sentence.last, mention.last + 2), 1);
  return before <= 5 || after <= 1;
}

export interface PeriodQuestion {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentence: Sentence;
  readonly mentions: readonly PeriodMention[];
  readonly phrase: NumberPhrase;
  readonly others: readonly NumberPhrase[];
  /** Days of the list that the sentence is a line of. */
  readonly ofList: Days;
  /** Period of the number before, for "in the same period". */
  readonly before: Days;
  readonly dateline: string | null;
  /** A queue, a wait, people somewhere. */
  readonly isState: boolean;
  /** Beds of a hall: days beyond a comma are those of something else. */
  readonly isLasting: boolean;
  /** The sentence goes on with the number before: "of them", or the way back to a way in. */
  readonly goesOn: boolean;
}

function distance(question: PeriodQuestion, mention: PeriodMention): number {
  const { phrase, others, tokens } = question;
  const isAfter = mention.first >= phrase.last;
  const from = isAfter ? phrase.last : mention.last;
  const to = isAfter ? mention.first : phrase.first;
  const crossed = others.filter(({ first }) => first >= from && first < to).length;
  let breaks = 0;
  for (let at = from; at < to; at++) {
    if (tokens[at]!.text === ",") breaks += 0.5;
    if (/^[;]$/.test(tokens[at]!.text) || /^(while|während|тогда|а)$/.test(tokens[at]!.folded)) {
      breaks++;
    }
  }
  const isTaken =
    isAfter &&
    others.some(
      ({ first }) => first >= mention.last && first - mention.last <= (breaks > 0 ? 5 : 2),
    );
  return (to - from) * (isAfter ? 1 : 1.1) + crossed * 6 + breaks * 6 + (isTaken ? 6 : 0);
}

/** Days of a number, and whether they are those it is only compared with: "a day earlier". */
export interface ReadPeriod extends Days {
  readonly isCompared: boolean;
}

/** The days that the number speaks of; null sides where the text says none. */
export function periodOf(question: PeriodQuestion): ReadPeriod {
  const best = nearestMention(question);
  return { ...daysOf(question, best), isCompared: best?.daysBefore !== undefined };
}

function candidatesOf({ tokens, sentence, mentions }: PeriodQuestion): readonly PeriodMention[] {
  return mentions.filter(
    (mention) =>
      mention.first >= sentence.first &&
      mention.first < sentence.last &&
      (mention.role === "period" || mention.role === "as-of") &&
      !isSaidOn(tokens, mention, sentence),
  );
}

function nearestMention(question: PeriodQuestion): PeriodMention | undefined {
  let best: PeriodMention | undefined;
  let bestDistance = Infinity;
  for (const mention of candidatesOf(question)) {
    if (isOfAnother(question, mention)) continue;
    if (question.isLasting && isBehindComma(question, mention)) continue;
    const gap = distance(question, mention);
    if (gap < bestDistance) [best, bestDistance] = [mention, gap];
  }
  return best;
}

function daysOf(question: PeriodQuestion, best: PeriodMention | undefined): Days {
  const { dateline } = question;
  if (isOfSameDays(question, best)) return question.before;
  if (best === undefined) return question.goesOn ? question.before : question.ofList;
  const candidates = candidatesOf(question);
  const found: Days = countedBack(best, candidates, question);
  if (found.start !== null && found.end !== null && found.end !== dateline) return found;
  return joined(found, candidates, best);
}

function isBehindComma({ tokens, phrase }: PeriodQuestion, { first, last }: PeriodMention) {
  const span = first >= phrase.last ? [phrase.last, first] : [last, phrase.first];
  return tokens.slice(span[0], span[1]).some(({ text }) => /^[,;—–]$/.test(text));
}

/** "In the same period" holds for the number it stands nearer to than that number's own days. */
function isOfSameDays(question: PeriodQuestion, best: PeriodMention | undefined): boolean {
  const { text, tokens, sentence } = question;
  const from = tokens[sentence.first]!.start;
  const written = text.slice(from, tokens[sentence.last - 1]!.end).toLowerCase();
  const found = sameWords.exec(written);
  if (found === null) return false;
  if (best === undefined) return true;
  let first = sentence.first;
  while (tokens[first]!.end < from + found.index + found[0].length) first++;
  const mention: PeriodMention = { ...best, first, last: first + 1 };
  return !isOfAnother(question, mention) && distance(question, mention) < distance(question, best);
}

/** "a day earlier": before the other day of the sentence, or that of the number before. */
function countedBack(
  best: PeriodMention,
  candidates: readonly PeriodMention[],
  { before, isState }: PeriodQuestion,
): Days {
  const own: Days = { start: best.start, end: best.end };
  if (best.daysBefore === undefined) return own;
  const other = candidates.find(
    (one) => one !== best && one.daysBefore === undefined && one.start === one.end,
  );
  // A state as it was a week before is set against how it is now.
  if (isState && other === undefined) return own;
  const from = other ?? before;
  const day = from.start === null || from.start !== from.end ? undefined : dayNumber(from.start);
  if (day === undefined) return own;
  return { start: isoDay(day - best.daysBefore), end: isoDay(day - best.daysBefore) };
}

/** "2.94 million, at the end of 2021 it was 3.7 million": the days open the other clause. */
function opensOther(
  tokens: readonly Token[],
  others: readonly NumberPhrase[],
  { first, last }: PeriodMention,
): boolean {
  if (!/^[,;—–]$/.test(tokens[first - 1]?.text ?? "")) return false;
  const other = others.find((one) => one.first >= last && one.phraseFirst - last <= 4);
  if (other === undefined) return false;
  return !tokens.slice(last, other.phraseFirst).some(({ text }) => text === ",");
}

/** "14,732 people, of whom 12,410 were Ukrainians, entered on Tuesday": the part is an aside. */
function isAsidePart(tokens: readonly Token[], part: NumberPhrase, { first }: PeriodMention) {
  if (!isPartDirectlyBefore(tokens, part) && !isPartAfter(tokens, part)) return false;
  return tokens.slice(part.last, first).some(({ text }) => /^[,)—–]$/.test(text));
}

/** Words between a number and the one it is set against. */
const setsApart = /^(against|gegen|gegenüber|from|than|als|чем|против|compared|after)$/;

/** Another number, with a comma before it, stands between: the days are that number's. */
function isOfAnother({ phrase, others, tokens }: PeriodQuestion, mention: PeriodMention): boolean {
  if (mention.first < phrase.last) return false;
  if (opensOther(tokens, others, mention)) return true;
  const other = others.find(
    (one) =>
      one.first >= phrase.last && one.first < mention.first && !isAsidePart(tokens, one, mention),
  );
  if (other === undefined) return false;
  const span = tokens.slice(phrase.last, other.first);
  return span.some(({ text, folded }) => /^[,;—(]$/.test(text) || setsApart.test(folded));
}

/** "since 21 September … as of 27 September" are the two sides of one period. */
function joined(found: Days, candidates: readonly PeriodMention[], best: PeriodMention): Days {
  for (const other of candidates) {
    if (other === best) continue;
    const gap = Math.min(Math.abs(other.first - best.last), Math.abs(best.first - other.last));
    if (gap > 6) continue;
    if (
      found.start === null &&
      other.start !== null &&
      other.end !== null &&
      other.start !== other.end
    ) {
      return { start: other.start, end: found.end };
    }
    if (other.start === null && other.end !== null) return { start: found.start, end: other.end };
  }
  return found;
}
