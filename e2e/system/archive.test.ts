import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { openDatabase, readHead } from "@caravanserai/store";
import { familyOf, isAlive, until } from "../kit/running-programs.ts";
import { runCommand, temporaryDirectory, TestSystem } from "../kit/test-system.ts";

// Many programs, one after the other: generous, because a busy machine is slow.
vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 });

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** Minutes become seconds: everything else about the archive is as in a real system. */
const env = { CARAVANSERAI_ARCHIVE_SECONDS: "2" };

interface Archive {
  readonly chain: string | null;
  readonly lastSegment: string | null;
  readonly lastBase: { readonly file: string } | null;
  readonly lastTest: { readonly isEqual: boolean; readonly entries: number } | null;
  readonly lastFailure: object | null;
}

async function startArchiving(): Promise<{ system: TestSystem; identity: string }> {
  const folder = await temporaryDirectory();
  closing.push(() => rm(folder, { recursive: true, force: true }));
  const system = await TestSystem.start({ dataDirectory: join(folder, "data"), env });
  closing.push(() => system.stop());
  const keys = join(folder, "keys");
  const { recipients } = (await system.command("backup", "keys", keys)) as {
    recipients: string[];
  };
  const named = recipients.flatMap((recipient) => ["--recipient", recipient]);
  await system.command("backup", "configure", ...named, "--folder", join(folder, "backups"));
  return { system, identity: join(keys, "second.txt") };
}

async function readArchive({ dataDirectory }: TestSystem): Promise<Archive> {
  const text = await readFile(join(dataDirectory, "wal-archive.json"), "utf8").catch(() => "{}");
  return {
    lastSegment: null,
    lastTest: null,
    ...(JSON.parse(text) as Partial<Archive>),
  } as Archive;
}

let crossings = 0;

/** Brings an entry into the journal, and says in which segment of the log it is at the latest. */
async function act(system: TestSystem): Promise<{ segment: string; entries: number }> {
  crossings += 1;
  const folder = join(system.dataDirectory, "files");
  await mkdir(folder, { recursive: true });
  const file = join(folder, "places.json");
  const named = { code: `INVENTED-${crossings}`, name: "Invented", town: "Invented" };
  const crossing = { ...named, modes: ["foot"], utcOffsetMinutes: 300 };
  await writeFile(file, JSON.stringify({ crossings: [crossing], sites: [] }));
  const run = await system.command("configure", file);
  expect(run["entries"]).toBe(1);
  const database = openDatabase(await system.ownerUrl(), { connectionsMax: 1 });
  try {
    const { rows } = await database.pool.query<{ segment: string }>(
      "select pg_walfile_name(pg_current_wal_insert_lsn()) as segment",
    );
    return { segment: rows[0]?.segment ?? "", entries: (await readHead(database)).position };
  } finally {
    await database.close();
  }
}

/** Without anybody's doing the schedule seals what was committed. */
function untilArchived(system: TestSystem, segment: string): Promise<boolean> {
  return until(async () => ((await readArchive(system)).lastSegment ?? "") >= segment);
}

/** At once, by hand, while the schedule goes on: each follows the other, and none fails. */
async function runAllAtOnce(system: TestSystem): Promise<void> {
  const { chain } = await readArchive(system);
  const byHand = await Promise.all([
    system.command("backup", "archive", "--base"),
    system.command("backup", "archive", "--base"),
    system.command("backup"),
    system.command("backup"),
  ]);
  expect(byHand.map(({ error }) => error)).toEqual(byHand.map(() => undefined));
  expect(await readArchive(system)).toMatchObject({ lastFailure: null, chain });
}

test("what is committed reaches the archive by itself, and comes back after the loss of all", async () => {
  const { system, identity } = await startArchiving();
  const tested = await until(async () => (await readArchive(system)).lastTest ?? undefined);
  expect(tested).toMatchObject({ isEqual: true });
  await runAllAtOnce(system);
  // Again and again: each time by another program, because the last one has ended.
  await untilArchived(system, (await act(system)).segment);
  const { segment, entries } = await act(system);
  await untilArchived(system, segment);

  const { lastBase } = await readArchive(system);
  for (const { pid } of familyOf(system.pid)) if (isAlive(pid)) process.kill(pid, "SIGKILL");
  await system.end("SIGKILL");
  await rm(system.dataDirectory, { recursive: true, force: true });
  const dataDirectory = `${system.dataDirectory} restored`;
  const given = ["restore", lastBase?.file ?? "", "--identity", identity, "--json"];
  const restored = await runCommand(given, { dataDirectory });
  expect(JSON.parse(restored.stdout)).toMatchObject({ entries, isEqual: true });
  const again = await TestSystem.start({ dataDirectory });
  closing.push(() => again.stop());
  expect(await again.command("verify")).toMatchObject({ isEqual: true });
});
