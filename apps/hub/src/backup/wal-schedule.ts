import type { ChildProcess } from "node:child_process";
import { rm, statfs } from "node:fs/promises";
import { join } from "node:path";
import { walStaging } from "@caravanserai/store";
import type { DataDirectory } from "../start/data-directory.ts";
import { systemClock } from "../start/ports.ts";
import { archiveTiming } from "./archive-timing.ts";
import { startBackupProgram } from "./backup-schedule.ts";
import { readBackupSettings } from "./backup-settings.ts";
import { isArchivingDue, isTooMuchWaiting } from "./wal-due.ts";
import { listStaged } from "./wal-names.ts";
import { changeWalState, readWaiting, readWalState } from "./wal-state.ts";

const stopMsMax = 3_000;

interface WalSchedule {
  stop(): Promise<void>;
}

/**
 * Keeps the archive of the embedded server's log: a program of its own, started when segments wait,
 * seals them. What waits too long is dropped before it fills the disk.
 */
export function startWalSchedule(order: {
  readonly directory: DataDirectory;
  readonly note: (line: string) => void;
}): WalSchedule {
  const { directory, note } = order;
  // The clock may be set while the system runs; how long it has run does not change by that.
  const startedMs = performance.now();
  const { lookEveryMs, firstAfterMs } = archiveTiming();
  let running: ChildProcess | undefined;
  let looking: Promise<void> = Promise.resolve();

  async function look(): Promise<void> {
    if ((await readBackupSettings(directory)) === undefined) return closeGate(directory);
    const waiting = await readWaiting(directory);
    const { bavail, bsize } = await statfs(directory.path);
    const state = await readWalState(directory.path);
    if (isTooMuchWaiting(waiting, { freeBytes: bavail * bsize })) {
      if (state.pausedAtMs === null) note("The archive of the log waits for a disk; it is paused");
      await stopRunning();
      return pause(directory);
    }
    if (running !== undefined) return;
    const nowMs = systemClock.now();
    const startedAtMs = nowMs - (performance.now() - startedMs);
    const utcOffsetMinutes = -new Date(nowMs).getTimezoneOffset();
    const times = { nowMs, startedAtMs, firstAfterMs, utcOffsetMinutes };
    if (isArchivingDue({ state, waiting, ...times })) start();
  }

  function start(): void {
    const child = startBackupProgram(directory, ["archive"]);
    running = child;
    child.once("error", (cause) => note(`Archiving could not be started: ${cause.message}`));
    child.once("close", (code) => {
      running = undefined;
      if (code !== 0) note("The log could not be archived; the log directory and doctor say more");
    });
  }

  async function stopRunning(): Promise<void> {
    const child = running;
    if (child === undefined) return;
    const closed = new Promise<void>((resolve) => child.once("close", () => resolve()));
    // Nothing is lost: a segment leaves the staging folder only when it lies sealed elsewhere.
    child.kill("SIGTERM");
    const killing = setTimeout(() => child.kill("SIGKILL"), stopMsMax);
    await closed;
    clearTimeout(killing);
  }

  const lookSafely = () => {
    looking = looking
      .then(look)
      .catch((cause: unknown) => note(`The archive of the log failed: ${String(cause)}`));
  };
  const timer = setInterval(lookSafely, lookEveryMs);
  lookSafely();
  return {
    async stop() {
      clearInterval(timer);
      await looking;
      await stopRunning();
    },
  };
}

/** Ends the chain and drops what waits: the server then drops its own part as well. */
export async function pause(directory: DataDirectory): Promise<void> {
  const atMs = systemClock.now();
  await closeGate(directory);
  const reason = "Segments could not be archived, and were dropped before they filled the disk.";
  await changeWalState(directory.path, {
    chain: null,
    pausedAtMs: atMs,
    lastFailure: { atMs, reason },
  });
}

async function closeGate({ postgres }: DataDirectory): Promise<void> {
  const { folder, gate } = walStaging(postgres);
  await rm(gate, { force: true });
  for (const name of await listStaged(folder)) await rm(join(folder, name), { force: true });
}
