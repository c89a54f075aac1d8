import { describe, expect, test } from "vitest";
import type { PersonId } from "../ids.ts";
import type { DomainEvent } from "../journal/event.ts";
import { given, household, id, proposal, when } from "../testing/scenario.ts";

const proposed: DomainEvent = {
  kind: "review.duplicate-proposed",
  proposal,
  persons: [id<PersonId>(1), id<PersonId>(2)],
  households: [household, household],
  band: "probable",
  bits: 12.5,
  evidence: ["document.equal"],
};
const different = {
  command: "decide-duplicate",
  proposal,
  decision: "different",
  reason: "brothers",
} as const;

describe("a decision on a proposed duplicate", () => {
  test("is a person's, with a reason", () => {
    expect(when(given(proposed), different)).toBe("review.duplicate-decided");
    expect(when(given(proposed), { ...different, reason: " " })).toBe("review.reason-missing");
  });
  test("needs a proposal", () => {
    expect(when(given(), different)).toBe("review.proposal-unknown");
  });
  test("can be taken again; the last one stands and both entries remain", () => {
    const decided = (decision: "same" | "different") =>
      ({ kind: "review.duplicate-decided", proposal, decision, reason: "seen" }) as DomainEvent;
    const rows = given(proposed, decided("same"), decided("different"));
    expect(rows.find("duplicateProposal", proposal)).toMatchObject({ decision: "different" });
  });
});

test("a proposal made twice stands once", () => {
  expect(given(proposed, proposed).rowsOf("duplicateProposal")).toHaveLength(1);
});

describe("resolving a discrepancy", () => {
  const undone: DomainEvent = {
    kind: "crossing.tally-reversed",
    tally: id(5),
    reason: "undo",
  };
  const key = `${id(5)}|crossing.reversal-without-tally`;
  const resolve = {
    command: "resolve-discrepancy",
    discrepancy: key,
    resolution: "asked",
  } as const;
  const resolved: DomainEvent = {
    kind: "discrepancy.resolved",
    discrepancy: key,
    resolution: "asked",
  };

  test("needs words", () => {
    expect(when(given(undone), resolve)).toBe("discrepancy.resolved");
    expect(when(given(undone), { ...resolve, resolution: "" })).toBe("review.reason-missing");
  });
  test("needs one that is open", () => {
    expect(when(given(), resolve)).toBe("review.discrepancy-unknown");
    expect(when(given(undone, resolved), resolve)).toBe("review.discrepancy-already-resolved");
  });
});
