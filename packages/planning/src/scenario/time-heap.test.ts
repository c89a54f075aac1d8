import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createTimeHeap } from "./time-heap.ts";

describe("the time heap", () => {
  it("gives events in time order, those of one moment as they were added", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 200 }), (times) => {
        const heap = createTimeHeap<number>();
        times.forEach((atMs, index) => heap.add(atMs, index));
        expect(heap.size).toBe(times.length);
        const taken: number[] = [];
        for (;;) {
          const next = heap.takeBefore(15);
          if (next === undefined) break;
          expect(next.atMs).toBe(times[next.event]);
          taken.push(next.event);
        }
        const expected = times
          .map((atMs, index) => ({ atMs, index }))
          .filter(({ atMs }) => atMs < 15)
          .sort((a, b) => a.atMs - b.atMs || a.index - b.index)
          .map(({ index }) => index);
        expect(taken).toEqual(expected);
        expect(heap.size).toBe(times.length - taken.length);
      }),
    );
  });

  it("refuses an event without a time", () => {
    expect(() => createTimeHeap<string>().add(Number.NaN, "never")).toThrow(/time/u);
  });
});
