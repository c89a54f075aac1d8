import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateAgeIdentity } from "@caravanserai/sealing";
import {
  createAppender,
  openDatabase,
  prepareDatabase,
  startEmbeddedPostgres,
} from "@caravanserai/store";
import { makeBackup } from "../apps/hub/src/backup/make-backup.ts";
import { openRestored, restoreInto } from "../apps/hub/src/backup/restore-backup.ts";
import { databasePasswords, openDataDirectory } from "../apps/hub/src/start/data-directory.ts";
import { enrolSampleDevice, sampleHousehold } from "../packages/store/src/testing/sample-device.ts";

const households = 100_000;
const personsOf = (serial: number) => 1 + (serial % 3) + (serial % 5 === 0 ? 1 : 0);
const pushEntries = 200;
const lanes = 4;
const goalMinutes = 15;
const clock = { now: () => Date.now() };
const log = () => undefined;

type Directory = Awaited<ReturnType<typeof openDataDirectory>>;

/**
 * 100,000 invented households are backed up while their server runs, and restored into another one:
 * every table compared by its hash, the journal folded anew. What is sealed is random bytes.
 */
export async function benchRestore(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "caravanserai-bench-restore-"));
  try {
    const keys = await Promise.all([generateAgeIdentity(), generateAgeIdentity()]);
    const recipients = keys.map(({ recipient }) => recipient);
    const original = await openDataDirectory(join(folder, "original"));
    const file = await fillAndBackUp(original, { recipients, folder: join(folder, "backups") });
    const restored = await openDataDirectory(join(folder, "restored"));
    await restore(restored, { file, identities: [keys[1].identity] });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function withServer<Answer>(
  directory: Directory,
  work: (superuserUrl: string) => Promise<Answer>,
): Promise<Answer> {
  const server = await startEmbeddedPostgres({ directory: directory.postgres, log });
  try {
    return await work(server.superuserUrl);
  } finally {
    await server.stop();
  }
}

function fillAndBackUp(
  directory: Directory,
  to: { recipients: readonly string[]; folder: string },
): Promise<string> {
  return withServer(directory, async (superuserUrl) => {
    const passwords = await databasePasswords(directory);
    const { hubUrl } = await prepareDatabase({ superuserUrl, ...passwords });
    const startedMs = performance.now();
    const persons = await fill(hubUrl);
    say("registered", `${households} households, ${persons} persons`, startedMs);
    const database = openDatabase(superuserUrl, { connectionsMax: 2 });
    try {
      const settings = { ...to, kept: 14, isDemonstration: false };
      const backupMs = performance.now();
      const { file, bytes } = await makeBackup({ database, directory, settings, nowMs: clock.now });
      say("backed up", `${(bytes / 2 ** 20).toFixed(0)} MiB, sealed to two`, backupMs);
      return file;
    } finally {
      await database.close();
    }
  });
}

async function restore(
  directory: Directory,
  from: { file: string; identities: readonly string[] },
): Promise<void> {
  const startedMs = performance.now();
  await withServer(directory, async (superuserUrl) => {
    const passwords = await databasePasswords(directory);
    const { report } = await restoreInto({ ...from, superuserUrl, passwords });
    await openRestored(superuserUrl);
    const verdict = report.isEqual ? "equal by row hash and by fold" : "DIFFERENT";
    say("restored", `${report.rows} rows, ${verdict} (goal: ${goalMinutes} min)`, startedMs);
  });
}

/** Answers how many persons there are. */
async function fill(hubUrl: string): Promise<number> {
  const database = openDatabase(hubUrl, { connectionsMax: lanes });
  const appender = createAppender({ database, clock });
  let persons = 0;
  try {
    const lane = async (first: number) => {
      const device = await enrolSampleDevice(database, { clock, label: `Tablet ${first}` });
      for (let serial = first; serial < households; serial += lanes * pushEntries) {
        const entries = Array.from(
          { length: Math.min(pushEntries, households - serial) },
          (_, at) => registration(device, serial + at),
        );
        persons += entries.reduce((sum, { wraps }) => sum + wraps, 0);
        const waiting = { entries: 0, oldestAtMs: null };
        const checked = entries.map(({ entry }) => entry);
        await appender.push({ device: device.id, entries: checked, waiting });
      }
    };
    await Promise.all(Array.from({ length: lanes }, (_, index) => lane(index * pushEntries)));
  } finally {
    await appender.close();
    await database.close();
  }
  return persons;
}

function registration(device: Awaited<ReturnType<typeof enrolSampleDevice>>, serial: number) {
  const event = sampleHousehold(serial, { persons: personsOf(serial) });
  const sealed = event.persons.map(({ person }) => ({
    keyId: person as string,
    person,
    ciphertext: randomBytes(260).toString("base64url"),
    wrapHash: randomBytes(32).toString("base64url"),
  }));
  const wraps = sealed.map(({ keyId }) => ({ keyId, wrap: randomBytes(80).toString("base64url") }));
  const entry = device.entry(event, { sealed });
  return { entry: { ...entry, raw: { ...entry.raw, wraps } }, wraps: wraps.length };
}

function say(what: string, found: string, startedMs: number): void {
  const seconds = ((performance.now() - startedMs) / 1_000).toFixed(1);
  console.log(`${what.padEnd(12)} ${seconds.padStart(6)} s  ${found}`);
}
