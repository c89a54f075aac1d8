import type { ClaimProposal } from "../claim-proposal.ts";
import type { NumberPhrase } from "./number-phrase.ts";
import type { OpenReport, SentenceContext } from "./open-report.ts";
import { speakerOf } from "./speaker-of.ts";

type Voices = Pick<ClaimProposal, "saidBy" | "relayedBy">;

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
  const saidBy = speakerOf(own, phrase, { before: report.lastSpeaker, after, opening });
  const isCarried = saidBy === null && own.outlets.length === 0 && goesOn(report, index);
  if (isCarried) return { saidBy: report.lastSpeaker, relayedBy: report.lastOutlet };
  const outlets = own.outlets.length > 0 ? own.outlets : after !== null ? next!.outlets : [];
  const relayedBy = outlets[0] ?? report.carriers[0] ?? null;
  return { saidBy: isOutletName(saidBy, relayedBy) ? null : saidBy, relayedBy };
}
