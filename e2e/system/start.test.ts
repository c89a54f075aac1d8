import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { familyOf, isAlive, until } from "../kit/running-programs.ts";
import { freePort, runCommand, temporaryDirectory, TestSystem } from "../kit/test-system.ts";

const systems: TestSystem[] = [];
afterEach(async () => {
  for (const system of systems.splice(0)) await system.remove();
});

async function started(...given: Parameters<typeof TestSystem.start>): Promise<TestSystem> {
  const system = await TestSystem.start(...given);
  systems.push(system);
  return system;
}

function pidOf(system: TestSystem, script: string): number {
  const found = familyOf(system.pid).find(({ command }) => command.includes(`${script}.mjs`));
  return found?.pid ?? 0;
}

async function isReady(system: TestSystem): Promise<boolean> {
  const answer = await fetch(`${system.address}/readyz`).catch(() => undefined);
  return answer?.status === 200;
}

describe("start", () => {
  test("works in a directory with spaces, prints a link, answers, and stops all on SIGTERM", async () => {
    const dataDirectory = join(await temporaryDirectory("caravanserai test "), "with spaces");
    const system = await started({ dataDirectory });
    expect(await isReady(system)).toBe(true);
    expect(system.greeting.setupLink).toMatch(/\/in\/[A-Za-z0-9_-]{43}$/);
    const version = await (await fetch(`${system.address}/version`)).json();
    expect(version).toHaveProperty("version");
    const family = familyOf(system.pid);
    expect(family.length).toBeGreaterThan(3);
    expect(await system.stop()).toBe(0);
    await until(() => family.every(({ pid }) => !isAlive(pid)));
  });

  test("stops in order even when the signal comes twice, as npm and a terminal send it", async () => {
    const system = await started();
    const family = familyOf(system.pid);
    process.kill(system.pid, "SIGINT");
    process.kill(system.pid, "SIGTERM");
    expect(await system.stop()).toBe(0);
    await until(() => family.every(({ pid }) => !isAlive(pid)));
  });

  test("says so when it is already running", async () => {
    const system = await started();
    const again = await runCommand(["start", "--port", String(await freePort())], system);
    expect(again.exitCode).toBe(3);
    expect(again.stderr).toContain("already running");
  });

  test("says so when the port is taken, and how to choose another", async () => {
    const port = await freePort();
    const holder = createServer().listen(port, "127.0.0.1");
    const dataDirectory = await temporaryDirectory();
    const run = await runCommand(["start", "--port", String(port)], { dataDirectory });
    holder.close();
    await rm(dataDirectory, { recursive: true, force: true });
    expect(run.exitCode).toBe(4);
    expect(run.stderr).toContain(`Port ${port} is taken`);
    expect(run.stderr).toContain("--port");
  });

  test("refuses the data of a newer version", async () => {
    const dataDirectory = await temporaryDirectory();
    await writeFile(join(dataDirectory, "layout.json"), JSON.stringify({ layoutVersion: 99 }));
    const run = await runCommand(["start"], { dataDirectory });
    await rm(dataDirectory, { recursive: true, force: true });
    expect(run.exitCode).toBe(5);
    expect(run.stderr).toContain("newer version");
  });

  test("refuses an unreachable DATABASE_URL", async () => {
    const dataDirectory = await temporaryDirectory();
    const url = `postgres://nobody:nothing@127.0.0.1:${await freePort()}/none`;
    const env = { DATABASE_URL: url, HUB_PORT: String(await freePort()) };
    const run = await runCommand(["start"], { dataDirectory, env });
    await rm(dataDirectory, { recursive: true, force: true });
    expect(run.exitCode).toBe(8);
    expect(run.stderr).toContain("DATABASE_URL");
    expect(run.stderr).not.toContain("nothing@");
  });

  test("refuses a directory it may not write to", async () => {
    const dataDirectory = await temporaryDirectory();
    const file = join(dataDirectory, "a-file");
    await writeFile(file, "");
    const run = await runCommand(["start"], { dataDirectory: join(file, "below") });
    await rm(dataDirectory, { recursive: true, force: true });
    expect(run.exitCode).toBe(1);
    expect(run.stderr).toContain("CARAVANSERAI_DATA");
  });
});

describe("after kill -9", () => {
  test("of hub, vault or Postgres, the supervisor brings it back", async () => {
    const system = await started();
    for (const script of ["hub", "vault"]) {
      const before = pidOf(system, script);
      process.kill(before, "SIGKILL");
      await until(() => {
        const now = pidOf(system, script);
        return now !== 0 && now !== before;
      });
    }
    const pidFile = join(system.dataDirectory, "postgres");
    const postmaster = await postmasterPid(pidFile);
    process.kill(postmaster, "SIGKILL");
    await until(
      async () => (await isReady(system)) && (await postmasterPid(pidFile)) !== postmaster,
    );
    expect((await system.command("verify"))["isEqual"]).toBe(true);
  });

  test("of the supervisor, its children stop, and the next start works", async () => {
    const system = await started();
    const children = familyOf(system.pid).filter(({ command }) =>
      command.includes(".build/server"),
    );
    await system.end("SIGKILL");
    await until(() => children.every(({ pid }) => !isAlive(pid)));
    const again = await started({ dataDirectory: system.dataDirectory });
    expect(await isReady(again)).toBe(true);
  });

  test("of everything at once, the next start works", async () => {
    const system = await started();
    for (const { pid } of familyOf(system.pid)) {
      if (isAlive(pid)) process.kill(pid, "SIGKILL");
    }
    await system.end("SIGKILL");
    const again = await started({ dataDirectory: system.dataDirectory });
    expect(await isReady(again)).toBe(true);
    expect((await again.command("verify"))["isEqual"]).toBe(true);
  });
});

/** First line of the postmaster's pid file, wherever below the directory the cluster lies. */
async function postmasterPid(postgres: string): Promise<number> {
  for (const folder of [postgres, join(postgres, "cluster"), join(postgres, "data")]) {
    const text = await readFile(join(folder, "postmaster.pid"), "utf8").catch(() => "");
    if (text !== "") return Number(text.split("\n")[0]);
  }
  return 0;
}

describe("commands", () => {
  test.each(["start", "replay", "verify", "doctor", "user", "device", "configure", "version"])(
    "%s explains itself",
    async (name) => {
      const run = await runCommand([name, "--help"], { dataDirectory: "/nowhere" });
      expect(run.exitCode).toBe(0);
      expect(run.stdout).toContain(`caravanserai ${name}`);
    },
  );

  test("an unknown command is wrong usage", async () => {
    const run = await runCommand(["frobnicate"], { dataDirectory: "/nowhere" });
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toContain("--help");
  });

  test("doctor finds a running system well; users and devices are listed", async () => {
    const system = await started();
    const keys = await system.command(
      "backup",
      "keys",
      join(system.dataDirectory, "keys-for-a-stick"),
    );
    const recipients = (keys as { recipients: string[] }).recipients;
    const named = recipients.flatMap((recipient) => ["--recipient", recipient]);
    await system.command("backup", "configure", ...named);
    expect(await system.command("doctor")).toMatchObject({ isWell: true });
    await system.command("user", "add", "Aliya", "--role", "analyst");
    expect(JSON.stringify(await system.command("user", "list"))).toContain("Aliya");
    await system.enrolmentCode({ role: "counting", label: "North" });
    expect(await system.command("device", "list")).toHaveProperty("devices");
  });

  test("places are set up from a file, and a wrong file changes nothing", async () => {
    const system = await started();
    const example = "docs/operating/places.example.json";
    expect(await system.command("configure", example)).toEqual({ entries: 4 });
    const folder = join(system.dataDirectory, "files");
    await mkdir(folder);
    const wrong = join(folder, "wrong.json");
    await writeFile(wrong, JSON.stringify({ crossings: [{ code: "" }] }));
    const run = await runCommand(["configure", wrong], system);
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toContain("crossings.0");
  });
});
