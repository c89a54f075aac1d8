import type { BackupState } from "./backup-state.ts";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** At night, local time: the quietest hour of desks and crossings. */
const nightHour = 2;
/** A new system has something to lose soon after its first start. */
const firstAfterMs = 10 * 60_000;
const againAfterFailureMs = hourMs;
const testEveryMs = 7 * dayMs;

export type Due = "nothing" | "backup" | "backup-and-test";

/** What the schedule wants at a moment. Nothing is caught up twice: one backup covers all missed. */
export function whatIsDue(found: {
  readonly nowMs: number;
  readonly startedAtMs: number;
  readonly utcOffsetMinutes: number;
  readonly state: BackupState;
}): Due {
  const { nowMs, startedAtMs, state } = found;
  const { last, lastFailure, lastTestRestore } = state;
  if (lastFailure !== null && agoMs(found, lastFailure.atMs) < againAfterFailureMs) {
    return "nothing";
  }
  const isDue =
    last === null
      ? nowMs - startedAtMs >= firstAfterMs
      : last.takenAtMs < latestNight(found) || last.takenAtMs > nowMs;
  if (!isDue) return "nothing";
  const isTestDue =
    lastTestRestore?.isEqual !== true || agoMs(found, lastTestRestore.atMs) >= testEveryMs - hourMs;
  return isTestDue ? "backup-and-test" : "backup";
}

/** How long ago it was; for ever, when it was noted by a clock that has since been set back. */
export function agoMs({ nowMs }: { readonly nowMs: number }, atMs: number): number {
  return atMs > nowMs ? Number.POSITIVE_INFINITY : nowMs - atMs;
}

/** The latest moment at which a night's backup was due. */
export function latestNight({
  nowMs,
  utcOffsetMinutes,
}: {
  nowMs: number;
  utcOffsetMinutes: number;
}): number {
  const offsetMs = utcOffsetMinutes * 60_000 - nightHour * hourMs;
  return Math.floor((nowMs + offsetMs) / dayMs) * dayMs - offsetMs;
}
