const dayMs = 24 * 3_600_000;

/** Longer than the time for which a hub's backup may lag behind its journal. */
const keptMs = 30 * dayMs;

/**
 * How long this device has known what the hub has. Neither clock is believed alone: a tablet whose
 * empty battery had set it back years would else throw away, on the day its clock is set right,
 * what a restored hub may still ask for.
 */
export interface Retention {
  /** Time that has passed by both clocks, at most a day from one answer to the next. */
  readonly witnessedMs: number;
  readonly hubTimeMs: number;
  readonly deviceTimeMs: number;
  /** The hub's mark at the beginning of each witnessed day, oldest first. */
  readonly days: readonly { readonly witnessedMs: number; readonly hubMark: number }[];
}

export interface Witnessed {
  readonly hubTimeMs: number;
  readonly deviceTimeMs: number;
  readonly hubMark: number;
  /** The hub went back: what it had had for a month it may have lost. */
  readonly isRestored: boolean;
}

export function witness(before: Retention | undefined, heard: Witnessed): Retention {
  const { hubTimeMs, deviceTimeMs, hubMark, isRestored } = heard;
  const passedMs =
    before === undefined
      ? 0
      : Math.min(hubTimeMs - before.hubTimeMs, deviceTimeMs - before.deviceTimeMs, dayMs);
  const witnessedMs = (before?.witnessedMs ?? 0) + Math.max(0, passedMs);
  const known = isRestored ? [] : (before?.days ?? []);
  const firstKept = known.findLastIndex((day) => isOld(day, witnessedMs));
  const days = known.slice(Math.max(0, firstKept));
  const isNewDay = witnessedMs - (days.at(-1)?.witnessedMs ?? Number.NEGATIVE_INFINITY) >= dayMs;
  if (isNewDay) days.push({ witnessedMs, hubMark });
  return { witnessedMs, hubTimeMs, deviceTimeMs, days };
}

/** Every entry up to this number has been at the hub for so long that it may be forgotten here. */
export function forgettableSeq({ days, witnessedMs }: Retention): number {
  return days.findLast((day) => isOld(day, witnessedMs))?.hubMark ?? 0;
}

function isOld(day: { readonly witnessedMs: number }, witnessedMs: number): boolean {
  return witnessedMs - day.witnessedMs >= keptMs;
}
