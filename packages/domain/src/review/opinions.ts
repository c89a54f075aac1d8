import type { StaffId } from "../ids.ts";
import type { DuplicateBand, SettledDecision } from "./events.ts";
import type { DuplicateOpinion, DuplicateProposalRow, DuplicateState } from "./state.ts";

/** Findings of the matcher (identity, scoring/evidence) that set one paper against another. */
const contradictingDocuments: ReadonlySet<string> = new Set([
  "document-different",
  "iin-different",
]);

export function needsSecondOpinion(band: DuplicateBand, evidence: readonly string[]): boolean {
  return band === "probable" && evidence.some((code) => contradictingDocuments.has(code));
}

export interface Judgement {
  readonly state: DuplicateState;
  readonly decision: SettledDecision | null;
}

/** What the standing opinions come to. Each officer has at most one of them. */
export function judgementOf(
  opinions: readonly DuplicateOpinion[],
  isSecondNeeded: boolean,
): Judgement {
  const standing = opinions.filter(({ isStanding }) => isStanding);
  const said = standing.flatMap(({ decision }) => (decision === "not-sure" ? [] : [decision]));
  const decision = isSecondNeeded ? agreedBy(said) : (said.at(-1) ?? null);
  if (decision !== null) return { state: "settled", decision };
  if (new Set(said).size === 2) return { state: "disputed", decision };
  return { state: standing.length > 0 ? "awaiting-second" : "open", decision };
}

/** Two officers must agree, and more must say so than contradict them. */
function agreedBy(said: readonly SettledDecision[]): SettledDecision | null {
  const same = said.filter((decision) => decision === "same").length;
  const different = said.length - same;
  if (same >= 2 && same > different) return "same";
  return different >= 2 && different > same ? "different" : null;
}

export function standingOpinionOf(
  { opinions }: DuplicateProposalRow,
  officer: StaffId | null,
): DuplicateOpinion | undefined {
  return opinions.find(({ by, isStanding }) => isStanding && by === officer);
}

/** The opinions with one more; what the same officer said before no longer stands. */
export function withOpinion(
  opinions: readonly DuplicateOpinion[],
  opinion: DuplicateOpinion,
): readonly DuplicateOpinion[] {
  return [...opinions.map((one) => (one.by === opinion.by ? withdrawn(one) : one)), opinion];
}

/**
 * The opinions after a reopening: the officer's own is taken back. Where a settled proposal would
 * stay settled even so, every opinion is set aside.
 */
export function reopenedOpinions(
  row: DuplicateProposalRow,
  officer: StaffId | null,
): readonly DuplicateOpinion[] {
  const withoutOwn = row.opinions.map((one) => (one.by === officer ? withdrawn(one) : one));
  const { state } = judgementOf(withoutOwn, row.needsSecondOpinion);
  return state === "settled" ? row.opinions.map(withdrawn) : withoutOwn;
}

function withdrawn(opinion: DuplicateOpinion): DuplicateOpinion {
  return opinion.isStanding ? { ...opinion, isStanding: false } : opinion;
}
