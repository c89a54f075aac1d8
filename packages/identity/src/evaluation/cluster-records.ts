/** Two records and the bits between them. */
export interface ScoredPair {
  readonly left: number;
  readonly right: number;
  readonly score: number;
}

/** Members of one cluster; a person is not in the register more often. */
const membersMax = 60;

/**
 * How much one pair may say against or for joining two groups, in bits from the threshold. Records
 * of one person that were misread twice are far apart and must not outvote all others.
 */
const voteBits = { least: -4, most: 10 };

function pairName(left: number, right: number): string {
  return left < right ? `${left}-${right}` : `${right}-${left}`;
}

/**
 * Groups records by average linkage, best pairs first: two groups are joined only when their
 * members agree on average, so that one wrong pair does not chain two people together. Each pair has
 * a bounded vote. Returns the group number of every record.
 */
export function clusterRecords(
  recordCount: number,
  pairs: readonly ScoredPair[],
  threshold: number,
): readonly number[] {
  const scores = new Map(pairs.map((pair) => [pairName(pair.left, pair.right), pair.score]));
  const groupOf = Array.from({ length: recordCount }, (_, record) => record);
  const members = new Map(groupOf.map((record) => [record, [record]]));
  const averageVote = (left: readonly number[], right: readonly number[]): number => {
    let sum = 0;
    for (const one of left) {
      for (const other of right) {
        const vote = (scores.get(pairName(one, other)) ?? 0) - threshold;
        sum += Math.max(voteBits.least, Math.min(voteBits.most, vote));
      }
    }
    return sum / (left.length * right.length);
  };
  const joined = pairs.filter((pair) => pair.score >= threshold);
  for (const { left, right } of joined.sort((one, other) => other.score - one.score)) {
    const [a, b] = [groupOf[left]!, groupOf[right]!];
    if (a === b) continue;
    const [first, second] = [members.get(a)!, members.get(b)!];
    if (first.length + second.length > membersMax) continue;
    if (first.length * second.length > 1 && averageVote(first, second) < 0) continue;
    for (const record of second) {
      groupOf[record] = a;
      first.push(record);
    }
    members.delete(b);
  }
  return groupOf;
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
