import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { hashDatabase, openDatabase, startEmbeddedPostgres } from "@caravanserai/store";
import { freePort, runCommand, temporaryDirectory, TestSystem } from "../kit/test-system.ts";

// Many programs, one after the other: generous, because a busy machine is slow.
vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 });

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** A Postgres that our programs have not started: to them it is somebody else's server. */
async function startServer(folder: string): Promise<{ DATABASE_URL: string }> {
  const log = () => undefined;
  const server = await startEmbeddedPostgres({ directory: folder, log });
  closing.push(() => server.stop());
  return { DATABASE_URL: server.superuserUrl };
}

async function hashesOf({ DATABASE_URL }: { DATABASE_URL: string }) {
  const database = openDatabase(DATABASE_URL, { connectionsMax: 1 });
  try {
    const hashes = await hashDatabase(database);
    // The new epoch of a restored hub, and what only the running one does.
    const own = /^(journal\.head|access\.|schema_history\.|situation\.progress)/;
    return hashes.filter(({ table }) => !own.test(table));
  } finally {
    await database.close();
  }
}

test("an external server is backed up while it works, and restored into another, row by row", async () => {
  const folder = await temporaryDirectory();
  closing.push(() => rm(folder, { recursive: true, force: true }));
  const first = await startServer(join(folder, "server"));
  const dataDirectory = join(folder, "data");
  const system = await TestSystem.start({ dataDirectory, env: first });
  closing.push(() => system.stop());
  const run = async (...args: string[]) => {
    const place = { dataDirectory, env: first };
    return JSON.parse((await runCommand([...args, "--json"], place)).stdout) as Record<
      string,
      unknown
    >;
  };
  const keys = await run("backup", "keys", join(folder, "keys"));
  const named = (keys["recipients"] as string[]).flatMap((one) => ["--recipient", one]);
  const to = join(folder, "backups");
  await mkdir(to);
  await run("backup", "configure", ...named, "--folder", to);
  await run("configure", "docs/operating/places.example.json");
  const { made, tested } = (await run("backup", "--test-restore")) as {
    made: { file: string; entries: number };
    tested: { isEqual: boolean };
  };
  expect(tested.isEqual).toBe(true);
  const archive = await runCommand(["backup", "archive"], { dataDirectory, env: first });
  expect(archive).toMatchObject({ exitCode: 2 });
  expect(archive.stderr).toContain("its own means");
  await system.stop();
  // It stands still: backed up all the same, and before an upgrade.
  expect(await run("upgrade")).toMatchObject({ backup: { entries: made.entries } });
  const before = await hashesOf(first);

  const second = await startServer(join(folder, "another server"));
  const identity = join(folder, "keys", "second.txt");
  const place = (name: string) => ({ dataDirectory: join(folder, name), env: second });
  const restore = ["restore", made.file, "--identity", identity, "--json"];
  // Cut short on one machine, it starts on no other, and the next restore begins anew.
  const dying = { ...second, CARAVANSERAI_DIE_AT: "loaded" };
  const cut = await runCommand(restore, { ...place("machine one"), env: dying });
  expect(cut.exitCode).toBeNull();
  const port = String(await freePort());
  const start = await runCommand(["start", "--port", port], place("machine two"));
  expect(start).toMatchObject({ exitCode: 1 });
  expect(start.stderr).toContain("was cut short");
  const restored = await runCommand(restore, place("machine two"));
  expect(JSON.parse(restored.stdout)).toMatchObject({ isEqual: true, entries: made.entries });
  expect(await hashesOf(second)).toEqual(before);
  const { dataDirectory: at } = place("machine two");
  const again = await TestSystem.start({ dataDirectory: at, env: second });
  closing.push(() => again.stop());
  const full = await runCommand(restore, place("machine three"));
  expect(full.exitCode).toBe(1);
  expect(full.stdout).toContain("needs an empty one");
});

test("a server that is away is named by each command that needs it, and never its password", async () => {
  const dataDirectory = await temporaryDirectory();
  closing.push(() => rm(dataDirectory, { recursive: true, force: true }));
  const url = `postgres://nobody:nothing@127.0.0.1:${await freePort()}/none`;
  const place = { dataDirectory, env: { DATABASE_URL: url } };
  const keys = join(dataDirectory, "keys");
  await runCommand(["backup", "keys", keys], place);
  const restored = join(dataDirectory, "x.main.age");
  for (const given of [
    ["backup"],
    ["upgrade"],
    ["verify"],
    ["restore", restored, "--identity", join(keys, "first.txt")],
  ]) {
    const { exitCode, stderr } = await runCommand(given, place);
    expect({ given, exitCode }).toEqual({ given, exitCode: 8 });
    expect(stderr).toContain("DATABASE_URL");
    expect(stderr).not.toContain("nothing@");
  }
});
