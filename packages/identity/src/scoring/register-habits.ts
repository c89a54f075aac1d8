import { type Round, beliefByBirths, doubtPairs } from "./belief-by-births.ts";
import { type EvidenceCode, evidenceBits } from "./evidence.ts";
import { type HabitPair, type HabitSample, type Learned, bitsOf, habitPair } from "./habit-pair.ts";
import { clamp, findingNumber, learnFindings, learnedCodes } from "./learn-findings.ts";

/**
 * What a register says of itself, without anybody's decisions: how often people recur in it, which
 * errors its clerks make, whether it holds twins and whole households. Learned by
 * `learnRegisterHabits`; a register without habits is compared by the general weights.
 */
export interface RegisterHabits {
  /** Bits to add because people recur more (or, negative, less) often than assumed. */
  readonly recurrenceBits: number;
  /** Bits to add to a finding, because it is commoner or rarer among one person's records here. */
  readonly findingBits: ReadonlyMap<EvidenceCode, number>;
  /** Most bits that a pair may reach that looks like twins. */
  readonly twinBitsMax: number;
  /** Bits to add to an equal birth date, because strangers here share one more rarely. */
  readonly birthRarityBits: number;
  /** Nobody else lives where a person lives: a shared home speaks for the same person. */
  readonly isOfSinglePeople: boolean;
}

const recurrenceBitsMax = 6;
const birthRarityBitsMax = 2.5;
/** Pairs of strangers whose weight the general frequency of equal birth dates has. */
const usualStrangers = 5;
const rounds = 6;

/** Belief from which the doubt is dropped. */
const beliefMin = 0.5;

function belief(bits: number): number {
  return 1 / (1 + 2 ** -bits);
}

/**
 * One round. Twins share family name and birth date, never the given name: where a family name was
 * replaced as often as a given name seems to be, given names are replaced, too, and not twins'.
 */
function learnOnce(pairs: readonly HabitPair[], round: Round, learned: Learned): Learned {
  const weights = new Float64Array(learnedCodes.length);
  let believed = 0;
  let twinLike = 0;
  let otherFamily = 0;
  for (const pair of pairs) {
    const whole = belief(bitsOf(pair, learned));
    if (pair.isTwinLike) twinLike += belief(pair.bits);
    if (pair.isOtherFamily) otherFamily += whole;
    const weight = pair.isTwinLike ? whole * learned.twinBelief : whole;
    believed += weight;
    for (const finding of pair.findings) weights[finding]! += weight;
  }
  const findingBits = learnFindings(weights, learned.findingBits);
  const recurrence = Math.log2(Math.max(1, believed) / round.assumedPairs);
  const byFamilies = otherFamily / (twinLike + doubtPairs);
  const twinBelief = Math.min(1, Math.max(byFamilies, beliefByBirths(pairs, round, learned)));
  return {
    recurrenceBits: clamp(recurrence, -recurrenceBitsMax, recurrenceBitsMax),
    findingBits,
    twinBelief: twinBelief < beliefMin ? 0 : twinBelief,
  };
}

/**
 * How much rarer than usual two strangers share a birth date: known from the pairs of equal birth
 * date in which both names differ, of which hardly any is one person.
 */
function birthRarityBits(pairs: readonly HabitPair[], { recordCount, sampleShare }: Round): number {
  const strangers = pairs.filter(({ isOtherPerson }) => isOtherPerson).length / sampleShare;
  const allPairs = (recordCount * (recordCount - 1)) / 2;
  const usual = 2 ** evidenceBits.birthEqual;
  const rarity = (allPairs + usualStrangers * usual) / (strangers + usualStrangers);
  return clamp(Math.log2(rarity) - evidenceBits.birthEqual, 0, birthRarityBitsMax);
}

/** Whether two errors at once explain all pairs that look like two members of a household. */
function isOfSinglePeople(pairs: readonly HabitPair[], learned: Learned): boolean {
  let home = 0;
  let otherGiven = 0;
  let otherBirth = 0;
  let otherMembers = 0;
  const [given, birth, component] = [
    "given-name-different",
    "birth-date-different",
    "birth-date-one-component",
  ].map((code) => findingNumber.get(code as EvidenceCode)!) as [number, number, number];
  for (const pair of pairs) {
    if (!pair.isHome) continue;
    if (pair.isOtherMember) otherMembers++;
    const weight = belief(bitsOf(pair, learned));
    home += weight;
    if (pair.findings.includes(given)) otherGiven += weight;
    if (pair.findings.includes(birth) || pair.findings.includes(component)) otherBirth += weight;
  }
  const explained = home === 0 ? 0 : (otherGiven * otherBirth) / home;
  return explained / (otherMembers + doubtPairs) >= beliefMin;
}

/**
 * Learns the habits of a register from a sample of compared pairs that share a key. `recordCount`
 * is the number of records, `sampleShare` (0 to 1) the share of all such pairs that was sampled.
 */
export function learnRegisterHabits(
  sample: readonly HabitSample[],
  { recordCount, sampleShare }: { readonly recordCount: number; readonly sampleShare: number },
): RegisterHabits {
  const pairs = sample.map(habitPair);
  const assumedPairs = Math.max(1, (recordCount / 2) * sampleShare);
  let learned: Learned = {
    recurrenceBits: 0,
    findingBits: new Float64Array(learnedCodes.length),
    twinBelief: 0,
  };
  const round: Round = { recordCount, assumedPairs, sampleShare };
  for (let count = 0; count < rounds; count++) learned = learnOnce(pairs, round, learned);
  const { recurrenceBits, findingBits, twinBelief } = learned;
  const doubt = twinBelief === 1 ? Infinity : Math.log2(twinBelief / (1 - twinBelief));
  return {
    recurrenceBits,
    findingBits: new Map(learnedCodes.map((code, number) => [code, findingBits[number]!])),
    twinBitsMax: Math.max(twinBitsMaxUsual, doubt),
    birthRarityBits: birthRarityBits(pairs, round),
    isOfSinglePeople: isOfSinglePeople(pairs, learned),
  };
}

/** Just below the review queue. */
export const twinBitsMaxUsual = -0.1;
