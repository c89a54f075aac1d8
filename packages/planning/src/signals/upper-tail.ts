import { assert } from "@caravanserai/kernel";

function logFactorials(count: number): readonly number[] {
  const logs = [0];
  for (let value = 1; value <= count; value++) logs.push((logs[value - 1] ?? 0) + Math.log(value));
  return logs;
}

/** Chance of `hits` or more in `trials` when each has the chance `share` (binomial). */
export function upperTail(hits: number, trials: number, share: number): number {
  assert(hits >= 0 && trials >= hits, "hits are among the trials");
  assert(share >= 0 && share <= 1, "a share is from 0 to 1");
  if (hits === 0) return 1;
  if (share === 0) return 0;
  if (share === 1) return 1;
  const logs = logFactorials(trials);
  let tail = 0;
  for (let count = hits; count <= trials; count++) {
    const ways = (logs[trials] ?? 0) - (logs[count] ?? 0) - (logs[trials - count] ?? 0);
    tail += Math.exp(ways + count * Math.log(share) + (trials - count) * Math.log1p(-share));
  }
  return Math.min(1, tail);
}
