import type { DuplicatesAnswer, DuplicatesQuery, DuplicateView } from "@caravanserai/contract";
import type { DuplicateBand } from "@caravanserai/domain";

/** What the queue can show: all that is to decide, one band of it, or what is settled. */
export const queueViews = ["unsettled", "probable", "review", "on-request", "settled"] as const;
export type QueueView = (typeof queueViews)[number];

export function queryOf(view: QueueView): DuplicatesQuery {
  if (view === "unsettled") return {};
  return view === "settled" ? { state: view } : { band: view };
}

export function countOf(view: QueueView, { counts }: DuplicatesAnswer): number {
  return counts
    .filter(({ band, state }) =>
      view === "settled"
        ? state === "settled"
        : state !== "settled" && (view === "unsettled" || view === band),
    )
    .reduce((sum, { count }) => sum + count, 0);
}

type QueueGroupName = DuplicateBand | "waiting" | "settled";

export interface QueueGroup {
  readonly name: QueueGroupName;
  readonly duplicates: readonly DuplicateView[];
}

const groupNames = ["probable", "review", "on-request", "waiting", "settled"] as const;

/** Whether this officer's word for one side stands already, so that another one has to look. */
export function hasSpoken({ opinions }: DuplicateView): boolean {
  return opinions.some(
    ({ by, isStanding, decision }) => isStanding && by.isYou && decision !== "not-sure",
  );
}

function groupOf(duplicate: DuplicateView): QueueGroupName {
  if (duplicate.state === "settled") return "settled";
  return hasSpoken(duplicate) ? "waiting" : duplicate.band;
}

/** The queue by band in the hub's order; what waits for somebody else comes after it. */
export function queueOf(
  duplicates: readonly DuplicateView[],
  view: QueueView,
): readonly QueueGroup[] {
  const shown = duplicates.filter(({ state }) => (state === "settled") === (view === "settled"));
  return groupNames
    .map((name) => ({ name, duplicates: shown.filter((one) => groupOf(one) === name) }))
    .filter((group) => group.duplicates.length > 0);
}

function orderOf(groups: readonly QueueGroup[]): readonly DuplicateView[] {
  return groups.flatMap(({ duplicates }) => duplicates);
}

/** The proposal `step` places further in the order of the queue; stays at the ends. */
export function neighbourOf(
  groups: readonly QueueGroup[],
  proposal: string,
  step: number,
): string | undefined {
  const order = orderOf(groups);
  const index = order.findIndex((one) => one.proposal === proposal);
  return order[Math.min(order.length - 1, Math.max(0, index + step))]?.proposal;
}

/** After a decision: the next pair that this officer can decide, from the top when at the end. */
export function nextToDecide(groups: readonly QueueGroup[], proposal: string): string | undefined {
  const order = orderOf(groups);
  const index = order.findIndex((one) => one.proposal === proposal);
  const following = [...order.slice(index + 1), ...order.slice(0, Math.max(0, index))];
  return following.find((one) => one.state !== "settled" && !hasSpoken(one))?.proposal;
}
