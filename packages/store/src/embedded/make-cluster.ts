import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { chown, mkdir, open, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { ClusterVersionMismatch, DiskFull, PostgresNotStarted } from "../faults.ts";
import type { RunAs } from "./run-as.ts";

/** Where the server's programs are and how they are run. */
export interface Installation {
  readonly nativeFolder: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly runAs: RunAs;
}

export const superuser = "caravanserai_owner";
const majorVersion = "18";

/** Makes the cluster on first start; a first start that was interrupted begins again. */
export async function ensureCluster(
  installation: Installation,
  { cluster, password }: { cluster: string; password: string },
): Promise<void> {
  if (existsSync(cluster)) {
    const version = (await readFile(path.join(cluster, "PG_VERSION"), "utf8")).trim();
    if (version === majorVersion) return;
    throw new ClusterVersionMismatch(
      `${cluster} was made by Postgres ${version}; this program brings ${majorVersion}.`,
    );
  }
  const unfinished = `${cluster}.new`;
  const passwordFile = `${cluster}.password`;
  await rm(unfinished, { recursive: true, force: true });
  await writeFile(passwordFile, password, { mode: 0o600 });
  const { uid, gid } = installation.runAs;
  if (uid !== undefined && gid !== undefined) await chown(passwordFile, uid, gid);
  try {
    await runToEnd(installation, "initdb", [
      `--pgdata=${unfinished}`,
      `--username=${superuser}`,
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--locale=C",
      "--data-checksums",
      "--no-instructions",
    ]);
  } finally {
    await rm(passwordFile, { force: true });
  }
  await rename(unfinished, cluster);
  await syncFolder(path.dirname(cluster));
}

async function syncFolder(folder: string): Promise<void> {
  const opened = await open(folder, "r");
  await opened.sync();
  await opened.close();
}

async function runToEnd(
  installation: Installation,
  program: string,
  args: readonly string[],
): Promise<void> {
  const started = startProgram(installation, program, args);
  let output = "";
  for (const stream of [started.stdout, started.stderr]) {
    stream.on("data", (bytes: Buffer) => (output = (output + bytes.toString()).slice(-4_000)));
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    started.on("error", reject);
    started.on("close", resolve);
  });
  if (code !== 0) throw startFault(output, `${program} ended with code ${code ?? "none"}`);
}

export function startProgram(
  { nativeFolder, environment, runAs }: Installation,
  program: string,
  args: readonly string[],
) {
  const [command = "", ...rest] = [
    ...runAs.prefix,
    path.join(nativeFolder, "bin", program),
    ...args,
  ];
  // A session of its own: Ctrl-C reaches our program, which then stops its parts in order.
  return spawn(command, rest, {
    env: environment,
    // A folder every user can reach; where we were started may not be one.
    cwd: path.join(nativeFolder, "bin"),
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
    ...(runAs.uid === undefined ? {} : { uid: runAs.uid }),
    ...(runAs.gid === undefined ? {} : { gid: runAs.gid }),
  });
}

/** What the server said last, as a fault a person can act on. */
export function startFault(output: string, what: string): Error {
  if (/No space left on device|Disk quota exceeded/i.test(output)) {
    return new DiskFull("The disk is full: Postgres cannot start. Free some space, start again.");
  }
  const said = output.trim().split("\n").slice(-5).join("\n");
  return new PostgresNotStarted(`${what}\n${said}`);
}

export async function ensureFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
}
