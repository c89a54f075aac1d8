import { createJumpWatch, type DeviceClocks } from "@caravanserai/sync";
import type { TabletOutbox } from "./stored-outbox.ts";

/**
 * Gives the marks with the clock as it holds now: an act saved between a jump of the tablet's clock
 * and the hub's next answer must not carry the offset from before the jump.
 */
export function createWatchedClockOutbox(
  outbox: TabletOutbox,
  readClocks: () => DeviceClocks,
): TabletOutbox {
  const watch = createJumpWatch();
  return {
    ...outbox,
    async readMarks() {
      const marks = await outbox.readMarks();
      return { ...marks, clock: watch.believed(marks.clock, readClocks()) };
    },
  };
}

export function readDeviceClocks(): DeviceClocks {
  return { wallMs: Date.now(), steadyMs: performance.now() };
}
