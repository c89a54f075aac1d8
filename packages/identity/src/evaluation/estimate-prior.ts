/** How far the estimate may move from one expected copy for every second record, in bits. */
const shiftBitsMax = 4;

const roundsMax = 8;

function posterior(bits: number): number {
  return 1 / (1 + 2 ** -bits);
}

/**
 * Bits to add to all scores because people recur in this register more often than assumed. The
 * base assumption is one true pair per two records; the estimate is the sum of what the scores
 * themselves believe, repeated until it stands still. It never lowers a score.
 */
export function priorShiftBits(scores: readonly number[], recordCount: number): number {
  const assumedPairs = Math.max(1, recordCount / 2);
  let shift = 0;
  for (let round = 0; round < roundsMax; round++) {
    let believed = 0;
    for (const score of scores) believed += posterior(score + shift);
    const next = Math.min(shiftBitsMax, Math.max(0, Math.log2(believed / assumedPairs)));
    if (Math.abs(next - shift) < 0.05) return next;
    shift = next;
  }
  return shift;
}
