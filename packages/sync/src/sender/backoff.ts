import type { Random } from "@caravanserai/kernel";

const firstDelayMs = 2_000;
/** An uplink that comes back is used within two minutes. */
const delayMsMax = 120_000;

/**
 * Pause before the next attempt after `failures` failures in a row: doubling, capped, and spread
 * over its upper half, so that forty tablets do not knock at the same moment when power returns.
 */
export function backoffMs(failures: number, random: Random): number {
  const doublings = Math.min(Math.max(failures - 1, 0), 16);
  const ceiling = Math.min(delayMsMax, firstDelayMs * 2 ** doublings);
  const [high = 0, low = 0] = random.bytes(2);
  const share = (high * 256 + low) / 65_536;
  return Math.round(ceiling / 2 + (ceiling / 2) * share);
}
