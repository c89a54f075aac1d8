import { stat, statfs } from "node:fs/promises";
import { request } from "node:http";
import { join } from "node:path";

import { readBackupStanding } from "../backup/backup-standing.ts";
import { uplinkFindings } from "../relay/uplink-finding.ts";
import { dataDirectoryPath } from "../start/data-directory.ts";
import { exitCodes } from "../start/exit-codes.ts";
import { systemClock } from "../start/ports.ts";
import { messageOf } from "../start/system.ts";
import type { Output } from "./output.ts";
import { withDatabase } from "./with-database.ts";

interface Finding {
  readonly check: string;
  readonly isWell: boolean;
  readonly found: string;
}

async function nodeFinding(): Promise<Finding> {
  return { check: "Node", isWell: true, found: process.versions.node };
}

async function diskFinding(path: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(path);
  const freeGiB = (bavail * bsize) / 2 ** 30;
  return { check: "free disk", isWell: freeGiB > 2, found: `${freeGiB.toFixed(1)} GiB at ${path}` };
}

async function permissionFinding(path: string): Promise<Finding> {
  const { mode } = await stat(path);
  const isPrivate = (mode & 0o077) === 0;
  const found = isPrivate ? "only its owner may enter" : "others may enter: chmod 700 it";
  return { check: "data directory", isWell: isPrivate, found };
}

async function keyFinding(path: string): Promise<Finding> {
  const folder = join(path, "vault");
  const { mode } = await stat(folder);
  const isPrivate = (mode & 0o077) === 0;
  const found = isPrivate ? "key folder is private" : "key folder is open to others: chmod 700 it";
  return { check: "vault", isWell: isPrivate, found };
}

function hubFinding(address: string | undefined): Promise<Finding> {
  if (address === undefined) {
    return Promise.resolve({ check: "hub", isWell: true, found: "not running" });
  }
  return new Promise((resolve) => {
    const probe = request(`${address}/readyz`, (answer) => {
      answer.resume();
      const isWell = answer.statusCode === 200;
      resolve({ check: "hub", isWell, found: `${address} answers ${answer.statusCode}` });
    });
    probe.setTimeout(3_000, () => probe.destroy(new Error("no answer within 3 s")));
    probe.once("error", (cause) => {
      resolve({ check: "hub", isWell: false, found: `${address}: ${messageOf(cause)}` });
    });
    probe.end();
  });
}

async function databaseFindings(output: Output): Promise<readonly Finding[]> {
  return withDatabase(output.note, async ({ database, address }) => {
    const { rows } = await database.pool.query<{ version: string; fsync: string; commit: string }>(
      `select current_setting('server_version') as version, current_setting('fsync') as fsync,
              current_setting('synchronous_commit') as commit`,
    );
    const [settings] = rows;
    const isSafe = settings?.fsync === "on" && settings.commit !== "off";
    const found = `Postgres ${settings?.version}, fsync ${settings?.fsync}, synchronous_commit ${settings?.commit}`;
    return [
      { check: "database", isWell: isSafe, found },
      await hubFinding(address),
      ...(await uplinkFindings(database, systemClock.now())),
    ];
  });
}

async function backupFinding(path: string): Promise<Finding> {
  const { last, lastTestRestore, warnings } = await readBackupStanding(path, systemClock.now());
  const wrong = warnings.filter((warning) => !softBackupWarnings.has(warning));
  const time = (ms: number | undefined) =>
    ms === undefined ? "never" : new Date(ms).toISOString().slice(0, 16);
  const found =
    `last ${time(last?.takenAtMs)}, last test restore ${time(lastTestRestore?.atMs)}` +
    (warnings.length > 0 ? ` (${warnings.join(", ")})` : "");
  return { check: "backup", isWell: wrong.length === 0, found };
}

/** Said, and no problem by themselves. */
const softBackupWarnings = new Set([
  "same-disk",
  "demonstration-keys",
  "never-made",
  "never-tested",
]);

async function findingOf(check: string, look: () => Promise<readonly Finding[]>) {
  try {
    return await look();
  } catch (cause) {
    return [{ check, isWell: false, found: messageOf(cause) }];
  }
}

/** Looks at everything a running system needs and says what is wrong and how to mend it. */
export async function doctorCommand(output: Output): Promise<void> {
  const path = dataDirectoryPath();
  const findings = [
    ...(await findingOf("Node", async () => [await nodeFinding()])),
    ...(await findingOf("database", () => databaseFindings(output))),
    ...(await findingOf("free disk", async () => [await diskFinding(path)])),
    ...(await findingOf("data directory", async () => [await permissionFinding(path)])),
    ...(await findingOf("vault", async () => [await keyFinding(path)])),
    ...(await findingOf("backup", async () => [await backupFinding(path)])),
  ];
  const isWell = findings.every((finding) => finding.isWell);
  const lines = findings.map(({ check, found, isWell: well }) => {
    return `${well ? "ok     " : "PROBLEM"}  ${check.padEnd(15)} ${found}`;
  });
  output.result({ isWell, findings }, lines);
  if (!isWell) process.exitCode = exitCodes.failed;
}
