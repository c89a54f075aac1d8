import { readdirSync, readFileSync, readlinkSync, realpathSync } from "node:fs";
import { rm } from "node:fs/promises";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";

const fastShutdownMs = 8_000;
const lookAgainMs = 50;

/**
 * Clears away what an earlier start left: a postmaster that lives on without its supervisor, its
 * orphaned children, and a stale postmaster.pid whose number now belongs to another program.
 */
export async function clearOrphans({
  cluster,
  socketFolder,
  log,
}: {
  cluster: string;
  socketFolder: string;
  log: (line: string) => void;
}): Promise<void> {
  if (process.platform !== "linux") return stopNamedPostmaster(cluster, log);
  const first = serversIn(cluster);
  if (first.length > 0) {
    log(`an earlier Postgres still runs on this directory; stopping it`);
    const postmaster = readPostmasterPid(cluster);
    if (postmaster !== undefined && first.includes(postmaster)) signal(postmaster, "SIGINT");
    await untilGone(cluster, fastShutdownMs);
    for (const pid of serversIn(cluster)) signal(pid, "SIGQUIT");
    await untilGone(cluster, fastShutdownMs);
    // A server process that survives SIGQUIT may still write: it must be gone before the next one.
    for (const pid of serversIn(cluster)) signal(pid, "SIGKILL");
    await untilGone(cluster, fastShutdownMs);
  }
  if (serversIn(cluster).length > 0) return;
  // Nobody works in the cluster now, so whoever has the process id in these files is somebody else.
  await rm(pidFile(cluster), { force: true });
  for (const name of readdirSync(socketFolder)) {
    if (name.startsWith(".s.PGSQL.")) await rm(path.join(socketFolder, name), { force: true });
  }
}

/** Without /proc only the pid file tells; Postgres itself then refuses what it cannot settle. */
async function stopNamedPostmaster(cluster: string, log: (line: string) => void): Promise<void> {
  const postmaster = readPostmasterPid(cluster);
  if (postmaster === undefined || !isAlive(postmaster)) return;
  log("an earlier Postgres seems to run on this directory; asking it to stop");
  signal(postmaster, "SIGINT");
  const deadlineMs = Date.now() + fastShutdownMs;
  while (isAlive(postmaster) && Date.now() < deadlineMs) await delay(lookAgainMs);
}

function pidFile(cluster: string): string {
  return path.join(cluster, "postmaster.pid");
}

function readPostmasterPid(cluster: string): number | undefined {
  const pid = Number(readOrEmpty(pidFile(cluster)).split("\n")[0]);
  return Number.isSafeInteger(pid) && pid > 1 ? pid : undefined;
}

/** Every server process, postmaster or child, works in the cluster's directory. */
function serversIn(cluster: string): number[] {
  const wanted = realpathSync(cluster);
  const found: number[] = [];
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const isPostgres = readFileSync(`/proc/${name}/comm`, "utf8").startsWith("postgres");
      if (isPostgres && readlinkSync(`/proc/${name}/cwd`) === wanted) found.push(Number(name));
    } catch {
      continue; // It ended while we looked, or belongs to somebody else.
    }
  }
  return found;
}

async function untilGone(cluster: string, waitMs: number): Promise<void> {
  const deadlineMs = Date.now() + waitMs;
  while (serversIn(cluster).length > 0 && Date.now() < deadlineMs) await delay(lookAgainMs);
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    const isGone = error instanceof Error && "code" in error && error.code === "ESRCH";
    if (!isGone) throw error;
  }
}

function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
