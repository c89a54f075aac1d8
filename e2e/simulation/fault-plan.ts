import type { SeededRandom } from "@caravanserai/kernel";

const minuteMs = 60_000;
export const dayMs = 24 * 60 * minuteMs;

/** What goes wrong in one run, and how often. Shares are of requests; zero means never. */
export interface FaultPlan {
  readonly tablets: number;
  readonly relays: number;
  readonly chaosMs: number;
  readonly actEveryMs: number;
  readonly lossShare: number;
  readonly answerLossShare: number;
  readonly duplicateShare: number;
  /** Requests that wander through some proxy and arrive minutes later, once more. */
  readonly strayShare: number;
  readonly slowShare: number;
  /** Mean times between events on one link, program or tablet; infinite means never. */
  readonly cutEveryMs: number;
  readonly cutMsMax: number;
  readonly tabKillEveryMs: number;
  readonly powerLossEveryMs: number;
  readonly evictionEveryMs: number;
  readonly diskFullEveryMs: number;
  readonly clockJumpEveryMs: number;
  readonly clockJumpDaysMax: number;
  readonly serverCrashEveryMs: number;
  readonly hubRestoreEveryMs: number;
  readonly relayRestoreEveryMs: number;
  readonly serverDiskFullEveryMs: number;
  /** Nights and weekends in which nothing happens but time. */
  readonly leapEveryMs: number;
  readonly secondTabShare: number;
  /** Tablets whose app is newer than the hub, or older than what it asks for. */
  readonly newerClientShare: number;
  readonly olderClientShare: number;
}

/**
 * Each run has its own mixture, some faults often and others never: bugs that hide behind the noise
 * of everything at once show in runs that have little else.
 */
export function drawFaultPlan(random: SeededRandom): FaultPlan {
  const sometimes = (max: number) => (random.integer(5) < 3 ? random.float() * max : 0);
  const every = (minutes: number, ofTen = 5) =>
    random.integer(10) < ofTen ? (0.5 + random.float()) * minutes * minuteMs : Infinity;
  return {
    tablets: 2 + random.integer(3),
    relays: random.integer(3),
    chaosMs: (4 + random.integer(8)) * minuteMs,
    actEveryMs: (6 + random.integer(18)) * 1_000,
    lossShare: sometimes(0.3),
    answerLossShare: sometimes(0.3),
    duplicateShare: sometimes(0.2),
    strayShare: sometimes(0.15),
    slowShare: sometimes(0.4),
    cutEveryMs: every(4, 6),
    cutMsMax: (1 + random.integer(12)) * minuteMs,
    tabKillEveryMs: every(3),
    powerLossEveryMs: every(4),
    evictionEveryMs: every(25, 2),
    diskFullEveryMs: every(8, 3),
    clockJumpEveryMs: every(5),
    clockJumpDaysMax: [0.02, 3, 45, 4_000][random.integer(4)]!,
    serverCrashEveryMs: every(3),
    hubRestoreEveryMs: every(6, 4),
    relayRestoreEveryMs: every(6, 4),
    serverDiskFullEveryMs: every(10, 2),
    leapEveryMs: every(6, 3),
    secondTabShare: sometimes(1),
    newerClientShare: sometimes(0.5),
    olderClientShare: sometimes(0.4),
  };
}
