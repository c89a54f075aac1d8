import { startBackupSchedule } from "../backup/backup-schedule.ts";
import { startWalSchedule } from "../backup/wal-schedule.ts";
import { demonstrationIdentities, openDemonstrationSettings } from "../backup/backup-settings.ts";
import {
  dataDirectoryPath,
  lockDataDirectory,
  openDataDirectory,
  type DataDirectory,
} from "../start/data-directory.ts";
import { openDemo } from "../start/demo.ts";
import { exitCodes, Refusal } from "../start/exit-codes.ts";
import { openProduction } from "../start/production.ts";
import { isPortFree } from "../start/port.ts";
import { portTaken, startSystem, type SystemPlan } from "../start/system.ts";
import type { Output } from "./output.ts";

interface StartOptions {
  readonly demo?: boolean;
  readonly port?: number;
  readonly host?: string;
  readonly metricsPort?: number;
  readonly speed?: number;
  readonly upstream?: string;
  readonly enrol?: string;
}

const defaultPort = 8480;
const defaultMetricsPort = 8481;

function numberFrom(variable: string, fallback: number): number {
  const number = Number(process.env[variable]);
  return Number.isInteger(number) && number > 0 ? number : fallback;
}

/** Starts everything, prints where to go, and runs until it is told to stop. */
export async function startCommand(output: Output, options: StartOptions): Promise<void> {
  const isRelay = options.upstream !== undefined || options.enrol !== undefined;
  if (isRelay && options.demo === true) throw demoRelay();
  const port = options.port ?? numberFrom("HUB_PORT", defaultPort);
  const host = options.host ?? process.env["HUB_HOST"] ?? "127.0.0.1";
  const directory = await openDataDirectory(dataDirectoryPath());
  const lock = await lockDataDirectory(directory);
  if (!(await isPortFree(port, host))) throw portTaken(port);
  const stopRequested = stopSignal();
  const common = {
    directory,
    host,
    port,
    metricsPort: options.metricsPort ?? numberFrom("HUB_METRICS_PORT", defaultMetricsPort),
    databaseUrl: process.env["DATABASE_URL"],
    say: output.note,
  };
  const opening =
    options.demo === true
      ? await openDemo(directory, { speed: options.speed ?? 1 })
      : openProduction(directory);
  const relay = { upstream: options.upstream, code: options.enrol };
  const plan: SystemPlan = { ...common, demo: opening.demo, relay };
  const system = await startSystem(plan);
  if (options.demo === true) await openDemonstrationBackups(directory, output);
  const backups = startBackupSchedule({ directory, note: output.note });
  const isEmbedded = plan.databaseUrl === undefined;
  const archive = isEmbedded ? startWalSchedule({ directory, note: output.note }) : undefined;
  try {
    const feeding = await opening.feed(system, output.note);
    const greeting = await opening.greet(system);
    output.result(greeting.json, greeting.lines);
    await stopRequested;
    output.note("Stopping …");
    await feeding.stop();
  } finally {
    await Promise.all([backups.stop(), archive?.stop()]);
    await system.stop();
    lock.close();
  }
  output.note("Stopped. Everything that was saved is saved.");
}

async function openDemonstrationBackups(directory: DataDirectory, { note }: Output): Promise<void> {
  const { isDemonstration } = await openDemonstrationSettings(directory);
  if (!isDemonstration) return;
  note("Backups are made every night. Their identities lie on this same disk, in");
  note(`${demonstrationIdentities(directory)}: good for a demonstration only.`);
}

function demoRelay(): Refusal {
  return new Refusal(
    exitCodes.wrongUsage,
    "The demonstration has no upstream: its clock is its own. Leave out --demo or --upstream.",
  );
}

/** Listens on: npm and the terminal both pass a signal on, and the second must not cut a stop short. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
      process.on(signal, () => resolve());
    }
  });
}
