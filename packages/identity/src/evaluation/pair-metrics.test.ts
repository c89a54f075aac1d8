import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clusterRecords, groupingAccuracy } from "./cluster-records.ts";
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

describe("clusterRecords", () => {
  it("does not let one wrong pair chain two people together", () => {
    const inside = [
      [0, 1],
      [1, 2],
      [0, 2],
      [3, 4],
      [4, 5],
      [3, 5],
    ].map(([left, right]) => ({ left: left!, right: right!, score: 15 }));
    const wrong = { left: 2, right: 3, score: 7 };
    const groups = clusterRecords(6, [...inside, wrong], 6);
    expect(new Set(groups.slice(0, 3)).size).toBe(1);
    expect(new Set(groups.slice(3)).size).toBe(1);
    expect(groups[0]).not.toBe(groups[3]);
    const accuracy = groupingAccuracy(groups, ["a", "a", "a", "b", "b", "b"]);
    expect(accuracy).toEqual({ pairF1: 1, bCubedF1: 1 });
  });

  it("keeps a person's record that is far from one of the others", () => {
    const pairs = [
      { left: 0, right: 1, score: 15 },
      { left: 0, right: 2, score: 14 },
      { left: 1, right: 2, score: -24 },
    ];
    const groups = clusterRecords(3, pairs, 6);
    expect(new Set(groups).size).toBe(1);
  });

  it("counts a grouping of everything into one as half right", () => {
    const { pairF1, bCubedF1 } = groupingAccuracy([0, 0, 0, 0], ["a", "a", "b", "b"]);
    expect(pairF1).toBeCloseTo(0.5);
    expect(bCubedF1).toBeCloseTo(2 / 3);
  });
});
