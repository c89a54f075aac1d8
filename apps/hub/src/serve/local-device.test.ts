import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createIdSource, createSeededRandom } from "@caravanserai/kernel";
import { createVerifier } from "@caravanserai/sealing";
import { beginNewEpoch, readDevice } from "@caravanserai/store";
import { createTestDatabase, type TestDatabase } from "@caravanserai/store/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openLocalDevice } from "./local-device.ts";

let folder: string;
let database: TestDatabase;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "caravanserai-hub-"));
  database = await createTestDatabase();
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

const clock = { now: () => 1 };
const random = createSeededRandom(3);

function open(inside: string) {
  const ids = createIdSource(clock, random);
  return openLocalDevice({ folder: join(folder, inside), database: database.hub, clock, ids });
}

test("the hub is one device for good, and its key lies where only it can read", async () => {
  const first = await open("hub");
  const second = await open("hub");
  expect(second.id).toBe(first.id);
  const { mode } = await stat(join(folder, "hub", "device.json"));
  expect(mode & 0o777).toBe(0o600);
  const device = await readDevice(database.hub, first.id);
  expect(device?.role).toBe("hub");
  const verifier = await createVerifier(device!.publicKey);
  expect(await verifier.verify("a text", await second.sign("a text"))).toBe(true);
});

test("a hub whose database was restored goes on as a new device, also with the old key file", async () => {
  const before = await open("restored");
  await beginNewEpoch(database.owner, createSeededRandom(7));
  const after = await open("restored");
  expect(after.id).not.toBe(before.id);
  expect((await open("restored")).id).toBe(after.id);
  const known = await readDevice(database.hub, after.id);
  expect(known?.publicKey).not.toBe((await readDevice(database.hub, before.id))?.publicKey);
});

test("a damaged key file is said to be one and is left as it is", async () => {
  const file = join(folder, "hub", "device.json");
  const kept = await readFile(file, "utf8");
  await writeFile(file, '{"device":"x"}');
  await expect(open("hub")).rejects.toThrow(/damaged/);
  expect(await readFile(file, "utf8")).toBe('{"device":"x"}');
  await writeFile(file, kept);
});
