import { join } from "node:path";
import { readJson, writePrivateJson } from "../start/data-directory.ts";

export interface BackupMade {
  readonly takenAtMs: number;
  readonly durationMs: number;
  readonly file: string;
  readonly bytes: number;
  readonly rows: number;
  readonly entries: number;
}

export interface TestRestored {
  readonly atMs: number;
  readonly durationMs: number;
  /** Of the backup that was tried. */
  readonly takenAtMs: number;
  readonly rows: number;
  /** Every table has the original's hash, and the journal folds to the read tables. */
  readonly isEqual: boolean;
  /** Why it failed, in one sentence without any row's content; null when it did not. */
  readonly reason: string | null;
}

/** What is known about backups; the hub shows it, and no part of it is secret. */
export interface BackupState {
  readonly last: BackupMade | null;
  readonly lastFailure: { readonly atMs: number; readonly reason: string } | null;
  readonly lastTestRestore: TestRestored | null;
}

const none: BackupState = { last: null, lastFailure: null, lastTestRestore: null };

export async function readBackupState(dataDirectory: string): Promise<BackupState> {
  return { ...none, ...(await readJson<Partial<BackupState>>(stateFile(dataDirectory))) };
}

export async function changeBackupState(
  dataDirectory: string,
  change: Partial<BackupState>,
): Promise<void> {
  const standing = await readBackupState(dataDirectory);
  await writePrivateJson(stateFile(dataDirectory), { ...standing, ...change });
}

function stateFile(dataDirectory: string): string {
  return join(dataDirectory, "backup-state.json");
}
