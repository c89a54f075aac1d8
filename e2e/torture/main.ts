import { execFileSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { temporaryDirectory } from "../kit/test-system.ts";
import { countLosses, readLedgers, type Losses } from "./count-losses.ts";
import { wireFaults, type FaultProxy } from "./fault-proxy.ts";
import { openField } from "./field.ts";
import { tryFsyncErrors } from "./fsync-errors.ts";
import { tryFullDisk } from "./full-disk.ts";
import { killAgainAndAgain, type Target } from "./kill-again.ts";
import { tortureOptions, type TortureOptions } from "./options.ts";
import { prepareTablets } from "./prepare-tablets.ts";
import { runTablets } from "./tablet-program.ts";
import { Tablets } from "./tablets.ts";
import { isGood, killFigures, tortureLines, type TortureResult } from "./torture-result.ts";
import { Probe, type TorturedSystem } from "./tortured-system.ts";

const faultShare = 0.35;
const clockShiftHoursMax = 72;
const forwardMsMax = 300_000;
const say = (line: string) => void process.stderr.write(`${line}\n`);

const notCovered = [
  "a real power cut (kill -9 leaves the operating system's cache alive)",
  "lying disks and controllers",
  "a browser's own storage (the browser tests kill Chromium)",
  "the clock of Postgres (those of hub, vault, relay and tablets are set)",
];

/** The command line of `npm run torture`; answers the exit code. */
export async function runTortureCommand(args: readonly string[]): Promise<number> {
  const [first, folder] = args;
  if (first === "--tablets" && folder !== undefined) {
    // The program with the tablets, started by a run.
    await runTablets(folder);
    return 0;
  }
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
  const tabletFolder = join(folder, "tablets");
  const startedMs = performance.now();
  const startedAt = new Date().toISOString();
  const commit = commitNow();
  const field = await openField(folder, options.seed);
  const { hub, relay, lines } = field;
  try {
    const { seed, entriesPerSecond } = options;
    const tablets = await prepareTablets({
      folder: tabletFolder,
      hub: { system: hub.system, port: field.ports.hub },
      relay: { system: relay.system, port: field.ports.relay },
      seed,
      entriesPerSecond,
      clockShiftHoursMax,
    });
    const asking = Object.values(tablets);
    const targets = {
      hub: await targetOf(
        hub,
        asking.find(({ port }) => port === field.ports.hub),
      ),
      relay: await targetOf(
        relay,
        asking.find(({ port }) => port === field.ports.relay),
      ),
    };
    for (const line of lines) line.worsen(faultShare);
    const running = new Tablets(tabletFolder);
    await running.ready;
    const run = await killAgainAndAgain(running, {
      ...targets,
      seed,
      clockShiftHoursMax,
      say,
      isOver: (kills) => isOver(options, { kills, startedMs }),
    });
    const times = options.hasDiskPhase ? 3 : 1;
    const fsyncErrors = await tryFsyncErrors({ ...targets.hub, folder: tabletFolder, times });
    for (const line of lines) line.worsen(0);
    say("draining …");
    await run.tablets.drain();
    await run.tablets.stop();
    const losses = await untilForwarded(tabletFolder, await hub.system.ownerUrl());
    const verified = [await hub.system.command("verify"), await relay.system.command("verify")];
    const fullDisk = options.hasDiskPhase ? [await tryFullDisk(seed)] : [];
    const figures = {
      ...losses,
      startedAt,
      commit,
      seed,
      seconds: Math.round((performance.now() - startedMs) / 1_000),
      isVerifyEqual: verified.every(({ isEqual }) => isEqual === true),
      ...killFigures(run.kills),
      requests: lines.reduce((sum, { connections }) => sum + connections, 0),
      wireFaults: addedCounts(lines),
      tablets: asking.length,
      clockShiftHoursMax,
      clockJumps: run.clockJumps,
      diskFaults: [fsyncErrors, ...fullDisk],
      notCovered,
    };
    return { isGood: isGood(figures), ...figures };
  } finally {
    await field.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function targetOf(
  system: TorturedSystem,
  asking: Parameters<typeof Probe.create>[1],
): Promise<Target> {
  return { system, probe: await Probe.create(system.port, asking) };
}

/** What the relay still forwards is on its way, not lost: it may pause for two minutes at a time. */
async function untilForwarded(tabletFolder: string, ownerUrl: string): Promise<Losses> {
  const deadlineMs = performance.now() + forwardMsMax;
  for (;;) {
    const losses = await countLosses(readLedgers(tabletFolder), ownerUrl);
    const isWhole = losses.lost === 0 && losses.doubled === 0;
    if (isWhole || performance.now() > deadlineMs) return losses;
    await delay(1_000);
  }
}

function addedCounts(lines: readonly FaultProxy[]): FaultProxy["counts"] {
  const added = wireFaults.map((fault) => {
    return [fault, lines.reduce((sum, { counts }) => sum + counts[fault], 0)] as const;
  });
  return Object.fromEntries(added) as FaultProxy["counts"];
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
