/** Two records and the bits between them. */
export interface ScoredPair {
  readonly left: number;
  readonly right: number;
  readonly score: number;
}

function sizesBy(labels: readonly (number | string)[]): Map<number | string, number> {
  const sizes = new Map<number | string, number>();
  for (const label of labels) sizes.set(label, (sizes.get(label) ?? 0) + 1);
  return sizes;
}

function pairsIn(sizes: Iterable<number>): number {
  let pairs = 0;
  for (const size of sizes) pairs += (size * (size - 1)) / 2;
  return pairs;
}

/** Pair F1 and B-cubed F1 of a grouping against the true one. */
export function groupingAccuracy(
  groups: readonly number[],
  truth: readonly string[],
): { readonly pairF1: number; readonly bCubedF1: number } {
  const groupSizes = sizesBy(groups);
  const truthSizes = sizesBy(truth);
  const both = groups.map((group, record) => `${group}|${truth[record]!}`);
  const bothSizes = sizesBy(both);
  const right = pairsIn(bothSizes.values());
  const pairSum = pairsIn(groupSizes.values()) + pairsIn(truthSizes.values());
  let precision = 0;
  let recall = 0;
  both.forEach((key, record) => {
    const common = bothSizes.get(key)!;
    precision += common / groupSizes.get(groups[record]!)!;
    recall += common / truthSizes.get(truth[record]!)!;
  });
  const sum = precision + recall;
  return {
    pairF1: pairSum === 0 ? 0 : (2 * right) / pairSum,
    bCubedF1: sum === 0 ? 0 : (2 * precision * recall) / sum / groups.length,
  };
}
