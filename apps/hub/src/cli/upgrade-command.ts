import {
  openDatabase,
  prepareDatabase,
  readSchemaVersion,
  rereadUnknownKinds,
  schemaVersionNow,
  startEmbeddedPostgres,
  verifyReadTables,
  type Verification,
} from "@caravanserai/store";
import { readBackupSettings } from "../backup/backup-settings.ts";
import { refuseUnfinished, refuseUnfinishedDatabase } from "../backup/unfinished-restore.ts";
import { makeBackup, type MadeBackup } from "../backup/make-backup.ts";
import {
  databasePasswords,
  dataDirectoryPath,
  lockDataDirectory,
  openDataDirectory,
  refusalOf,
  type DataDirectory,
} from "../start/data-directory.ts";
import { databaseRefusalOf } from "../start/database-refusal.ts";
import { exitCodes, Refusal } from "../start/exit-codes.ts";
import { systemClock } from "../start/ports.ts";
import type { Output } from "./output.ts";
import { productVersion } from "./version.ts";

interface Upgraded {
  readonly fromSchema: number;
  readonly toSchema: number;
  readonly backup: MadeBackup | null;
  readonly rereadEntries: number;
  readonly verification: Verification;
}

/** Backs up, migrates, reads again what older versions could not, verifies. Safe to repeat. */
export async function upgradeCommand(output: Output, options: { backup: boolean }): Promise<void> {
  const directory = await openDataDirectory(dataDirectoryPath());
  await refuseUnfinished(directory);
  const lock = await lockDataDirectory(directory);
  try {
    const upgraded = await upgrade(directory, options);
    const { fromSchema, toSchema, backup, rereadEntries, verification } = upgraded;
    const schema =
      fromSchema === toSchema
        ? `Schema ${toSchema}: nothing to migrate.`
        : `Schema ${fromSchema} is now ${toSchema}.`;
    output.result({ version: productVersion(), ...upgraded }, [
      ...(backup === null ? ["No backup was made."] : [`Backed up first: ${backup.file}`]),
      schema,
      `${rereadEntries} entries of kinds unknown before were read and counted.`,
      verification.isEqual
        ? `Equal: ${verification.entries} entries folded anew give exactly the live tables.`
        : "NOT EQUAL: the live tables differ from the journal. Restore the backup.",
    ]);
    if (!verification.isEqual) process.exitCode = exitCodes.notEqual;
  } finally {
    lock.close();
  }
}

async function upgrade(directory: DataDirectory, options: { backup: boolean }): Promise<Upgraded> {
  const databaseUrl = process.env["DATABASE_URL"];
  const postgres =
    databaseUrl === undefined
      ? await startEmbeddedPostgres({ directory: directory.postgres, log: () => undefined }).catch(
          (cause: unknown) => {
            throw databaseRefusalOf(refusalOf(cause, directory.path));
          },
        )
      : { superuserUrl: databaseUrl, stop: async () => undefined };
  const database = openDatabase(postgres.superuserUrl, { connectionsMax: 2 });
  try {
    await refuseUnfinishedDatabase(postgres.superuserUrl);
    const fromSchema = await readSchemaVersion(database);
    const backup = options.backup && fromSchema > 0 ? await backUp(directory, database) : null;
    const passwords = await databasePasswords(directory);
    await prepareDatabase({ superuserUrl: postgres.superuserUrl, ...passwords });
    const { accepted: rereadEntries } = await rereadUnknownKinds(database);
    const verification = await verifyReadTables(database);
    return { fromSchema, toSchema: schemaVersionNow, backup, rereadEntries, verification };
  } catch (cause) {
    throw databaseRefusalOf(cause);
  } finally {
    await database.close();
    await postgres.stop();
  }
}

async function backUp(
  directory: DataDirectory,
  database: ReturnType<typeof openDatabase>,
): Promise<MadeBackup> {
  const settings = await readBackupSettings(directory);
  if (settings === undefined) {
    throw new Refusal(
      exitCodes.failed,
      "No recipients are configured, so there can be no backup before the upgrade. Configure\n" +
        "them (caravanserai backup configure --help), or back up by other means and --no-backup.",
    );
  }
  return makeBackup({ database, directory, settings, nowMs: () => systemClock.now() });
}
