import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openDatabase, query, type Database } from "../database.ts";
import { walStaging } from "./archive-settings.ts";
import { startEmbeddedPostgres } from "./start-embedded-postgres.ts";

let staging: string;
let database: Database;
const closing: (() => Promise<unknown>)[] = [];
beforeEach(async () => {
  const parent = await mkdtemp(path.join(tmpdir(), "caravanserai it's 100% archived "));
  closing.push(() => rm(parent, { recursive: true, force: true }));
  const directory = path.join(parent, "post gres");
  const log = () => undefined;
  const postgres = await startEmbeddedPostgres({ directory, log, archivedEverySeconds: 240 });
  closing.push(() => postgres.stop());
  database = openDatabase(postgres.superuserUrl, { connectionsMax: 1 });
  closing.push(() => database.close());
  staging = walStaging(directory).folder;
  await query(database, "create table public.kept (figure integer)");
});
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** Writes a row, ends the segment and says its name. */
async function endSegment(): Promise<string> {
  await query(database, "insert into public.kept values (1)");
  const [ended] = await query<{ name: string }>(
    database,
    "select pg_walfile_name(pg_switch_wal()) as name",
  );
  return ended?.name ?? "";
}

const archiver = async () =>
  (
    await query<{ archived: string; failed: number }>(
      database,
      `select last_archived_wal as archived, failed_count as failed from pg_stat_archiver`,
    )
  )[0];

it("segments are dropped until somebody wants them, then kept, and never written over", async () => {
  const dropped = await endSegment();
  await expect.poll(archiver, { timeout: 20_000 }).toMatchObject({ archived: dropped });
  expect(await readdir(staging)).toEqual([]);

  await writeFile(walStaging(path.dirname(staging)).gate, "");
  const kept = await endSegment();
  await expect.poll(archiver, { timeout: 20_000 }).toMatchObject({ archived: kept, failed: 0 });
  expect((await readdir(staging)).sort()).toEqual([kept, "keep"]);

  // As after a disk that gave back other bytes: archiving fails, the server goes on.
  const [{ next } = { next: "" }] = await query<{ next: string }>(
    database,
    "select pg_walfile_name(pg_current_wal_lsn() + 1) as next",
  );
  await writeFile(path.join(staging, next), "something else");
  expect(await endSegment()).toBe(next);
  await expect.poll(async () => (await archiver())?.failed, { timeout: 20_000 }).toBeGreaterThan(0);
  expect(await query(database, "select count(*) as rows from public.kept")).toEqual([{ rows: 3 }]);
});
