import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { differingLetters, editDistanceWithin, letterMask } from "./edit-distance.ts";

/** The textbook recurrence, without band or budget. */
function plainDistance(left: string, right: string): number {
  const rows = Array.from({ length: left.length + 1 }, (_, row) =>
    Array.from({ length: right.length + 1 }, (_, column) => (row === 0 ? column : row)),
  );
  for (let row = 1; row <= left.length; row++) {
    for (let column = 1; column <= right.length; column++) {
      const isSame = left[row - 1] === right[column - 1];
      let cost = Math.min(
        rows[row - 1]![column - 1]! + (isSame ? 0 : 1),
        rows[row - 1]![column]! + 1,
        (column === 1 ? row : rows[row]![column - 1]!) + 1,
      );
      const isSwap =
        row > 1 &&
        column > 1 &&
        left[row - 1] === right[column - 2] &&
        left[row - 2] === right[column - 1];
      if (isSwap) cost = Math.min(cost, rows[row - 2]![column - 2]! + 1);
      rows[row]![column] = cost;
    }
  }
  return rows[left.length]![right.length]!;
}

const word = fc.string({ unit: fc.constantFrom(..."abcd"), maxLength: 12 });

describe("editDistanceWithin", () => {
  it("equals the plain distance up to the budget, from both sides", () => {
    fc.assert(
      fc.property(word, word, fc.nat({ max: 8 }), (left, right, budget) => {
        const expected = Math.min(plainDistance(left, right), budget + 1);
        expect(editDistanceWithin(left, right, budget)).toBe(expected);
        expect(editDistanceWithin(right, left, budget)).toBe(expected);
      }),
      { seed: 64, numRuns: 3000 },
    );
  });

  it("is never below the letters that differ", () => {
    fc.assert(
      fc.property(word, word, (left, right) => {
        const bound = differingLetters(letterMask(left), letterMask(right));
        expect(bound).toBeLessThanOrEqual(plainDistance(left, right));
      }),
      { seed: 65, numRuns: 1000 },
    );
  });

  it("compares very long texts by their beginning", () => {
    expect(editDistanceWithin("a".repeat(500), "a".repeat(499), 2)).toBe(0);
  });
});
