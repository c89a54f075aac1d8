import { operations } from "@caravanserai/contract";
import { hourMs, parseReference } from "@caravanserai/domain";
import { generateSigningKey } from "@caravanserai/sealing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { releaseExpiredHolds } from "../src/places/release-expired-holds.ts";
import {
  crossingConfigured,
  newPlacement,
  tallied,
  testCrossing,
  testHousehold,
  testSite,
  type TestHousehold,
} from "./kit/events.ts";
import type { TestDevice } from "./kit/test-device.ts";
import { startTestHub, type TestHub } from "./kit/test-hub.ts";

let hub: TestHub;
let coordinator: string;
let administrator: string;
let protection: string;
beforeAll(async () => {
  hub = await startTestHub();
  await hub.record(crossingConfigured());
  coordinator = await hub.signedInAs("shelter-coordinator");
  administrator = await hub.signedInAs("administrator");
  protection = await hub.signedInAs("protection-officer");
});
afterAll(() => hub.close());

let households = 0;
async function registered(tablet: TestDevice, size = 2): Promise<TestHousehold> {
  const household = testHousehold(hub.parts.ids, households++, size);
  const { answers } = await tablet.push([await tablet.entry(household.event)]);
  expect(answers).toMatchObject([{ verdict: "accepted" }]);
  return household;
}

describe("devices", () => {
  test("a code enrols one device, in any spelling, also when asked twice", async () => {
    const code = await hub.code("counting");
    const { publicKey } = await generateSigningKey();
    const typed = ` ${code.toLowerCase().replaceAll("-", " ")} `;
    const enrolled = await hub.ask("enrolDevice", { body: { code: typed, publicKey } });
    expect(enrolled).toMatchObject({ role: "counting", crossing: testCrossing, staff: null });
    const again = await hub.ask("enrolDevice", { body: { code, publicKey } });
    expect(again.device).toBe(enrolled.device);
    const other = await generateSigningKey();
    const refused = await hub.refused("enrolDevice", {
      body: { code, publicKey: other.publicKey },
    });
    expect(refused.code).toBe("device.code-invalid");
  });

  test("a code is over after a day, and a guessed one is none", async () => {
    const code = await hub.code();
    const { publicKey } = await generateSigningKey();
    hub.parts.clock.nowMs += 25 * hourMs;
    const over = await hub.refused("enrolDevice", { body: { code, publicKey } });
    const guessed = await hub.refused("enrolDevice", {
      body: { code: "AAAA-BBBB-CCCC", publicKey },
    });
    expect([over.code, guessed.code]).toEqual(["device.code-invalid", "device.code-invalid"]);
  });

  test("each device has its own block of references", async () => {
    const blocks = new Set<number>();
    for (let count = 0; count < 3; count++) {
      const { publicKey } = await generateSigningKey();
      const body = { code: await hub.code(), publicKey };
      blocks.add((await hub.ask("enrolDevice", { body })).referenceBlock);
    }
    expect(blocks.size).toBe(3);
  });

  test("the administrator makes a code, sees the device and revokes it", async () => {
    const made = await hub.ask("createEnrolmentCode", {
      cookie: administrator,
      body: { label: "Tablet 7", role: "shelter", crossing: null, site: null },
    });
    const { publicKey } = await generateSigningKey();
    const { device } = await hub.ask("enrolDevice", { body: { code: made.code, publicKey } });
    const listed = await hub.ask("listDevices", { cookie: administrator });
    const view = listed.devices.find((one) => one.device === device);
    expect(view).toMatchObject({ label: "Tablet 7", role: "shelter", revokedAtMs: null, mark: 0 });
    const { answer } = await hub.send("revokeDevice", {
      cookie: administrator,
      parameters: { device },
    });
    expect(answer.status).toBe(204);
    const after = await hub.ask("listDevices", { cookie: administrator });
    expect(after.devices.find((one) => one.device === device)?.revokedAtMs).not.toBeNull();
  });

  test("a revoked device is turned away at once", async () => {
    const tablet = await hub.device();
    expect((await tablet.send("GET", "/api/v1/post-view")).status).toBe(200);
    await hub.send("revokeDevice", { cookie: administrator, parameters: { device: tablet.id } });
    const { status, json } = await tablet.send("GET", "/api/v1/post-view");
    expect([status, json]).toMatchObject([403, { code: "device.revoked" }]);
  });

  test("the hub cannot revoke itself, nor what it does not know", async () => {
    for (const device of [hub.parts.localDevice.id, hub.parts.ids.next(), "nonsense"]) {
      const asked = { cookie: administrator, parameters: { device } };
      expect((await hub.refused("revokeDevice", asked)).code).toBe("device.unknown");
    }
  });
});

describe("what a tablet reads", () => {
  test("its view holds crossings, places, keys and its own mark", async () => {
    const tablet = await hub.device();
    await registered(tablet);
    const { event } = testSite(hub.parts.ids);
    await hub.record(event);
    const { status, json } = await tablet.send("GET", "/api/v1/post-view");
    expect(status).toBe(200);
    const view = operations.readPostView.answer.parse(json);
    expect(view.highestContiguousSeq).toBe(1);
    expect(view.crossings.map(({ crossing }) => crossing)).toContain(testCrossing);
    expect(view.sites.map(({ site }) => site)).toContain(event.site);
    expect(view.vaultKey?.publicKey).toBe(hub.parts.vault.key.publicKey);
    expect(view).toMatchObject({ isDemo: false, hubTimeMs: hub.parts.clock.now() });
  });

  test("a household is found by its reference, however it is typed, and has no name", async () => {
    const tablet = await hub.device();
    const { reference, household } = await registered(tablet, 3);
    const typed = reference.toLowerCase().replaceAll("-", "");
    const { json } = await tablet.send("GET", `/api/v1/households/${typed}`);
    expect(operations.findHousehold.answer.parse(json)).toMatchObject({ household, persons: 3 });
    const atDesk = await hub.ask("findHouseholdAtDesk", {
      cookie: coordinator,
      parameters: { reference },
    });
    expect(atDesk.reference).toBe(reference);
  });

  test("a wrong reference is told from an unknown one", async () => {
    const tablet = await hub.device();
    const unknown = testHousehold(hub.parts.ids, 9_999).reference;
    expect(parseReference(unknown)).toBe(unknown);
    const absent = await tablet.send("GET", `/api/v1/households/${unknown}`);
    expect(absent.json).toMatchObject({ code: "stay.household-unknown", retry: "after-sync" });
    const wrong = await tablet.send("GET", "/api/v1/households/00000-0000-ZZ");
    expect(wrong.json).toMatchObject({ code: "registration.reference-invalid" });
  });

  test("only a relay may pull the journal", async () => {
    const relay = await hub.device("relay");
    const positions: number[] = [];
    let cursor = 0;
    // Other transactions of the cluster may hold the horizon back for a moment.
    while (cursor < 2) {
      const { json } = await relay.send("GET", `/api/v1/entries?after=${cursor}&limit=1`);
      const pulled = operations.pullEntries.answer.parse(json);
      positions.push(...pulled.entries.map(({ position }) => position));
      cursor = pulled.cursor;
    }
    expect(positions).toEqual([1, 2]);
    const tablet = await hub.device();
    expect((await tablet.send("GET", "/api/v1/entries")).status).toBe(403);
    const odd = await relay.send("GET", "/api/v1/entries?limit=100000");
    expect(odd.json).toMatchObject({ code: "request.malformed", details: { place: "limit" } });
  });

  test("a relay may push what its tablets have signed", async () => {
    const relay = await hub.device("relay");
    const tablet = await hub.device("counting");
    const entries = [await tablet.entry(tallied(hub.parts.ids))];
    const waiting = { entries: 0, oldestAtMs: null };
    const body = JSON.stringify({ device: tablet.id, entries, waiting });
    const { json } = await relay.send("POST", "/api/v1/entries", { body });
    const pushed = operations.pushEntries.answer.parse(json);
    expect(pushed.answers).toMatchObject([{ verdict: "accepted" }]);
  });
});

describe("what a desk does", () => {
  test("hold, check in and check out, each an entry", async () => {
    const tablet = await hub.device();
    const { household } = await registered(tablet);
    const { site, unit, event } = testSite(hub.parts.ids);
    await hub.record(event);
    const placement = newPlacement(hub.parts.ids);
    const claim = { placement, household, site, unit, persons: 2 };
    const cookie = coordinator;
    const untilMs = hub.parts.clock.now() + hourMs;
    const body = { command: "place-hold", ...claim, untilMs };
    const held = await hub.ask("recordAct", { cookie, body });
    expect(held.position).toBeGreaterThan(0);
    expect(await freeIn(site)).toBe(1);
    await hub.ask("recordAct", { cookie, body: { command: "check-in", ...claim } });
    await hub.ask("recordAct", { cookie, body: { command: "end-placement", placement } });
    expect(await freeIn(site)).toBe(3);
  });

  test("over capacity is refused with the number of free places", async () => {
    const tablet = await hub.device();
    const { household } = await registered(tablet, 4);
    const { site, unit, event } = testSite(hub.parts.ids);
    await hub.record(event);
    const claim = { placement: newPlacement(hub.parts.ids), household, site, unit, persons: 4 };
    const refused = await hub.refused("recordAct", {
      cookie: coordinator,
      body: { command: "check-in", ...claim },
    });
    expect(refused).toMatchObject({ code: "places.unit-full", details: { free: 3 } });
  });

  test("a hold that is over is released by the hub itself", async () => {
    const tablet = await hub.device();
    const { household } = await registered(tablet);
    const { site, unit, event } = testSite(hub.parts.ids);
    await hub.record(event);
    const untilMs = hub.parts.clock.now() + hourMs;
    const claim = { placement: newPlacement(hub.parts.ids), household, site, unit, persons: 2 };
    const body = { command: "place-hold", ...claim, untilMs };
    await hub.ask("recordAct", { cookie: coordinator, body });
    const sweeper = { ...hub.parts, log: undefined as never };
    expect(await releaseExpiredHolds(sweeper)).toBe(0);
    hub.parts.clock.nowMs = untilMs;
    expect(await releaseExpiredHolds(sweeper)).toBe(1);
    expect(await releaseExpiredHolds(sweeper)).toBe(0);
    expect(await freeIn(site)).toBe(3);
  });

  test("two offline claims to one place become a discrepancy that a person resolves", async () => {
    const { site, unit, event } = testSite(hub.parts.ids, 2);
    await hub.record(event);
    for (let claims = 0; claims < 2; claims++) {
      const tablet = await hub.device("shelter");
      const { household } = await registered(tablet);
      const placement = newPlacement(hub.parts.ids);
      const claim = { placement, household, site, unit, persons: 2 };
      await tablet.push([await tablet.entry({ kind: "places.checked-in", ...claim })]);
    }
    const open = await hub.ask("listDiscrepancies", { cookie: coordinator });
    const found = open.discrepancies.find(({ subject }) => subject === (unit as string));
    expect(found).toMatchObject({ kind: "places.over-capacity", state: "open" });
    expect(found?.claims).toHaveLength(2);
    const body = {
      command: "resolve-discrepancy",
      discrepancy: found?.key,
      resolution: "A second bed was brought in",
    };
    await hub.ask("recordAct", { cookie: coordinator, body });
    const after = await hub.ask("listDiscrepancies", { cookie: coordinator });
    expect(after.open).toBe(open.open - 1);
    const again = await hub.refused("recordAct", { cookie: coordinator, body });
    expect(again.code).toBe("review.discrepancy-already-resolved");
  });

  test("a proposal of the vault is listed and decided by a person", async () => {
    const tablet = await hub.device();
    const [one, two] = [await registered(tablet, 1), await registered(tablet, 1)];
    const proposal = hub.parts.ids.next() as string as never;
    await hub.record({
      kind: "review.duplicate-proposed",
      proposal,
      persons: [one.persons[0]!, two.persons[0]!],
      households: [one.household, two.household],
      band: "probable",
      bits: 12.5,
      evidence: ["document-number-equal"],
    });
    const listed = await hub.ask("listDuplicates", { cookie: protection });
    expect(listed).toMatchObject({ open: 1, duplicates: [{ referenceA: one.reference }] });
    const body = { command: "decide-duplicate", proposal, decision: "same", reason: "One person" };
    await hub.ask("recordAct", { cookie: protection, body });
    expect((await hub.ask("listDuplicates", { cookie: protection })).open).toBe(0);
  });

  test("a record is opened by the vault, which hears who asks and why", async () => {
    const { vault } = hub.parts;
    const reason = "Checks a duplicate";
    const body = { person: hub.parts.ids.next(), reason, sessionKey: "A".repeat(43) };
    const opened = await hub.ask("openRecord", { cookie: protection, body });
    expect(opened.openingsLeft).toBe(119);
    expect(vault.openings.at(-1)).toMatchObject({ person: body.person, reason: body.reason });
    vault.refusal = "vault.budget-used-up";
    const spent = await hub.refused("openRecord", { cookie: protection, body });
    vault.refusal = undefined;
    vault.isThere = false;
    const away = await hub.refused("openRecord", { cookie: protection, body });
    vault.isThere = true;
    expect([spent.status, spent.code]).toEqual([429, "vault.budget-used-up"]);
    expect([away.status, away.code]).toEqual([503, "vault.unavailable"]);
  });

  test("the situation tells crossings from persons and says as of when", async () => {
    const tablet = await hub.device("counting");
    await tablet.push([await tablet.entry(tallied(hub.parts.ids, 3))]);
    await registered(tablet, 2);
    const analyst = await hub.signedInAs("analyst");
    const situation = await hub.ask("readSituation", { cookie: analyst });
    expect(situation.figures.crossingsIn.value).toBeGreaterThanOrEqual(4);
    expect(situation.figures.crossingsIn.unit).toBe("crossings");
    expect(situation.figures.personsRegistered.unit).toBe("persons");
    expect(situation.figures.personsRegistered.value).toBeGreaterThanOrEqual(2);
    expect(situation.utcOffsetMinutes).toBe(300);
    expect(situation.days).toHaveLength(7);
    const backwards = { cookie: analyst, query: "?fromMs=2000&toMs=1000" };
    expect((await hub.refused("readSituation", backwards)).code).toBe("request.malformed");
  });

  test("staff are listed without anything to sign in with", async () => {
    const { text } = await hub.send("listStaff", { cookie: administrator });
    const { staff } = operations.listStaff.answer.parse(JSON.parse(text));
    expect(staff.length).toBeGreaterThanOrEqual(3);
    expect(text).not.toMatch(/argon2|passphraseHash|tokenHash/);
  });
});

async function freeIn(site: string): Promise<number | undefined> {
  const { sites } = await hub.ask("readSites", { cookie: coordinator });
  return sites.find((one) => one.site === site)?.units[0]?.free;
}
