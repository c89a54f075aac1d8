import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import path from "node:path";
import { clearOrphans } from "./orphans.ts";

/** Removes an embedded Postgres whole: first whatever still runs in it, then its directory. */
export async function discardCluster(directory: string): Promise<void> {
  const cluster = path.join(directory, "cluster");
  // Its sockets go with the directory.
  const parts = { cluster, socketFolder: cluster, log: () => undefined };
  if (existsSync(cluster)) await clearOrphans(parts);
  await rm(directory, { recursive: true, force: true });
}
