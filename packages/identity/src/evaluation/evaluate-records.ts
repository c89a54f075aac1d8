import type { Clock } from "@caravanserai/kernel";
import { type MatchKey, preparedMatchKeys } from "../keys/match-keys.ts";
import { tokenPoints, tokenPointsMin } from "../keys/token-weights.ts";
import type { PreparedPerson } from "../person/prepare.ts";
import { bandBits, comparePrepared } from "../scoring/compare-persons.ts";
import { createCandidateIndex } from "./candidate-pairs.ts";
import { type ScoredPair, clusterRecords, groupingAccuracy } from "./cluster-records.ts";
import { priorShiftBits } from "./estimate-prior.ts";
import { accuracyAt, bestF1 } from "./pair-metrics.ts";
import { type RecordSet, type Truth } from "./record-set.ts";
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

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

interface Scoring {
  readonly threshold: number;
  readonly score: (left: PreparedPerson, right: PreparedPerson, points: number) => number;
}

function scoringFor(people: readonly PreparedPerson[], isTokensOnly: boolean): Scoring {
  if (isTokensOnly) return { threshold: tokenPointsMin, score: (_left, _right, points) => points };
  const context = { populationPersons: people.length, ...sharesOf(people) };
  return {
    threshold: bandBits.review,
    score: (left, right) => comparePrepared(left, right, context).bits,
  };
}

function scorePairs(
  set: RecordSet,
  scoring: Scoring,
  options: { readonly isTokensOnly: boolean },
): { pairs: ScoredPair[]; compared: number } {
  const index = createCandidateIndex(set.people.length);
  const weightOf = (key: MatchKey): number => tokenPoints(key.type);
  const pairs: ScoredPair[] = [];
  let compared = 0;
  set.people.forEach((person, right) => {
    const keys = preparedMatchKeys(person, { isInMemory: !options.isTokensOnly });
    const isLookedUp = set.firstOfSecondFile === undefined || right >= set.firstOfSecondFile;
    if (isLookedUp) {
      for (const [left, points] of index.lookUp(keys, weightOf)) {
        compared++;
        const score = scoring.score(set.people[left]!, person, points);
        if (score >= keptBitsMin) pairs.push({ left, right, score });
      }
    }
    const isIndexed = set.firstOfSecondFile === undefined || right < set.firstOfSecondFile;
    if (isIndexed) index.add(right, keys);
  });
  return { pairs, compared };
}

function shiftOf(pairs: readonly ScoredPair[], recordCount: number): number {
  return priorShiftBits(
    pairs.map((pair) => pair.score),
    recordCount,
  );
}

/** Finds the duplicates of a file (or between two files) and compares with the truth. */
export function evaluateRecords(
  set: RecordSet,
  truth: Truth,
  options: { readonly isTokensOnly: boolean; readonly clock: Clock },
): RecordsEvaluation {
  const started = options.clock.now();
  const scoring = scoringFor(set.people, options.isTokensOnly);
  const { pairs: scored, compared } = scorePairs(set, scoring, options);
  const shift = options.isTokensOnly ? 0 : shiftOf(scored, set.people.length);
  const pairs = scored.map((pair) => ({ ...pair, score: pair.score + shift }));
  const judged = pairs.map(({ left, right, score }) => ({
    score,
    isTrue: truth.isPair(left, right),
  }));
  const own = accuracyAt(judged, scoring.threshold, truth.pairs);
  const best = bestF1(judged, truth.pairs);
  const groups = clusterRecords(set.people.length, pairs, {
    threshold: scoring.threshold,
    score: (left, right) => scoring.score(set.people[left]!, set.people[right]!, 0) + shift,
  });
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
