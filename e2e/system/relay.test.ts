import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import {
  householdIdOf,
  referenceOf,
  type CrossingCode,
  type DomainEvent,
  type PersonId,
} from "@caravanserai/domain";
import { createIdSource, createSeededRandom } from "@caravanserai/kernel";
import { generateSigningKey } from "@caravanserai/sealing";
import { openDatabase, verifyReadTables, type Database } from "@caravanserai/store";
import { afterAll, beforeAll, expect, test } from "vitest";
import { HubConnection } from "../../apps/hub/src/replay/hub-connection.ts";
import { SimulatedDevice, type DeviceRecord } from "../../apps/hub/src/replay/simulated-device.ts";
import { familyOf, until } from "../kit/running-programs.ts";
import { freePort, runCommand, temporaryDirectory, TestSystem } from "../kit/test-system.ts";

const clock = { now: () => Date.now() };
const random = createSeededRandom(4);
const ids = createIdSource(clock, random);

let upstreamPort: number;
let upstream: TestSystem;
let relay: TestSystem;

beforeAll(async () => {
  upstreamPort = await freePort();
  upstream = await TestSystem.start({ port: upstreamPort });
  const code = await upstream.enrolmentCode({ role: "relay", label: "Post" });
  relay = await TestSystem.start({ args: ["--upstream", upstream.address, "--enrol", code] });
});
afterAll(async () => {
  await relay.remove();
  await upstream.remove();
});

async function numberIn(database: Database, text: string): Promise<number> {
  const { rows } = await database.pool.query<{ n: number }>(text);
  return rows[0]?.n ?? 0;
}

async function withDatabase<Answer>(
  system: TestSystem,
  work: (database: Database) => Promise<Answer>,
): Promise<Answer> {
  const database = openDatabase(await system.ownerUrl(), { connectionsMax: 2 });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

/** One invented man, whose name is written in one script or in the other. */
function arrived(device: SimulatedDevice, names: object): DeviceRecord {
  const reference = referenceOf(device.referenceBlock, 0);
  const household = householdIdOf(reference);
  const person = ids.next() as string as PersonId;
  const identity = {
    names,
    birth: { year: 1988, month: 4, day: 17, precision: "day" },
    document: { type: "internal-passport", number: "9900112233", issuer: "RUS" },
  };
  const event: DomainEvent = {
    kind: "registration.household-registered",
    household,
    reference,
    crossing: "NORTH" as CrossingCode,
    stage: "individual",
    persons: [
      {
        person,
        sex: "male",
        ageBand: "18-59",
        citizenship: "RUS",
        relationship: "head",
        documentKind: "internal-passport",
      },
    ],
    placeNeed: "no",
    destination: null,
    noticeVersion: "test",
    spokenLanguage: "ru",
    hasProtectionReferral: false,
  };
  const identities = [{ person, plaintext: JSON.stringify(identity) }];
  return { atMs: clock.now(), subject: household, event, identities };
}

async function register(names: object, connection: HubConnection): Promise<void> {
  const code = await relay.enrolmentCode({ role: "registration", label: "Tablet" });
  const key = await generateSigningKey();
  const ports = { clock, ids, random };
  const device = await SimulatedDevice.enrol(code, { key, connection, ports });
  const vaultKey = await until(async () => (await device.readPostView()).vaultKey ?? undefined);
  await device.write(arrived(device, names), vaultKey);
  await device.pushWaiting();
}

const proposals = "select count(*)::int as n from read.duplicate_proposal";
const households = "select count(*)::int as n from read.household";

test("a post without a line finds its duplicates; after a kill all is up, once", async () => {
  const { dataDirectory } = upstream;
  // Nothing can be sealed for a vault that was never heard of: the two must have met once.
  const met = "select count(*)::int as n from relay.uplink where vault_key_name is not null";
  await withDatabase(relay, (database) => until(async () => (await numberIn(database, met)) === 1));
  await upstream.stop();
  const place = { dataDirectory: relay.dataDirectory, port: Number(new URL(relay.address).port) };
  await relay.stop();
  // Neither the address nor a code, and nobody above: a relay starts like every hub.
  relay = await TestSystem.start(place);
  const connection = new HubConnection(relay.address, { connectionsMax: 2 });
  await register({ family: "Вымышленов", given: "Игнат", patronymic: "Саввич" }, connection);
  await register({ family: "Vymyshlenov", given: "Ignat" }, connection);
  connection.close();
  await withDatabase(relay, (database) =>
    until(async () => (await numberIn(database, proposals)) === 1),
  );
  const found = (await relay.command("doctor"))["findings"] as { check: string; found: string }[];
  expect(found.find(({ check }) => check === "uplink")?.found).toContain("3 entries wait");

  upstream = await TestSystem.start({ dataDirectory, port: upstreamPort });
  const hub = familyOf(relay.pid).find(({ command }) => command.includes("hub.mjs"));
  process.kill(hub!.pid, "SIGKILL");
  await withDatabase(upstream, async (database) => {
    await until(async () => (await numberIn(database, households)) === 2);
    await until(async () => (await numberIn(database, proposals)) === 1);
    expect((await verifyReadTables(database)).isEqual).toBe(true);
    // The upstream's own vault opens what was sealed at the post, and compares anew.
    const opened = "select count(*)::int as n from vault.person";
    await until(async () => (await numberIn(database, opened)) === 2);
    expect(await numberIn(database, proposals)).toBe(1);
  });
  await withDatabase(relay, async (database) => {
    expect((await verifyReadTables(database)).isEqual).toBe(true);
    expect(await numberIn(database, proposals)).toBe(1);
  });
});

test("a relay restored from its backup goes on as the same relay, without another code", async () => {
  const folder = await temporaryDirectory();
  try {
    const keys = join(folder, "keys");
    const { recipients } = (await relay.command("backup", "keys", keys)) as {
      recipients: string[];
    };
    const named = recipients.flatMap((recipient) => ["--recipient", recipient]);
    await relay.command("backup", "configure", ...named, "--folder", join(folder, "backups"));
    const { made } = (await relay.command("backup")) as { made: { file: string } };
    const known = await readFile(join(relay.dataDirectory, "hub/relay.json"), "utf8");
    await relay.remove();

    const dataDirectory = join(folder, "restored");
    const given = ["restore", made.file, "--identity", join(keys, "first.txt"), "--json"];
    const restored = await runCommand(given, { dataDirectory });
    expect(JSON.parse(restored.stdout)).toMatchObject({ isEqual: true, hasKeys: true });
    expect(await readFile(join(dataDirectory, "hub/relay.json"), "utf8")).toBe(known);
    relay = await TestSystem.start({ dataDirectory });
    const before = await withDatabase(upstream, (database) => numberIn(database, households));
    const connection = new HubConnection(relay.address, { connectionsMax: 1 });
    await register({ family: "Выдуманный", given: "Другой" }, connection);
    connection.close();
    await withDatabase(upstream, (database) =>
      until(async () => (await numberIn(database, households)) === before + 1),
    );
    await relay.stop();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
