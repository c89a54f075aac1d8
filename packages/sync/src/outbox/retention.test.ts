import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { forgettableSeq, witness, type Retention } from "./retention.ts";

const dayMs = 24 * 3_600_000;
const startMs = 1_663_750_800_000;

function answersOf(count: number, everyMs: number): Retention {
  let retention: Retention | undefined;
  for (let turn = 0; turn <= count; turn++) {
    const nowMs = startMs + turn * everyMs;
    const times = { hubTimeMs: nowMs, deviceTimeMs: nowMs };
    retention = witness(retention, { ...times, hubMark: turn, isRestored: false });
  }
  return retention!;
}

describe("what may be forgotten", () => {
  it("is what the hub has had for thirty days, by whatever rhythm it was heard", () => {
    expect(forgettableSeq(answersOf(29, dayMs))).toBe(0);
    expect(forgettableSeq(answersOf(34, dayMs))).toBe(4);
    expect(forgettableSeq(answersOf(34 * 24, dayMs / 24))).toBe(4 * 24);
  });

  it("is nothing after a restore, until thirty more days have passed", () => {
    const retention = answersOf(40, dayMs);
    const nowMs = startMs + 41 * dayMs;
    const times = { hubTimeMs: nowMs, deviceTimeMs: nowMs };
    const after = witness(retention, { ...times, hubMark: 9, isRestored: true });
    expect(forgettableSeq(after)).toBe(0);
  });

  it("never comes sooner by one clock that is wrong, however wrong", () => {
    const jump = fc.integer({ min: -1e12, max: 1e12 });
    fc.assert(
      fc.property(fc.array(jump, { maxLength: 80 }), fc.boolean(), (jumps, isHub) => {
        let retention: Retention | undefined;
        jumps.forEach((jumpMs, turn) => {
          const trueMs = startMs + turn * 20_000;
          const wrongMs = trueMs + jumpMs;
          retention = witness(retention, {
            hubTimeMs: isHub ? wrongMs : trueMs,
            deviceTimeMs: isHub ? trueMs : wrongMs,
            hubMark: turn,
            isRestored: false,
          });
        });
        if (retention !== undefined) expect(forgettableSeq(retention)).toBe(0);
      }),
    );
  });
});
