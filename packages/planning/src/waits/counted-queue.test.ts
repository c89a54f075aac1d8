import { describe, expect, it } from "vitest";
import { queueOfCounts } from "./counted-queue.ts";

const hourMs = 3_600_000;
const nowMs = 100 * hourMs;
const ago = (hours: number) => nowMs - hours * hourMs;
const nothingSince = () => ({ joined: 0, served: 0 });
/** Five join and eight are served an hour. */
const flowSince = (atMs: number) => {
  const hours = (nowMs - atMs) / hourMs;
  return { joined: 5 * hours, served: 8 * hours };
};

describe("a queue that staff count", () => {
  it("is the last count, carried on by who came and went since", () => {
    const counts = [
      { atMs: ago(4), parties: 90 },
      { atMs: ago(2), parties: 80 },
    ];
    expect(queueOfCounts(counts, nowMs, flowSince)).toEqual({
      parties: 74,
      asOfMs: ago(2),
      refused: 0,
      isFrozen: false,
    });
  });

  it("is never below nobody", () => {
    const counts = [{ atMs: ago(2), parties: 3 }];
    expect(queueOfCounts(counts, nowMs, flowSince)?.parties).toBe(0);
  });

  it("refuses counts below zero, without a number, or of a time to come", () => {
    const counts = [
      { atMs: ago(5), parties: 40 },
      { atMs: ago(3), parties: -4 },
      { atMs: ago(2), parties: Number.NaN },
      { atMs: ago(-1), parties: 7 },
    ];
    expect(queueOfCounts(counts, nowMs, nothingSince)).toMatchObject({ parties: 40, refused: 3 });
    expect(queueOfCounts(counts.slice(1), nowMs, nothingSince)).toBeUndefined();
  });

  it("is as old as its first mention when the count never moves", () => {
    const counts = [6, 4, 2, 0].map((hours) => ({ atMs: ago(hours), parties: 120 }));
    expect(queueOfCounts(counts, nowMs, flowSince)).toMatchObject({
      isFrozen: true,
      asOfMs: ago(6),
      parties: 102,
    });
    expect(queueOfCounts(counts.slice(2), nowMs, flowSince)?.isFrozen).toBe(false);
    expect(queueOfCounts(counts, nowMs, nothingSince)?.isFrozen).toBe(false);
    const empty = counts.map(({ atMs }) => ({ atMs, parties: 0 }));
    expect(queueOfCounts(empty, nowMs, flowSince)?.isFrozen).toBe(false);
  });
});
