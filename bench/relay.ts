import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import {
  householdIdOf,
  referenceOf,
  type CrossingCode,
  type DomainEvent,
  type PersonId,
} from "@caravanserai/domain";
import { createIdSource, createSeededRandom } from "@caravanserai/kernel";
import { generateSigningKey, type VaultPublicKey } from "@caravanserai/sealing";
import { openDatabase, verifyReadTables, type Database } from "@caravanserai/store";
import { HubConnection } from "../apps/hub/src/replay/hub-connection.ts";
import { SimulatedDevice, type DeviceRecord } from "../apps/hub/src/replay/simulated-device.ts";
import { until } from "../e2e/kit/running-programs.ts";
import { TestSystem } from "../e2e/kit/test-system.ts";

const tablets = 10;
const entriesPerTablet = 1_000;
const goalSeconds = 30;
const clock = { now: () => Date.now() };
const random = createSeededRandom(10);
const ids = createIdSource(clock, random);

/**
 * Ten tablets come back to their relay with 1,000 entries each, and the relay has its uplink: until
 * every entry is durable upstream and the relay has heard so. Both systems, their vaults and
 * databases run on this machine. Sealing and signing is the tablets' work, done before.
 */
export async function benchRelay(): Promise<void> {
  const upstream = await TestSystem.start();
  let relay: TestSystem | undefined;
  try {
    await configure(upstream);
    const code = await upstream.enrolmentCode({ role: "relay", label: "Bench post" });
    relay = await TestSystem.start({ args: ["--upstream", upstream.address, "--enrol", code] });
    await measure({ upstream, relay });
  } finally {
    await relay?.remove();
    await upstream.remove();
  }
}

async function measure(systems: { upstream: TestSystem; relay: TestSystem }): Promise<void> {
  const there = openDatabase(await systems.upstream.ownerUrl(), { connectionsMax: 2 });
  const here = openDatabase(await systems.relay.ownerUrl(), { connectionsMax: 2 });
  const connection = new HubConnection(systems.relay.address, { connectionsMax: tablets });
  try {
    await until(async () => ((await numberIn(here, crossings)) > 0 ? true : undefined));
    const devices = await Promise.all(
      Array.from({ length: tablets }, (_none, index) => enrol(systems.relay, connection, index)),
    );
    const vaultKey = await until(() => jointKey(here, devices[0]!));
    for (const device of devices) await fill(device, vaultKey);
    const before = await numberIn(there, entries);
    const startedMs = performance.now();
    await Promise.all(devices.map((device) => device.pushWaiting()));
    const atRelayMs = performance.now() - startedMs;
    const wanted = before + tablets * entriesPerTablet;
    await until(async () => ((await numberIn(there, entries)) >= wanted ? true : undefined));
    await until(async () => ((await numberIn(here, unnamed)) === 0 ? true : undefined));
    const seconds = (performance.now() - startedMs) / 1_000;
    const count = tablets * entriesPerTablet;
    console.log(`tablets, entries      ${tablets} with ${entriesPerTablet} each`);
    console.log(`durable at the relay  ${(atRelayMs / 1_000).toFixed(1)} s`);
    console.log(`durable upstream      ${seconds.toFixed(1)} s (goal: at most ${goalSeconds} s)`);
    console.log(`                      ${(count / seconds).toFixed(0)} entries/s through both`);
    for (const [name, database] of [["upstream", there] as const, ["relay", here] as const]) {
      const { isEqual } = await verifyReadTables(database);
      console.log(`verify ${name.padEnd(14)} ${isEqual ? "equal" : "DIFFERENT"}`);
    }
  } finally {
    connection.close();
    await there.close();
    await here.close();
  }
}

const entries = "select position::int as n from journal.head";
const crossings = "select count(*)::int as n from read.crossing";
const unnamed = `select count(*)::int as n from journal.device d
  left join relay.forwarding f on f.device = d.id
  where d.via is null and d.mark > coalesce(f.named_to, 0)`;

async function numberIn(database: Database, text: string): Promise<number> {
  const { rows } = await database.pool.query<{ n: number }>(text);
  return rows[0]?.n ?? 0;
}

async function configure(system: TestSystem): Promise<void> {
  const folder = join(system.dataDirectory, "files");
  await mkdir(folder);
  const file = join(folder, "places.json");
  const place = { name: "North", modes: ["car"], town: "Oral", utcOffsetMinutes: 300 };
  await writeFile(file, JSON.stringify({ crossings: [{ code: "NORTH", ...place }] }));
  await system.command("configure", file);
}

async function enrol(
  system: TestSystem,
  connection: HubConnection,
  index: number,
): Promise<SimulatedDevice> {
  const code = await system.enrolmentCode({ role: "registration", label: `Tablet ${index}` });
  const key = await generateSigningKey();
  return SimulatedDevice.enrol(code, { key, connection, ports: { clock, ids, random } });
}

async function jointKey(
  relay: Database,
  device: SimulatedDevice,
): Promise<VaultPublicKey | undefined> {
  const { vaultKey } = await device.readPostView();
  const known = await numberIn(relay, "select count(vault_public_key)::int as n from relay.uplink");
  return known > 0 && vaultKey !== null ? vaultKey : undefined;
}

/** Registrations of one or two people, each third entry a counted car: as a desk at a border. */
async function fill(device: SimulatedDevice, vaultKey: VaultPublicKey): Promise<void> {
  for (let index = 0; index < entriesPerTablet; index++) {
    const record = index % 3 === 2 ? counted() : registered(device, index);
    await device.write(record, vaultKey);
  }
}

function counted(): DeviceRecord {
  const event = {
    kind: "crossing.tallied",
    tally: ids.next(),
    crossing: "NORTH",
    direction: "in",
    mode: "car",
    vehicles: 1,
    adults: 2,
    children: 1,
  } as unknown as DomainEvent;
  return { atMs: clock.now(), subject: "tally", event, identities: [] };
}

function registered(device: SimulatedDevice, index: number): DeviceRecord {
  const reference = referenceOf(device.referenceBlock, index);
  const household = householdIdOf(reference);
  const people = Array.from({ length: 1 + (index % 2) }, (_none, place) => ({
    person: ids.next() as string as PersonId,
    plaintext: JSON.stringify({
      names: { family: `Invented${device.referenceBlock}`, given: `Name${index * 2 + place}` },
      birth: { year: 1960 + (index % 50), precision: "year" },
    }),
  }));
  const event: DomainEvent = {
    kind: "registration.household-registered",
    household,
    reference,
    crossing: "NORTH" as CrossingCode,
    stage: "individual",
    persons: people.map(({ person }) => ({
      person,
      sex: "female",
      ageBand: "18-59",
      citizenship: "RUS",
      relationship: "head",
      documentKind: "internal-passport",
    })),
    placeNeed: "no",
    destination: null,
    noticeVersion: "bench",
    spokenLanguage: "ru",
    hasProtectionReferral: false,
  };
  return { atMs: clock.now(), subject: household, event, identities: people };
}
