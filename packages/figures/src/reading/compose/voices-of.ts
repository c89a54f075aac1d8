import type { ClaimProposal } from "../claim-proposal.ts";
import type { NumberPhrase } from "./number-phrase.ts";
import type { OpenReport, SentenceContext } from "./open-report.ts";
import { speakerOf } from "./speaker-of.ts";

type Voices = Pick<ClaimProposal, "saidBy" | "relayedBy">;

/** A sentence without a speaker goes on with the one before it in the same paragraph or list. */
function goesOn(report: OpenReport, index: number): boolean {
  const { tokens, sentences, text, openers, lastSpeakerAt } = report;
  if (lastSpeakerAt === null) return false;
  const spoken = sentences[lastSpeakerAt]!;
  const opensList = tokens[spoken.last - 1]!.text === ":";
  const sentencesMax = opensList ? listSentencesMax : speakerSentencesMax;
  if (index - lastSpeakerAt > sentencesMax) return false;
  if (!opensList && openers.has(sentences[index]!.first)) return false;
  const from = tokens[spoken.last - 1]!.end;
  const between = text.slice(from, tokens[sentences[index]!.last - 1]!.end);
  const isParted = /\n\s*\n/.test(opensList ? between.replace(/^\s+/, "") : between);
  return !isParted && !/[«"“„]/.test(between);
}

/** Sentences for which a speaker once named is taken to speak on. */
const speakerSentencesMax = 2;
/** Lines of a list for which the speaker named before it is taken to speak. */
const listSentencesMax = 30;

function isOutletName(saidBy: string | null, relayedBy: string | null): boolean {
  if (saidBy === null || relayedBy === null) return false;
  return saidBy.toLowerCase().includes(relayedBy.toLowerCase());
}

/** Who said a number, and which agency carried it. */
export function voicesOf(
  { report, index, sentence }: SentenceContext,
  phrase: NumberPhrase,
): Voices {
  const own = report.sources[index]!;
  const next = report.sources[index + 1];
  const opening = report.text.slice(
    report.tokens[sentence.first]!.start,
    report.tokens[sentence.last - 1]!.end,
  );
  const after = next?.isBackward === true ? (next.attributions[0]?.speaker ?? null) : null;
  const saidBy = speakerOf(own, phrase, {
    before: report.lastSpeaker,
    after,
    opening,
    tokens: report.tokens,
  });
  const isCarried = saidBy === null && own.outlets.length === 0 && goesOn(report, index);
  if (isCarried) return { saidBy: report.lastSpeaker, relayedBy: report.lastOutlet };
  const outlets = own.outlets.length > 0 ? own.outlets : after !== null ? next!.outlets : [];
  const relayedBy = outlets[0] ?? report.carriers[0] ?? null;
  const speaker = isOutletName(saidBy, relayedBy) ? null : saidBy;
  return { saidBy: speaker ?? (outlets.length > 0 ? null : report.headSpeaker), relayedBy };
}
