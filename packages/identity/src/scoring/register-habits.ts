import type { Evidence, EvidenceCode } from "./evidence.ts";

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
  /** Nobody else lives where a person lives: a shared home speaks for the same person. */
  readonly isOfSinglePeople: boolean;
}

/** A compared pair of a sample, with the guard already taken out of its bits. */
export interface HabitSample {
  /** Numbers of the two records. */
  readonly left: number;
  readonly right: number;
  readonly bits: number;
  readonly evidence: readonly Evidence[];
  readonly isTwinLike: boolean;
}

/**
 * Findings by field with their usual frequency among records of one person, in percent. Rounded
 * from FEBRL's and from invented files; only their ratio to what is found matters.
 */
const usualPercents: readonly (readonly (readonly [EvidenceCode, number])[])[] = [
  nameFindings("family-name"),
  nameFindings("given-name"),
  [
    ["birth-date-equal", 80],
    ["birth-date-day-month-swapped", 1.5],
    ["birth-date-one-digit", 6],
    ["birth-date-compatible", 4],
    ["birth-date-near", 2],
    ["birth-date-one-component", 3],
    ["birth-date-different", 4],
  ],
  [
    ["document-equal", 80],
    ["document-one-character", 6],
    ["document-neighbouring", 1],
    ["document-different", 13],
  ],
  [
    ["circumstance-equal", 70],
    ["circumstance-similar", 10],
    ["circumstance-different", 20],
  ],
  [
    ["patronymic-equal", 85],
    ["patronymic-similar", 10],
    ["patronymic-contradicted", 5],
  ],
];

function nameFindings(field: "family-name" | "given-name"): [EvidenceCode, number][] {
  return [
    [`${field}-equal`, 78],
    [`${field}-similar`, 11],
    [`${field}-resembling`, 2.5],
    [`${field}-initial`, 1.5],
    [`${field}-different`, 7],
  ];
}

/** Believed pairs whose weight the usual frequencies have against what is found. */
const usualPairs = 60;
const findingBitsMax = 2;
/** Rare findings are hardly seen among believed pairs, because they are why one is not believed. */
const findingBitsMin = -1;
/** How much less a finding of `different` may count against one person. */
const differentBitsMax = 0.5;

/** Share of one person's records, at most, in which the whole birth date is another. */
const otherBirthShareMax = 0.08;
const otherBirthBits = { least: -4, most: 0 };
const recurrenceBitsMax = 6;
const rounds = 6;

/** Twin births among births (Monden, Pison and Smits 2021: 12 in 1,000, worldwide). */
const twinsPerPerson = 0.012;

/** Pairs that are taken for twins or for a household before any is counted. */
const doubtPairs = 2;

/** Belief from which the doubt is dropped. */
const beliefMin = 0.5;

function belief(bits: number): number {
  return 1 / (1 + 2 ** -bits);
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}

/** A sampled pair by numbers, for the rounds of learning. */
interface Numbered {
  readonly left: number;
  readonly right: number;
  readonly bits: number;
  readonly findings: readonly number[];
  readonly isTwinLike: boolean;
  readonly isOtherFamily: boolean;
  readonly isHome: boolean;
  readonly isOtherMember: boolean;
}

const usualFields = usualPercents.map((field) => field.map(([code]) => code));
const codes = usualFields.flat();
const numberOf = new Map(codes.map((code, number) => [code, number]));

/** Bits of a shared address from which two records have one home. */
const homeBitsMin = 10;

function numbered({ left, right, bits, evidence, isTwinLike }: HabitSample): Numbered {
  const found = new Set(evidence.map(({ code }) => code));
  const findings = evidence.flatMap(({ code }) => numberOf.get(code) ?? []);
  const home = evidence
    .filter(({ field }) => field === "circumstance" || field === "phone")
    .reduce((sum, line) => sum + Math.max(0, line.bits), 0);
  const isOtherGiven = found.has("given-name-different");
  const isOtherBirth = found.has("birth-date-different") || found.has("birth-date-one-component");
  const isSameGiven = !isOtherGiven && !found.has("given-name-resembling");
  return {
    left,
    right,
    bits,
    findings,
    isTwinLike,
    isOtherFamily:
      found.has("family-name-different") && isSameGiven && found.has("birth-date-equal"),
    isHome: home >= homeBitsMin || found.has("phone-equal"),
    isOtherMember: isOtherGiven && isOtherBirth,
  };
}

interface Learned {
  recurrenceBits: number;
  findingBits: Float64Array;
  twinBelief: number;
}

function bitsOf(pair: Numbered, learned: Learned): number {
  let bits = pair.bits + learned.recurrenceBits;
  for (const finding of pair.findings) bits += learned.findingBits[finding]!;
  return bits;
}

/** A finding and its share of the believed pairs, with the bits that it had so far. */
interface FindingShare {
  readonly code: EvidenceCode;
  readonly share: number;
  readonly usual: number;
  readonly before: number;
}

/**
 * Of people of one nation, family name, given name and patronymic agree by chance more than their
 * shares tell. So other birth dates are believed less until they are as rare as they can be.
 */
function findingBitsOf({ code, share, usual, before }: FindingShare): number {
  if (code === "birth-date-different") {
    const bits = before - Math.log2(share / otherBirthShareMax);
    return clamp(bits, otherBirthBits.least, otherBirthBits.most);
  }
  const most = code.endsWith("-different") ? differentBitsMax : findingBitsMax;
  return clamp(Math.log2(share / usual), findingBitsMin, most);
}

/** Share of the believed pairs that show each finding of a field, against the usual share. */
function learnFindings(weights: Float64Array, before: Float64Array): Float64Array {
  const next = new Float64Array(codes.length);
  let first = 0;
  for (const field of usualPercents) {
    const seen = field.reduce((sum, _finding, at) => sum + weights[first + at]!, 0);
    for (const [at, [code, percent]] of field.entries()) {
      const usual = percent / 100;
      const share = (weights[first + at]! + usualPairs * usual) / (seen + usualPairs);
      next[first + at] = findingBitsOf({ code, share, usual, before: before[first + at]! });
    }
    first += field.length;
  }
  return next;
}

/** What one round believes. */
interface Round {
  readonly recordCount: number;
  readonly assumedPairs: number;
  readonly sampleShare: number;
}

/** Bits from which a pair counts as found, for counting people. */
const foundBitsMin = 3;

/** Groups of records: every record's first one. */
function groupsOf(pairs: readonly Numbered[], recordCount: number, learned: Learned): Int32Array {
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
function beliefByBirths(pairs: readonly Numbered[], round: Round, learned: Learned): number {
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

/**
 * One round. Twins share family name and birth date, never the given name: where a family name was
 * replaced as often as a given name seems to be, given names are replaced, too, and not twins'.
 */
function learnOnce(pairs: readonly Numbered[], round: Round, learned: Learned): Learned {
  const weights = new Float64Array(codes.length);
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

/** Whether two errors at once explain all pairs that look like two members of a household. */
function isOfSinglePeople(pairs: readonly Numbered[], learned: Learned): boolean {
  let home = 0;
  let otherGiven = 0;
  let otherBirth = 0;
  let otherMembers = 0;
  const [given, birth, component] = [
    "given-name-different",
    "birth-date-different",
    "birth-date-one-component",
  ].map((code) => numberOf.get(code as EvidenceCode)!) as [number, number, number];
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
  const pairs = sample.map(numbered);
  const assumedPairs = Math.max(1, (recordCount / 2) * sampleShare);
  let learned: Learned = {
    recurrenceBits: 0,
    findingBits: new Float64Array(codes.length),
    twinBelief: 0,
  };
  const round: Round = { recordCount, assumedPairs, sampleShare };
  for (let count = 0; count < rounds; count++) learned = learnOnce(pairs, round, learned);
  const { recurrenceBits, findingBits, twinBelief } = learned;
  const doubt = twinBelief === 1 ? Infinity : Math.log2(twinBelief / (1 - twinBelief));
  return {
    recurrenceBits,
    findingBits: new Map(codes.map((code, number) => [code, findingBits[number]!])),
    twinBitsMax: Math.max(twinBitsMaxUsual, doubt),
    isOfSinglePeople: isOfSinglePeople(pairs, learned),
  };
}

/** Just below the review queue. */
export const twinBitsMaxUsual = -0.1;
