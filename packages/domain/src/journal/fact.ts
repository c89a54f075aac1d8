import type { DeviceId, EntryId, StaffId } from "../ids.ts";

/**
 * What an accepted entry says happened: the event with its circumstances, in journal order.
 * Facts are never refused (law 2); what contradicts them becomes a discrepancy.
 */
export interface Fact<Event extends { readonly kind: string } = { readonly kind: string }> {
  readonly entry: EntryId;
  readonly device: DeviceId;
  readonly actor: StaffId | null;
  /** When it happened, Unix milliseconds, corrected by the device's known clock offset. */
  readonly atMs: number;
  readonly event: Event;
}

export const hourMs = 3_600_000;

export function hourStartOf(atMs: number): number {
  return Math.floor(atMs / hourMs) * hourMs;
}
