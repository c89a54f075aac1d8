import { readFileSync } from "node:fs";
import type { Clock } from "@caravanserai/kernel";

const lookAgainMs = 50;

/**
 * The machine's clock. Where a file is named, as tests of wrong clocks do with
 * `CARAVANSERAI_CLOCK_SHIFT_FILE`, it is wrong by the milliseconds that the file says at the time.
 */
export function createMachineClock(shiftFile: string | undefined): Clock {
  if (shiftFile === undefined) return { now: () => Date.now() };
  let shiftMs = 0;
  let readAtMs = Number.NEGATIVE_INFINITY;
  return {
    now() {
      if (performance.now() - readAtMs >= lookAgainMs) {
        shiftMs = readShift(shiftFile) ?? shiftMs;
        readAtMs = performance.now();
      }
      return Date.now() + shiftMs;
    },
  };
}

/** Undefined while the file is missing or being written: then the last shift stands. */
function readShift(file: string): number | undefined {
  try {
    const text = readFileSync(file, "utf8").trim();
    return /^-?\d+$/.test(text) ? Number(text) : undefined;
  } catch {
    return undefined;
  }
}

export const machineClock = createMachineClock(process.env["CARAVANSERAI_CLOCK_SHIFT_FILE"]);
