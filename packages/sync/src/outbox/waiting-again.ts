import type { ProblemCode } from "@caravanserai/contract";
import type { OutboxEntry } from "./outbox-entry.ts";
import type { OutboxChanges } from "./ports.ts";

const gapBefore: ProblemCode = "entry.gap-before";

/** Whether an answer puts this entry back among those to be sent, before it names any. */
export function isWaitingAgain(
  { seq, verdict, code }: Pick<OutboxEntry, "seq" | "verdict" | "code">,
  {
    waitingAgainAboveSeq,
    gapsFilledToSeq,
  }: Pick<OutboxChanges, "waitingAgainAboveSeq" | "gapsFilledToSeq">,
): boolean {
  if (waitingAgainAboveSeq !== null && seq > waitingAgainAboveSeq) return true;
  const isHeldForGap = verdict === "held" && code === gapBefore;
  return isHeldForGap && gapsFilledToSeq !== null && seq <= gapsFilledToSeq;
}
