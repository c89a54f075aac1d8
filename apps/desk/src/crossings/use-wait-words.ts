import type { WaitEstimate, WaitView } from "@caravanserai/contract";
import { useFormat, useTranslate } from "@caravanserai/ui";
import type { CrossingRow } from "./crossing-rows.ts";
import { crossingsMessages } from "./messages/index.ts";

type NotKnown = Extract<WaitView, { readonly kind: "not-known" }>["reason"] | "no-queue";

export interface WaitWords {
  /** "2 d 4 h – 3 d", or that it is not known. */
  readonly range: (estimate: Pick<WaitEstimate, "wait"> | undefined) => string;
  /** The middle in as few letters as possible, for a label: "≈ 2 d 12 h", "?". */
  readonly short: (row: CrossingRow) => string;
  /** Why nothing is known. */
  readonly reason: (reason: NotKnown) => string;
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
    reason: (reason) => translate(`reason.${reason}`),
  };
}
