import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ComparedPair, joinRecords } from "./join-records.ts";

function pair(left: number, right: number, bits: number): ComparedPair {
  return { left, right, bits };
}

/** The chance of any two of so many records, when half of them have another one. */
function optionsFor(recordCount: number) {
  return { recordCount, pairBits: -Math.log2(recordCount) };
}

/** So many people with `size` records each, all alike, from record `first` on. */
function people(count: number, size: number, first: number): ComparedPair[] {
  const pairs: ComparedPair[] = [];
  for (let start = first; start < first + count * size; start += size) {
    for (let left = start; left < start + size; left++) {
      for (let right = left + 1; right < start + size; right++) pairs.push(pair(left, right, 12));
    }
  }
  return pairs;
}

function isOne(groups: readonly number[], left: number, right: number): boolean {
  return groups[left] === groups[right];
}

describe("joinRecords", () => {
  it("believes in a third record sooner where those who recur do so often", () => {
    const file = [...people(40, 3, 0), pair(120, 121, 12), pair(121, 122, -1), pair(123, 124, -1)];
    const { groups } = joinRecords(file, optionsFor(1_000));
    expect(isOne(groups, 120, 122)).toBe(true);
    expect(isOne(groups, 123, 124)).toBe(false);
  });

  it("leaves a third record alone where everybody has exactly two", () => {
    const file = [...people(40, 2, 0), pair(0, 80, 2), pair(81, 82, -1)];
    const { groups, pairs } = joinRecords(file, optionsFor(83));
    expect(isOne(groups, 0, 80)).toBe(false);
    expect(isOne(groups, 81, 82)).toBe(true);
    expect(pairs.find(({ right }) => right === 80)!.score).toBeLessThan(0);
  });

  it("proposes two records of one person that share no key", () => {
    const { pairs } = joinRecords([pair(0, 1, 9), pair(1, 2, 9)], optionsFor(3));
    expect(pairs).toContainEqual(expect.objectContaining({ left: 0, right: 2 }));
    expect(pairs.every(({ score }) => score >= 0)).toBe(true);
  });

  it("does not let one misread record chain two people together", () => {
    const file = [...people(2, 4, 0), pair(3, 4, 5)];
    const { groups } = joinRecords(file, optionsFor(8));
    expect(isOne(groups, 0, 3)).toBe(true);
    expect(isOne(groups, 3, 4)).toBe(false);
  });

  it("proposes nothing between two groups that are too large to be one person", () => {
    const { groups, pairs } = joinRecords([...people(2, 40, 0), pair(39, 40, 5)], optionsFor(80));
    expect(isOne(groups, 39, 40)).toBe(false);
    expect(pairs.find(({ left, right }) => left === 39 && right === 40)!.score).toBeLessThan(0);
  });

  it("leaves twins apart, also when a record without a given name is like both", () => {
    const twins = { left: 0, right: 1, bits: 9, bitsMax: -0.1 };
    expect(isOne(joinRecords([twins], optionsFor(2)).groups, 0, 1)).toBe(false);
    const file = [...people(2, 3, 0), { ...twins, right: 3 }, pair(0, 6, 6), pair(3, 6, 6)];
    expect(isOne(joinRecords(file, optionsFor(7)).groups, 0, 3)).toBe(false);
  });

  it("never pairs records of one file when two are compared", () => {
    const file = [pair(0, 2, 9), pair(1, 2, 9), pair(0, 3, 9), pair(1, 3, 9)];
    const { groups, pairs } = joinRecords(file, { ...optionsFor(4), firstOfSecondFile: 2 });
    expect(new Set(groups).size).toBe(1);
    expect(pairs).toHaveLength(4);
    expect(pairs.every(({ left, right }) => left < 2 !== right < 2)).toBe(true);
  });

  it("scores exactly the pairs of one group at the bound or above, each pair once", () => {
    const record = fc.integer({ min: 0, max: 11 });
    const bits = fc.double({ min: -12, max: 20, noNaN: true });
    const compared = fc.uniqueArray(fc.tuple(record, record, bits), {
      selector: ([left, right]) => Math.min(left, right) * 12 + Math.max(left, right),
    });
    fc.assert(
      fc.property(compared, (tuples) => {
        const file = tuples
          .filter(([left, right]) => left !== right)
          .map(([left, right, said]) => pair(left, right, said));
        const { groups, pairs } = joinRecords(file, optionsFor(12));
        for (const { left, right, score } of pairs) {
          expect(score >= 0).toBe(isOne(groups, left, right));
        }
        const names = pairs.map(({ left, right }) => [left, right].sort().join("-"));
        expect(new Set(names).size).toBe(names.length);
      }),
      { seed: 61, numRuns: 200 },
    );
  });
});
