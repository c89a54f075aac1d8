import { setTimeout as delay } from "node:timers/promises";
import { endSegment, walStaging, type Database } from "@caravanserai/store";
import type { AgeIdentity } from "@caravanserai/sealing";
import { refuseWithoutRoom } from "./trial-room.ts";
import { archiveWal, type ArchiveOrder } from "./wal-archive.ts";
import { listStaged } from "./wal-names.ts";
import { tryPoint } from "./wal-restore.ts";
import { changeWalState, type WalState } from "./wal-state.ts";

type Tested = NonNullable<WalState["lastTest"]>;

const lookAgainMs = 200;
/** The server hands a segment over within seconds; a failed attempt is repeated after a minute. */
const handedOverMsMax = 150_000;

/**
 * Recovers a base copy that has just been made, with the log after it, in a throw-away server. The
 * identity for it was made for this run and never left this program (ADR 7).
 */
export async function testBase(
  order: ArchiveOrder,
  {
    database,
    baseFile,
    own,
  }: { readonly database: Database; readonly baseFile: string; readonly own: AgeIdentity },
): Promise<Tested> {
  const { directory, nowMs } = order;
  const startedAtMs = nowMs();
  const tested = await findOut();
  const lastTest: Tested = { atMs: nowMs(), durationMs: nowMs() - startedAtMs, ...tested };
  await changeWalState(directory.path, { lastTest });
  return lastTest;

  async function findOut(): Promise<Omit<Tested, "atMs" | "durationMs">> {
    try {
      await refuseWithoutRoom(database, directory);
      const { segment, entries } = await endSegment(order.ownerUrl);
      await untilStaged(order, segment);
      await archiveWal({ ...order, isBaseDue: false, alsoTo: [own.recipient] });
      const identities = [own.identity];
      const { report } = await tryPoint({
        file: baseFile,
        identities,
        untilMs: undefined,
        directory,
      });
      const isWhole = report.entries >= entries;
      const isEqual = report.isEqual && isWhole;
      const wrong = isWhole ? "fold of the journal" : "entries committed before are missing";
      const reason = isEqual ? null : wrong;
      const { takenAtMs, segments } = report;
      return { takenAtMs, segments, entries: report.entries, isEqual, reason };
    } catch (cause) {
      const reason = cause instanceof Error ? (cause.message.split("\n")[0] ?? "") : "failed";
      return { takenAtMs: startedAtMs, segments: 0, entries: 0, isEqual: false, reason };
    }
  }
}

async function untilStaged({ directory }: ArchiveOrder, segment: string): Promise<void> {
  const { folder } = walStaging(directory.postgres);
  const deadlineMs = performance.now() + handedOverMsMax;
  while (!(await listStaged(folder)).includes(segment)) {
    if (performance.now() > deadlineMs) {
      throw new Error("the server did not hand over its log; postgres.log says why");
    }
    await delay(lookAgainMs);
  }
}
