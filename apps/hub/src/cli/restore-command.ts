import { rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { startEmbeddedPostgres } from "@caravanserai/store";
import { keepImportKey } from "../backup/import-key.ts";
import { readIdentities } from "../backup/backup-settings.ts";
import {
  openRestored,
  restoreInto,
  restoreKeys,
  tryRestore,
  type RestoreReport,
} from "../backup/restore-backup.ts";
import { isBaseFile } from "../backup/wal-names.ts";
import {
  databasePasswords,
  dataDirectoryPath,
  lockDataDirectory,
  openDataDirectory,
  type DataDirectory,
} from "../start/data-directory.ts";
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
  { file, identities }: { file: string; identities: readonly string[] },
): Promise<Restored> {
  const lock = await lockDataDirectory(directory);
  try {
    const databaseUrl = process.env["DATABASE_URL"];
    const postgres =
      databaseUrl === undefined
        ? await startEmbeddedPostgres({ directory: directory.postgres, log: () => undefined })
        : { superuserUrl: databaseUrl, stop: async () => undefined };
    try {
      const passwords = await databasePasswords(directory);
      const { superuserUrl } = postgres;
      const restored = await restoreInto({ file, identities, superuserUrl, passwords });
      const { report, importIdentity } = restored;
      if (importIdentity !== undefined) await keepImportKey(directory.hub, importIdentity);
      const hasKeys = await restoreKeys({ file, identities }, directory);
      // The restored hub numbers its own entries anew, as a device of its own (ADR 7).
      await rm(join(directory.hub, "device.json"), { force: true });
      await openRestored(superuserUrl);
      return { ...report, hasKeys };
    } finally {
      await postgres.stop();
    }
  } finally {
    lock.close();
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
