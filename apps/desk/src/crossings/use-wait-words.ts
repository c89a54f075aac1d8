import type { WaitEstimate, WaitView } from "@caravanserai/contract";
import { useFormat, useTranslate } from "@caravanserai/ui";
import type { CrossingRow } from "./crossing-rows.ts";
import { crossingsMessages } from "./messages/index.ts";

type NotKnown = Extract<WaitView, { readonly kind: "not-known" }>["reason"] | "no-queue";

export interface WaitWords {
  /** "2 d 4 h – 3 d", or that it is not known. */
  readonly range: (estimate: Pick<WaitEstimate, "wait"> | undefined) => string;
  /** The middle alone, for a label: "≈ 2 d 12 h", "?". */
  readonly short: (row: CrossingRow) => string;
  /** The same in whole days or hours, where there is hardly any room: "3 d". */
  readonly shortest: (row: CrossingRow) => string;
  /** Why nothing is known. */
  readonly reason: (reason: NotKnown) => string;
}

/** Minutes as whole days from a day on, as whole hours from an hour on. */
function coarse(minutes: number): number {
  const unit = minutes >= 1_440 ? 1_440 : minutes >= 60 ? 60 : 1;
  return Math.round(minutes / unit) * unit;
}

/** Waits in the reader's words: a range and never a bare number; unknown is said, never 0. */
export function useWaitWords(): WaitWords {
  const translate = useTranslate(crossingsMessages);
  const format = useFormat();
  return {
    range: (estimate) => {
      if (estimate?.wait.kind !== "known") return translate("wait.unknown");
      const { lowMinutes, highMinutes } = estimate.wait;
      // The shortest wait ever shown has no lower end.
      if (lowMinutes === highMinutes) {
        return translate("wait.upTo", { high: format.duration(highMinutes) });
      }
      return translate("wait.range", {
        low: format.duration(lowMinutes),
        high: format.duration(highMinutes),
      });
    },
    short: ({ estimate }) =>
      estimate?.wait.kind === "known"
        ? translate("wait.about", { middle: format.duration(estimate.wait.middleMinutes) })
        : translate("wait.unknownShort"),
    shortest: ({ estimate }) =>
      estimate?.wait.kind === "known"
        ? format.duration(coarse(estimate.wait.middleMinutes))
        : translate("wait.unknownShort"),
    reason: (reason) => translate(`reason.${reason}`),
  };
}
