import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { partialSuffix } from "./sealed-file.ts";

const suffixes = { main: ".main.age", keystore: ".keystore.age" } as const;

const namePattern = /^caravanserai-[\w.+-]+-schema\d+-(\d{8}T\d{6}Z)\.(main|keystore)\.age$/;

/** `caravanserai-0.1.0-schema7-20220921T020000Z`: product version, schema version, UTC time. */
export function backupStem(made: {
  readonly productVersion: string;
  readonly schemaVersion: number;
  readonly takenAtMs: number;
}): string {
  const time = timeText(made.takenAtMs);
  return `caravanserai-${made.productVersion}-schema${made.schemaVersion}-${time}`;
}

/** `20220921T020000Z` */
export function timeText(ms: number): string {
  return new Date(ms).toISOString().replace(/[-:]|\.\d+/g, "");
}

export function backupPath(folder: string, stem: string, part: keyof typeof suffixes): string {
  return join(folder, `${stem}${suffixes[part]}`);
}

/** A part of a dump, or a key file, that a kill left half written. */
export function isUnfinishedBackup(name: string): boolean {
  return name.endsWith(partialSuffix) && !name.endsWith(`.base.age${partialSuffix}`);
}

export interface BackupFile {
  readonly name: string;
  readonly part: "main" | "keystore";
  readonly takenAtMs: number;
}

/** The backups in a folder, newest first. */
export async function listBackups(folder: string): Promise<BackupFile[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .flatMap((name): BackupFile[] => {
      const [, time = "", part] = namePattern.exec(name) ?? [];
      if (part !== "main" && part !== "keystore") return [];
      return [{ name, part, takenAtMs: momentOf(time) }];
    })
    .sort((left, right) => right.takenAtMs - left.takenAtMs);
}

export function momentOf(time: string): number {
  const spaced = time.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, "$1-$2-$3T$4:$5:$6Z");
  return Date.parse(spaced);
}
