import { generateAgeIdentity } from "@caravanserai/sealing";
import { withWorkLock } from "@caravanserai/store";
import { testBase } from "../backup/test-base.ts";
import { archiveWal, type ArchiveReport } from "../backup/wal-archive.ts";
import { isBaseDue, isBaseTestDue } from "../backup/wal-due.ts";
import { readWalState, type WalState } from "../backup/wal-state.ts";
import { exitCodes, Refusal } from "../start/exit-codes.ts";
import { systemClock } from "../start/ports.ts";
import { settingsOf } from "./backup-command.ts";
import type { Output } from "./output.ts";
import { withDatabase } from "./with-database.ts";

interface ArchiveOptions {
  readonly base?: boolean;
  readonly testRestore?: boolean;
}

type Archived = ArchiveReport & { readonly tested: WalState["lastTest"] };

/** Seals what the embedded server has written since the last time; a base copy where one is due. */
export async function archiveCommand(output: Output, options: ArchiveOptions): Promise<void> {
  if (process.env["DATABASE_URL"] !== undefined) {
    throw new Refusal(
      exitCodes.wrongUsage,
      "The log of an external Postgres is archived by its own means, and kept for a week at most.",
    );
  }
  const { sealed, baseFile, pruned, reachesMs, tested } = await archive(output, options);
  const reaches = reachesMs === null ? "nothing yet" : new Date(reachesMs).toISOString();
  output.result({ sealed, baseFile, pruned, reachesMs, tested }, [
    `Sealed ${sealed} segments, removed ${pruned} old files. The archive reaches ${reaches}.`,
    ...(baseFile === null ? [] : [`Base copy: ${baseFile}`]),
    ...(tested === null ? [] : [verdictOn(tested)]),
  ]);
  if (tested?.isEqual === false) process.exitCode = exitCodes.notEqual;
}

function archive(output: Output, options: ArchiveOptions): Promise<Archived> {
  const { note } = output;
  return withDatabase(note, async ({ database, ownerUrl, directory }) => {
    const settings = await settingsOf(directory, {});
    const nowMs = () => systemClock.now();
    const onWaiting = () => note("The log is being archived already; this run follows that one.");
    return withWorkLock(database, { name: "archive", onWaiting }, async () => {
      const state = await readWalState(directory.path);
      const utcOffsetMinutes = -new Date(nowMs()).getTimezoneOffset();
      const isWanted = options.base === true || options.testRestore === true;
      const isDue = isWanted || isBaseDue({ state, nowMs: nowMs(), utcOffsetMinutes });
      const order = { directory, settings, ownerUrl, nowMs, isBaseDue: isDue };
      const own = await generateAgeIdentity();
      const report = await archiveWal({ ...order, alsoTo: [own.recipient] });
      const { baseFile } = report;
      const isTested = options.testRestore === true || isBaseTestDue(state, nowMs());
      if (baseFile === null || !isTested) return { ...report, tested: null };
      return { ...report, tested: await testBase(order, { database, baseFile, own }) };
    });
  });
}

function verdictOn({ isEqual, reason, segments, durationMs }: NonNullable<WalState["lastTest"]>) {
  const verdict = isEqual ? "the journal gives exactly its tables" : `NOT EQUAL: ${reason}`;
  const seconds = (durationMs / 1_000).toFixed(1);
  return `Recovered for a test with ${segments} segments in ${seconds} s: ${verdict}`;
}
