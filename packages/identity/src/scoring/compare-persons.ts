import type { PersonIdentity } from "../person/person-identity.ts";
import { type PreparedPerson, prepare } from "../person/prepare.ts";
import { birthEvidence } from "./birth-evidence.ts";
import type { Evidence } from "./evidence.ts";
import type { HabitSample } from "./habit-pair.ts";
import { type RegisterHabits, twinBitsMaxUsual } from "./register-habits.ts";
import {
  type CircumstanceShare,
  householdDiscount,
  householdEvidence,
} from "./household-evidence.ts";
import { type NameShare, nameEvidence, patronymicEvidence } from "./name-evidence.ts";
import { documentEvidence, iinEvidence, sexEvidence } from "./paper-evidence.ts";
import { areKnownSiblings, isTwinLike } from "./twin-guard.ts";

/** Probable: show side by side at once. Review: in the queue. On request: only when asked for. */
export type MatchBand = "probable" | "review" | "on-request" | "none";

export interface PersonComparison {
  /** Sum of the evidence, rounded to tenths. */
  readonly bits: number;
  readonly band: MatchBand;
  /** In the order of the form; what is missing on one side gives no line. */
  readonly evidence: readonly Evidence[];
}

export interface ComparisonContext {
  /** People in the register: the more there are, the more agree by chance. Default 98,000. */
  readonly populationPersons?: number;
  readonly nameShare?: NameShare;
  readonly circumstanceShare?: CircumstanceShare;
  /** What the register says of itself; without it the general weights hold. */
  readonly habits?: RegisterHabits;
}

/** Lower bounds of the bands in bits. */
export const bandBits = { probable: 8, review: 0, onRequest: -8 } as const;

const populationDefault = 98_000;

/** Written out, because copying by spread takes a third of a comparison. */
function withBits({ code, field, kind }: Evidence, bits: number): Evidence {
  return kind === undefined ? { code, field, bits } : { code, field, bits, kind };
}

/** Adds what the register's habits say of each finding, and of how often people recur. */
function withHabits(lines: Evidence[], habits: RegisterHabits | undefined): Evidence[] {
  if (habits === undefined) return lines;
  return lines.map((line) => {
    const more = habits.findingBits.get(line.code);
    const rarity = line.code === "birth-date-equal" ? habits.birthRarityBits : 0;
    return more === undefined ? line : withBits(line, line.bits + more + rarity);
  });
}

function bandOf(bits: number): MatchBand {
  if (bits >= bandBits.probable) return "probable";
  if (bits >= bandBits.review) return "review";
  return bits >= bandBits.onRequest ? "on-request" : "none";
}

function roundBits(bits: number): number {
  return Math.round(bits * 10) / 10;
}

/** Bits for the chance that any two records of a register are one person. */
export function chanceBits({ populationPersons, habits }: ComparisonContext): number {
  const population = Math.max(2, populationPersons ?? populationDefault);
  return (habits?.recurrenceBits ?? 0) - Math.log2(population);
}

/** What two records say, before anything is rounded. */
interface Weighing {
  readonly bits: number;
  readonly lines: readonly Evidence[];
  /** What the guard took off, because the two look like twins; 0 or less. */
  readonly guardBits: number;
}

/** As `comparePrepared`, without lines to show: for whoever compares millions of pairs. */
export function weighPrepared(
  left: PreparedPerson,
  right: PreparedPerson,
  context: ComparisonContext,
): Weighing {
  const { habits } = context;
  const household = householdEvidence(left, right, context.circumstanceShare);
  const lines = withHabits(
    [
      ...nameEvidence(left, right, context.nameShare),
      ...patronymicEvidence(left, right, context.nameShare),
      ...birthEvidence(left, right),
      ...sexEvidence(left, right),
      ...documentEvidence(left, right),
      ...iinEvidence(left, right),
      ...household,
    ],
    habits,
  );
  if (household.length > 0) lines.push(...householdDiscount(lines, habits?.isOfSinglePeople));
  lines.push({ code: "chance-agreement", field: "chance", bits: chanceBits(context) });
  let bits = 0;
  for (const line of lines) bits += line.bits;
  if (bits <= twinBitsMaxUsual || !isTwinLike(lines, left, right)) {
    return { bits, lines, guardBits: 0 };
  }
  // A register may replace given names, but no known one by another known one.
  const learned = areKnownSiblings(left, right) ? undefined : habits?.twinBitsMax;
  const most = Math.min(bits, learned ?? twinBitsMaxUsual);
  return { bits: most, lines, guardBits: most - bits };
}

/** As `comparePersons`, for records prepared once. */
export function comparePrepared(
  left: PreparedPerson,
  right: PreparedPerson,
  context: ComparisonContext = {},
): PersonComparison {
  const { bits, lines, guardBits } = weighPrepared(left, right, context);
  const rounded = roundBits(bits);
  const evidence = lines.map((line) => withBits(line, roundBits(line.bits)));
  if (guardBits < 0) {
    evidence.push({ code: "twin-guard", field: "twin-guard", bits: roundBits(guardBits) });
  }
  return { bits: rounded, band: bandOf(rounded), evidence };
}

/** A pair for `learnRegisterHabits`: compared by the general weights, the guard left out. */
export function habitSample(
  people: readonly PreparedPerson[],
  [left, right]: readonly [number, number],
  context: ComparisonContext,
): HabitSample {
  const [one, other] = [people[left]!, people[right]!];
  const { evidence } = comparePrepared(one, other, context);
  const lines = evidence.filter(({ code }) => code !== "twin-guard");
  const bits = lines.reduce((sum, line) => sum + line.bits, 0);
  return { left, right, bits, evidence: lines, isTwinLike: isTwinLike(lines, one, other) };
}

/**
 * Weighs whether two records are one person: bits, band and one line of evidence per finding.
 * Missing is neutral, contradiction counts against. Proposes only: people decide.
 */
export function comparePersons(
  left: PersonIdentity,
  right: PersonIdentity,
  context: ComparisonContext = {},
): PersonComparison {
  return comparePrepared(prepare(left), prepare(right), context);
}
