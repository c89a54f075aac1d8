import { mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { withDump, withWorkLock, type Database, type OpenDump } from "@caravanserai/store";
import { productVersion } from "../cli/version.ts";
import type { DataDirectory } from "../start/data-directory.ts";
import type { BackupSettings } from "./backup-settings.ts";
import {
  backupPath,
  backupStem,
  isUnfinishedBackup,
  listBackups,
  type BackupFile,
} from "./backup-name.ts";
import { changeBackupState, type BackupMade } from "./backup-state.ts";
import { backupRefusalOf } from "./backup-refusal.ts";
import { importKeyIn } from "./import-key.ts";
import { relayKey, vaultKeys, writeKeyFile } from "./key-files.ts";
import { writeSealedFile } from "./sealed-file.ts";
import { agoMs } from "./when-due.ts";

/**
 * Key wraps leave the backups sooner than everything else: what was erased is out of reach after
 * a week, however long the journal's backups are kept (ADR 7).
 */
const keystoreKeptMs = 6 * 24 * 3_600_000;

export interface MadeBackup extends BackupMade {
  readonly keystoreFile: string;
  readonly keysFile: string | null;
  /** Null but at a relay. */
  readonly relayFile: string | null;
}

interface BackupOrder {
  readonly database: Database;
  readonly directory: DataDirectory;
  readonly settings: BackupSettings;
  readonly nowMs: () => number;
  /** More recipients of this one backup: a test restore that keeps its identity to itself. */
  readonly alsoTo?: readonly string[];
  /** Told when another backup of the same database is at work: this one follows it. */
  readonly onWaiting?: () => void;
}

/** Backs up while everybody goes on working; notes the outcome; prunes after success only. */
export function makeBackup(order: BackupOrder): Promise<MadeBackup> {
  const onWaiting = order.onWaiting ?? (() => undefined);
  return withWorkLock(order.database, { name: "backup", onWaiting }, () => makeAlone(order));
}

async function makeAlone(order: BackupOrder): Promise<MadeBackup> {
  const { directory, settings, nowMs } = order;
  try {
    const made = await writeParts(order);
    const { takenAtMs, durationMs, file, bytes, rows, entries } = made;
    const last = { takenAtMs, durationMs, file, bytes, rows, entries };
    await changeBackupState(directory.path, { last, lastFailure: null });
    await prune(settings, nowMs());
    return made;
  } catch (cause) {
    const refusal = backupRefusalOf(cause, settings.folder);
    const reason = refusal instanceof Error ? (refusal.message.split("\n")[0] ?? "") : "failed";
    // On a full disk even this may fail; the reason that counts is the first one.
    const lastFailure = { atMs: nowMs(), reason };
    await changeBackupState(directory.path, { lastFailure }).catch(() => undefined);
    throw refusal;
  }
}

async function writeParts(order: BackupOrder): Promise<MadeBackup> {
  const { database, directory, settings, nowMs, alsoTo = [] } = order;
  const { folder } = settings;
  const recipients = [...settings.recipients, ...alsoTo];
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await removePartial(folder);
  const takenAtMs = nowMs();
  const { identity: importIdentity } = await importKeyIn(directory.path);
  const options = { productVersion: productVersion(), takenAtMs, importIdentity };
  return withDump(database, options, async (dump) => {
    const stem = backupStem(dump.header);
    const write = (part: "main" | "keystore") =>
      writeSealedFile({
        path: backupPath(folder, stem, part),
        plain: dump.part(part),
        recipients,
      });
    // The main part comes last: where it stands, the backup is whole.
    const keystore = await write("keystore");
    const main = await write("main");
    return {
      takenAtMs,
      durationMs: nowMs() - takenAtMs,
      file: backupPath(folder, stem, "main"),
      keystoreFile: backupPath(folder, stem, "keystore"),
      keysFile: await writeKeyFile(vaultKeys, { directory, folder, recipients }),
      relayFile: await writeKeyFile(relayKey, { directory, folder, recipients }),
      bytes: main.bytes + keystore.bytes,
      rows: rowsOf(dump),
      entries: dump.header.position,
    };
  });
}

function rowsOf({ hashes }: OpenDump): number {
  return hashes.reduce((sum, { rows }) => sum + rows, 0);
}

/** What killed backups left. A base copy that is being written beside them is not theirs. */
async function removePartial(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (isUnfinishedBackup(name)) await rm(join(folder, name), { force: true });
  }
}

async function prune({ folder, kept }: BackupSettings, nowMs: number): Promise<void> {
  const standing = await listBackups(folder);
  const main = standing.filter(({ part }) => part === "main");
  const keystores = standing.filter(({ part }) => part === "keystore");
  const newest = keystores.find(({ takenAtMs }) => takenAtMs <= nowMs);
  // One from ahead was made by a wrong clock: a restore would take it for the newest for days.
  const isOld = (file: BackupFile) => agoMs({ nowMs }, file.takenAtMs) > keystoreKeptMs;
  const old = [
    ...main.slice(kept),
    ...keystores.filter((file) => newest !== undefined && file !== newest && isOld(file)),
  ];
  for (const { name } of old) await rm(join(folder, name), { force: true });
}
