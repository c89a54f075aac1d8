import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import { isAbsolute, join, resolve } from "node:path";
import { generateAgeIdentity, isAgeRecipient } from "@caravanserai/sealing";
import { readJson, writePrivateJson, type DataDirectory } from "../start/data-directory.ts";
import { exitCodes, Refusal } from "../start/exit-codes.ts";

/** Two people hold an identity each: one that is lost, or away, must not lose the backups. */
const recipientsMin = 2;

/** What is backed up where; in `backup.json` of the data directory. */
export interface BackupSettings {
  /** Each `age1…`; whoever has the identity of one of them can restore. */
  readonly recipients: readonly string[];
  readonly folder: string;
  /** Newest backups that stay. */
  readonly kept: number;
  /** True in a demonstration: the identities lie on this very disk. */
  readonly isDemonstration: boolean;
}

const keptUsual = 14;

export async function readBackupSettings(
  directory: Pick<DataDirectory, "path">,
): Promise<BackupSettings | undefined> {
  const found = await readJson<Partial<BackupSettings>>(settingsFile(directory));
  const { recipients } = found ?? {};
  if (found === undefined || recipients === undefined) return undefined;
  return {
    recipients,
    folder: found.folder ?? join(directory.path, "backups"),
    kept: found.kept ?? keptUsual,
    isDemonstration: found.isDemonstration === true,
  };
}

/** Changes what is given and leaves the rest. */
export async function changeBackupSettings(
  directory: Pick<DataDirectory, "path">,
  change: {
    readonly recipients?: readonly string[];
    readonly folder?: string | undefined;
    readonly kept?: number | undefined;
    readonly isOneEnough?: boolean;
    readonly isDemonstration?: boolean;
  },
): Promise<BackupSettings> {
  const standing = await readBackupSettings(directory);
  const recipients = [...new Set(change.recipients ?? standing?.recipients ?? [])];
  const wrong = recipients.findIndex((recipient) => !isAgeRecipient(recipient));
  if (wrong >= 0) {
    throw new Refusal(exitCodes.wrongUsage, `Recipient ${wrong + 1} is no age recipient (age1…).`);
  }
  if (recipients.length < recipientsMin && !(change.isOneEnough === true && recipients[0])) {
    throw new Refusal(
      exitCodes.wrongUsage,
      "Name at least two recipients, held by two people: a backup that nobody can open any more\n" +
        "is none. Make key pairs with: caravanserai backup keys. To do with one: --one-recipient",
    );
  }
  const folder = change.folder === undefined ? undefined : absolute(change.folder);
  const settings: BackupSettings = {
    recipients,
    folder: folder ?? standing?.folder ?? join(directory.path, "backups"),
    kept: change.kept ?? standing?.kept ?? keptUsual,
    isDemonstration: change.isDemonstration ?? false,
  };
  await writePrivateJson(settingsFile(directory), settings);
  return settings;
}

function absolute(folder: string): string {
  return isAbsolute(folder) ? folder : resolve(folder);
}

function settingsFile({ path }: Pick<DataDirectory, "path">): string {
  return join(path, "backup.json");
}

export function demonstrationIdentities({ path }: Pick<DataDirectory, "path">): string {
  return join(path, "backup-identities");
}

/** A demonstration backs up from its first day on: with two identities on the same disk. */
export async function openDemonstrationSettings(
  directory: Pick<DataDirectory, "path">,
): Promise<BackupSettings> {
  const standing = await readBackupSettings(directory);
  if (standing !== undefined) return standing;
  const recipients = await writeIdentities(demonstrationIdentities(directory));
  return changeBackupSettings(directory, { recipients, isDemonstration: true });
}

/** Two key pairs as files that other age tools read too; returns the recipients. */
export async function writeIdentities(folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
  const recipients: string[] = [];
  for (const name of ["first", "second"]) {
    const { identity, recipient } = await generateAgeIdentity();
    const text = `# public key: ${recipient}\n${identity}\n`;
    // Never over an identity that older backups may need.
    await writeFile(join(folder, `${name}.txt`), text, { mode: 0o600, flag: "wx", flush: true });
    recipients.push(recipient);
  }
  return recipients;
}

/** The identities in a key file: every line that is not a remark. */
export async function readIdentities(file: string): Promise<string[]> {
  const text = await readFile(file, "utf8").catch((cause: unknown) => {
    throw new Refusal(exitCodes.wrongUsage, `The identity file ${file} cannot be read.`, { cause });
  });
  const lines = text.split("\n").map((line) => line.trim());
  const identities = lines.filter((line) => line.startsWith("AGE-SECRET-KEY-"));
  if (identities.length > 0) return identities;
  throw new Refusal(exitCodes.wrongUsage, `${file} holds no age identity (AGE-SECRET-KEY-1…).`);
}
