import { spawn, type ChildProcess } from "node:child_process";
import { setTimeout as delay } from "node:timers/promises";
import { mayTrace } from "../kit/memory-disk.ts";
import { readLedgers } from "./count-losses.ts";
import type { DiskFaultResult } from "./torture-result.ts";
import type { Probe, TorturedSystem } from "./tortured-system.ts";

const tracer = "strace";
const injectMs = 1_500;
const betweenMs = 700;

/**
 * Lets every fsync of Postgres's running servers fail with EIO, by strace. They have to panic, and
 * the postmaster, which is left alone, to recover; no write that was refused may be acknowledged.
 */
export async function tryFsyncErrors({
  system,
  probe,
  folder,
  times,
}: {
  system: TorturedSystem;
  probe: Probe;
  folder: string;
  times: number;
}): Promise<DiskFaultResult> {
  const name = "fsync-eio" as const;
  const none = { times: 0, acknowledged: 0, lost: 0 };
  const skipped = "skipped: no strace that may trace on this machine";
  if (!mayTrace()) return { name, isTried: false, note: skipped, ...none };
  const before = readLedgers(folder).acknowledged.size;
  let panics = 0;
  for (let time = 0; time < times; time++) {
    const [postmaster] = system.pidsOf("postmaster");
    const backends = system.pidsOf("postgres").filter((pid) => pid !== postmaster);
    const strace = inject(backends);
    await delay(injectMs);
    const left = system.pidsOf("postgres");
    // A panic ends them all; the ones that come after it have other numbers.
    const hasPanicked = backends.length > 0 && !backends.some((pid) => left.includes(pid));
    if (hasPanicked) panics += 1;
    await stopTracing(strace);
    await probe.untilAnswered();
    await delay(betweenMs);
  }
  const { acknowledged, lost } = { acknowledged: readLedgers(folder).acknowledged.size, lost: 0 };
  const note = `Postgres panicked and recovered ${panics} of ${times} times`;
  return { name, isTried: true, note, times, acknowledged: acknowledged - before, lost };
}

function inject(pids: readonly number[]): ChildProcess {
  const failing = "fsync,fdatasync,sync_file_range";
  const calls = ["-e", `trace=${failing}`, "-e", `inject=${failing}:error=EIO`];
  const traced = pids.flatMap((pid) => ["-p", String(pid)]);
  return spawn(tracer, ["-q", "-o", "/dev/null", ...calls, ...traced], { stdio: "ignore" });
}

function stopTracing(strace: ChildProcess): Promise<void> {
  if (strace.exitCode !== null || strace.signalCode !== null) return Promise.resolve();
  const ended = new Promise<void>((resolve) => strace.once("exit", () => resolve()));
  strace.kill("SIGINT");
  return ended;
}
