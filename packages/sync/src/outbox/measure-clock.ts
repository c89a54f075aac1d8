import type { ClockMeasurement } from "./outbox-entry.ts";

/** Quartz in a tablet drifts up to about 100 parts per million. */
const driftPerMs = 1e-4;

export interface HubTimeHeard {
  readonly sentAtMs: number;
  readonly heardAtMs: number;
  readonly hubTimeMs: number;
}

/**
 * Offset of the hub's clock, taken at the middle of the round trip (Cristian's algorithm). A new
 * measurement that agrees with the old one replaces it only when it is more certain; one that
 * contradicts it always does, because then a clock was set.
 */
export function measureClock(
  { sentAtMs, heardAtMs, hubTimeMs }: HubTimeHeard,
  before: ClockMeasurement | null,
): ClockMeasurement {
  // A clock set back during the request makes a negative round trip: then nothing is certain.
  const roundTripMs = Math.max(0, heardAtMs - sentAtMs);
  const measured: ClockMeasurement = {
    offsetMs: hubTimeMs + roundTripMs / 2 - heardAtMs,
    uncertaintyMs: roundTripMs / 2 + 1,
    measuredAtMs: heardAtMs,
  };
  if (before === null || heardAtMs < before.measuredAtMs) return measured;
  const agedMs = before.uncertaintyMs + (heardAtMs - before.measuredAtMs) * driftPerMs;
  const difference = Math.abs(measured.offsetMs - before.offsetMs);
  const agrees = difference <= agedMs + measured.uncertaintyMs;
  return agrees && agedMs < measured.uncertaintyMs ? before : measured;
}

/** The hub's time as this device believes it. */
export function hubTimeAt(deviceMs: number, clock: ClockMeasurement | null): number {
  return Math.round(deviceMs + (clock?.offsetMs ?? 0));
}
