import type { DuplicateView } from "@caravanserai/contract";

const bands = ["probable", "review", "on-request"] as const;
type QueueGroupName = (typeof bands)[number] | "not-sure" | "decided";

export interface QueueGroup {
  readonly name: QueueGroupName;
  readonly duplicates: readonly DuplicateView[];
}

const strongestFirst = (a: DuplicateView, b: DuplicateView) =>
  b.bits - a.bits || a.proposedAtMs - b.proposedAtMs;

/**
 * The queue by band, strongest evidence first. "Not sure" is no end: such pairs come back after
 * the fresh ones, before those that are decided.
 */
export function queueOf(duplicates: readonly DuplicateView[]): readonly QueueGroup[] {
  const open = duplicates.filter(({ decision }) => decision === null);
  const groups: readonly QueueGroup[] = [
    ...bands.map((name) => ({
      name,
      duplicates: open.filter(({ band }) => band === name).sort(strongestFirst),
    })),
    {
      name: "not-sure",
      duplicates: duplicates.filter(({ decision }) => decision === "not-sure").sort(strongestFirst),
    },
    {
      name: "decided",
      duplicates: duplicates
        .filter(({ decision }) => decision === "same" || decision === "different")
        .sort(strongestFirst),
    },
  ];
  return groups.filter((group) => group.duplicates.length > 0);
}

/** The proposal `step` places further in the order of the queue; stays at the ends. */
export function neighbourOf(
  groups: readonly QueueGroup[],
  proposal: string,
  step: number,
): string | undefined {
  const order = groups.flatMap(({ duplicates }) => duplicates.map((one) => one.proposal));
  const index = order.indexOf(proposal);
  return order[Math.min(order.length - 1, Math.max(0, index + step))];
}
