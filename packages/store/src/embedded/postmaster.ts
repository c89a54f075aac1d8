import { readFileSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as delay } from "node:timers/promises";
import { startFault, startProgram, type Installation } from "./make-cluster.ts";
import { clearOrphans } from "./orphans.ts";

export interface PostmasterOptions {
  readonly installation: Installation;
  readonly cluster: string;
  readonly socketFolder: string;
  readonly log: (line: string) => void;
  /** Beside the usual ones: of archiving, or of a recovery. */
  readonly settings?: Readonly<Record<string, string>>;
  /** A recovery from an archive takes longer than any start. */
  readonly startWaitMs?: number;
}

export interface Postmaster {
  readonly pid: number;
  /** Resolves when it has ended, for whatever reason. */
  readonly ended: Promise<void>;
  kill(signal: NodeJS.Signals): void;
}

const startWaitMsUsual = 60_000;
const lookAgainMs = 15;
/** How long children of a killed postmaster may keep its shared memory. */
const retryForMs = 20_000;
const retryEveryMs = 250;
const passingTrouble = /pre-existing shared memory block|lock file "postmaster.pid" already exists/;

/**
 * Durability is never traded: fsync, full_page_writes and synchronous_commit stay on. Memory is
 * modest, because the same machine runs everything. Statements and values never reach the log.
 */
function settingsOf(socketFolder: string): Record<string, string> {
  return {
    listen_addresses: "",
    unix_socket_directories: `"${socketFolder.replaceAll('"', '""')}"`,
    unix_socket_permissions: "0700",
    fsync: "on",
    full_page_writes: "on",
    synchronous_commit: "on",
    wal_compression: "on",
    shared_buffers: "64MB",
    max_connections: "40",
    work_mem: "8MB",
    maintenance_work_mem: "64MB",
    max_wal_size: "1GB",
    checkpoint_timeout: "10min",
    jit: "off",
    max_parallel_workers_per_gather: "0",
    max_worker_processes: "4",
    autovacuum_max_workers: "2",
    log_destination: "stderr",
    logging_collector: "off",
    log_min_messages: "warning",
    log_min_error_statement: "panic",
    log_error_verbosity: "terse",
    log_statement: "none",
    log_checkpoints: "off",
    log_autovacuum_min_duration: "-1",
    log_line_prefix: "%b[%p] ",
    restart_after_crash: "on",
  };
}

/** Starts the server, and waits out what an earlier, killed one has left behind. */
export async function startPostmaster(options: PostmasterOptions): Promise<Postmaster> {
  const deadlineMs = Date.now() + retryForMs;
  for (;;) {
    await clearOrphans(options);
    const attempt = await tryStart(options);
    if (!("output" in attempt)) return attempt;
    if (!passingTrouble.test(attempt.output) || Date.now() > deadlineMs) {
      throw startFault(attempt.output, "Postgres ended while starting");
    }
    options.log("Postgres waits for parts of an earlier one to end; trying again");
    await delay(retryEveryMs);
  }
}

async function tryStart(options: PostmasterOptions): Promise<Postmaster | { output: string }> {
  const { installation, cluster, socketFolder, log, startWaitMs = startWaitMsUsual } = options;
  const settings = Object.entries({ ...settingsOf(socketFolder), ...options.settings });
  const child = startProgram(installation, "postgres", [
    "-D",
    cluster,
    ...settings.flatMap(([name, value]) => ["-c", `${name}=${value}`]),
  ]);
  let output = "";
  const takeLine = (line: string) => {
    output = `${output}${line}\n`.slice(-4_000);
    log(line);
  };
  createInterface({ input: child.stdout }).on("line", takeLine);
  createInterface({ input: child.stderr }).on("line", takeLine);
  let hasEnded = false;
  const ended = new Promise<void>((resolve) => {
    child.on("error", (error) => takeLine(error.message));
    child.on("close", () => {
      hasEnded = true;
      resolve();
    });
  });
  const deadlineMs = Date.now() + startWaitMs;
  while (!hasEnded && !isReady(cluster, child.pid)) {
    if (Date.now() > deadlineMs) child.kill("SIGQUIT");
    await delay(lookAgainMs);
  }
  if (hasEnded || child.pid === undefined) return { output };
  return { pid: child.pid, ended, kill: (signal) => void child.kill(signal) };
}

/** The server writes its state into the eighth line of its pid file. */
function isReady(cluster: string, pid: number | undefined): boolean {
  try {
    const lines = readFileSync(path.join(cluster, "postmaster.pid"), "utf8").split("\n");
    return Number(lines[0]) === pid && lines[7]?.trim() === "ready";
  } catch {
    return false; // Not written yet.
  }
}
