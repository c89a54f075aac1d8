import { rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { discardCluster, readRestoreStanding, startEmbeddedPostgres } from "@caravanserai/store";
import { keepImportKey } from "../backup/import-key.ts";
import { readIdentities } from "../backup/backup-settings.ts";
import { relayKey, restoreKeyFile, vaultKeys } from "../backup/key-files.ts";
import {
  openRestored,
  restoreInto,
  tryRestore,
  type RestoreReport,
} from "../backup/restore-backup.ts";
import { beginRestore, endRestore, readUnfinished } from "../backup/unfinished-restore.ts";
import { isBaseFile } from "../backup/wal-names.ts";
import {
  databasePasswords,
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
import { restorePointCommand } from "./restore-point-command.ts";

interface RestoreOptions {
  readonly identity: string;
  readonly verify?: boolean;
  /** Unix milliseconds. */
  readonly until?: number;
}

/** Restores a backup, or only tries whether it could be. */
export async function restoreCommand(
  output: Output,
  given: string,
  options: RestoreOptions,
): Promise<void> {
  const file = resolve(given);
  const identities = await readIdentities(options.identity);
  if (isBaseFile(file)) {
    const isTrial = options.verify === true;
    return restorePointCommand(output, { file, identities, untilMs: options.until, isTrial });
  }
  if (options.until !== undefined) throw noBase();
  const directory = await openDataDirectory(dataDirectoryPath());
  const startedAtMs = performance.now();
  const isTrial = options.verify === true;
  const report = isTrial
    ? { ...(await tryRestore({ file, identities }, directory)), hasKeys: false }
    : await restoreForGood(directory, { file, identities });
  const durationMs = Math.round(performance.now() - startedAtMs);
  const lines = [...linesOf(report), `Took ${(durationMs / 1_000).toFixed(1)} s.`];
  if (!isTrial && report.isEqual) lines.push(...adviceOn(report));
  output.result({ ...report, durationMs }, lines);
  if (!report.isEqual) process.exitCode = exitCodes.notEqual;
}

function noBase(): Refusal {
  return new Refusal(
    exitCodes.wrongUsage,
    "A backup of a night has one moment only: --until needs a base copy (….base.age).",
  );
}

type Restored = RestoreReport & { readonly hasKeys: boolean };

async function restoreForGood(
  directory: DataDirectory,
  order: { file: string; identities: readonly string[] },
): Promise<Restored> {
  const lock = await lockDataDirectory(directory);
  try {
    const databaseUrl = process.env["DATABASE_URL"];
    const isAgain = (await readUnfinished(directory)) !== undefined;
    if (isAgain && databaseUrl === undefined) await discardCluster(directory.postgres);
    const postgres =
      databaseUrl === undefined
        ? await startEmbeddedPostgres({ directory: directory.postgres, log: () => undefined })
        : { superuserUrl: databaseUrl, stop: async () => undefined };
    try {
      return await restoreAll({ ...order, directory, superuserUrl: postgres.superuserUrl });
    } finally {
      await postgres.stop();
    }
  } catch (cause) {
    throw databaseRefusalOf(refusalOf(cause, directory.path));
  } finally {
    lock.close();
  }
}

/** Nothing starts here between the first of these steps and the last: see `refuseUnfinished`. */
async function restoreAll(order: {
  readonly file: string;
  readonly identities: readonly string[];
  readonly directory: DataDirectory;
  readonly superuserUrl: string;
}): Promise<Restored> {
  const { file, directory, superuserUrl } = order;
  const standing = await readRestoreStanding(superuserUrl);
  const wasEmpty = standing.isUnfinished || !standing.hasEntries;
  if (wasEmpty) await beginRestore(directory, file);
  try {
    const passwords = await databasePasswords(directory);
    const { report, importIdentity } = await restoreInto({ ...order, passwords });
    reachStep("compared");
    if (importIdentity !== undefined) await keepImportKey(directory.hub, importIdentity);
    const hasKeys = await restoreKeyFile(vaultKeys, order, directory);
    await restoreKeyFile(relayKey, order, directory);
    // The restored hub numbers its own entries anew, as a device of its own (ADR 7).
    await rm(join(directory.hub, "device.json"), { force: true });
    reachStep("keys");
    await openRestored(superuserUrl);
    reachStep("opened");
    await endRestore(directory);
    return { ...report, hasKeys };
  } catch (cause) {
    // Where nothing came in, nothing is half: a wrong key file may be followed by a start.
    const left = await readRestoreStanding(superuserUrl).catch(() => undefined);
    if (wasEmpty && left?.hasEntries === false) await endRestore(directory);
    throw cause;
  }
}

function linesOf(report: Restored): string[] {
  const taken = new Date(report.takenAtMs).toISOString();
  return [
    `Backup of ${taken} by version ${report.productVersion}, schema ${report.schemaVersion}:`,
    ...report.tables.map(({ table, rows, isEqual }) => {
      const verdict = isEqual ? "equal" : "DIFFERENT";
      return `${table.padEnd(28)} ${String(rows).padStart(9)} rows  ${verdict}`;
    }),
    report.isFoldEqual
      ? `Equal: ${report.entries} entries folded anew give exactly the restored tables.`
      : "NOT EQUAL: the journal, folded anew, gives other tables.",
  ];
}

function adviceOn({ hasKeys, keystoreFile }: Restored): string[] {
  return [
    "Start it with: npx caravanserai start. Tablets and relays send again what it lacks.",
    ...(hasKeys ? [] : ["The vault's keys were not beside the backup: names stay closed."]),
    ...(keystoreFile === null ? ["The key wraps were not beside it: names stay closed."] : []),
  ];
}
