import type { OutboxMarks } from "./outbox-entry.ts";
import type { OutboxChanges } from "./ports.ts";

/**
 * The marks after an answer. A hub that has more of this device than the device has given numbers
 * to speaks of a device that was set back to an older image of itself: from here on numbers follow
 * the hub's mark, or the next acts would come under numbers that are taken.
 */
export function settledMarks(
  before: OutboxMarks,
  { marks }: Pick<OutboxChanges, "marks">,
): OutboxMarks {
  return { ...before, ...marks, lastSeq: Math.max(before.lastSeq, marks.hubMark ?? 0) };
}
