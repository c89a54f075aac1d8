import type { Fact } from "../journal/fact.ts";
import type { ReadRows, RowKey } from "../journal/read-rows.ts";
import type { ReviewEvent } from "./events.ts";

export function touchesOfReview({ event }: Fact<ReviewEvent>): readonly RowKey[] {
  return [{ table: "duplicateProposal", key: event.proposal }];
}

export function applyReview(fact: Fact<ReviewEvent>, rows: ReadRows): void {
  const { event } = fact;
  const before = rows.find("duplicateProposal", event.proposal);
  if (event.kind === "review.duplicate-decided") {
    if (before === undefined) return;
    rows.keep("duplicateProposal", {
      ...before,
      decision: event.decision,
      reason: event.reason,
      decidedBy: fact.actor,
      decidedAtMs: fact.atMs,
    });
  } else if (before === undefined) {
    rows.keep("duplicateProposal", {
      key: event.proposal,
      personA: event.persons[0],
      personB: event.persons[1],
      householdA: event.households[0],
      householdB: event.households[1],
      band: event.band,
      bits: event.bits,
      evidence: event.evidence,
      proposedAtMs: fact.atMs,
      decision: null,
      reason: null,
      decidedBy: null,
      decidedAtMs: null,
    });
  }
}
