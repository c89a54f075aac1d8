import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createSeededRandom } from "@caravanserai/kernel";
import { freePort, temporaryDirectory } from "../kit/test-system.ts";
import { countLosses, readLedgers } from "./count-losses.ts";
import { FaultProxy } from "./fault-proxy.ts";
import { tryFsyncErrors } from "./fsync-errors.ts";
import { tryFullDisk } from "./full-disk.ts";
import { killAgainAndAgain } from "./kill-again.ts";
import { tortureOptions, type TortureOptions } from "./options.ts";
import { prepareTablets } from "./prepare-tablets.ts";
import { Tablets } from "./tablets.ts";
import { isGood, killFigures, tortureLines, type TortureResult } from "./torture-result.ts";
import { Probe, TorturedSystem } from "./tortured-system.ts";

export { runTablets } from "./tablet-program.ts";

const faultShare = 0.35;
const clockShiftHoursMax = 72;
const say = (line: string) => void process.stderr.write(`${line}\n`);

const notCovered = [
  "a real power cut (kill -9 leaves the operating system's cache alive)",
  "lying disks and controllers",
  "a browser's own storage (the browser tests kill Chromium)",
  "the hub's own clock",
];

/** The command line of `npm run torture`; answers the exit code. */
export async function runTortureCommand(args: readonly string[]): Promise<number> {
  let options: TortureOptions;
  try {
    options = tortureOptions(args);
  } catch (cause) {
    say(cause instanceof Error ? cause.message : String(cause));
    return 2;
  }
  const result = await torture(options);
  process.stdout.write(`${tortureLines(result).join("\n")}\n`);
  if (options.jsonFile !== null) {
    writeFileSync(options.jsonFile, `${JSON.stringify(result, null, 2)}\n`);
  }
  return result.isGood ? 0 : 1;
}

async function torture(options: TortureOptions): Promise<TortureResult> {
  const folder = await temporaryDirectory("caravanserai-torture-");
  const dataDirectory = join(folder, "system");
  const tabletFolder = join(folder, "tablets");
  mkdirSync(tabletFolder, { recursive: true });
  const startedMs = performance.now();
  const startedAt = new Date().toISOString();
  const port = await freePort();
  const system = await TorturedSystem.start({ port, dataDirectory });
  const random = createSeededRandom(options.seed).fork("line");
  const proxy = new FaultProxy({ upstreamPort: port, random, faultShare });
  try {
    const { seed, entriesPerSecond } = options;
    const pace = { seed, entriesPerSecond, clockShiftHoursMax };
    const place = { folder: tabletFolder, port: await proxy.listen() };
    const keys = await prepareTablets(system.system, { ...place, ...pace });
    const probe = await Probe.create(port, keys);
    let tablets = new Tablets(tabletFolder);
    await tablets.ready;
    const run = await killAgainAndAgain(tablets, {
      system,
      probe,
      seed: options.seed,
      say,
      isOver: (kills) => isOver(options, { kills, startedMs }),
    });
    tablets = run.tablets;
    const fsyncErrors = await tryFsyncErrors({
      system,
      probe,
      folder: tabletFolder,
      times: options.hasDiskPhase ? 3 : 1,
    });
    proxy.heal();
    say("draining …");
    await tablets.drain();
    await tablets.stop();
    const { isEqual } = await system.system.command("verify");
    const losses = await countLosses(readLedgers(tabletFolder), await system.system.ownerUrl());
    const fullDisk = options.hasDiskPhase ? [await tryFullDisk(options.seed)] : [];
    const figures = {
      ...losses,
      startedAt,
      commit: commitNow(),
      seed: options.seed,
      seconds: Math.round((performance.now() - startedMs) / 1_000),
      isVerifyEqual: isEqual === true,
      ...killFigures(run.kills),
      requests: proxy.connections,
      wireFaults: proxy.counts,
      tablets: Object.keys(keys).length,
      clockShiftHoursMax,
      diskFaults: [fsyncErrors, ...fullDisk],
      notCovered,
    };
    return { isGood: isGood(figures), ...figures };
  } finally {
    await proxy.close();
    await system.system.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function isOver(
  { minutes, killsMax }: TortureOptions,
  { kills, startedMs }: { kills: number; startedMs: number },
): boolean {
  if (killsMax !== null && kills >= killsMax) return true;
  return performance.now() - startedMs > minutes * 60_000;
}

function commitNow(): string {
  try {
    return execFileSync("git", ["rev-parse", "--short=12", "HEAD"], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }).trim();
  } catch {
    // A copy without its history has no commit to name.
    return "unknown";
  }
}
