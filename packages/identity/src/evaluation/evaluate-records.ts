import type { Clock } from "@caravanserai/kernel";
import type { MatchKey } from "../keys/match-key.ts";
import { preparedMatchKeys } from "../keys/match-keys.ts";
import { tokenPoints, tokenPointsMin } from "../keys/token-weights.ts";
import type { PreparedPerson } from "../person/prepare.ts";
import {
  type ComparisonContext,
  bandBits,
  chanceBits,
  habitSample,
  weighPrepared,
} from "../scoring/compare-persons.ts";
import type { HabitSample } from "../scoring/habit-pair.ts";
import { type RegisterHabits, learnRegisterHabits } from "../scoring/register-habits.ts";
import { createCandidateIndex } from "./candidate-pairs.ts";
import { type ScoredPair, groupingAccuracy } from "./grouping-accuracy.ts";
import { groupSizeMax } from "./group-sizes.ts";
import { type ComparedPair, joinRecords } from "./join-records.ts";
import { accuracyAt, bestF1 } from "./pair-metrics.ts";
import { type RecordSet, type Truth } from "./record-set.ts";
import { sameRowCounter } from "./same-rows.ts";
import { sharesOf } from "./value-shares.ts";

export interface RecordsEvaluation {
  readonly records: number;
  readonly truthPairs: number;
  readonly pairsCompared: number;
  /** At the product's own threshold: the review queue and above. */
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly bestF1: number;
  readonly clusteredF1: number;
  readonly bCubedF1: number;
  readonly candidatesPerRecord: number;
  readonly seconds: number;
}

/** Pairs below are not kept: no threshold worth trying is there. */
const keptBitsMin = -12;

/** Up to so many records, keys that many share are affordable: they double the comparisons. */
const fewRecordsMax = 30_000;

/** Pairs from which the register's habits are learned. */
const sampledPairsMax = 50_000;

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

/** Pairs that share a key, as three columns. */
interface Candidates {
  readonly lefts: readonly number[];
  readonly rights: readonly number[];
  /** Summed weights of the shared keys. */
  readonly points: readonly number[];
}

/**
 * Rows that are the same in everything, beyond the number that one person may have, are looked up
 * no more: nothing in them tells people apart, and each would be compared with all others.
 */
function candidatesOf(set: RecordSet, isTokensOnly: boolean): Candidates {
  const index = createCandidateIndex(set.people.length);
  const weightOf = (key: MatchKey): number => tokenPoints(key.type);
  const [lefts, rights, points]: [number[], number[], number[]] = [[], [], []];
  const isOfFew = set.people.length <= fewRecordsMax;
  const sameBefore = sameRowCounter();
  set.people.forEach((person, right) => {
    if (sameBefore(person) >= groupSizeMax) return;
    const keys = preparedMatchKeys(person, { isInMemory: !isTokensOnly, isOfFew });
    const isLookedUp = set.firstOfSecondFile === undefined || right >= set.firstOfSecondFile;
    if (isLookedUp) {
      for (const [left, shared] of index.lookUp(keys, weightOf)) {
        lefts.push(left);
        rights.push(right);
        points.push(shared);
      }
    }
    const isIndexed = set.firstOfSecondFile === undefined || right < set.firstOfSecondFile;
    if (isIndexed) index.add(right, keys);
  });
  return { lefts, rights, points };
}

/** The register's habits, from every n-th pair that shares a key. */
function habitsOf(
  people: readonly PreparedPerson[],
  { lefts, rights }: Candidates,
  context: ComparisonContext,
): RegisterHabits {
  const step = Math.max(1, Math.ceil(lefts.length / sampledPairsMax));
  const sample: HabitSample[] = [];
  for (let pair = 0; pair < lefts.length; pair += step) {
    sample.push(habitSample(people, [lefts[pair]!, rights[pair]!], context));
  }
  return learnRegisterHabits(sample, { recordCount: people.length, sampleShare: 1 / step });
}

interface Decisions {
  readonly pairs: readonly ScoredPair[];
  /** Group of every record. */
  readonly groups: readonly number[];
}

/** Bits that a point is worth, and points from which a pair is as likely one person as two. */
const tokenBits = { perPoint: 1.5, evenPoints: tokenPointsMin - 0.5 } as const;

/** Nothing is opened: the tokens that records share are decided about together, as opened ones. */
function decideByTokens(set: RecordSet, { lefts, rights, points }: Candidates): Decisions {
  const compared = lefts.map((left, pair) => ({
    left,
    right: rights[pair]!,
    bits: (points[pair]! - tokenBits.evenPoints) * tokenBits.perPoint,
  }));
  return decideTogether(set, compared, { populationPersons: set.people.length });
}

function decideTogether(
  { people, firstOfSecondFile }: RecordSet,
  compared: readonly ComparedPair[],
  context: ComparisonContext,
): Decisions {
  const { groups, pairs } = joinRecords(compared, {
    recordCount: people.length,
    pairBits: chanceBits(context),
    ...(firstOfSecondFile === undefined ? {} : { firstOfSecondFile }),
  });
  return { pairs, groups };
}

function decide(set: RecordSet, candidates: Candidates): Decisions {
  const { people } = set;
  const general = { populationPersons: people.length, ...sharesOf(people) };
  const habits = habitsOf(people, candidates, general);
  const context = { ...general, habits };
  const compared: ComparedPair[] = [];
  candidates.lefts.forEach((left, pair) => {
    const right = candidates.rights[pair]!;
    const { bits, guardBits } = weighPrepared(people[left]!, people[right]!, context);
    if (bits < keptBitsMin) return;
    // What looks like twins is held down only after all records were seen together.
    const held = guardBits < 0 ? { bitsMax: bits } : {};
    compared.push({ left, right, bits: bits - guardBits, ...held });
  });
  return decideTogether(set, compared, context);
}

/** Finds the duplicates of a file (or between two files) and compares with the truth. */
export function evaluateRecords(
  set: RecordSet,
  truth: Truth,
  options: { readonly isTokensOnly: boolean; readonly clock: Clock },
): RecordsEvaluation {
  const started = options.clock.now();
  const candidates = candidatesOf(set, options.isTokensOnly);
  const compared = candidates.lefts.length;
  const { pairs, groups } = options.isTokensOnly
    ? decideByTokens(set, candidates)
    : decide(set, candidates);
  const judged = pairs.map(({ left, right, score }) => ({
    score,
    isTrue: truth.isPair(left, right),
  }));
  const own = accuracyAt(judged, bandBits.review, truth.pairs);
  const best = bestF1(judged, truth.pairs);
  const grouping = groupingAccuracy(groups, truth.groups);
  return {
    records: set.people.length,
    truthPairs: truth.pairs,
    pairsCompared: compared,
    ...own,
    bestF1: best.f1,
    clusteredF1: round(grouping.pairF1),
    bCubedF1: round(grouping.bCubedF1),
    candidatesPerRecord: round(compared / Math.max(1, set.people.length)),
    seconds: (options.clock.now() - started) / 1000,
  };
}
