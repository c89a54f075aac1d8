import type { Evidence, EvidenceCode } from "./evidence.ts";
import { findingNumber } from "./learn-findings.ts";

/** A compared pair of a sample, with the guard already taken out of its bits. */
export interface HabitSample {
  /** Numbers of the two records. */
  readonly left: number;
  readonly right: number;
  readonly bits: number;
  readonly evidence: readonly Evidence[];
  readonly isTwinLike: boolean;
}

/** A sampled pair by numbers, for the rounds of learning. */
export interface HabitPair {
  readonly left: number;
  readonly right: number;
  readonly bits: number;
  readonly findings: readonly number[];
  readonly isTwinLike: boolean;
  readonly isOtherFamily: boolean;
  readonly isHome: boolean;
  readonly isOtherMember: boolean;
  /** Both names differ, the birth date is the same. */
  readonly isOtherPerson: boolean;
}

/** Another member of the household has a paper of his or her own. */
const samePaper: readonly EvidenceCode[] = [
  "document-equal",
  "document-one-character",
  "iin-equal",
];

/** Bits of a shared address from which two records have one home. */
const homeBitsMin = 10;

export function habitPair({ left, right, bits, evidence, isTwinLike }: HabitSample): HabitPair {
  const found = new Set(evidence.map(({ code }) => code));
  const findings = evidence.flatMap(({ code }) => findingNumber.get(code) ?? []);
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
    isOtherMember: isOtherGiven && isOtherBirth && !samePaper.some((code) => found.has(code)),
    isOtherPerson:
      isOtherGiven && found.has("family-name-different") && found.has("birth-date-equal"),
  };
}

/** What has been learned so far. */
export interface Learned {
  recurrenceBits: number;
  findingBits: Float64Array;
  twinBelief: number;
}

export function bitsOf(pair: HabitPair, learned: Learned): number {
  let bits = pair.bits + learned.recurrenceBits;
  for (const finding of pair.findings) bits += learned.findingBits[finding]!;
  return bits;
}
