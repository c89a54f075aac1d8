import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import {
  beginNewEpoch,
  DatabaseNotEmpty,
  DumpDamaged,
  loadDump,
  openDatabase,
  prepareDatabase,
  startEmbeddedPostgres,
  verifyReadTables,
  type LoadedTable,
} from "@caravanserai/store";
import { databasePasswords, type DataDirectory } from "../start/data-directory.ts";
import { databaseRefusalOf } from "../start/database-refusal.ts";
import { reachStep } from "../start/die-at.ts";
import { exitCodes, Refusal } from "../start/exit-codes.ts";
import { cryptoRandom } from "../start/ports.ts";
import { listBackups } from "./backup-name.ts";
import { openSealedFile } from "./sealed-file.ts";

/** What a restore found when it read everything back. */
export interface RestoreReport {
  readonly takenAtMs: number;
  readonly productVersion: string;
  readonly schemaVersion: number;
  readonly rows: number;
  readonly entries: number;
  readonly tables: readonly LoadedTable[];
  /** Every table has the hash of the original. */
  readonly areRowsEqual: boolean;
  /** The journal, folded anew, gives the read tables. */
  readonly isFoldEqual: boolean;
  readonly isEqual: boolean;
  /** Null when the part with the key wraps is not at hand: names stay closed then. */
  readonly keystoreFile: string | null;
}

/** What a restore for good takes over beside the rows; never printed. */
export interface Restored {
  readonly report: RestoreReport;
  readonly importIdentity: string | undefined;
}

export interface RestoreOrder {
  readonly file: string;
  readonly identities: readonly string[];
  readonly superuserUrl: string;
  readonly passwords: { readonly hubPassword: string; readonly vaultPassword: string };
}

/** Restores into the database behind the address, brings its schema to ours and compares. */
export async function restoreInto(order: RestoreOrder): Promise<Restored> {
  const { file, identities, superuserUrl, passwords } = order;
  const keystoreFile = await keystoreOf(file);
  const files = keystoreFile === null ? [file] : [file, keystoreFile];
  try {
    const parts = await Promise.all(files.map((path) => openSealedFile(path, identities)));
    const loaded = await loadDump({ superuserUrl, ...passwords, parts });
    reachStep("loaded");
    await prepareDatabase({ superuserUrl, ...passwords });
    reachStep("migrated");
    const database = openDatabase(superuserUrl, { connectionsMax: 2 });
    try {
      const { isEqual: isFoldEqual } = await verifyReadTables(database);
      const { takenAtMs, productVersion, schemaVersion, position } = loaded.header;
      const report: RestoreReport = {
        takenAtMs,
        productVersion,
        schemaVersion,
        rows: loaded.tables.reduce((sum, { rows }) => sum + rows, 0),
        entries: position,
        tables: loaded.tables,
        areRowsEqual: loaded.isEqual,
        isFoldEqual,
        isEqual: loaded.isEqual && isFoldEqual,
        keystoreFile,
      };
      return { report, importIdentity: loaded.header.importIdentity };
    } finally {
      await database.close();
    }
  } catch (cause) {
    throw refusalOfRestore(cause, file);
  }
}

/** The newest wraps at hand: what was erased after the backup stays erased. */
async function keystoreOf(file: string): Promise<string | null> {
  const folder = dirname(file);
  const newest = (await listBackups(folder)).find(({ part }) => part === "keystore");
  return newest === undefined ? null : join(folder, newest.name);
}

function refusalOfRestore(cause: unknown, file: string): unknown {
  const isDamaged =
    cause instanceof DumpDamaged || (cause as NodeJS.ErrnoException | null)?.code === "ENOENT";
  if (isDamaged) {
    const message = `${basename(file)} cannot be restored: ${(cause as Error).message}`;
    return new Refusal(exitCodes.failed, message, { cause });
  }
  if (cause instanceof DatabaseNotEmpty) {
    return new Refusal(
      exitCodes.failed,
      `${cause.message}\nChoose another directory with CARAVANSERAI_DATA, or move this one away.`,
      { cause },
    );
  }
  return databaseRefusalOf(cause);
}

/** Tells every tablet and relay, by the next answer it gets, to send again what is missing here. */
export async function openRestored(superuserUrl: string): Promise<void> {
  const database = openDatabase(superuserUrl, { connectionsMax: 1 });
  try {
    await beginNewEpoch(database, cryptoRandom);
  } finally {
    await database.close();
  }
}

const trialPrefix = "restore-";
const trialMsMax = 6 * 3_600_000;
const stopSignals = ["SIGINT", "SIGTERM"] as const;

/** What killed trials left. A server that lost its files stops by itself within a minute. */
async function clearTrials({ run }: DataDirectory): Promise<void> {
  for (const name of await readdir(run)) {
    if (!name.startsWith(trialPrefix)) continue;
    const { mtimeMs } = await stat(join(run, name));
    // A younger one may be another trial at work.
    if (Date.now() - mtimeMs < trialMsMax) continue;
    await rm(join(run, name), { recursive: true, force: true });
  }
}

/** Restores into a server of its own that is thrown away afterwards: nothing else is touched. */
export async function tryRestore(
  { file, identities }: Pick<RestoreOrder, "file" | "identities">,
  directory: DataDirectory,
): Promise<RestoreReport> {
  await clearTrials(directory);
  const place = await mkdtemp(join(directory.run, trialPrefix));
  try {
    const postgres = await startEmbeddedPostgres({ directory: place, log: () => undefined });
    const stopEarly = () => void postgres.stop().finally(() => process.exit(1));
    for (const signal of stopSignals) process.once(signal, stopEarly);
    try {
      const passwords = await databasePasswords({ ...directory, path: place });
      const { superuserUrl } = postgres;
      return (await restoreInto({ file, identities, superuserUrl, passwords })).report;
    } finally {
      for (const signal of stopSignals) process.removeListener(signal, stopEarly);
      await postgres.stop();
    }
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}
