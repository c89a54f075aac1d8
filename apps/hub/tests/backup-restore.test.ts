import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateAgeIdentity, sealBytesToAge } from "@caravanserai/sealing";
import { hashDatabase, openDatabase, readHead, verifyReadTables } from "@caravanserai/store";
import { createTestDatabase } from "@caravanserai/store/testing";
import { afterEach, beforeEach, expect, test } from "vitest";
import { changeBackupSettings, type BackupSettings } from "../src/backup/backup-settings.ts";
import { readBackupState } from "../src/backup/backup-state.ts";
import { importKeyIn } from "../src/backup/import-key.ts";
import { makeBackup } from "../src/backup/make-backup.ts";
import { openRestored, restoreInto } from "../src/backup/restore-backup.ts";
import { openDataDirectory, type DataDirectory } from "../src/start/data-directory.ts";
import { crossingConfigured, tallied, testHousehold } from "./kit/events.ts";
import { startTestHub, type TestHub } from "./kit/test-hub.ts";
import { enrolTestTablet, type TestTablet } from "./kit/test-tablet.ts";

const passwords = { hubPassword: "hub-of-the-tests", vaultPassword: "vault-of-the-tests" };
const dayMs = 24 * 3_600_000;

let folder: string;
let directory: DataDirectory;
const closing: (() => Promise<void>)[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "caravanserai-backup-"));
  directory = await openDataDirectory(join(folder, "data"));
  closing.push(() => rm(folder, { recursive: true, force: true }));
});
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function openHub() {
  const database = await createTestDatabase();
  closing.push(() => database.close());
  return database;
}

async function serve(hubUrl: string, changes: Parameters<typeof startTestHub>[0] = {}) {
  const hub = await startTestHub({ database: openDatabase(hubUrl), ...changes });
  closing.push(() => hub.close());
  return hub;
}

async function settingsWithKeys() {
  const keys = await Promise.all([generateAgeIdentity(), generateAgeIdentity()]);
  const settings: BackupSettings = {
    recipients: keys.map(({ recipient }) => recipient),
    folder: join(folder, "backups"),
    kept: 3,
    isDemonstration: false,
  };
  return { settings, keys };
}

/** Three tablets register and count; whatever they do has the same moment on the standing clock. */
async function act(hub: TestHub, tablets: readonly TestTablet[], round: number): Promise<void> {
  for (const [index, tablet] of tablets.entries()) {
    const { event } = testHousehold(hub.parts.ids, round * 10 + index);
    await tablet.save(event, tallied(hub.parts.ids, round + 1));
    await tablet.sendAll();
  }
}

test("after the restore of an older backup the tablets send again, and nothing differs", async () => {
  const original = await openHub();
  const hub = await serve(original.hubUrl);
  await hub.record(crossingConfigured());
  const tablets = await Promise.all([1, 2, 3].map(() => enrolTestTablet(hub)));
  await act(hub, tablets, 0);
  const { settings, keys } = await settingsWithKeys();
  const made = await makeBackup({
    database: original.owner,
    directory,
    settings,
    nowMs: () => hub.parts.clock.now(),
  });
  await act(hub, tablets, 1);
  await act(hub, tablets, 2);

  const restored = await openHub();
  const { report } = await restoreInto({
    file: made.file,
    identities: [keys[1]?.identity ?? ""],
    superuserUrl: restored.superuserUrl,
    passwords,
  });
  expect(report).toMatchObject({ isEqual: true, areRowsEqual: true, isFoldEqual: true });
  expect((await readHead(restored.owner)).position).toBe(7);
  await openRestored(restored.superuserUrl);
  const later = await serve(restored.hubUrl, { clock: hub.parts.clock });
  for (const tablet of tablets) {
    tablet.hubIsAt(later.parts.address);
    // The first sign of life tells it of the new epoch; what follows needs nobody.
    await tablet.sendOnce();
    await tablet.sendAll();
    expect(tablet.outbox.entries.map(({ state, verdict }) => `${state} ${verdict}`)).toEqual(
      Array.from({ length: 6 }, () => "acknowledged accepted"),
    );
  }
  const readTables = async (owner: typeof original.owner) =>
    (await hashDatabase(owner)).filter(({ table }) => table.startsWith("read."));
  expect(await readTables(restored.owner)).toEqual(await readTables(original.owner));
  expect((await readHead(restored.owner)).position).toBe((await readHead(original.owner)).position);
  expect((await verifyReadTables(restored.owner)).isEqual).toBe(true);
});

test("backups are pruned after success only, and key wraps sooner than the rest", async () => {
  const { owner } = await openHub();
  const { settings } = await settingsWithKeys();
  let nowMs = Date.UTC(2022, 8, 21, 2);
  const back = () => makeBackup({ database: owner, directory, settings, nowMs: () => nowMs });
  for (let day = 0; day < 5; day += 1, nowMs += 2 * dayMs) await back();
  const names = await readdir(settings.folder);
  expect(names.filter((name) => name.endsWith(".main.age"))).toHaveLength(3);
  // Of days 0, 2, 4, 6 and 8 the wraps of the last six days are left.
  expect(names.filter((name) => name.endsWith(".keystore.age"))).toHaveLength(4);
  expect(names.every((name) => /^caravanserai-\d+\.\d+\.\d+-schema\d+-2022\d{4}T/.test(name))).toBe(
    true,
  );
  await writeFile(join(settings.folder, "x.age.partial"), "left by a kill");
  const blocked = { ...settings, folder: join(settings.folder, "x.age.partial") };
  const failing = makeBackup({
    database: owner,
    directory,
    settings: blocked,
    nowMs: () => nowMs,
  });
  await expect(failing).rejects.toThrow("backup configure --folder");
  const { lastFailure } = await readBackupState(directory.path);
  expect(lastFailure?.reason).toContain("cannot be written to");
  expect((await readdir(settings.folder)).filter((name) => name.endsWith(".age"))).toHaveLength(7);
  await back();
  expect((await readdir(settings.folder)).some((name) => name.endsWith(".partial"))).toBe(false);
  expect((await readBackupState(directory.path)).lastFailure).toBeNull();
});

test("a backup holds no byte in the clear, and no identity but its own opens it", async () => {
  const original = await openHub();
  const hub = await serve(original.hubUrl);
  await hub.record(crossingConfigured());
  const { settings, keys } = await settingsWithKeys();
  const nowMs = () => hub.parts.clock.now();
  const { file } = await makeBackup({ database: original.owner, directory, settings, nowMs });
  expect((await readFile(file)).includes("Testtown")).toBe(false);
  const { superuserUrl } = await openHub();
  const stranger = await generateAgeIdentity();
  const order = { file, superuserUrl, passwords };
  const closed = restoreInto({ ...order, identities: [stranger.identity] });
  await expect(closed).rejects.toThrow("does not open");
  // Cut anywhere, it is refused as a whole.
  const bytes = await readFile(file);
  await writeFile(file, bytes.subarray(0, bytes.length - 40));
  const cut = restoreInto({ ...order, identities: [keys[0]?.identity ?? ""] });
  await expect(cut).rejects.toThrow();
});

test("a tablet's file is taken in once, by the same verdicts, and leaks nothing", async () => {
  const { hubUrl, owner } = await openHub();
  const hub = await serve(hubUrl, { dataDirectory: directory.path });
  await hub.record(crossingConfigured());
  const tablet = await enrolTestTablet(hub);
  await act(hub, [tablet], 0);
  await tablet.save(tallied(hub.parts.ids, 3), testHousehold(hub.parts.ids, 7).event);
  const { recipient } = await importKeyIn(directory.path);
  const { device } = await tablet.outbox.readMarks();
  const waiting = await tablet.outbox.readUnacknowledged(100);
  const sealed = async (entries: readonly unknown[], to = recipient) => {
    const file = { caravanserai: "unsent", format: 1, device, savedAtMs: 0, entries };
    const plain = new TextEncoder().encode(JSON.stringify(file));
    return Buffer.from(await sealBytesToAge(plain, [to])).toString("base64");
  };
  const cookie = await hub.signedInAs("administrator");
  const file = await sealed(waiting.map(({ signed }) => signed));
  const asked = { cookie, headers: { origin: hub.parts.address }, body: { file } };
  const before = await hashDatabase(owner);
  expect(await hub.ask("importUnsent", asked)).toMatchObject({ accepted: 2, quarantined: 0 });
  const after = await hashDatabase(owner);
  expect(after).not.toEqual(before);
  expect(await hub.ask("importUnsent", asked)).toMatchObject({ accepted: 2, quarantined: 0 });
  const journal = (hashes: typeof after) => hashes.filter(({ table }) => table === "journal.entry");
  expect(journal(await hashDatabase(owner))).toEqual(journal(after));
  // The tablet hears the same verdicts when it is back, and nothing is counted again.
  await tablet.sendAll();
  expect(tablet.outbox.entries.every(({ verdict }) => verdict === "accepted")).toBe(true);
  expect(journal(await hashDatabase(owner))).toEqual(journal(after));
  const stranger = await generateAgeIdentity();
  for (const wrong of [await sealed([], stranger.recipient), "AAAA", await sealed([{}])]) {
    const problem = await hub.refused("importUnsent", { ...asked, body: { file: wrong } });
    expect(problem.code).toBe("import.not-readable");
  }
  const post = await hub.refused("importUnsent", {
    ...asked,
    cookie: await hub.signedInAs("analyst"),
  });
  expect(post.code).toBe("access.denied");
});

test("the administration sees the last backup and what to act on", async () => {
  const { hubUrl, owner } = await openHub();
  const hub = await serve(hubUrl, { dataDirectory: directory.path });
  const cookie = await hub.signedInAs("administrator");
  const nothing = await hub.ask("readBackups", { cookie });
  expect(nothing).toMatchObject({ settings: null, last: null, warnings: ["not-configured"] });
  const { recipients, kept } = await changeBackupSettings(directory, {
    recipients: (await settingsWithKeys()).settings.recipients,
  });
  const settings = { recipients, kept, folder: join(folder, "apart"), isDemonstration: false };
  const nowMs = () => hub.parts.wallClock.now();
  const made = await makeBackup({ database: owner, directory, settings, nowMs });
  const standing = await hub.ask("readBackups", { cookie });
  expect(standing.last).toMatchObject({ rows: made.rows, bytes: made.bytes });
  expect(standing.warnings).toContain("never-tested");
  hub.parts.wallClock.nowMs += 27 * 3_600_000;
  const later = await hub.signedInAs("administrator");
  expect((await hub.ask("readBackups", { cookie: later })).warnings).toContain("too-old");
  const metrics = await hub.parts.metrics.text();
  expect(metrics).toContain(`caravanserai_backup_bytes ${made.bytes}`);
  expect(metrics).toContain("caravanserai_backup_age_seconds 97200");
});

test("one recipient is refused unless somebody insists", async () => {
  const { recipient } = await generateAgeIdentity();
  const one = { recipients: [recipient, recipient] };
  await expect(changeBackupSettings(directory, one)).rejects.toThrow("at least two");
  await expect(
    changeBackupSettings(directory, { recipients: ["age1nonsense", recipient] }),
  ).rejects.toThrow("no age recipient");
  const insisted = await changeBackupSettings(directory, { ...one, isOneEnough: true });
  expect(insisted.recipients).toEqual([recipient]);
});
