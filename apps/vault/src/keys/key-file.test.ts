import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { loadKeys, withDeviceOf } from "./key-file.ts";

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), "caravanserai-keys-"));
});
afterEach(() => rm(directory, { recursive: true }));

const clock = { now: () => 1 };

async function start(epoch: string) {
  const keys = await loadKeys(directory, clock);
  return withDeviceOf(epoch, { keys, directory, clock });
}

it("goes on as a new device after a restore, with the keys that open and compare records", async () => {
  const first = await start("one");
  expect((await start("one")).device).toBe(first.device);
  const restored = await start("two");
  expect(restored.device).not.toBe(first.device);
  expect(restored.deviceKey.publicKey).not.toBe(first.deviceKey.publicKey);
  expect(restored.sealingKey.publicKey).toBe(first.sealingKey.publicKey);
  expect(restored.indexKeys).toEqual(first.indexKeys);
  expect(await start("two")).toMatchObject({ device: restored.device, isNew: false });
});

it("takes a key file from before epochs were noted for one of an earlier epoch", async () => {
  const { device } = await loadKeys(directory, clock);
  expect(await readFile(path.join(directory, "keys.json"), "utf8")).not.toContain("deviceEpoch");
  expect((await start("one")).device).not.toBe(device);
});
