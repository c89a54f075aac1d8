import { cpus, totalmem } from "node:os";
import { benchBoard } from "./board.ts";
import { benchFigures } from "./figures/figures.ts";
import { measureFiles } from "./identity/files/measure-files.ts";
import { benchIdentity } from "./identity/identity.ts";
import { identityOptionsIn } from "./identity/identity-options.ts";
import { benchRelay } from "./relay.ts";
import { benchRestore } from "./restore.ts";
import { benchRoomPaint } from "./room-paint.ts";
import { benchSingleRegistrations } from "./single-registrations.ts";
import { benchSituation } from "./situation.ts";
import { benchWaits } from "./waits.ts";
import { benchWeek } from "./week.ts";

const benchmarks = {
  week: benchWeek,
  single: benchSingleRegistrations,
  identity: benchIdentity,
  matching: measureFiles,
  waits: benchWaits,
  situation: benchSituation,
  room: benchRoomPaint,
  board: benchBoard,
  figures: benchFigures,
  relay: benchRelay,
  restore: benchRestore,
};

type BenchmarkName = keyof typeof benchmarks;

function isBenchmark(name: string): name is BenchmarkName {
  return Object.hasOwn(benchmarks, name);
}

/**
 * Runs the named benchmarks, or all; each prints its own figures and ratios.
 * `--sizes 100000,10000000` sets the registers of `identity`; `--build DIR` and `--measure DIR` take
 * it in two steps, because ten million persons take long to make.
 */
export async function runBenchmarks(given: readonly string[]): Promise<void> {
  const { named, options } = identityOptionsIn(given);
  const unknown = named.filter((name) => !isBenchmark(name));
  if (unknown.length > 0) {
    console.error(
      `No benchmark ${unknown.join(", ")}. Known: ${Object.keys(benchmarks).join(", ")}.`,
    );
    process.exitCode = 2;
    return;
  }
  const [cpu] = cpus();
  const memoryGiB = Math.round(totalmem() / 2 ** 30);
  console.log(
    `Machine: ${cpus().length} cores (${cpu?.model.trim()}), ${memoryGiB} GiB, Node ${process.versions.node}`,
  );
  const chosen =
    named.length > 0 ? named.filter(isBenchmark) : Object.keys(benchmarks).filter(isBenchmark);
  for (const name of chosen) {
    console.log(`\n== ${name}`);
    await benchmarks[name](options);
  }
}
