import { isOtherWay, isPart } from "./continuing-words.ts";
import { isNext } from "./from-last-claim.ts";
import type { NumberPhrase } from "./number-phrase.ts";
import type { SentenceContext } from "./open-report.ts";
import { flows } from "./place-in-report.ts";
import type { Located } from "./place-of.ts";
import { rateOf } from "./rate-of.ts";

/** What happens in the course of days; the rest is as it is on one. */
const happenings = new Set<string>([
  ...flows,
  "refusals",
  "arrests",
  "registrations",
  "applications",
  "documents-issued",
  "displaced",
]);

/** Words of a sentence that speaks of no days in particular, or of others. */
const otherDays =
  /^(earlier|previously|formerly|usually|normally|daily|every|each|zuvor|früher|bisher|sonst|normalerweise|üblicherweise|täglich|ранее|раньше|прежде|обычно|ежедневно|каждый|каждые)$/;

/** A sentence without days in the same paragraph is about those of the sentence before. */
function tellsOn(
  { report, sentence }: SentenceContext,
  phrase: NumberPhrase,
  { measure }: Located,
): boolean {
  const { lastClaim, tokens, text, openers } = report;
  if (lastClaim === null || !flows.has(lastClaim.measure) || !flows.has(measure)) return false;
  const words = tokens.slice(sentence.first, sentence.last);
  if (words.some(({ folded }) => otherDays.test(folded))) return false;
  const isHabit = rateOf(tokens, phrase, sentence.last) !== "period" || lastClaim.rate !== "period";
  const opening = tokens[sentence.first]!;
  const gap = text.slice(lastClaim.sentenceEnd, opening.start);
  return !isHabit && !openers.has(sentence.first) && !gap.includes("\n\n");
}

/** A part of what was counted before, or the way back to a way in: in the same days. */
export function isOfLastDays(
  context: SentenceContext,
  phrase: NumberPhrase,
  located: Located,
): boolean {
  const { report, index, sentence } = context;
  const { lastClaim, tokens } = report;
  const isAlike = happenings.has(located.measure) || located.measure === lastClaim?.measure;
  return (
    (isAlike && isPart(tokens, phrase, sentence.first)) ||
    (isNext(report, index) && (isOtherWay(located, lastClaim) || tellsOn(context, phrase, located)))
  );
}
