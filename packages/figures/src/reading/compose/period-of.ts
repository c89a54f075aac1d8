import type { PeriodMention } from "../periods/period-mention.ts";
import type { Days } from "../periods/relative-days.ts";
import type { Sentence } from "../text/sentences.ts";
import type { Token } from "../text/tokenise.ts";
import { predicates } from "../lexicon/predicates.ts";
import { speechVerbs } from "../sources/actor-words.ts";
import type { NumberPhrase } from "./number-phrase.ts";

const sameWords =
  /\b(same period|same time|same day|same days|gleichen zeit|selben zeit|gleichen zeitraum|gleichen tag|selben tag|selben zeitraum|that time|that period|this period|this time|that day|diesem zeitraum|dieser zeit|diesem tag)\b|(то же время|тот же период|этот же период|это же время|это время|этот период|тот же день|тот же срок|этот день|тот день|те же сутки)/;

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
  /** Period of the number before, for "in the same period". */
  readonly before: Days;
  readonly dateline: string | null;
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
    isAfter && others.some(({ first }) => first - mention.last >= 0 && first - mention.last <= 2);
  return (to - from) * (isAfter ? 1 : 1.1) + crossed * 6 + breaks * 6 + (isTaken ? 6 : 0);
}

/** The days that the number speaks of; null sides where the text says none. */
export function periodOf(question: PeriodQuestion): Days {
  const { text, tokens, sentence, mentions, dateline } = question;
  const inSentence = mentions.filter(
    ({ first, role }) =>
      first >= sentence.first && first < sentence.last && (role === "period" || role === "as-of"),
  );
  const candidates = inSentence.filter((mention) => !isSaidOn(tokens, mention, sentence));
  const sentenceText = text.slice(tokens[sentence.first]!.start, tokens[sentence.last - 1]!.end);
  if (sameWords.test(sentenceText.toLowerCase())) return question.before;
  let best: PeriodMention | undefined;
  let bestDistance = Infinity;
  for (const mention of candidates) {
    const gap = distance(question, mention);
    if (gap < bestDistance) [best, bestDistance] = [mention, gap];
  }
  if (best === undefined) return { start: null, end: null };
  const found: Days = { start: best.start, end: best.end };
  if (found.start !== null && found.end !== null && found.end !== dateline) return found;
  return joined(found, candidates, best);
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
