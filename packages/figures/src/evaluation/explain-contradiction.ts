import type { Contradiction } from "../arithmetic/findings.ts";
import type { Claim } from "../claims/claim.ts";
import { isSameSpeaker, speakerKey } from "../lineage/speaker-key.ts";

/** Why a claim gives way, or why it cannot be known which of them does. */
export type ContradictionReason =
  "fits-least" | "corrected-by-speaker" | "speaker-lowers-total" | "speaker-says-two" | "no-third";

export interface ExplainedContradiction extends Contradiction {
  readonly reason: ContradictionReason;
}

interface Statements {
  readonly claims: ReadonlyMap<string, Claim>;
  /** Claims that say of themselves that they correct an earlier one. */
  readonly corrections: ReadonlySet<string>;
}

function isOneSpeaker(left: Claim, right: Claim): boolean {
  const keys = [speakerKey(left.source.saidBy), speakerKey(right.source.saidBy)] as const;
  return keys[0] !== undefined && keys[1] !== undefined && isSameSpeaker(keys[0], keys[1]);
}

/**
 * Two statements of one speaker: a later one that says that it corrects refutes the earlier one. A
 * running total that falls without such a word stays open, for either of the two may be wrong.
 */
export function explainContradiction(
  found: Contradiction,
  { claims, corrections }: Statements,
): ExplainedContradiction {
  const [whole, other, ...more] = found.claims.map((id) => claims.get(id));
  const isPair = whole !== undefined && other !== undefined && more.length === 0;
  if (!isPair || !isOneSpeaker(whole, other)) {
    return { ...found, reason: found.refuted === null ? "no-third" : "fits-least" };
  }
  const correcting = [whole, other].filter(({ id }) => corrections.has(id));
  const corrected = correcting.length === 1 && correcting[0] === whole ? other : whole;
  const isLater = (correcting[0]?.asOf ?? "") >= (corrected.asOf ?? "");
  if (correcting.length === 1 && isLater) return turned(found, corrected.id);
  if (found.refuted !== null) return { ...found, reason: "fits-least" };
  const isTotal =
    found.identity === "contained-period" && whole.period.firstDay === other.period.firstDay;
  return { ...found, reason: isTotal ? "speaker-lowers-total" : "speaker-says-two" };
}

/** The same pair, seen from the claim that was corrected. */
function turned(found: Contradiction, refuted: string): ExplainedContradiction {
  const shown = found.refuted ?? found.claims[0];
  const numbers =
    shown === refuted
      ? {}
      : { stated: found.expected, expected: found.stated, residual: -found.residual };
  const against = found.claims.filter((id) => id !== refuted);
  return { ...found, ...numbers, refuted, against, reason: "corrected-by-speaker" };
}
