import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateAgeIdentity } from "@caravanserai/sealing";
import {
  openDatabase,
  prepareDatabase,
  readHead,
  startEmbeddedPostgres,
  walStaging,
  type Database,
  type EmbeddedPostgres,
} from "@caravanserai/store";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { BackupSettings } from "../src/backup/backup-settings.ts";
import { openRestored } from "../src/backup/restore-backup.ts";
import { openSealedFile } from "../src/backup/sealed-file.ts";
import { archiveWal } from "../src/backup/wal-archive.ts";
import { chainFolder, listPhysical, listStaged } from "../src/backup/wal-names.ts";
import { restorePoint, tryPoint } from "../src/backup/wal-restore.ts";
import { pause } from "../src/backup/wal-schedule.ts";
import { readWalStanding } from "../src/backup/wal-standing.ts";
import { changeWalState, readWaiting, readWalState } from "../src/backup/wal-state.ts";
import {
  databasePasswords,
  openDataDirectory,
  type DataDirectory,
} from "../src/start/data-directory.ts";
import { crossingConfigured, testHousehold } from "./kit/events.ts";
import { startTestHub, type TestHub } from "./kit/test-hub.ts";
import { enrolTestTablet, type TestTablet } from "./kit/test-tablet.ts";

const dayMs = 24 * 3_600_000;
const pollMs = { timeout: 20_000 };

let folder: string;
let directory: DataDirectory;
let postgres: EmbeddedPostgres;
let owner: Database;
let hub: TestHub;
let tablet: TestTablet;
let settings: BackupSettings;
let identity: string;
const closing: (() => Promise<unknown>)[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "caravanserai wal "));
  closing.push(() => rm(folder, { recursive: true, force: true }));
  directory = await openDataDirectory(join(folder, "data"));
  postgres = await startEmbeddedPostgres({
    directory: directory.postgres,
    log: () => undefined,
    archivedEverySeconds: 240,
  });
  closing.push(() => postgres.stop());
  const { superuserUrl } = postgres;
  const { hubUrl } = await prepareDatabase({
    superuserUrl,
    ...(await databasePasswords(directory)),
  });
  owner = openDatabase(superuserUrl, { connectionsMax: 2 });
  closing.push(() => owner.close());
  hub = await startTestHub({ database: openDatabase(hubUrl) });
  closing.push(() => hub.close());
  await hub.record(crossingConfigured());
  tablet = await enrolTestTablet(hub);
  const keys = await Promise.all([generateAgeIdentity(), generateAgeIdentity()]);
  identity = keys[1].identity;
  const recipients = keys.map(({ recipient }) => recipient);
  settings = { recipients, folder: join(folder, "backups"), kept: 3, isDemonstration: false };
});
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const archive = (changes: { isBaseDue?: boolean; nowMs?: number } = {}) => {
  const { isBaseDue = false, nowMs = Date.now() } = changes;
  const ownerUrl = postgres.superuserUrl;
  return archiveWal({ directory, settings, ownerUrl, nowMs: () => nowMs, isBaseDue });
};

async function register(serial: number): Promise<void> {
  await tablet.save(testHousehold(hub.parts.ids, serial).event);
  await tablet.sendAll();
}

/** Ends the segment and waits until the server has handed it over. */
async function endSegment(): Promise<string> {
  // A segment in which nothing was written is not ended.
  await owner.pool.query("select pg_logical_emit_message(false, 'test', 'segment')");
  const { rows } = await owner.pool.query<{ name: string }>(
    "select pg_walfile_name(pg_switch_wal()) as name",
  );
  const name = rows[0]?.name ?? "";
  const staging = walStaging(directory.postgres).folder;
  await expect.poll(async () => (await listStaged(staging)).includes(name), pollMs).toBe(true);
  return name;
}

/** A moment of the database after everything before, and before everything after it. */
async function momentBetween(): Promise<number> {
  const { rows } = await owner.pool.query<{ ms: number }>(
    "select extract(epoch from clock_timestamp())::float8 * 1000 as ms from pg_sleep(0.005)",
  );
  await owner.pool.query("select pg_sleep(0.005)");
  return Math.ceil(rows[0]?.ms ?? 0);
}

async function restoreAt(file: string, name: string, untilMs?: number) {
  const into = await openDataDirectory(join(folder, name));
  let epoch = "";
  const { report } = await restorePoint({
    file,
    identities: [identity],
    untilMs,
    directory: into,
    onRestored: async (superuserUrl) => {
      await openRestored(superuserUrl);
      const database = openDatabase(superuserUrl, { connectionsMax: 1 });
      epoch = (await readHead(database)).serverEpoch;
      await database.close();
    },
  });
  return { ...report, epoch };
}

// Four recoveries, each with two starts of a server: generous, because a busy machine is slow.
test(
  "a base copy and its log give every moment, or say why not",
  { timeout: 240_000 },
  async () => {
    await register(1);
    const { baseFile } = await archive({ isBaseDue: true });
    const base = baseFile ?? "";
    await register(2);
    await endSegment();
    const noted = await momentBetween();
    await register(3);
    const second = await endSegment();
    const between = await momentBetween();
    await register(4);
    const third = await endSegment();
    const { reachesMs } = await archive();
    expect(Date.now() - (reachesMs ?? 0)).toBeLessThan(60_000);
    const { serverEpoch } = await readHead(owner);

    const until = await restoreAt(base, "until", noted);
    expect(until).toMatchObject({ entries: 3, isEqual: true, hasReachedTime: true });
    expect(until.epoch).not.toBe(serverEpoch);
    const late = await tryPoint({
      file: base,
      identities: [identity],
      directory,
      untilMs: Date.now() + dayMs,
    });
    expect(late.report).toMatchObject({ entries: 5, isEqual: true, hasReachedTime: false });

    const sealed = chainFolder(settings.folder, (await readWalState(directory.path)).chain ?? "");
    const fileOf = async (segment: string) =>
      join(sealed, (await readdir(sealed)).find((name) => name.startsWith(segment)) ?? "");
    const damaged = await fileOf(third);
    const bytes = await readFile(damaged);
    expect(bytes.length).toBeLessThan(200_000);
    await writeFile(damaged, bytes.subarray(0, bytes.length - 40));
    await expect(restoreAt(base, "cut")).rejects.toThrow(
      new RegExp(`Segment ${third} .* is damaged.*\\nUntil 2\\S+Z everything is there`),
    );
    await rm(await fileOf(second));
    const missing = restoreAt(base, "gap", between);
    await expect(missing).rejects.toThrow(`Segment ${second} of the archived log is missing`);
    const said = await missing.catch(String);
    const time = /Until (\S+Z) everything/.exec(String(said))?.[1] ?? "";
    expect(await restoreAt(base, "as said", Date.parse(time))).toMatchObject({ entries: 3 });
    await expect(restoreAt(base, "early", 1)).rejects.toThrow("Choose an older base copy");
    await expect(restoreAt(base, "until", noted)).rejects.toThrow("already");
  },
);

/** Wraps of two people, of whom one is erased. */
async function wrapAndErase(): Promise<void> {
  const { pool } = owner;
  await pool.query(
    `insert into keystore.wrap select gen_random_uuid(), null, 'wrap of ' || who, 1
      from unnest(array['somebody kept', 'somebody erased']) who`,
  );
  await pool.query("delete from keystore.wrap where wrap = 'wrap of somebody erased'");
  // As seconds later, when every connection has told its counts.
  await pool.query("select pg_stat_force_next_flush()");
}

async function plainBytes(file: string): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of await openSealedFile(file, [identity])) pieces.push(piece);
  return Buffer.concat(pieces);
}

test("a gap begins a new chain; what is too old goes", { timeout: 120_000 }, async () => {
  await wrapAndErase();
  const first = await archive({ isBaseDue: true });
  const bytes = await plainBytes(first.baseFile ?? "");
  expect(bytes.includes("wrap of somebody kept")).toBe(true);
  expect(bytes.includes("wrap of somebody erased")).toBe(false);
  const { chain } = await readWalState(directory.path);
  await register(1);
  const lost = await endSegment();
  await rm(join(walStaging(directory.postgres).folder, lost));
  await register(2);
  await endSegment();
  // A day before the schedule wants one, the gap asks for a base copy.
  const { baseFile } = await archive();
  expect(baseFile).not.toBeNull();
  const state = await readWalState(directory.path);
  expect(state.chain).not.toBe(chain);

  const staged = join(walStaging(directory.postgres).folder, await endSegment());
  const old = (await stat(staged)).mtimeMs / 1_000 - 700;
  await utimes(staged, old, old);
  expect((await readWalStanding(directory.path, Date.now())).warnings).toEqual(["archive-late"]);
  const blocked = { ...settings, folder: join(folder, "backups", "no-folder") };
  await writeFile(blocked.folder, "");
  const order = { directory, ownerUrl: postgres.superuserUrl, nowMs: () => Date.now() };
  await expect(archiveWal({ ...order, settings: blocked, isBaseDue: false })).rejects.toThrow();
  expect((await readWalStanding(directory.path, Date.now())).warnings).toContain("archive-failed");
  await register(3);

  await pause(directory);
  expect((await readWalStanding(directory.path, Date.now())).warnings).toContain("archive-paused");
  expect(await readWaiting(directory)).toMatchObject({ staged: 0 });
  await archive({ nowMs: Date.now() + 6 * dayMs });
  const files = await listPhysical(settings.folder);
  expect(files.filter(({ file }) => file.endsWith(".base.age"))).toHaveLength(1);
  expect((await readWalStanding(directory.path, Date.now())).warnings).toEqual([]);
  const tried = { atMs: 1, durationMs: 1, takenAtMs: 1, segments: 0, entries: 0 };
  await changeWalState(directory.path, { lastTest: { ...tried, isEqual: false, reason: "" } });
  const told = ["base-test-too-old", "base-test-not-equal"];
  expect((await readWalStanding(directory.path, Date.now())).warnings).toEqual(told);
});
