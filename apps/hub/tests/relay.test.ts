import { createPlatformRandom, openRecord } from "@caravanserai/sealing";
import {
  beginNewEpoch,
  openDatabase,
  readHead,
  readUplink,
  upstreamPeer,
  verifyReadTables,
  type Database,
} from "@caravanserai/store";
import { parseEntryBody, type SignedEntry } from "@caravanserai/contract";
import { referenceOf, householdIdOf, type DeviceId, type HouseholdId } from "@caravanserai/domain";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { crossingConfigured, newPlacement, testHousehold, testSite } from "./kit/events.ts";
import type { TestDevice } from "./kit/test-device.ts";
import { LastingHub, startTestRelay, type TestLine } from "./kit/test-relay.ts";

const dayMs = 24 * 3_600_000;

let upstream: LastingHub;
let relay: LastingHub;
let line: TestLine;
let relayDevice: TestDevice;
let tablets: TestDevice[];
let site: ReturnType<typeof testSite>;

beforeAll(async () => {
  upstream = await LastingHub.start();
  site = testSite(upstream.hub.parts.ids, 40);
  await upstream.hub.record(crossingConfigured(), site.event);
  ({ relay, line, device: relayDevice } = await startTestRelay(upstream.hub));
});
afterAll(async () => {
  line.close();
  await relay.remove();
  await upstream.remove();
});

const turn = () => relay.uplink!.turn();

/**
 * A transaction of any database on the server keeps new entries from being pulled for a moment: it
 * might still add an earlier one. Tests that run beside this one have such transactions.
 */
async function untilAllMayBePulled(): Promise<void> {
  const held = "select 1 from journal.entry where xid >= pg_snapshot_xmin(pg_current_snapshot())";
  const { database } = upstream.hub.parts;
  await vi.waitFor(async () => expect(await rowsOf(database, held)).toEqual([]), {
    timeout: 50_000,
    interval: 20,
  });
}

/** Turns until nothing waits and nothing new comes. */
async function settle(): Promise<void> {
  for (let turns = 0; turns < 20; turns++) {
    await untilAllMayBePulled();
    const { sent, received, problem } = await turn();
    if (problem !== null) throw new Error(`a turn ended with ${problem}`);
    if (sent === 0 && received === 0) return;
  }
  throw new Error("20 turns did not settle");
}

/** What each tablet has sent, and keeps for a hub that may be restored. */
const outboxes = new Map<DeviceId, SignedEntry[]>();

let households = 0;
/** A household with one sealed identity and a hold of its places, as one push of a tablet. */
async function register(tablet: TestDevice, hub = relay.hub): Promise<HouseholdId> {
  const { ids, clock } = hub.parts;
  households += 1;
  const reference = referenceOf(500, households);
  const household = householdIdOf(reference);
  const { event, persons } = testHousehold(ids, 1);
  const { vaultKey } = (await tablet.send("GET", "/api/v1/post-view")).json as {
    vaultKey: { keyName: string; publicKey: string };
  };
  const plaintext = JSON.stringify({ names: { family: `Invented ${households}` } });
  const identities = [{ person: persons[0]!, plaintext }];
  const registered = { ...event, household, reference };
  const placement = newPlacement(ids);
  const held = {
    kind: "places.hold-placed",
    placement,
    household,
    site: site.site,
    unit: site.unit,
    persons: 2,
    untilMs: clock.now() + dayMs,
  } as const;
  const entries = [
    await tablet.sealedEntry(registered, { identities, vaultKey }),
    await tablet.entry(held),
  ];
  const { answers } = await tablet.push(entries);
  outboxes.set(tablet.id, [...(outboxes.get(tablet.id) ?? []), ...entries]);
  expect(answers.map(({ verdict }) => verdict)).toEqual(["accepted", "accepted"]);
  return household;
}

async function rowsOf(database: Database, text: string): Promise<unknown[]> {
  return (await database.pool.query<Record<string, unknown>>(text)).rows;
}

/** Every entry once, marks alike, read tables as the journal says: on both. */
async function expectConverged(above: LastingHub["hub"]): Promise<void> {
  const [there, here] = [above.parts.database, relay.hub.parts.database];
  const entries =
    "select id, device, seq, standing, body, signature from journal.entry order by id";
  expect(await rowsOf(here, entries)).toEqual(await rowsOf(there, entries));
  const marks = `select id, mark from journal.device where role <> 'relay' and mark > 0 order by id`;
  expect(await rowsOf(here, marks)).toEqual(await rowsOf(there, marks));
  const tables = "select key, household, unit, state from read.placement order by key";
  expect(await rowsOf(here, tables)).toEqual(await rowsOf(there, tables));
  for (const database of [there, here]) {
    const verified = await verifyReadTables(database);
    expect(verified.tables.filter(({ differences }) => differences > 0)).toEqual([]);
    expect(await rowsOf(database, "select code from journal.quarantine")).toEqual([]);
  }
}

/** The upstream's wraps open what the relay's tablets have sealed. */
async function openedUpstream(hub: LastingHub["hub"], owner: Database): Promise<number> {
  let opened = 0;
  const rows = (await rowsOf(
    owner,
    `select e.body, w.wrap, w.key_id as "keyId" from journal.entry e, keystore.wrap w
      where position(w.key_id::text in e.body) > 0`,
  )) as { body: string; wrap: string; keyId: string }[];
  for (const { body, wrap, keyId } of rows) {
    const parsed = parseEntryBody(body);
    const part = parsed.ok ? parsed.value.sealed.find((each) => each.keyId === keyId) : undefined;
    if (part === undefined) continue;
    if ((await openRecord(hub.parts.vault.key, part, wrap)) !== undefined) opened += 1;
  }
  return opened;
}

test("a relay gets places, blocks of its own, and the key of the upstream's vault", async () => {
  await settle();
  tablets = [await relay.hub.device(), await relay.hub.device(), await relay.hub.device()];
  const [{ block }] = (await rowsOf(
    relay.owner,
    `select min(reference_block) as block from journal.device where via is null`,
  )) as [{ block: number }];
  expect(block).toBeGreaterThanOrEqual(2 ** 24);
  const view = (await tablets[0]!.send("GET", "/api/v1/post-view")).json as {
    sites: { units: { free: number }[] }[];
    crossings: unknown[];
    vaultKey: { publicKey: string; keyName: string };
  };
  expect(view.crossings).toHaveLength(1);
  expect(view.sites[0]?.units[0]?.free).toBe(40);
  expect(view.vaultKey.publicKey).toHaveLength(86);
  expect(view.vaultKey.keyName).toContain(upstream.hub.parts.vault.key.keyName);
});

test("days without a line: work goes on, and a killed relay catches up without a loss", async () => {
  line.isCut = true;
  for (let day = 0; day < 3; day++) {
    relay.hub.parts.clock.nowMs += dayMs;
    for (const tablet of tablets) await register(tablet);
    expect((await turn()).problem).toBe("unreachable");
  }
  upstream.hub.parts.clock.nowMs += 3 * dayMs;
  const cookie = await relay.hub.signedInAs("administrator");
  const { uplink } = await relay.hub.ask("readUplink", { cookie });
  expect(uplink).toMatchObject({ waitingEntries: 18, problemCode: "unreachable" });
  expect(uplink?.oldestWaitingAtMs).toBe(relay.hub.parts.clock.nowMs - 2 * dayMs);
  const direct = await upstream.hub.device();
  await register(direct, upstream.hub);

  // Each time a few requests arrive, the last without its answer, and the relay is killed.
  for (const requestsLeft of [1, 2, 3, 4, 5]) {
    line.isCut = false;
    line.requestsLeft = requestsLeft;
    await turn();
    tablets = await afterRestart(tablets);
  }
  line.isCut = false;
  line.requestsLeft = Number.POSITIVE_INFINITY;
  await settle();
  await expectConverged(upstream.hub);
  expect(await openedUpstream(upstream.hub, upstream.owner)).toBe(10);
});

async function afterRestart(devices: readonly TestDevice[]): Promise<TestDevice[]> {
  await relay.restart();
  return devices.map((device) => device.movedTo(relay.hub.parts.address, relay.hub.parts.clock));
}

test("the hub shows each relay and its tablets: last heard, waiting, and who introduced them", async () => {
  const cookie = await upstream.hub.signedInAs("administrator");
  const { devices } = await upstream.hub.ask("listDevices", { cookie });
  const ours = devices.filter(({ via }) => via === relayDevice.id);
  expect(ours.map(({ role }) => role).sort()).toEqual([
    "hub",
    "registration",
    "registration",
    "registration",
  ]);
  for (const { waitingEntries, lastHeardAtMs, role } of ours) {
    expect(waitingEntries).toBe(0);
    if (role === "registration") expect(lastHeardAtMs).not.toBeNull();
  }
});

test("an upstream restored to an older state gets again what it has lost", async () => {
  await upstream.stop();
  const copy = await copyOf(upstream);
  await upstream.restart();
  line.leadTo(upstream.hub.parts.address);
  for (const tablet of tablets) await register(tablet);
  await upstream.hub.record({ kind: "places.site-status-set", site: site.site, status: "open" });
  await settle();
  await expectConverged(upstream.hub);

  await upstream.restart(copy);
  line.leadTo(upstream.hub.parts.address);
  const before = await verifyReadTables(upstream.hub.parts.database);
  await settle();
  await expectConverged(upstream.hub);
  const after = await verifyReadTables(upstream.hub.parts.database);
  // Three households with their holds, and what the lost hub itself had said.
  expect(after.entries - before.entries).toBe(7);
});

let copies = 0;
/** A copy of the database as it stands, under an epoch of its own, as a restore makes it. */
async function copyOf(hub: LastingHub): Promise<string> {
  const url = new URL(hub.hubUrl);
  const name = url.pathname.slice(1);
  const administrator = openDatabase(hub.administratorUrl, { connectionsMax: 1 });
  // A template must not be in use.
  await administrator.pool.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where datname = $1",
    [name],
  );
  copies += 1;
  const copy = `${name}_copy${copies}`;
  await administrator.pool.query(`create database ${copy} template ${name}`);
  await administrator.close();
  const owner = openDatabase(hub.ownerUrlOf(copy), { connectionsMax: 1 });
  await beginNewEpoch(owner, createPlatformRandom());
  await owner.close();
  url.pathname = `/${copy}`;
  return url.href;
}

test("a relay restored to an older state has its acts again, and names from its tablets", async () => {
  await Promise.all([relay.stop(), upstream.stop()]);
  const [olderRelay, olderUpstream] = [await copyOf(relay), await copyOf(upstream)];
  await upstream.restart();
  line.leadTo(upstream.hub.parts.address);
  tablets = await afterRestart(tablets);
  const deskOfBefore = relay.hub.parts.localDevice.id;
  await relay.hub.record({ kind: "places.site-status-set", site: site.site, status: "closed" });
  for (const tablet of tablets) await register(tablet);
  await settle();

  await relay.restart(olderRelay);
  tablets = tablets.map((tablet) => tabletAt(relay, tablet));
  const here = relay.hub.parts.database;
  const fromAbove = `select count(*)::int as n from journal.entry e join journal.device d
      on d.id = e.device where e.via = '${upstreamPeer}' and d.role = 'registration' and d.via is null`;
  const [before] = (await rowsOf(here, fromAbove)) as [{ n: number }];
  await settle();
  const desk = "select mark from journal.device where id = ";
  expect(await rowsOf(here, `${desk}'${deskOfBefore}'`)).toEqual(
    await rowsOf(upstream.hub.parts.database, `${desk}'${deskOfBefore}'`),
  );
  // Taken from above they would come without wraps, and would not go there again.
  expect(await rowsOf(here, fromAbove)).toEqual([before]);
  expect((await readUplink(here))?.recoveredEpoch).toBe((await readHead(here)).serverEpoch);
  const wraps = "select count(*)::int as n from keystore.wrap";
  const name = new URL(olderRelay).pathname.slice(1);
  const keystore = openDatabase(relay.ownerUrlOf(name), { connectionsMax: 1 });
  const [{ n: wrapsBefore }] = (await rowsOf(keystore, wraps)) as [{ n: number }];
  for (const tablet of tablets) await tablet.push(outboxes.get(tablet.id) ?? []);
  expect(await rowsOf(keystore, wraps)).toEqual([{ n: wrapsBefore + tablets.length }]);
  await keystore.close();
  await settle();
  await expectConverged(upstream.hub);

  // Now the upstream is put back as well: the relay has everything to give.
  await upstream.restart(olderUpstream);
  line.leadTo(upstream.hub.parts.address);
  await settle();
  await expectConverged(upstream.hub);
});

function tabletAt({ hub }: LastingHub, tablet: TestDevice): TestDevice {
  return tablet.movedTo(hub.parts.address, hub.parts.clock);
}

test("a wrap erased at the relay before its entry went up stops nothing behind it", async () => {
  const [tablet] = tablets;
  line.isCut = true;
  await register(tablet!);
  await register(tablet!);
  const entry = outboxes.get(tablet!.id)?.at(-4);
  const keyId = entry?.wraps[0]?.keyId ?? "";
  const name = new URL(relay.hubUrl).pathname.slice(1);
  const keystore = openDatabase(relay.ownerUrlOf(name), { connectionsMax: 1 });
  const erased = await keystore.pool.query("delete from keystore.wrap where key_id = $1", [keyId]);
  expect(erased.rowCount).toBe(1);
  await keystore.close();
  line.isCut = false;
  await settle();
  await expectConverged(upstream.hub);
  const above = openDatabase(upstream.ownerUrlOf(new URL(upstream.hubUrl).pathname.slice(1)), {
    connectionsMax: 1,
  });
  const known = await above.pool.query("select from keystore.wrap where key_id = $1", [keyId]);
  expect(known.rowCount).toBe(0);
  await above.close();
});

test("a tablet revoked upstream is turned away at the relay; a desk there decides no pair", async () => {
  const cookie = await upstream.hub.signedInAs("administrator");
  const [tablet] = tablets;
  const parameters = { device: tablet!.id };
  await upstream.hub.ask("revokeDevice", { cookie, parameters });
  await settle();
  const refused = await tablet!.refusedPush([]);
  expect(refused.code).toBe("device.revoked");
  const officer = await relay.hub.signedInAs("protection-officer");
  const body = {
    command: "decide-duplicate",
    proposal: relay.hub.parts.ids.next(),
    decision: "same",
    reason: "test",
  };
  const problem = await relay.hub.refused("recordAct", { cookie: officer, body });
  expect(problem.code).toBe("relay.decided-upstream");
});

test("a tablet that moves to the hub sends what only its relay had, and nothing counts twice", async () => {
  const tablet = tablets[1]!;
  line.isCut = true;
  const { ids } = relay.hub.parts;
  const { event } = testHousehold(ids, 7);
  const reference = referenceOf(501, 7);
  const entry = await tablet.entry({ ...event, reference, household: householdIdOf(reference) });
  await tablet.push([entry]);
  const moved = tablet.movedTo(upstream.hub.parts.address, upstream.hub.parts.clock);
  expect((await moved.push([entry])).answers[0]?.verdict).toBe("accepted");
  line.isCut = false;
  await settle();
  await expectConverged(upstream.hub);
  const via = await rowsOf(
    relay.owner,
    `select count(*)::int as n from journal.entry
    where via = '${upstreamPeer}' and device = '${tablet.id}'`,
  );
  expect(via).toEqual([{ n: 0 }]);
});

test("only a relay may say that a wrap was erased", async () => {
  const tablet = await upstream.hub.device();
  const { event, persons } = testHousehold(upstream.hub.parts.ids, 9);
  const vaultKey = upstream.hub.parts.vault.key;
  const identities = [{ person: persons[0]!, plaintext: "{}" }];
  const sealed = await tablet.sealedEntry(event, { identities, vaultKey });
  const erased = sealed.wraps.map(({ keyId }) => keyId);
  const { answers } = await tablet.push([{ ...sealed, wraps: [], erased }]);
  expect(answers).toMatchObject([{ verdict: "quarantined", code: "entry.wrap-missing" }]);
  expect((await tablet.push([sealed])).answers).toMatchObject([{ verdict: "accepted" }]);
});
