import { limits } from "@caravanserai/kernel";
import type { ClockMeasurement } from "./outbox-entry.ts";

/** Smaller steps are those of a clock that the network keeps right. */
const jumpMsMin = 30_000;

/** Both clocks of a device, read at the same moment. */
export interface DeviceClocks {
  /** What the device shows; somebody may set it. */
  readonly wallMs: number;
  /** Counts on whatever is set, from an unknown start; may stand still while the device sleeps. */
  readonly steadyMs: number;
}

/**
 * Says how far the hub's clock is from this device's, between the hub's answers too: a measured
 * offset is of no use once somebody has set the device's clock.
 */
interface JumpWatch {
  /** The measurement as it holds now; null when it no longer can be said. */
  believed(measured: ClockMeasurement | null, now: DeviceClocks): ClockMeasurement | null;
}

export function createJumpWatch(): JumpWatch {
  let seen: { readonly measured: ClockMeasurement; readonly apartMs: number } | undefined;
  return {
    believed(measured, { wallMs, steadyMs }) {
      if (measured === null) return null;
      const apartMs = wallMs - steadyMs;
      if (seen === undefined || !isSame(seen.measured, measured)) seen = { measured, apartMs };
      return afterJump(measured, apartMs - seen.apartMs);
    },
  };
}

function isSame(left: ClockMeasurement, right: ClockMeasurement): boolean {
  return left.offsetMs === right.offsetMs && left.measuredAtMs === right.measuredAtMs;
}

/**
 * Back can only mean set back, and by exactly so much. Forward is a clock set forward, or a device
 * that has slept: a clock that was right and slept still is, so nothing is claimed of it and the
 * hub replaces a time that cannot be; one that was wrong was set right, or keeps being wrong.
 */
function afterJump(measured: ClockMeasurement, jumpMs: number): ClockMeasurement | null {
  const { offsetMs } = measured;
  if (Math.abs(jumpMs) < jumpMsMin) return measured;
  const wasRight = Math.abs(offsetMs) <= limits.clockToleranceMs;
  if (jumpMs > 0 && wasRight) return null;
  const isSetRight = Math.abs(offsetMs - jumpMs) <= limits.clockToleranceMs;
  if (jumpMs > 0 && !isSetRight) return measured;
  const measuredAtMs = measured.measuredAtMs + jumpMs;
  return { ...measured, offsetMs: offsetMs - jumpMs, measuredAtMs };
}
