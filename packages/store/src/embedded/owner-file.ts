import { readFileSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { ClusterInUse } from "../faults.ts";
import { isAlive } from "./orphans.ts";

/**
 * Names the program that supervises the cluster, so that a second start does not take a living
 * program's Postgres for an orphan. Start time beside the number, because numbers are reused.
 */
export async function claimCluster(directory: string): Promise<() => Promise<void>> {
  const file = path.join(directory, "supervisor");
  const [pid = "", startedAt = ""] = readText(file).split(" ");
  const isOther = /^\d+$/.test(pid) && Number(pid) !== process.pid && isAlive(Number(pid));
  if (isOther && startTimeOf(Number(pid)) === startedAt) {
    throw new ClusterInUse(`Another running program (process ${pid}) uses ${directory}`);
  }
  await writeFile(file, `${process.pid} ${startTimeOf(process.pid)}`, { mode: 0o600 });
  return () => rm(file, { force: true });
}

/** Clock ticks since boot; empty where there is no /proc, then the number alone decides. */
function startTimeOf(pid: number): string {
  const afterName = readText(`/proc/${pid}/stat`).split(") ").at(-1) ?? "";
  return afterName.split(" ")[19] ?? "";
}

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
