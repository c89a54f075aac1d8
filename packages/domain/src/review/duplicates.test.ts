import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { EntryId, PersonId, ProposalId, StaffId } from "../ids.ts";
import { decideAs, type Command } from "../journal/decide.ts";
import { project } from "../journal/project.ts";
import { MemoryRows } from "../journal/read-rows.ts";
import { household, id, noonMs, proposal, when } from "../testing/scenario.ts";
import type { DuplicateDecision, DuplicateProposed } from "./events.ts";

const [ann, bea, cid] = [id<StaffId>(1), id<StaffId>(2), id<StaffId>(3)] as const;

function proposed(evidence: readonly string[], of: ProposalId = proposal): DuplicateProposed {
  return {
    kind: "review.duplicate-proposed",
    proposal: of,
    persons: [id<PersonId>(1), id<PersonId>(2)],
    households: [household, household],
    band: "probable",
    bits: 12.5,
    evidence,
  };
}
const clear = proposed(["document-equal"]);
const contradicting = proposed(["birth-date-equal", "document-different"]);

/** Acts in order; the answers are rejection codes, or the state the proposal then has. */
class Review {
  readonly rows = new MemoryRows();
  #count = 0;

  constructor(...proposals: readonly DuplicateProposed[]) {
    for (const event of proposals) this.#happen(event, null);
  }

  act(command: Command & { readonly proposal: ProposalId }, actor: StaffId | null): string {
    const decided = decideAs(command, this.rows, { nowMs: noonMs, actor });
    if (!decided.ok) return decided.rejection.code;
    this.#happen(decided.value, actor);
    return this.rows.find("duplicateProposal", command.proposal)?.state ?? "missing";
  }

  say(actor: StaffId | null, decision: DuplicateDecision, reason = "seen"): string {
    return this.act({ command: "decide-duplicate", proposal, decision, reason }, actor);
  }

  reopen(actor: StaffId | null, reason = "a mistake"): string {
    return this.act({ command: "reopen-duplicate", proposal, reason }, actor);
  }

  get row() {
    return this.rows.find("duplicateProposal", proposal);
  }

  get link() {
    return this.rows.find("personLink", proposal);
  }

  #happen(event: Parameters<typeof project>[0]["event"], actor: StaffId | null): void {
    const atMs = noonMs + this.#count++;
    project({ entry: id<EntryId>(this.#count), device: id(1), actor, atMs, event }, this.rows);
  }
}

describe("an opinion on a clear pair", () => {
  test("settles it, and links the records when it is one person", () => {
    const review = new Review(clear);
    expect(review.say(ann, "same")).toBe("settled");
    expect(review.row).toMatchObject({ decision: "same", decidedAtMs: noonMs + 1 });
    expect(review.link).toMatchObject({ state: "linked", by: ann, sinceMs: noonMs + 1 });
    const apart = new Review(clear);
    expect(apart.say(ann, "different")).toBe("settled");
    expect(apart.link).toBeUndefined();
  });

  test("is a named person's, with a reason, on a known proposal, once", () => {
    const review = new Review(clear);
    expect(review.say(ann, "same", " ")).toBe("review.reason-missing");
    expect(review.say(null, "same")).toBe("review.officer-missing");
    expect(new Review().say(ann, "same")).toBe("review.proposal-unknown");
    review.say(ann, "same");
    expect(review.say(bea, "different")).toBe("review.already-settled");
    expect(review.row?.opinions).toHaveLength(1);
  });

  test("is not asked for where nobody is signed in", () => {
    const { rows } = new Review(clear);
    const command = { command: "reopen-duplicate", proposal, reason: "why" } as const;
    expect(when(rows, command)).toBe("review.officer-missing");
  });

  test("that is not sure asks for another officer, or the same one later", () => {
    const review = new Review(clear);
    expect(review.say(ann, "not-sure")).toBe("awaiting-second");
    expect(review.row?.decision).toBeNull();
    expect(review.say(ann, "different")).toBe("settled");
    const standing = review.row?.opinions.map(({ isStanding }) => isStanding);
    expect(standing).toEqual([false, true]);
  });
});

describe("where the papers of a probable pair contradict each other", () => {
  test("one officer is not enough, nor is the same one twice", () => {
    const review = new Review(contradicting);
    expect(review.row?.needsSecondOpinion).toBe(true);
    expect(review.say(ann, "same")).toBe("awaiting-second");
    expect(review.link).toBeUndefined();
    expect(review.say(ann, "same")).toBe("review.same-officer");
    expect(review.say(bea, "same")).toBe("settled");
    expect(review.link?.state).toBe("linked");
  });

  test("two opinions that differ leave it open until a third officer decides", () => {
    const review = new Review(contradicting);
    review.say(ann, "same");
    expect(review.say(bea, "different")).toBe("disputed");
    expect(review.row?.decision).toBeNull();
    expect(review.say(ann, "different")).toBe("review.same-officer");
    expect(review.say(cid, "different")).toBe("settled");
    expect(review.row?.decision).toBe("different");
  });

  test("an officer who takes the opinion back may give another", () => {
    const review = new Review(contradicting);
    review.say(ann, "same");
    review.say(bea, "different");
    expect(review.reopen(bea)).toBe("awaiting-second");
    expect(review.say(bea, "same")).toBe("settled");
  });

  test.each([
    ["review", ["document-different"]],
    ["probable", ["document-equal", "given-name-different"]],
  ] as const)("band %s with %j needs no second one", (band, evidence) => {
    const review = new Review({ ...proposed(evidence), band });
    expect(review.row?.needsSecondOpinion).toBe(false);
  });
});

describe("reopening", () => {
  test("cuts the link and erases nothing", () => {
    const review = new Review(clear);
    review.say(ann, "same");
    expect(review.reopen(bea)).toBe("open");
    expect(review.link).toMatchObject({ state: "cut", by: bea });
    expect(review.row).toMatchObject({
      decision: null,
      decidedAtMs: null,
      opinions: [{ by: ann, decision: "same", isStanding: false }],
      reopenings: [{ by: bea, reason: "a mistake" }],
    });
    expect(review.say(ann, "same")).toBe("settled");
    expect(review.link).toMatchObject({ state: "linked", by: ann });
  });

  test("takes back the second officer's own opinion only", () => {
    const review = new Review(contradicting);
    review.say(ann, "same");
    review.say(bea, "same");
    expect(review.reopen(bea)).toBe("awaiting-second");
    expect(review.row?.opinions.map(({ isStanding }) => isStanding)).toEqual([true, false]);
  });

  test("by an officer who was overruled sets every opinion aside", () => {
    const review = new Review(contradicting);
    review.say(ann, "same");
    review.say(bea, "different");
    review.say(cid, "same");
    expect(review.reopen(bea)).toBe("open");
  });

  test("needs a reason, an officer and something to reopen", () => {
    const review = new Review(contradicting);
    expect(review.reopen(ann)).toBe("review.nothing-to-reopen");
    review.say(ann, "same");
    expect(review.reopen(bea)).toBe("review.nothing-to-reopen");
    expect(review.reopen(ann, "")).toBe("review.reason-missing");
    expect(review.reopen(null)).toBe("review.officer-missing");
    expect(new Review().reopen(ann)).toBe("review.proposal-unknown");
  });
});

test("a proposal made twice stands once and keeps its opinions", () => {
  const review = new Review(clear, clear);
  expect(review.rows.rowsOf("duplicateProposal")).toHaveLength(1);
});

test("a fact about an unknown proposal changes nothing", () => {
  const rows = new MemoryRows();
  const event = { kind: "review.duplicate-reopened", proposal, reason: "why" } as const;
  project({ entry: id(1), device: id(1), actor: ann, atMs: noonMs, event }, rows);
  expect(rows.rowsOf("duplicateProposal")).toEqual([]);
  expect(rows.rowsOf("personLink")).toEqual([]);
});

test("links standing are the proposals settled as one person, whatever officers do", () => {
  const proposals = [11, 12, 13].map((number) => id<ProposalId>(number));
  const act = fc.record({
    proposal: fc.constantFrom(...proposals),
    actor: fc.constantFrom(ann, bea, cid),
    decision: fc.constantFrom("same", "different", "not-sure", "reopen"),
  });
  const evidence = [["document-different"], ["document-equal"], ["iin-different"]];
  fc.assert(
    fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
      const review = new Review(...proposals.map((one, at) => proposed(evidence[at]!, one)));
      for (const { decision, proposal: of, actor } of acts) {
        const common = { proposal: of, reason: "seen" };
        if (decision === "reopen") review.act({ command: "reopen-duplicate", ...common }, actor);
        else review.act({ command: "decide-duplicate", ...common, decision }, actor);
      }
      const same = review.rows
        .rowsOf("duplicateProposal")
        .filter(({ decision }) => decision === "same");
      const linked = review.rows.rowsOf("personLink").filter(({ state }) => state === "linked");
      expect(linked.map(({ key }) => key).sort()).toEqual(same.map(({ key }) => key).sort());
      for (const { needsSecondOpinion, opinions, decision } of same) {
        const agreeing = opinions.filter((one) => one.isStanding && one.decision === decision);
        const officers = new Set(agreeing.map(({ by }) => by));
        expect(officers.size).toBeGreaterThanOrEqual(needsSecondOpinion ? 2 : 1);
      }
    }),
  );
});
