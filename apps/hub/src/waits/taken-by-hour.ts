import type { QueueHour } from "@caravanserai/contract";

/** Parties that joined in the hour that begins at a moment; 0 where none did. */
export function takenByHour(hours: readonly QueueHour[]): (hourStartMs: number) => number {
  const taken = new Map<number, number>();
  for (const hour of hours) {
    taken.set(hour.hourStartMs, (taken.get(hour.hourStartMs) ?? 0) + hour.taken);
  }
  return (hourStartMs) => taken.get(hourStartMs) ?? 0;
}
