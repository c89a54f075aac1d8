/** Why a party goes before the others. Shown to everybody beside the line. */
export const priorityGrounds = [
  "infant",
  "pregnancy",
  "illness",
  "disability",
  "age",
  "unserved-yesterday",
] as const;
export type PriorityGround = (typeof priorityGrounds)[number];

export interface PriorityRule {
  readonly ground: PriorityGround;
  /** Oldest age in years of the child, or youngest of the adult, that the ground asks for. */
  readonly ageYears: number | null;
  /** Nobody has to prove illness or pregnancy in a line: the word of the person is enough. */
  readonly needsProof: boolean;
}

/**
 * The rules of the priority lane, as data: a deployment shows and changes them here. The grounds
 * are UNHCR's for fast-tracking in a registration queue (guidance 5.1, 6.3).
 */
export const priorityRules: readonly PriorityRule[] = [
  { ground: "infant", ageYears: 2, needsProof: false },
  { ground: "pregnancy", ageYears: null, needsProof: false },
  { ground: "illness", ageYears: null, needsProof: false },
  { ground: "disability", ageYears: null, needsProof: false },
  { ground: "age", ageYears: 65, needsProof: false },
  { ground: "unserved-yesterday", ageYears: null, needsProof: true },
];

/** The figures of the queue's rules, in one place. */
export const queuePolicy = {
  /** A party that comes back within this time has its old place again. */
  keepPlaceMsMax: 3_600_000,
  slotChangesMax: 1,
  /** A later slot is at most this far ahead. */
  laterSlotMsMax: 48 * 3_600_000,
  /** After so many priority parties in a row one of the ordinary line is next. */
  priorityInRowMax: 2,
  tokenPersonsMax: 80,
  partiesMax: 100,
  laneStaffMax: 50,
} as const;
