import { closeSync, openSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { mountMemoryDisk, unmountMemoryDisk } from "./memory-disk.ts";
import { temporaryDirectory } from "./test-system.ts";

const diskMiB = 160;

interface SmallDisk {
  readonly folder: string;
  /** From now on nothing more fits. */
  fill(page: Page): Promise<void>;
  empty(): void;
  remove(): Promise<void>;
}

/**
 * A memory disk to be filled. Where a machine does not let tests mount one, the page's database
 * refuses to write instead, with the very error of a full quota.
 */
export async function openSmallDisk(): Promise<SmallDisk> {
  const folder = await temporaryDirectory("caravanserai-disk-");
  const isMounted = mountMemoryDisk(folder, diskMiB);
  const ballast = join(folder, "ballast");
  return {
    folder,
    async fill(page) {
      if (isMounted) fillDisk(ballast);
      else await page.evaluate(refuseToWrite);
    },
    empty: () => rmSync(ballast, { force: true }),
    async remove() {
      if (isMounted) unmountMemoryDisk(folder);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const refuseToWrite = `for (const name of ["add", "put"]) {
  IDBObjectStore.prototype[name] = () => { throw new DOMException("full", "QuotaExceededError"); };
}`;

/** Takes what is left, in ever smaller pieces, until the disk says that it is full. */
export function fillDisk(path: string): void {
  const file = openSync(path, "a");
  try {
    for (const bytes of [1_048_576, 4_096]) writeUntilFull(file, Buffer.alloc(bytes));
  } finally {
    closeSync(file);
  }
}

function writeUntilFull(file: number, block: Buffer): void {
  try {
    for (;;) writeSync(file, block);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== "ENOSPC") throw cause;
  }
}
