import { rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import type { Clock } from "@caravanserai/kernel";
import type { Scenario } from "@caravanserai/planning";
import { openDatabase, readHead, type Database } from "@caravanserai/store";
import type { Output } from "../cli/output.ts";
import {
  dataDirectoryPath,
  lockDataDirectory,
  openDataDirectory,
} from "../start/data-directory.ts";
import { exitCodes } from "../start/exit-codes.ts";
import { freePort } from "../start/port.ts";
import { systemClock } from "../start/ports.ts";
import { startSystem, type DemoClock, type RunningSystem } from "../start/system.ts";
import { createVaultClient, type VaultClient } from "../vault/vault-client.ts";
import { configureScenario, enrolFleet, type Fleet } from "./fleet.ts";
import { HubConnection } from "./hub-connection.ts";
import { loadScenario, type ScenarioChoice } from "./load-scenario.ts";
import { watchMemory } from "./memory-peak.ts";
import { ScenarioPlayer } from "./scenario-player.ts";
import { summarise, summaryLines, type ReplaySummary } from "./summary.ts";

interface ReplayOptions extends ScenarioChoice {
  readonly speed: number | "max";
  readonly keep?: boolean;
}

const windowMs = 2 * 3_600_000;
const pacedStepMs = 1_000;
const vaultWaitMsMax = 10 * 60_000;

/**
 * Plays a scenario into a system of its own, started for it and removed after it, through the very
 * HTTP push, signatures and sealing that tablets use; then counts what arrived and verifies.
 */
export async function replayCommand(output: Output, options: ReplayOptions): Promise<void> {
  const scenario = await loadScenario(options);
  const path = join(dataDirectoryPath(), `replay-${process.pid}`);
  const directory = await openDataDirectory(path);
  const lock = await lockDataDirectory(directory);
  const demoClock = clockFor(scenario, options.speed);
  output.note(`Replaying ${scenario.title} at speed ${options.speed} …`);
  try {
    const system = await startSystem({
      directory,
      host: "127.0.0.1",
      port: await freePort(),
      metricsPort: await freePort(),
      databaseUrl: process.env["DATABASE_URL"],
      demo: { clock: demoClock, stateFile: join(directory.run, "demo-state.json") },
      say: output.note,
    });
    try {
      const vault = createVaultClient(directory.vaultSocket);
      const summary = await play(scenario, {
        system,
        vault,
        options,
        demoClock,
        hubFolder: directory.hub,
        output,
      });
      output.result({ ...summary }, summaryLines(summary));
      if (summary.lost > 0 || summary.verify !== "equal") process.exitCode = exitCodes.notEqual;
    } finally {
      await system.stop();
    }
  } finally {
    lock.close();
    if (options.keep === true) output.note(`Kept: ${path}`);
    else await rm(path, { recursive: true, force: true });
  }
}

/** At full speed the hub's clock stands at the end of the scenario; else it runs through it. */
function clockFor(scenario: Scenario, speed: number | "max"): DemoClock {
  const realMs = systemClock.now();
  return speed === "max"
    ? { demoMs: scenario.toMs, realMs, speed: 1 }
    : { demoMs: scenario.fromMs, realMs, speed };
}

interface PlayContext {
  readonly system: RunningSystem;
  readonly vault: VaultClient;
  readonly options: ReplayOptions;
  readonly demoClock: DemoClock;
  readonly hubFolder: string;
  readonly output: Output;
}

async function play(scenario: Scenario, context: PlayContext): Promise<ReplaySummary> {
  const { system, vault, demoClock, options, output } = context;
  const connection = new HubConnection(system.address, { connectionsMax: 12 });
  const database = openDatabase(system.ownerUrl, { connectionsMax: 2 });
  const clock: Clock = {
    now: () => demoClock.demoMs + (systemClock.now() - demoClock.realMs) * demoClock.speed,
  };
  try {
    const vaultKey = await vault.publicKey();
    if (vaultKey === null) throw new Error("the vault gave no public key");
    await configureScenario(scenario, { database, hubFolder: context.hubFolder, clock });
    const { fleet } = await enrolFleet(scenario, database, { connection, clock });
    const memory = watchMemory(() => [process.pid, ...system.processIds()]);
    const startedMs = performance.now();
    const player = new ScenarioPlayer(scenario, { fleet, vaultKey });
    if (options.speed === "max") await playAtFullSpeed(player, scenario, output);
    else await playPaced(player, clock);
    await player.finish();
    const pushedSeconds = (performance.now() - startedMs) / 1_000;
    await vaultCaughtUp(database, vault);
    const seconds = (performance.now() - startedMs) / 1_000;
    const peakMemoryMiB = memory.stop();
    const measured = { pushedSeconds, seconds, peakMemoryMiB };
    return await summarise(database, { player, devices: devicesOf(fleet), measured });
  } finally {
    await database.close();
    connection.close();
  }
}

function devicesOf(fleet: Fleet) {
  return [...fleet.values()];
}

async function playAtFullSpeed(
  player: ScenarioPlayer,
  scenario: Scenario,
  output: Output,
): Promise<void> {
  let daysPlayed = 0;
  for (let untilMs = scenario.fromMs + windowMs; !player.isOver; untilMs += windowMs) {
    await player.playUntil(untilMs);
    const days = Math.floor((untilMs - scenario.fromMs) / (24 * 3_600_000));
    if (days > daysPlayed) {
      daysPlayed = days;
      output.note(`  day ${days}: ${player.recordsPlayed} entries written`);
    }
  }
}

async function playPaced(player: ScenarioPlayer, clock: Clock): Promise<void> {
  while (!player.isOver) {
    await player.playUntil(clock.now());
    await delay(pacedStepMs);
  }
}

/** Waits until the vault has looked at every entry, so that its proposals are counted too. */
async function vaultCaughtUp(database: Database, vault: VaultClient): Promise<void> {
  const deadlineMs = performance.now() + vaultWaitMsMax;
  while (performance.now() < deadlineMs) {
    const [followed, head] = [await vault.followedPosition(), await readHead(database)];
    if (followed !== null && followed >= head.position) return;
    await delay(200);
  }
  throw new Error("the vault did not catch up within ten minutes");
}
