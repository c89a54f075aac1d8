import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createModelCase } from "@caravanserai/planning";
import { openDatabase, type Database } from "@caravanserai/store";
import { configureScenario, enrolFleet } from "../../apps/hub/src/replay/fleet.ts";
import { HubConnection } from "../../apps/hub/src/replay/hub-connection.ts";
import { ScenarioPlayer } from "../../apps/hub/src/replay/scenario-player.ts";
import { createVaultClient } from "../../apps/hub/src/vault/vault-client.ts";
import { familyOf, until } from "../kit/running-programs.ts";
import { TestSystem } from "../kit/test-system.ts";
import { vaultSocketOf } from "../kit/vault-socket.ts";

const hourMs = 3_600_000;
const scale = 0.01;
/** Simulated hours between two kills. */
const killEveryHours = 14;

let system: TestSystem;
let database: Database;

beforeAll(async () => {
  system = await TestSystem.start();
  database = openDatabase(await system.ownerUrl(), { connectionsMax: 2 });
});
afterAll(async () => {
  await database.close();
  await system.remove();
});

/** Kills one part as a crash would: no goodbye, in the middle of whatever it does. */
function kill(part: "hub" | "vault" | "postgres"): void {
  const isPart = (command: string) =>
    part === "postgres" ? /postgres.* -D /.test(command) : command.includes(`${part}.mjs`);
  const victim = familyOf(system.pid).find(({ command }) => isPart(command));
  if (victim !== undefined) process.kill(victim.pid, "SIGKILL");
}

test("hub, vault and Postgres killed in the middle of a replay: nothing acknowledged is missing", async () => {
  const scenario = createModelCase({ seed: 7, scale });
  const connection = new HubConnection(system.address, { connectionsMax: 8 });
  const vault = createVaultClient(vaultSocketOf(system.dataDirectory));
  const vaultKey = await until(async () => (await vault.publicKey()) ?? undefined);
  const clock = { now: () => Date.now() };
  const hubFolder = join(system.dataDirectory, "hub");
  await configureScenario(scenario, { database, hubFolder, clock });
  const { fleet } = await enrolFleet(scenario, database, { connection, clock });
  const player = new ScenarioPlayer(scenario, { fleet, vaultKey });
  const parts = ["hub", "vault", "postgres"] as const;
  let hours = 0;
  for (let untilMs = scenario.fromMs; !player.isOver; untilMs += 2 * hourMs) {
    const playing = player.playUntil(untilMs);
    hours += 2;
    if (hours % killEveryHours === 0) kill(parts[(hours / killEveryHours) % parts.length]!);
    await playing;
  }
  await player.finish();
  connection.close();

  const acknowledged = [...fleet.values()].flatMap((device) => [...device.acknowledged]);
  const written = [...fleet.values()].reduce((sum, device) => sum + device.mark, 0);
  expect(new Set(acknowledged).size).toBe(written);
  const { rows } = await database.pool.query<{ there: number }>(
    "select count(*)::int as there from journal.entry where id = any($1::uuid[])",
    [acknowledged],
  );
  expect(rows[0]?.there).toBe(acknowledged.length);
  expect((await system.command("verify"))["isEqual"]).toBe(true);
  const head = await database.pool.query<{ head: number }>(
    "select coalesce(max(position), 0)::int as head from journal.entry",
  );
  await until(async () => ((await vault.followedPosition()) ?? 0) >= (head.rows[0]?.head ?? 0));
});
