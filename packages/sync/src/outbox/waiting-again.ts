import type { ProblemCode } from "@caravanserai/contract";
import type { OutboxEntry } from "./outbox-entry.ts";
import type { OutboxChanges } from "./ports.ts";

const gapBefore: ProblemCode = "entry.gap-before";
const unknownKind: ProblemCode = "entry.unknown-kind";

/** Whether an answer puts this entry back among those to be sent, before it names any. */
export function isWaitingAgain(
  { seq, verdict, code }: Pick<OutboxEntry, "seq" | "verdict" | "code">,
  {
    waitingAgainAboveSeq,
    gapsFilledToSeq,
    unknownKindSeqs,
  }: Pick<OutboxChanges, "waitingAgainAboveSeq" | "gapsFilledToSeq" | "unknownKindSeqs">,
): boolean {
  if (waitingAgainAboveSeq !== null && seq > waitingAgainAboveSeq) return true;
  if (verdict !== "held") return false;
  if (code === gapBefore) return gapsFilledToSeq !== null && seq <= gapsFilledToSeq;
  const isHeldForUpgrade = code === unknownKind && unknownKindSeqs !== null;
  return isHeldForUpgrade && !unknownKindSeqs.includes(seq);
}
