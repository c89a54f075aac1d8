import { archiveWal } from "../backup/wal-archive.ts";
import { isBaseDue } from "../backup/wal-due.ts";
import { readWalState } from "../backup/wal-state.ts";
import { exitCodes, Refusal } from "../start/exit-codes.ts";
import { systemClock } from "../start/ports.ts";
import { settingsOf } from "./backup-command.ts";
import type { Output } from "./output.ts";
import { withDatabase } from "./with-database.ts";

/** Seals what the embedded server has written since the last time; a base copy where one is due. */
export async function archiveCommand(output: Output, options: { base?: boolean }): Promise<void> {
  if (process.env["DATABASE_URL"] !== undefined) {
    throw new Refusal(
      exitCodes.wrongUsage,
      "The log of an external Postgres is archived by its own means, and kept for a week at most.",
    );
  }
  const report = await withDatabase(output.note, async ({ ownerUrl, directory }) => {
    const settings = await settingsOf(directory, {});
    const nowMs = () => systemClock.now();
    const state = await readWalState(directory.path);
    const utcOffsetMinutes = -new Date(nowMs()).getTimezoneOffset();
    const isDue = options.base === true || isBaseDue({ state, nowMs: nowMs(), utcOffsetMinutes });
    return archiveWal({ directory, settings, ownerUrl, nowMs, isBaseDue: isDue });
  });
  const { sealed, baseFile, pruned, reachesMs } = report;
  const reaches = reachesMs === null ? "nothing yet" : new Date(reachesMs).toISOString();
  output.result({ ...report }, [
    `Sealed ${sealed} segments, removed ${pruned} old files. The archive reaches ${reaches}.`,
    ...(baseFile === null ? [] : [`Base copy: ${baseFile}`]),
  ]);
}
