/** Records of one person that a file may hold; larger groups are never joined. */
export const groupSizeMax = 60;

/** Groups whose weight the general share of each size has against the sizes found. */
const usualGroups = 5;

/** A person whose copies are known is not much likelier than that to have a further one. */
const furtherRecordBitsMax = 3;

/** Bits that two single records may gain where nearly every record has exactly one other. */
const onlyRecordBitsMax = 12;

const leastCopiesShare = 0.02;

function logFactorials(count: number): Float64Array {
  const sums = new Float64Array(count + 1);
  for (let number = 1; number <= count; number++) {
    sums[number] = sums[number - 1]! + Math.log2(number);
  }
  return sums;
}

const logFactorial = logFactorials(groupSizeMax);

/** Bits to add when a group of so many records is joined with one of so many. */
export type JoiningBits = (one: number, other: number) => number;

/** Share of the people who have each number of records, smoothed by a geometric one. */
function sharesOfSizes(sizes: readonly number[]): Float64Array {
  const counts = new Float64Array(groupSizeMax + 1);
  let records = 0;
  for (const size of sizes) {
    counts[Math.min(size, groupSizeMax)]!++;
    records += size;
  }
  const copies = Math.max(leastCopiesShare, 1 - sizes.length / records);
  return counts.map((count, size) => {
    const usual = size === 0 ? 0 : copies ** (size - 1) * (1 - copies);
    return (count + usualGroups * usual) / (sizes.length + usualGroups);
  });
}

/**
 * What the numbers of records per person say about joining two groups, over `pairBits`, the chance
 * of any two records. Where people have exactly two records, a third is hardly theirs; where few
 * recur but those often, the second copy makes a third one likelier. A partition is weighed by the
 * sizes of its groups (Zanella et al. 2016, "Flexible models for microclustering").
 */
export function joiningBitsOf(sizes: readonly number[], pairBits: number): JoiningBits {
  const shares = sharesOfSizes(sizes);
  const persons = sizes.length;
  const bitsOf: JoiningBits = (one, other) => {
    const ways = logFactorial[one + other]! - logFactorial[one]! - logFactorial[other]!;
    const odds = shares[one + other]! / (shares[one]! * shares[other]! * persons);
    return ways + Math.log2(odds) - pairBits;
  };
  return (one, other) => {
    if (one === 1 && other === 1) return Math.min(onlyRecordBitsMax, bitsOf(1, 1));
    if (one === 1 || other === 1) return Math.min(furtherRecordBitsMax, bitsOf(one, other));
    // Two groups that stand by themselves are no likelier one person than two single records.
    return Math.min(0, bitsOf(one, 1), bitsOf(1, other), bitsOf(one, other));
  };
}
