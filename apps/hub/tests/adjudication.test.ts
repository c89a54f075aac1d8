import type { DuplicateView } from "@caravanserai/contract";
import type { ProposalId } from "@caravanserai/domain";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testHousehold } from "./kit/events.ts";
import { startTestHub, type TestHub } from "./kit/test-hub.ts";

let hub: TestHub;
let ann: string;
let bea: string;
beforeAll(async () => {
  hub = await startTestHub();
  ann = await hub.signedInAs("protection-officer");
  bea = await hub.signedInAs("protection-officer");
});
afterAll(() => hub.close());

let households = 0;
async function proposed(evidence: readonly string[]): Promise<ProposalId> {
  const one = testHousehold(hub.parts.ids, households++, 2);
  const two = testHousehold(hub.parts.ids, households++, 1);
  const proposal = hub.parts.ids.next() as string as ProposalId;
  await hub.record(one.event, two.event, {
    kind: "review.duplicate-proposed",
    proposal,
    persons: [one.persons[0]!, two.persons[0]!],
    households: [one.household, two.household],
    band: "probable",
    bits: 18,
    evidence,
  });
  return proposal;
}

const decide = (proposal: ProposalId, decision: string, reason = "Looked at both") => ({
  command: "decide-duplicate",
  proposal,
  decision,
  reason,
});
const reopen = (proposal: ProposalId, reason = "A mistake") => ({
  command: "reopen-duplicate",
  proposal,
  reason,
});

async function viewOf(proposal: ProposalId, cookie = ann): Promise<DuplicateView | undefined> {
  const { duplicates } = await hub.ask("listDuplicates", { cookie });
  return duplicates.find((one) => one.proposal === proposal);
}

describe("contradicting papers", () => {
  test("take two officers; each sees who is meant without a name", async () => {
    const proposal = await proposed(["birth-date-equal", "iin-different"]);
    await hub.ask("recordAct", { cookie: ann, body: decide(proposal, "same") });
    const again = await hub.refused("recordAct", { cookie: ann, body: decide(proposal, "same") });
    expect(again).toMatchObject({ status: 409, code: "review.same-officer", retry: "human" });
    expect(await viewOf(proposal)).toMatchObject({
      state: "awaiting-second",
      decision: null,
      opinions: [{ by: { isYou: true, name: null } }],
    });
    await hub.ask("recordAct", { cookie: bea, body: decide(proposal, "same") });
    expect(await viewOf(proposal, bea)).toMatchObject({
      state: "settled",
      decision: "same",
      link: { state: "linked" },
      opinions: [{ by: { isYou: false, name: null } }, { by: { isYou: true } }],
    });
  });

  test("stay open while two officers contradict each other", async () => {
    const proposal = await proposed(["birth-date-equal", "document-different"]);
    await hub.ask("recordAct", { cookie: ann, body: decide(proposal, "same") });
    await hub.ask("recordAct", { cookie: bea, body: decide(proposal, "different") });
    expect(await viewOf(proposal)).toMatchObject({ state: "disputed", decision: null });
  });
});

test("a decision is undone with a reason, once, and its link is cut", async () => {
  const proposal = await proposed(["document-equal"]);
  const body = decide(proposal, "same");
  await hub.ask("recordAct", { cookie: ann, body });
  const late = await hub.refused("recordAct", { cookie: bea, body: decide(proposal, "different") });
  expect(late.code).toBe("review.already-settled");
  const wordless = await hub.refused("recordAct", { cookie: bea, body: reopen(proposal, "") });
  expect(wordless.code).toBe("request.malformed");
  await hub.ask("recordAct", { cookie: bea, body: reopen(proposal) });
  expect(await viewOf(proposal)).toMatchObject({
    state: "open",
    link: { state: "cut" },
    opinions: [{ decision: "same", isStanding: false }],
    reopenings: [{ reason: "A mistake", by: { isYou: false } }],
  });
  const twice = await hub.refused("recordAct", { cookie: bea, body: reopen(proposal) });
  expect(twice.code).toBe("review.nothing-to-reopen");
});

test("the list is narrowed by band and state, and nothing else", async () => {
  const proposal = await proposed(["document-equal"]);
  const asked = (query: string) => hub.ask("listDuplicates", { cookie: ann, query });
  const open = await asked("?state=open&band=probable");
  expect(open.duplicates.every(({ state }) => state === "open")).toBe(true);
  expect(open.duplicates.map((one) => one.proposal)).toContain(proposal);
  expect((await asked("?band=review")).duplicates).toEqual([]);
  const odd = await hub.refused("listDuplicates", { cookie: ann, query: "?state=anything" });
  expect(odd).toMatchObject({ code: "request.malformed", details: { place: "state" } });
});
