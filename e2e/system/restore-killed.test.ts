import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { freePort, runCommand, temporaryDirectory, TestSystem } from "../kit/test-system.ts";

// Many programs, one after the other: generous, because a busy machine is slow.
vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 });

let folder: string;
let identity: string;
let entries: number;
let backups: string[];

/** One system with a few entries, a backup of it and a base copy: what is restored below. */
beforeAll(async () => {
  folder = await temporaryDirectory();
  const system = await TestSystem.start({ dataDirectory: join(folder, "original") });
  try {
    const keys = await system.command("backup", "keys", join(folder, "keys"));
    identity = join(folder, "keys", "first.txt");
    const recipients = keys["recipients"] as string[];
    const named = recipients.flatMap((recipient) => ["--recipient", recipient]);
    const to = join(folder, "backups");
    await mkdir(to);
    await system.command("backup", "configure", ...named, "--folder", to);
    const configured = await system.command("configure", "docs/operating/places.example.json");
    entries = Number(configured["entries"]);
    await system.command("backup");
    await system.command("backup", "archive", "--base");
    backups = (await readdir(to)).map((name) => join(to, name));
  } finally {
    await system.stop();
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const restore = (file: string, dataDirectory: string, dieAt?: string) =>
  runCommand(["restore", file, "--identity", identity, "--json"], {
    dataDirectory,
    env: dieAt === undefined ? {} : { CARAVANSERAI_DIE_AT: dieAt },
  });

test.each([
  [".main.age", ["begun", "loaded", "migrated", "compared", "keys", "opened"]],
  [".base.age", ["begun", "recovered", "placed", "keys"]],
])(
  "a restore of %s that is killed anywhere starts nothing, and is done by the next",
  async (ending, steps) => {
    const file = backups.find((name) => name.endsWith(ending)) ?? "";
    const dataDirectory = join(folder, `restored${ending}`);
    for (const step of steps) {
      const killed = await restore(file, dataDirectory, step);
      expect({ step, ...killed }).toMatchObject({ step, exitCode: null });
      const start = await runCommand(["start", "--port", String(await freePort())], {
        dataDirectory,
      });
      expect({ step, exitCode: start.exitCode }).toEqual({ step, exitCode: 1 });
      expect(start.stderr).toContain(`caravanserai restore ${file} --identity`);
    }
    // Killed after its very last step it has been done.
    expect(await restore(file, dataDirectory, "ended")).toMatchObject({ exitCode: null });
    const system = await TestSystem.start({ dataDirectory });
    try {
      expect(await system.command("verify")).toMatchObject({ isEqual: true, entries });
      const again = await restore(file, dataDirectory);
      expect(again.exitCode).not.toBe(0);
    } finally {
      await system.stop();
    }
    expect((await restore(file, dataDirectory)).stdout).toContain("already");
  },
);

test("a restore that cannot begin leaves a directory in which everything starts", async () => {
  const file = backups.find((name) => name.endsWith(".main.age")) ?? "";
  const dataDirectory = join(folder, "wrong key");
  const stranger = join(folder, "stranger");
  await runCommand(["backup", "keys", stranger], { dataDirectory });
  const given = ["restore", file, "--identity", join(stranger, "first.txt")];
  const refused = await runCommand(given, { dataDirectory });
  expect(refused).toMatchObject({ exitCode: 1 });
  expect(refused.stderr).toContain("does not open with this identity");
  await writeFile(join(folder, "no-identity.txt"), "");
  const none = await runCommand(["restore", file, "--identity", join(folder, "no-identity.txt")], {
    dataDirectory,
  });
  expect(none.exitCode).toBe(2);
  expect(await runCommand(["verify"], { dataDirectory })).toMatchObject({ exitCode: 0 });
});
