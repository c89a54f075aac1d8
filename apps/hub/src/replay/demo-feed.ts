import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { createModelCase, type Scenario } from "@caravanserai/planning";
import type { DemoState } from "@caravanserai/contract";
import type { Clock } from "@caravanserai/kernel";
import { openDatabase } from "@caravanserai/store";
import type { Output } from "../cli/output.ts";
import {
  dataDirectoryPath,
  openDataDirectory,
  readJson,
  writePrivateJson,
  type DataDirectory,
} from "../start/data-directory.ts";
import type { FeedPlan } from "../start/demo.ts";
import { systemClock } from "../start/ports.ts";
import { enterModelFigures } from "../figures/model-case/enter-model-figures.ts";
import { createVaultClient } from "../vault/vault-client.ts";
import {
  configureScenario,
  enrolFleet,
  reviveFleet,
  type DeviceKeys,
  type Fleet,
} from "./fleet.ts";
import { HubConnection } from "./hub-connection.ts";
import { ScenarioPlayer } from "./scenario-player.ts";

const demoSeed = 2022;
const catchUpWindowMs = 2 * 3_600_000;
const liveStepMs = 2_000;

/**
 * Feeds the demonstration: first the days that have already passed, as fast as it goes, then act
 * by act as the demonstration's clock reaches them. Killed at any time, it goes on where it was.
 */
export async function feedDemo(
  _output: Output,
  { address, plan: planFile }: { address: string; plan: string },
): Promise<void> {
  const plan = await readJson<FeedPlan>(planFile);
  if (plan === undefined) throw new Error("the plan of the demonstration is missing");
  const directory = await openDataDirectory(dataDirectoryPath());
  const { demoMs, realMs, speed } = plan.clock;
  const clock: Clock = { now: () => demoMs + (systemClock.now() - realMs) * speed };
  const tell = (state: DemoState["state"]) =>
    writePrivateJson(plan.stateFile, { scenario: "model-case", speed, state } satisfies DemoState);
  await tell("catching-up");

  const scenario = createModelCase({ seed: demoSeed });
  const connection = new HubConnection(address, { connectionsMax: 10 });
  const vaultKey = await waitForVaultKey(directory.vaultSocket);
  const fleet = await openFleet(scenario, { plan, connection, clock, directory });
  const player = new ScenarioPlayer(scenario, { fleet, vaultKey });
  process.stdout.write(`${JSON.stringify({ ready: true })}\n`);
  for (let untilMs = scenario.fromMs; untilMs < clock.now(); untilMs += catchUpWindowMs) {
    await player.playUntil(Math.min(untilMs, clock.now()));
  }
  await tell("running");
  while (!player.isOver) {
    await player.playUntil(clock.now());
    await delay(liveStepMs);
  }
  await player.finish();
  await tell("over");
  // Stays alive, so that the supervisor does not start a week that is over again.
  await new Promise<never>(() => setInterval(() => undefined, 60_000));
}

async function waitForVaultKey(socket: string) {
  const vault = createVaultClient(socket);
  for (;;) {
    const key = await vault.publicKey();
    if (key !== null) return key;
    await delay(500);
  }
}

async function openFleet(
  scenario: Scenario,
  opened: { plan: FeedPlan; connection: HubConnection; clock: Clock; directory: DataDirectory },
): Promise<Fleet> {
  const { plan, connection, clock } = opened;
  const known = await readJson<DeviceKeys>(plan.keyFile);
  if (known !== undefined) return reviveFleet(known, { connection, clock });
  const system = await readJson<{ ownerUrl: string }>(join(opened.directory.run, "system.json"));
  if (system === undefined) throw new Error("the system's address is not known yet");
  const database = openDatabase(system.ownerUrl, { connectionsMax: 2 });
  try {
    // Crossings and sites first: whoever signs in then finds them there. They were set up before
    // the first person came, so that one can look back at places too.
    const hubFolder = opened.directory.hub;
    const beforeAll = { now: () => scenario.fromMs };
    await configureScenario(scenario, { database, hubFolder, clock: beforeAll });
    await enterModelFigures({ database, hubFolder, clock });
    const { fleet, keys } = await enrolFleet(scenario, database, { connection, clock });
    await writePrivateJson(plan.keyFile, keys);
    return fleet;
  } finally {
    await database.close();
  }
}
