import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { discardCluster } from "@caravanserai/store";
import { keepImportKey } from "../backup/import-key.ts";
import { relayKey, restoreKeyFile, vaultKeys } from "../backup/key-files.ts";
import { openRestored } from "../backup/restore-backup.ts";
import { beginRestore, endRestore, readUnfinished } from "../backup/unfinished-restore.ts";
import { restorePoint, tryPoint, type PointReport } from "../backup/wal-restore.ts";
import {
  dataDirectoryPath,
  lockDataDirectory,
  openDataDirectory,
  refusalOf,
  type DataDirectory,
} from "../start/data-directory.ts";
import { databaseRefusalOf } from "../start/database-refusal.ts";
import { reachStep } from "../start/die-at.ts";
import { exitCodes, Refusal } from "../start/exit-codes.ts";
import type { Output } from "./output.ts";

interface PointOrder {
  readonly file: string;
  readonly identities: readonly string[];
  readonly untilMs: number | undefined;
  readonly isTrial: boolean;
}

/** Restores a base copy with the archived log, up to a time or to the end. */
export async function restorePointCommand(output: Output, order: PointOrder): Promise<void> {
  const isExternal = process.env["DATABASE_URL"] !== undefined;
  if (isExternal && !order.isTrial) {
    throw new Refusal(
      exitCodes.wrongUsage,
      "A base copy becomes an embedded Postgres: restore it without DATABASE_URL.",
    );
  }
  const directory = await openDataDirectory(dataDirectoryPath());
  const startedAtMs = performance.now();
  const { report, hasKeys } = order.isTrial
    ? { ...(await tryPoint({ ...order, directory })), hasKeys: true }
    : await restoreForGood(directory, order);
  const durationMs = Math.round(performance.now() - startedAtMs);
  const lines = [...linesOf(report), `Took ${(durationMs / 1_000).toFixed(1)} s.`];
  if (!order.isTrial && report.isEqual) lines.push(...adviceOn(hasKeys));
  output.result({ ...report, durationMs }, lines);
  if (!report.isEqual) process.exitCode = exitCodes.notEqual;
}

async function restoreForGood(directory: DataDirectory, order: PointOrder) {
  const lock = await lockDataDirectory(directory);
  try {
    const isAgain = (await readUnfinished(directory)) !== undefined;
    if (isAgain) await discardCluster(directory.postgres);
    const isEmpty = !existsSync(join(directory.postgres, "cluster"));
    if (isEmpty) await beginRestore(directory, order.file);
    try {
      const restored = await restorePoint({ ...order, directory, onRestored: openRestored });
      await keepImportKey(directory.hub, restored.importIdentity);
      const hasKeys = await restoreKeyFile(vaultKeys, order, directory);
      await restoreKeyFile(relayKey, order, directory);
      // The restored hub numbers its own entries anew, as a device of its own (ADR 7).
      await rm(join(directory.hub, "device.json"), { force: true });
      reachStep("keys");
      await endRestore(directory);
      return { ...restored, hasKeys };
    } catch (cause) {
      // Where nothing took its place, nothing is half.
      if (isEmpty && !existsSync(join(directory.postgres, "cluster"))) await endRestore(directory);
      throw cause;
    }
  } catch (cause) {
    throw databaseRefusalOf(refusalOf(cause, directory.path));
  } finally {
    lock.close();
  }
}

function linesOf(report: PointReport): string[] {
  const time = (ms: number) => new Date(ms).toISOString();
  const { untilMs, reachesMs, hasReachedTime, entries, segments } = report;
  const end =
    untilMs === null || !hasReachedTime
      ? `The archive ends there: the last commit in it is of ${time(reachesMs)}.`
      : `Everything until ${time(untilMs)}; the last commit before is of ${time(reachesMs)}.`;
  return [
    `Base copy of ${time(report.takenAtMs)} by version ${report.productVersion}, ` +
      `schema ${report.schemaVersion}, and ${segments} segments of the log:`,
    end,
    report.isEqual
      ? `Equal: ${entries} entries folded anew give exactly the restored tables.`
      : "NOT EQUAL: the journal, folded anew, gives other tables.",
  ];
}

function adviceOn(hasKeys: boolean): string[] {
  return [
    "Start it with: npx caravanserai start. Tablets and relays send again what it lacks.",
    "Persons erased after that time are there again: erase them again.",
    ...(hasKeys ? [] : ["The vault's keys were not beside the copy: names stay closed."]),
  ];
}
