import type { Fact } from "../journal/fact.ts";
import type { ReadRows, RowKey } from "../journal/read-rows.ts";
import type { DuplicateProposed, ReviewEvent } from "./events.ts";
import { judgementOf, needsSecondOpinion, reopenedOpinions, withOpinion } from "./opinions.ts";
import type { DuplicateProposalRow } from "./state.ts";

export function touchesOfReview({ event }: Fact<ReviewEvent>): readonly RowKey[] {
  const key = event.proposal;
  const row: RowKey = { table: "duplicateProposal", key };
  return event.kind === "review.duplicate-proposed" ? [row] : [row, { table: "personLink", key }];
}

export function applyReview(fact: Fact<ReviewEvent>, rows: ReadRows): void {
  const { event, actor, atMs } = fact;
  const before = rows.find("duplicateProposal", event.proposal);
  if (event.kind === "review.duplicate-proposed") {
    if (before === undefined) rows.keep("duplicateProposal", proposedRow(event, atMs));
    return;
  }
  if (before === undefined) return;
  const { reason } = event;
  const changed: DuplicateProposalRow =
    event.kind === "review.duplicate-decided"
      ? { ...before, opinions: withOpinion(before.opinions, opinionOf(fact, event)) }
      : {
          ...before,
          opinions: reopenedOpinions(before, actor),
          reopenings: [...before.reopenings, { by: actor, reason, atMs }],
        };
  const { state, decision } = judgementOf(changed.opinions, changed.needsSecondOpinion);
  const decidedAtMs = decision === null ? null : atMs;
  rows.keep("duplicateProposal", { ...changed, state, decision, decidedAtMs });
  linkOrCut({ ...changed, decision }, fact, rows);
}

function opinionOf(
  { actor, atMs }: Fact,
  { decision, reason }: Pick<DuplicateProposalRow["opinions"][number], "decision" | "reason">,
): DuplicateProposalRow["opinions"][number] {
  return { by: actor, decision, reason, atMs, isStanding: true };
}

/** The link stands exactly while the proposal is settled as one person. */
function linkOrCut(
  { key, personA, personB, decision }: DuplicateProposalRow,
  { actor, atMs }: Fact,
  rows: ReadRows,
): void {
  const link = rows.find("personLink", key);
  const isLinked = link?.state === "linked";
  if (isLinked === (decision === "same")) return;
  const state = decision === "same" ? "linked" : "cut";
  rows.keep("personLink", { key, personA, personB, state, sinceMs: atMs, by: actor });
}

function proposedRow(event: DuplicateProposed, atMs: number): DuplicateProposalRow {
  return {
    key: event.proposal,
    personA: event.persons[0],
    personB: event.persons[1],
    householdA: event.households[0],
    householdB: event.households[1],
    band: event.band,
    bits: event.bits,
    evidence: event.evidence,
    proposedAtMs: atMs,
    needsSecondOpinion: needsSecondOpinion(event.band, event.evidence),
    opinions: [],
    reopenings: [],
    state: "open",
    decision: null,
    decidedAtMs: null,
  };
}
