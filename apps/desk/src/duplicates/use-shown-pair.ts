import type { DuplicateView } from "@caravanserai/contract";
import { useState } from "react";
import type { QueueView } from "./duplicate-queue.ts";

interface Shown {
  readonly proposal: string;
  readonly view: QueueView;
  /** Acts of this officer on it before it was shown. */
  readonly actsBegun: number;
}

interface ShownPairOptions {
  readonly all: readonly DuplicateView[];
  readonly view: QueueView;
  /** What the officer asked for, if it is in the queue. */
  readonly wanted: DuplicateView | undefined;
  /** The list is still that of the view before. */
  readonly isFormerList: boolean;
  readonly actsBegunOn: (proposal: string) => number;
}

/**
 * The pair on the screen. One that leaves the queue without an act of this officer is gone, and no
 * other takes its place unasked: letters of a half-typed reason would act on the next pair.
 */
export function useShownPair(options: ShownPairOptions) {
  const { all, view, wanted, isFormerList, actsBegunOn } = options;
  const [shown, setShown] = useState<Shown>();
  const standing = wanted ?? all.find(({ proposal }) => proposal === shown?.proposal);
  const isGone =
    standing === undefined &&
    !isFormerList &&
    shown?.view === view &&
    shown.actsBegun === actsBegunOn(shown.proposal);
  const chosen = isGone ? undefined : (standing ?? all[0]);
  // Kept by name at once: a fresh proposal from the vault must not change what is looked at.
  const isKept = shown?.proposal === chosen?.proposal && shown?.view === view;
  if (chosen !== undefined && !isKept && !isFormerList) {
    const { proposal } = chosen;
    setShown({ proposal, view, actsBegun: actsBegunOn(proposal) });
  }
  return { chosen, isGone, goOn: () => setShown(undefined) };
}
