import { spawn, type ChildProcess } from "node:child_process";
import { createWriteStream } from "node:fs";
import { setPriority } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundleFolder } from "../start/child-process.ts";
import type { DataDirectory } from "../start/data-directory.ts";
import { systemClock } from "../start/ports.ts";
import { readBackupSettings } from "./backup-settings.ts";
import { readBackupState } from "./backup-state.ts";
import { whatIsDue, type Due } from "./when-due.ts";

const lookEveryMs = 60_000;
/** Desks and crossings go first. */
const niceness = 10;
/** A test restore stops its throw-away server first. */
const stopMsMax = 9_000;
const heapMiBMax = 1_024;

export interface BackupSchedule {
  stop(): Promise<void>;
}

/** Makes backups by itself: each in a process of its own, which a stop of the system ends too. */
export function startBackupSchedule(order: {
  readonly directory: DataDirectory;
  readonly note: (line: string) => void;
}): BackupSchedule {
  const { directory, note } = order;
  // The clock may be set while the system runs; how long it has run does not change by that.
  const startedMs = performance.now();
  let running: ChildProcess | undefined;
  let hasWarned = false;

  async function look(): Promise<void> {
    if (running !== undefined) return;
    if ((await readBackupSettings(directory)) === undefined) {
      if (!hasWarned) note("No backups are made: caravanserai backup configure --help");
      hasWarned = true;
      return;
    }
    const nowMs = systemClock.now();
    const startedAtMs = nowMs - (performance.now() - startedMs);
    const utcOffsetMinutes = -new Date(nowMs).getTimezoneOffset();
    const state = await readBackupState(directory.path);
    const due = whatIsDue({ nowMs, startedAtMs, utcOffsetMinutes, state });
    if (due !== "nothing") start(due);
  }

  function start(due: Exclude<Due, "nothing">): void {
    const child = startBackupProgram(directory, due === "backup" ? [] : ["--test-restore"]);
    running = child;
    child.once("error", (cause) => note(`The backup could not be started: ${cause.message}`));
    child.once("close", (code) => {
      running = undefined;
      if (code !== 0) note("A backup or its test failed; the log directory and the desk say more");
    });
  }

  const lookSafely = () => {
    look().catch((cause: unknown) => note(`The backup schedule failed: ${String(cause)}`));
  };
  const timer = setInterval(lookSafely, lookEveryMs);
  lookSafely();
  return {
    async stop() {
      clearInterval(timer);
      const child = running;
      if (child === undefined) return;
      const closed = new Promise<void>((resolve) => child.once("close", () => resolve()));
      // Nothing is lost: an unfinished backup has no name yet.
      child.kill("SIGTERM");
      const killing = setTimeout(() => child.kill("SIGKILL"), stopMsMax);
      await closed;
      clearTimeout(killing);
    },
  };
}

/** Starts `caravanserai backup …`, which gives way to everybody and ends with this program. */
export function startBackupProgram(
  directory: DataDirectory,
  given: readonly string[],
): ChildProcess {
  const script = (name: string) => new URL(`./${name}.mjs`, bundleFolder);
  const child = spawn(
    process.execPath,
    [
      `--max-old-space-size=${heapMiBMax}`,
      "--import",
      script("follow-parent").href,
      fileURLToPath(script("run-command")),
      "backup",
      ...given,
    ],
    {
      env: { ...process.env, CARAVANSERAI_DATA: directory.path },
      stdio: ["pipe", "ignore", "pipe"],
    },
  );
  const log = createWriteStream(join(directory.log, "backup.log"), { flags: "a", mode: 0o600 });
  log.on("error", () => child.stderr.resume());
  child.stderr.pipe(log);
  child.stdin.on("error", () => undefined);
  if (child.pid !== undefined) setPriority(child.pid, niceness);
  return child;
}
