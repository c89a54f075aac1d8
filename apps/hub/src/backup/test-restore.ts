import type { AgeIdentity } from "@caravanserai/sealing";
import type { Database } from "@caravanserai/store";
import type { DataDirectory } from "../start/data-directory.ts";
import { changeBackupState, type TestRestored } from "./backup-state.ts";
import type { MadeBackup } from "./make-backup.ts";
import { tryRestore } from "./restore-backup.ts";
import { refuseWithoutRoom } from "./trial-room.ts";

/**
 * Restores a backup that has just been made, with an identity that was made for it alone and never
 * left this program: so the hub holds no key to its backups, and they are tried all the same.
 */
export async function testRestore(order: {
  /** Of the original: says how much room a trial needs. */
  readonly database: Database;
  readonly made: MadeBackup;
  readonly directory: DataDirectory;
  readonly nowMs: () => number;
  readonly own: AgeIdentity;
}): Promise<TestRestored> {
  const { database, made, directory, nowMs, own } = order;
  const startedAtMs = nowMs();
  const tested = await findOut();
  const lastTestRestore: TestRestored = {
    atMs: nowMs(),
    durationMs: nowMs() - startedAtMs,
    takenAtMs: made.takenAtMs,
    ...tested,
  };
  await changeBackupState(directory.path, { lastTestRestore });
  return lastTestRestore;

  async function findOut(): Promise<Pick<TestRestored, "rows" | "isEqual" | "reason">> {
    try {
      await refuseWithoutRoom(database, directory);
      const report = await tryRestore({ file: made.file, identities: [own.identity] }, directory);
      const { rows, isEqual, tables, isFoldEqual } = report;
      const unequal = tables.filter((table) => !table.isEqual).map(({ table }) => table);
      const parts = isFoldEqual ? unequal : [...unequal, "fold of the journal"];
      return { rows, isEqual, reason: isEqual ? null : parts.join(", ") };
    } catch (cause) {
      const reason = cause instanceof Error ? (cause.message.split("\n")[0] ?? "") : "failed";
      return { rows: 0, isEqual: false, reason };
    }
  }
}
