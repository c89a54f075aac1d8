import { type HabitPair, type Learned, bitsOf } from "./habit-pair.ts";

/** Twin births among births (Monden, Pison and Smits 2021: 12 in 1,000, worldwide). */
const twinsPerPerson = 0.012;

/** Pairs that are taken for twins or for a household before any is counted. */
export const doubtPairs = 2;

/** The extent of the register and of the sample. */
export interface Round {
  readonly recordCount: number;
  readonly assumedPairs: number;
  readonly sampleShare: number;
}

/** Bits from which a pair counts as found, for counting people. */
const foundBitsMin = 3;

/** Groups of records: every record's first one. */
function groupsOf(pairs: readonly HabitPair[], recordCount: number, learned: Learned): Int32Array {
  const parents = Int32Array.from({ length: recordCount }, (_none, record) => record);
  for (const pair of pairs) {
    if (pair.isTwinLike || bitsOf(pair, learned) < foundBitsMin) continue;
    parents[rootOf(parents, pair.left)] = rootOf(parents, pair.right);
  }
  return parents;
}

function rootOf(parents: Int32Array, record: number): number {
  let root = record;
  while (parents[root] !== root) root = parents[root]!;
  parents[record] = root;
  return root;
}

/**
 * Belief that pairs which look like twins are one person under two given names, from nature: more
 * than 12 in 1,000 people have no twin. Counted by people, because each may have many records.
 */
export function beliefByBirths(
  pairs: readonly HabitPair[],
  round: Round,
  learned: Learned,
): number {
  const parents = groupsOf(pairs, round.recordCount, learned);
  let merged = 0;
  for (let record = 0; record < parents.length; record++) {
    if (parents[record] !== record) merged++;
  }
  const couples = new Set<number>();
  for (const pair of pairs) {
    if (!pair.isTwinLike || pair.bits < foundBitsMin) continue;
    const [one, other] = [rootOf(parents, pair.left), rootOf(parents, pair.right)];
    couples.add(Math.min(one, other) * round.recordCount + Math.max(one, other));
  }
  const persons = Math.max(1, round.recordCount - merged / round.sampleShare);
  const twins = doubtPairs + persons * twinsPerPerson * round.sampleShare;
  return Math.max(0, 1 - twins / (couples.size + doubtPairs));
}
