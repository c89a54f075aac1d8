import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupingAccuracy } from "./grouping-accuracy.ts";
import { accuracyAt, areaUnderRoc, bestF1 } from "./pair-metrics.ts";

const pairs = fc.array(fc.record({ score: fc.nat({ max: 9 }), isTrue: fc.boolean() }), {
  maxLength: 30,
});

describe("pair metrics", () => {
  it("agrees with the area counted pair by pair", () => {
    fc.assert(
      fc.property(pairs, (judged) => {
        const trues = judged.filter((pair) => pair.isTrue);
        const falses = judged.filter((pair) => !pair.isTrue);
        let wins = 0;
        for (const one of trues) {
          for (const other of falses) {
            wins += one.score > other.score ? 1 : one.score === other.score ? 0.5 : 0;
          }
        }
        const expected =
          trues.length * falses.length === 0 ? 0 : wins / trues.length / falses.length;
        expect(areaUnderRoc(judged)).toBeCloseTo(expected, 3);
      }),
      { seed: 31 },
    );
  });

  it("finds no threshold better than the best", () => {
    fc.assert(
      fc.property(pairs, fc.nat({ max: 9 }), (judged, threshold) => {
        const truths = judged.filter((pair) => pair.isTrue).length;
        const best = bestF1(judged, truths);
        expect(accuracyAt(judged, threshold, truths).f1).toBeLessThanOrEqual(best.f1);
        if (best.f1 > 0) expect(accuracyAt(judged, best.threshold, truths).f1).toBe(best.f1);
      }),
      { seed: 32 },
    );
  });
});

describe("groupingAccuracy", () => {
  it("is 1 for the true groups under other names", () => {
    const accuracy = groupingAccuracy([0, 0, 7, 7, 7], ["a", "a", "b", "b", "b"]);
    expect(accuracy).toEqual({ pairF1: 1, bCubedF1: 1 });
  });

  it("counts a grouping of everything into one as half right", () => {
    const { pairF1, bCubedF1 } = groupingAccuracy([0, 0, 0, 0], ["a", "a", "b", "b"]);
    expect(pairF1).toBeCloseTo(0.5);
    expect(bCubedF1).toBeCloseTo(2 / 3);
  });
});
