import { limits } from "@caravanserai/kernel";

export interface EffectiveTime {
  readonly atMs: number;
  readonly isReplaced: boolean;
}

/** Device time plus its offset; the hub's time where that cannot be. A clock never refuses. */
export function effectiveTimeOf(
  { occurredAtMs, clockOffsetMs }: { occurredAtMs: number; clockOffsetMs: number | null },
  receivedAtMs: number,
): EffectiveTime {
  const atMs = occurredAtMs + (clockOffsetMs ?? 0);
  const isPlausible =
    atMs >= receivedAtMs - limits.clockPastMs && atMs <= receivedAtMs + limits.clockFutureMs;
  return isPlausible ? { atMs, isReplaced: false } : { atMs: receivedAtMs, isReplaced: true };
}

export function isClockWrong(clockOffsetMs: number | null): boolean {
  return clockOffsetMs !== null && Math.abs(clockOffsetMs) > limits.clockToleranceMs;
}
