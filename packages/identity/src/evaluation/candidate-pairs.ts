import type { MatchKey } from "../keys/match-key.ts";

/**
 * Records of one key that are compared with a new one. Of a hot key the latest are kept: no record
 * is then compared with half of the file, and files often hold a person's records together.
 */
const recordsPerKey = { most: 200, least: 20 };

/** Comparisons that a key may cause over all records: the more records, the shorter the lists. */
const comparisonsPerKeyMax = 5_000_000;

/** The earlier records that share keys with a record, and the summed weights of those keys. */
type SharedKeys = ReadonlyMap<number, number>;

export interface CandidateIndex {
  /** Candidates among the records added so far. */
  readonly lookUp: (keys: readonly MatchKey[], weightOf: (key: MatchKey) => number) => SharedKeys;
  readonly add: (record: number, keys: readonly MatchKey[]) => void;
}

/** An index of records by match key, in memory. */
export function createCandidateIndex(recordCount: number): CandidateIndex {
  const affordable = Math.floor(comparisonsPerKeyMax / Math.max(1, recordCount));
  const recordsMax = Math.min(recordsPerKey.most, Math.max(recordsPerKey.least, affordable));
  const recordsByKey = new Map<string, number[]>();
  /** Of keys whose list is full, the place of the oldest record. */
  const oldestByKey = new Map<string, number>();
  const nameOf = (key: MatchKey): string => `${key.type}|${key.value}`;
  return {
    lookUp(keys, weightOf) {
      const weights = new Map<number, number>();
      for (const key of keys) {
        for (const record of recordsByKey.get(nameOf(key)) ?? []) {
          weights.set(record, (weights.get(record) ?? 0) + weightOf(key));
        }
      }
      return weights;
    },
    add(record, keys) {
      for (const key of keys) {
        const name = nameOf(key);
        const records = recordsByKey.get(name);
        if (records === undefined) recordsByKey.set(name, [record]);
        else if (records.length < recordsMax) records.push(record);
        else {
          const oldest = oldestByKey.get(name) ?? 0;
          records[oldest] = record;
          oldestByKey.set(name, (oldest + 1) % recordsMax);
        }
      }
    },
  };
}
