import { agoMs, latestNight } from "./when-due.ts";
import type { WaitingSegments, WalState } from "./wal-state.ts";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const sealAgainAfterMs = 60_000;
const baseAgainAfterMs = hourMs;
const testEveryMs = 7 * dayMs;
/** The disk of the data keeps as much waiting as this, and no more. */
const waitingSegmentsMax = 128;
/** On a nearly full disk much less. */
const waitingOnFullDiskMax = 4;
const freeBytesMin = 1024 ** 3;

/** A new chain begins with a base copy at once; later ones are made every second night. */
export function isBaseDue(found: {
  readonly state: WalState;
  readonly nowMs: number;
  readonly utcOffsetMinutes: number;
}): boolean {
  const { chain, lastBase, lastFailure, pausedAtMs } = found.state;
  if (pausedAtMs !== null && agoMs(found, pausedAtMs) < hourMs) return false;
  const isBegun = chain !== null && lastBase !== null;
  const isAhead = isBegun && lastBase.takenAtMs > found.nowMs;
  if (isBegun && !isAhead && lastBase.takenAtMs >= latestNight(found) - dayMs) return false;
  return lastFailure === null || agoMs(found, lastFailure.atMs) >= baseAgainAfterMs;
}

/** Base copies are tried as often as dumps; after one that failed, the next one too. */
export function isBaseTestDue({ lastTest }: WalState, nowMs: number): boolean {
  return lastTest?.isEqual !== true || agoMs({ nowMs }, lastTest.atMs) >= testEveryMs - hourMs;
}

/** Whether the schedule starts the archiving program at a moment. */
export function isArchivingDue(found: {
  readonly state: WalState;
  readonly waiting: WaitingSegments;
  readonly nowMs: number;
  readonly startedAtMs: number;
  readonly firstAfterMs: number;
  readonly utcOffsetMinutes: number;
}): boolean {
  const { state, waiting, nowMs, startedAtMs, firstAfterMs } = found;
  if (isBaseDue(found) && nowMs - startedAtMs >= firstAfterMs) return true;
  if (state.chain === null || waiting.staged === 0) return false;
  const { lastFailure } = state;
  return lastFailure === null || agoMs(found, lastFailure.atMs) >= sealAgainAfterMs;
}

/** Registering goes first: rather no archive than a disk that is full of it. */
export function isTooMuchWaiting(
  { segments }: WaitingSegments,
  { freeBytes }: { readonly freeBytes: number },
): boolean {
  const segmentsMax = freeBytes < freeBytesMin ? waitingOnFullDiskMax : waitingSegmentsMax;
  return segments > segmentsMax;
}
