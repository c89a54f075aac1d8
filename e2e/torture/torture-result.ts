import type { WireFault } from "./fault-proxy.ts";
import type { Losses } from "./count-losses.ts";
import type { Kill } from "./kill-again.ts";
import { quantile } from "./kill-plan.ts";
import { victims, type Victim } from "./tortured-system.ts";

/** How a fault of the disk was tried and what came of it. */
export interface DiskFaultResult {
  readonly name: "disk-full" | "fsync-eio";
  readonly isTried: boolean;
  /** Why not, or what was seen. */
  readonly note: string;
  readonly times: number;
  readonly acknowledged: number;
  readonly lost: number;
}

/** The figures of one run: what is printed, stored and quoted by TRUST.md. */
export interface TortureResult extends Losses {
  readonly isGood: boolean;
  readonly startedAt: string;
  readonly commit: string;
  readonly seed: number;
  readonly seconds: number;
  readonly isVerifyEqual: boolean;
  readonly kills: number;
  readonly killsByPart: Readonly<Record<Victim, number>>;
  readonly recoveryMsMedian: number | null;
  readonly recoveryMsMax: number | null;
  readonly requests: number;
  readonly wireFaults: Readonly<Record<WireFault, number>>;
  readonly tablets: number;
  readonly clockShiftHoursMax: number;
  /** How often the clock of the hub or of the relay was set while it ran. */
  readonly clockJumps: number;
  readonly diskFaults: readonly DiskFaultResult[];
  readonly notCovered: readonly string[];
}

export function killFigures(
  kills: readonly Kill[],
): Pick<TortureResult, "kills" | "killsByPart" | "recoveryMsMedian" | "recoveryMsMax"> {
  const recoveries = kills.map(({ recoveryMs }) => recoveryMs);
  const countOf = (victim: Victim) => kills.filter((kill) => kill.victim === victim).length;
  const counted = victims.map((victim) => [victim, countOf(victim)] as const);
  return {
    kills: kills.length,
    killsByPart: Object.fromEntries(counted) as Record<Victim, number>,
    recoveryMsMedian: quantile(recoveries, 0.5),
    recoveryMsMax: quantile(recoveries, 1),
  };
}

/** Zero lost, zero doubled, nothing aside, no gap, and read tables that equal the journal. */
export function isGood(result: Omit<TortureResult, "isGood">): boolean {
  const isWhole = result.lost === 0 && result.doubled === 0 && result.gaps === 0;
  const diskLost = result.diskFaults.some(({ lost }) => lost > 0);
  return isWhole && result.quarantined === 0 && result.isVerifyEqual && !diskLost;
}

export function tortureLines(result: TortureResult): string[] {
  const parts = Object.entries(result.killsByPart).map(([part, times]) => `${part} ${times}`);
  const faults = Object.entries(result.wireFaults).map(([fault, times]) => `${fault} ${times}`);
  return [
    "",
    `saved on tablets     ${result.saved}`,
    `acknowledged         ${result.acknowledged}`,
    `lost                 ${result.lost}`,
    `doubled              ${result.doubled}`,
    `quarantined, gaps    ${result.quarantined}, ${result.gaps}`,
    `verify               ${result.isVerifyEqual ? "equal" : "NOT EQUAL"}`,
    `kills                ${result.kills} (${parts.join(", ")})`,
    `recovery             p50 ${result.recoveryMsMedian} ms, max ${result.recoveryMsMax} ms`,
    `clocks set           ${result.clockJumps} times, up to ${result.clockShiftHoursMax} hours wrong`,
    `requests             ${result.requests} (${faults.join(", ")})`,
    ...result.diskFaults.map(
      ({ name, note, times, acknowledged, lost }) =>
        `${name.padEnd(20)} ${note}; ${times} times, acknowledged ${acknowledged}, lost ${lost}`,
    ),
    `took                 ${result.seconds} s, seed ${result.seed}, commit ${result.commit}`,
    `not covered          ${result.notCovered.join("; ")}`,
    result.isGood ? "Nothing lost, nothing doubled." : "FAILED",
  ];
}
