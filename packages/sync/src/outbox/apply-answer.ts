import type { PushAnswer } from "@caravanserai/contract";
import { limits } from "@caravanserai/kernel";
import { measureClock } from "./measure-clock.ts";
import type { OutboxEntry, OutboxMarks } from "./outbox-entry.ts";
import type { OutboxChanges, VerdictChange } from "./ports.ts";
import { witness } from "./retention.ts";

export interface HeardAnswer {
  readonly answer: PushAnswer;
  /** What the request held, in its order. */
  readonly batch: readonly OutboxEntry[];
  /** Device clock when the request left and when the answer came. */
  readonly sentAtMs: number;
  readonly heardAtMs: number;
}

/**
 * What an answer changes. Only an entry that the answer names is acknowledged: the mark alone
 * never does it, because on a cloned tablet it speaks of another tablet's entries. A lower mark or
 * a new epoch is a hub restored from a backup: all above the mark is waiting again.
 */
export function applyAnswer(
  { answer, batch, sentAtMs, heardAtMs }: HeardAnswer,
  marks: OutboxMarks,
): OutboxChanges {
  const { highestContiguousSeq: hubMark, serverEpoch, hubTimeMs } = answer;
  const isRestored =
    (marks.serverEpoch !== null && marks.serverEpoch !== serverEpoch) || hubMark < marks.hubMark;
  const witnessed = { hubTimeMs, deviceTimeMs: heardAtMs, hubMark, isRestored };
  return {
    marks: {
      hubMark,
      serverEpoch,
      hubHeardAtMs: heardAtMs,
      clock: measureClock({ sentAtMs, heardAtMs, hubTimeMs }, marks.clock),
      failure: null,
      batchEntriesMax: limits.pushEntriesMax,
      retention: witness(marks.retention, witnessed),
    },
    waitingAgainAboveSeq: isRestored ? hubMark : null,
    gapsFilledToSeq: hubMark,
    unknownKindSeqs: answer.unknownKindSeqs ?? null,
    verdicts: verdictsOf(answer, batch),
    atMs: heardAtMs,
  };
}

function verdictsOf(answer: PushAnswer, batch: readonly OutboxEntry[]): readonly VerdictChange[] {
  const verdicts: VerdictChange[] = [];
  for (const { index, id, verdict, code } of answer.answers) {
    const entry = batch[index];
    // An unreadable entry has no id in the answer; its place in the request is then its name.
    if (entry === undefined) continue;
    const isUnreadable = id === null && verdict === "quarantined";
    if (id !== entry.id && !isUnreadable) continue;
    verdicts.push({ seq: entry.seq, id: entry.id, verdict, code: code ?? null });
  }
  return verdicts;
}
