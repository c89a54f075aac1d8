import { join } from "node:path";
import type { BackupWarning } from "@caravanserai/contract";
import { readWaiting, readWalState, type WaitingSegments, type WalState } from "./wal-state.ts";

const minuteMs = 60_000;
/** Segments end after four minutes and are sealed within one. */
const waitingMsMax = 10 * minuteMs;
/** A weekly test that falls on a night of a base copy, and one that failed. */
const testAgeMsMax = 11 * 24 * 60 * minuteMs;
/** Two nights, and one that failed. */
const baseAgeMsMax = 3 * 24 * 60 * minuteMs;

export interface WalStanding {
  readonly state: WalState;
  readonly waiting: WaitingSegments;
  readonly oldestWaitingMs: number;
  readonly warnings: readonly BackupWarning[];
}

/** How the archive of the embedded server's log is, and what a person should act on. */
export async function readWalStanding(dataDirectory: string, nowMs: number): Promise<WalStanding> {
  const state = await readWalState(dataDirectory);
  const waiting = await readWaiting({ postgres: join(dataDirectory, "postgres") });
  const { oldestAtMs } = waiting;
  const oldestWaitingMs = oldestAtMs === null ? 0 : Math.max(0, nowMs - oldestAtMs);
  const { chain, lastBase, lastTest, lastFailure, pausedAtMs } = state;
  const warnings: [BackupWarning, boolean][] = [
    ["archive-paused", pausedAtMs !== null],
    ["archive-failed", lastFailure !== null && pausedAtMs === null],
    ["archive-late", chain !== null && oldestWaitingMs > waitingMsMax],
    ["base-too-old", lastBase !== null && nowMs - lastBase.takenAtMs > baseAgeMsMax],
    ["base-test-too-old", lastTest !== null && nowMs - lastTest.atMs > testAgeMsMax],
    ["base-test-not-equal", lastTest?.isEqual === false],
  ];
  return {
    state,
    waiting,
    oldestWaitingMs,
    warnings: warnings.flatMap(([warning, isTrue]) => (isTrue ? [warning] : [])),
  };
}
