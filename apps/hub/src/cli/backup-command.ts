import { relative } from "node:path";
import { generateAgeIdentity } from "@caravanserai/sealing";
import {
  changeBackupSettings,
  demonstrationIdentities,
  readBackupSettings,
  writeIdentities,
  type BackupSettings,
} from "../backup/backup-settings.ts";
import { makeBackup } from "../backup/make-backup.ts";
import { testRestore } from "../backup/test-restore.ts";
import { dataDirectoryPath, openDataDirectory } from "../start/data-directory.ts";
import { exitCodes, Refusal } from "../start/exit-codes.ts";
import { systemClock } from "../start/ports.ts";
import type { Output } from "./output.ts";
import { withDatabase } from "./with-database.ts";

interface BackupOptions {
  readonly to?: string;
  readonly testRestore?: boolean;
}

/** Backs up the running system, or one that stands still. */
export async function backupCommand(output: Output, options: BackupOptions): Promise<void> {
  const report = await withDatabase(output.note, async ({ database, directory }) => {
    const settings = await settingsOf(directory, options);
    const nowMs = () => systemClock.now();
    const own = options.testRestore === true ? await generateAgeIdentity() : undefined;
    const alsoTo = own === undefined ? [] : [own.recipient];
    const onWaiting = () => output.note("Another backup is at work; this one follows it.");
    const made = await makeBackup({ database, directory, settings, nowMs, alsoTo, onWaiting });
    if (settings.isDemonstration) warnOfIdentities(output, demonstrationIdentities(directory));
    if (own === undefined) return { made, tested: null };
    return { made, tested: await testRestore({ database, made, directory, nowMs, own }) };
  });
  const { made, tested } = report;
  const lines = [
    `Backed up ${made.rows} rows (${made.entries} entries), ${mebibytes(made.bytes)} MiB, ` +
      `in ${seconds(made.durationMs)} s:`,
    `  ${made.file}`,
    `  ${made.keystoreFile}`,
    ...(made.keysFile === null ? [] : [`  ${made.keysFile}`]),
    ...(made.relayFile === null ? [] : [`  ${made.relayFile}`]),
  ];
  if (tested !== null) {
    const verdict = tested.isEqual ? "equal to the original" : `NOT EQUAL: ${tested.reason}`;
    lines.push(`Restored for a test in ${seconds(tested.durationMs)} s: ${verdict}`);
  }
  output.result({ ...report }, lines);
  if (tested?.isEqual === false) process.exitCode = exitCodes.notEqual;
}

/** The settings, or why there is nothing to do without them. */
export async function settingsOf(
  directory: { readonly path: string },
  { to }: BackupOptions,
): Promise<BackupSettings> {
  const settings = await readBackupSettings(directory);
  if (settings !== undefined) return to === undefined ? settings : { ...settings, folder: to };
  throw new Refusal(
    exitCodes.failed,
    "Nobody could open a backup yet: no recipients are configured.\n" +
      "  caravanserai backup keys FOLDER                 makes two key pairs\n" +
      "  caravanserai backup configure --recipient age1… --recipient age1…",
  );
}

function warnOfIdentities({ note }: Output, folder: string): void {
  note("WARNING: a demonstration. Whoever reads this disk can open these backups: their");
  note(`identities lie in ${folder}. For real people: caravanserai backup configure`);
}

interface ConfigureOptions {
  readonly recipient?: readonly string[];
  readonly folder?: string;
  readonly keep?: number;
  readonly oneRecipient?: boolean;
}

export async function configureBackupCommand(
  output: Output,
  options: ConfigureOptions,
): Promise<void> {
  const directory = await openDataDirectory(dataDirectoryPath());
  const settings = await changeBackupSettings(directory, {
    ...(options.recipient === undefined ? {} : { recipients: options.recipient }),
    folder: options.folder,
    kept: options.keep,
    isOneEnough: options.oneRecipient === true,
  });
  const { recipients, folder, kept } = settings;
  const lines = [
    `Backups go to ${folder}, the newest ${kept} stay, and these can open them:`,
    ...recipients.map((recipient) => `  ${recipient}`),
  ];
  if (!relative(directory.path, folder).startsWith("..")) {
    lines.push("That is the disk of the data itself: carry them elsewhere, or name a --folder.");
  }
  output.result({ recipients, folder, kept }, lines);
}

export async function makeKeysCommand(output: Output, folder: string): Promise<void> {
  const recipients = await writeIdentities(folder);
  output.result({ folder, recipients }, [
    `Two identities are in ${folder}. Give each to one person, on a medium that leaves this`,
    "machine, and delete them here. They open every backup made to:",
    ...recipients.map((recipient) => `  --recipient ${recipient}`),
  ]);
}

function mebibytes(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(1);
}

function seconds(ms: number): string {
  return (ms / 1_000).toFixed(1);
}
