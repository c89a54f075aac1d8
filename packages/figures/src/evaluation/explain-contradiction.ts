import type { Contradiction } from "../arithmetic/findings.ts";
import type { Claim } from "../claims/claim.ts";
import { isSameSpeaker, speakerKey } from "../lineage/speaker-key.ts";

/** Why a claim gives way, or why it cannot be known which of them does. */
export type ContradictionReason =
  "fits-least" | "corrected-by-speaker" | "speaker-lowers-total" | "speaker-says-two" | "no-third";

export interface ExplainedContradiction extends Contradiction {
  readonly reason: ContradictionReason;
}

function isOneSpeaker(left: Claim, right: Claim): boolean {
  const keys = [speakerKey(left), speakerKey(right)] as const;
  return keys[0] !== undefined && keys[1] !== undefined && isSameSpeaker(keys[0], keys[1]);
}

/**
 * Two statements of one speaker without a word of correction stay open, as a running total that
 * falls does: either of the two may be wrong.
 */
export function explainContradiction(
  found: Contradiction,
  claims: ReadonlyMap<string, Claim>,
): ExplainedContradiction {
  const [whole, other, ...more] = found.claims.map((id) => claims.get(id));
  const isPair = whole !== undefined && other !== undefined && more.length === 0;
  if (found.refuted !== null) return { ...found, reason: "fits-least" };
  if (!isPair || !isOneSpeaker(whole, other)) return { ...found, reason: "no-third" };
  const isTotal =
    found.identity === "contained-period" && whole.period.firstDay === other.period.firstDay;
  return { ...found, reason: isTotal ? "speaker-lowers-total" : "speaker-says-two" };
}
