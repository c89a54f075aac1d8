import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { mountMemoryDisk, unmountMemoryDisk } from "../kit/memory-disk.ts";
import { fillDisk } from "../kit/small-disk.ts";
import { freePort, temporaryDirectory } from "../kit/test-system.ts";
import { countLosses, readLedgers } from "./count-losses.ts";
import { prepareTablets } from "./prepare-tablets.ts";
import { Tablets } from "./tablets.ts";
import type { DiskFaultResult } from "./torture-result.ts";
import { TorturedSystem } from "./tortured-system.ts";

const diskMiB = 420;
const workMs = 3_000;
const fullMs = 6_000;
const times = 2;
const entriesPerSecond = 120;
const name = "disk-full" as const;

/**
 * A system of its own on a small memory disk that is filled to the last byte while tablets send,
 * and emptied again: nothing acknowledged may be missing, and work goes on without anybody's help.
 */
export async function tryFullDisk(seed: number): Promise<DiskFaultResult> {
  const folder = await temporaryDirectory("caravanserai-full-disk-");
  const disk = join(folder, "disk");
  mkdirSync(disk);
  if (!mountMemoryDisk(disk, diskMiB)) {
    rmSync(folder, { recursive: true, force: true });
    const note = "skipped: a memory disk may not be mounted on this machine";
    return { name, isTried: false, note, times: 0, acknowledged: 0, lost: 0 };
  }
  try {
    return await fillAndEmpty({ disk, folder, seed });
  } finally {
    unmountMemoryDisk(disk);
    rmSync(folder, { recursive: true, force: true });
  }
}

async function fillAndEmpty(place: {
  disk: string;
  folder: string;
  seed: number;
}): Promise<DiskFaultResult> {
  const port = await freePort();
  const dataDirectory = join(place.disk, "system");
  const tabletFolder = join(place.folder, "tablets");
  const system = await TorturedSystem.start({ port, dataDirectory });
  try {
    const pace = { seed: place.seed, entriesPerSecond, clockShiftHoursMax: 0 };
    const hub = { system: system.system, port };
    await prepareTablets({ folder: tabletFolder, hub, ...pace });
    const tablets = new Tablets(tabletFolder);
    await tablets.ready;
    const refusedWhileFull: number[] = [];
    for (let time = 0; time < times; time++) {
      await delay(workMs);
      const ballast = join(place.disk, "ballast");
      fillDisk(ballast);
      const before = readLedgers(tabletFolder);
      await delay(fullMs);
      fillDisk(ballast);
      const after = readLedgers(tabletFolder);
      refusedWhileFull.push(after.saved.size - before.saved.size);
      rmSync(ballast);
    }
    await tablets.drain();
    await tablets.stop();
    const losses = await countLosses(readLedgers(tabletFolder), await system.system.ownerUrl());
    const { isEqual } = await system.system.command("verify");
    const lost = losses.lost + losses.doubled + (isEqual === true ? 0 : 1);
    const waited = refusedWhileFull.join(" and ");
    const note = `saved on tablets while full: ${waited}, all received after`;
    return { name, isTried: true, note, times, acknowledged: losses.acknowledged, lost };
  } finally {
    await system.system.stop();
  }
}
