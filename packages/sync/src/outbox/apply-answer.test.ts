import { describe, expect, it } from "vitest";
import { SimulatedClock, createDrafts, newOutbox, signer } from "../testing/simulated-device.ts";
import { applyAnswer } from "./apply-answer.ts";
import { recordEntries } from "./record-entries.ts";

async function given(count: number) {
  const store = newOutbox();
  const draft = createDrafts(new SimulatedClock(), 5);
  const drafts = Array.from({ length: count }, () => draft());
  await recordEntries({ store, signer }, drafts, null);
  return { batch: store.entries, marks: await store.readMarks() };
}

const answerOf = (highestContiguousSeq: number, serverEpoch = "epoch-1") => ({
  answers: [],
  highestContiguousSeq,
  serverEpoch,
  hubTimeMs: 1_000,
});
const times = { sentAtMs: 900, heardAtMs: 1_100 };

describe("applyAnswer", () => {
  it("never acknowledges by the mark alone: on a clone it is another tablet's", async () => {
    const { batch, marks } = await given(2);
    const changes = applyAnswer({ answer: answerOf(2), batch, ...times }, marks);
    expect(changes.verdicts).toEqual([]);
    expect(changes.marks.hubMark).toBe(2);
  });

  it("takes an unreadable entry's place for its name, and ignores foreign ids", async () => {
    const { batch, marks } = await given(2);
    const answers = [
      { index: 0, id: null, verdict: "quarantined", code: "entry.not-json" },
      { index: 1, id: batch[0]!.id, verdict: "accepted" },
      { index: 7, id: null, verdict: "quarantined" },
    ] as const;
    const answer = { ...answerOf(0), answers: [...answers] };
    const { verdicts } = applyAnswer({ answer, batch, ...times }, marks);
    expect(verdicts).toEqual([
      { seq: 1, id: batch[0]!.id, verdict: "quarantined", code: "entry.not-json" },
    ]);
  });

  it("sends again above the mark after a lower mark or a new epoch, not at first", async () => {
    const { batch, marks } = await given(1);
    const after = (before: Partial<typeof marks>, answer: ReturnType<typeof answerOf>) =>
      applyAnswer({ answer, batch, ...times }, { ...marks, ...before }).waitingAgainAboveSeq;
    expect(after({ hubMark: 9 }, answerOf(4))).toBe(4);
    expect(after({ hubMark: 9 }, answerOf(12, "epoch-2"))).toBe(12);
    expect(after({ hubMark: 9 }, answerOf(9))).toBeNull();
    expect(after({ serverEpoch: null }, answerOf(3, "epoch-2"))).toBeNull();
  });
});
