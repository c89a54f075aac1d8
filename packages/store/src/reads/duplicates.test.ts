import { duplicatesAnswerSchema } from "@caravanserai/contract";
import type {
  Command,
  DomainEvent,
  HouseholdRegistered,
  ProposalId,
  StaffId,
} from "@caravanserai/domain";
import { createIdSource, createSeededRandom } from "@caravanserai/kernel";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createStaff } from "../access/staff.ts";
import { verifyReadTables } from "../journal/verify-read-tables.ts";
import { openTestStore, sampleNowMs, type TestStore } from "../testing/open-store.ts";
import { freshId, sampleHousehold, type SampleDevice } from "../testing/sample-device.ts";
import { listDuplicates, type DuplicatesAsked } from "./duplicates.ts";

let store: TestStore;
let hub: SampleDevice;
const ids = createIdSource({ now: () => sampleNowMs }, createSeededRandom(11));
const [ann, bea] = [freshId<StaffId>(), freshId<StaffId>()] as const;
const one = sampleHousehold(1, { persons: 3 });
const two = sampleHousehold(2, { persons: 1 });
const [older, newer, weak] = [1, 2, 3].map(() => freshId<ProposalId>()) as [
  ProposalId,
  ProposalId,
  ProposalId,
];

function proposed(
  proposal: ProposalId,
  band: "probable" | "review",
  [a, b]: readonly [HouseholdRegistered, HouseholdRegistered] = [one, two],
): DomainEvent {
  return {
    kind: "review.duplicate-proposed",
    proposal,
    persons: [a.persons[0]!.person, b.persons[0]!.person],
    households: [a.household, b.household],
    band,
    bits: 20,
    evidence: ["birth-date-equal", "document-different"],
  };
}

const act = (command: Command, actor: StaffId) =>
  store.appender.act({ command, actor, device: hub, ids });
const say = (actor: StaffId, decision: "same" | "different") =>
  act({ command: "decide-duplicate", proposal: older, decision, reason: "seen" }, actor);

async function list(more: Partial<DuplicatesAsked> = {}) {
  const asked = { nowMs: sampleNowMs, viewer: ann, maySeeNames: false, ...more };
  return duplicatesAnswerSchema.parse(await listDuplicates(store.hub, asked));
}

beforeAll(async () => {
  store = await openTestStore();
  hub = await store.enrol("Hub");
  await createStaff(store.hub, { id: bea, name: "Bea B.", role: "protection-officer", nowMs: 0 });
  await store.push(hub, [hub.entry(one), hub.entry(two), hub.entry(proposed(older, "probable"))]);
  store.clock.nowMs += 1_000;
  const absent = sampleHousehold(99);
  await store.push(hub, [
    hub.entry(proposed(weak, "review")),
    hub.entry(proposed(newer, "probable", [one, absent])),
  ]);
});
afterAll(async () => {
  expect((await verifyReadTables(store.hub)).isEqual).toBe(true);
  await store.close();
});

describe("the queue", () => {
  it("is probable first, then newest, and is counted by band and state", async () => {
    const { duplicates, counts, open } = await list();
    expect(duplicates.map(({ proposal }) => proposal)).toEqual([newer, older, weak]);
    expect(open).toBe(3);
    expect(counts).toEqual([
      { band: "probable", state: "open", count: 2 },
      { band: "review", state: "open", count: 1 },
    ]);
  });

  it("can be asked for one band and one state", async () => {
    const weakOnes = await list({ band: "review" });
    expect(weakOnes.duplicates.map(({ proposal }) => proposal)).toEqual([weak]);
    expect(weakOnes.open).toBe(3);
    expect((await list({ state: "settled" })).duplicates).toEqual([]);
  });

  it("tells the household without naming anybody, and nothing of one that is not here", async () => {
    const { duplicates } = await list();
    const found = duplicates.find(({ proposal }) => proposal === older);
    const member = { ageBand: "18-59", sex: "female" };
    expect(found?.householdA).toEqual({
      reference: one.reference,
      persons: 3,
      registeredAtMs: sampleNowMs,
      crossing: "KZ-07",
      person: member,
      others: [member, member],
    });
    expect(found?.householdB).toMatchObject({ persons: 1, others: [] });
    expect(duplicates.find(({ proposal }) => proposal === newer)?.householdB).toBeNull();
  });
});

describe("opinions", () => {
  it("of one officer twice are refused under the lock; two of two officers link", async () => {
    const answers = await Promise.all([say(bea, "same"), say(bea, "same")]);
    expect(answers.map(({ ok }) => ok)).toEqual([true, false]);
    expect(answers[1]).toMatchObject({ rejection: { code: "review.same-officer" } });
    const waiting = await list({ state: "awaiting-second" });
    expect(waiting.duplicates).toMatchObject([
      { needsSecondOpinion: true, decision: null, link: null, opinions: [{ decision: "same" }] },
    ]);
    await say(ann, "same");
    const settled = await list({ state: "settled" });
    expect(settled).toMatchObject({ open: 2, duplicates: [{ decision: "same" }] });
    expect(settled.duplicates[0]?.link?.state).toBe("linked");
  });

  it("name an officer only to those who may see staff, and tell one's own apart", async () => {
    const officers = async (more: Partial<DuplicatesAsked>) =>
      (await list({ state: "settled", ...more })).duplicates[0]?.opinions.map(({ by }) => by);
    expect(await officers({})).toEqual([
      { isYou: false, name: null },
      { isYou: true, name: null },
    ]);
    expect(await officers({ viewer: bea, maySeeNames: true })).toEqual([
      { isYou: true, name: "Bea B." },
      { isYou: false, name: null },
    ]);
  });

  it("stay on record when the decision is reopened, and the link is cut", async () => {
    const reopened = { command: "reopen-duplicate", proposal: older, reason: "a mistake" } as const;
    await act(reopened, freshId<StaffId>());
    const { duplicates } = await list({ state: "open", band: "probable" });
    const found = duplicates.find(({ proposal }) => proposal === older);
    expect(found?.opinions.map(({ isStanding }) => isStanding)).toEqual([false, false]);
    expect(found).toMatchObject({ link: { state: "cut" }, reopenings: [{ reason: "a mistake" }] });
  });
});
