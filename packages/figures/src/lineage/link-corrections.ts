import type { Claim } from "../claims/claim.ts";
import { claimInterval } from "../claims/quantity-interval.ts";
import { bucketOf, comparable, isPeriodCompatible, isSameQuantity } from "./comparable.ts";
import { isSameSpeaker, type SpeakerKey, speakerKey } from "./speaker-key.ts";

/** What a statement says of another one, as its note words it. */
export interface StatementNote {
  readonly kind: "corrects" | "corrected-later" | "withdraws" | "denies";
  /** Numbers in the note: "corrected from 5000". */
  readonly numbers: readonly number[];
  /** Words of the note, among which the id of another statement may be. */
  readonly words: readonly string[];
}

/** A statement that its own speaker gave up, and the later one that says so. */
interface StatementLink {
  readonly kind: "corrected" | "withdrawn";
  readonly earlier: string;
  readonly later: string;
}

/** A statement that another one calls wrong without naming a number of its own. */
interface StatementDenial {
  readonly claim: string;
  readonly denied: readonly string[];
}

interface CorrectionLinks {
  readonly links: readonly StatementLink[];
  readonly denials: readonly StatementDenial[];
  /** Statements of one chain, by claim: two that differ are never copies of each other. */
  readonly steps: ReadonlyMap<string, string>;
}

interface Placed {
  readonly claim: Claim;
  readonly index: number;
  readonly day: string;
  readonly speaker: SpeakerKey | undefined;
}

/** Statements without a day of their own are as old as the row before them. */
function placed(claims: readonly Claim[]): readonly Placed[] {
  let day = "";
  return claims.map((claim, index) => {
    day = claim.asOf ?? day;
    const own = claim.asOf ?? claim.period.lastDay ?? day;
    return { claim, index, day: own, speaker: speakerKey(claim) };
  });
}

function isBefore(left: Placed, right: Placed): boolean {
  return left.day === right.day ? left.index < right.index : left.day < right.day;
}

/** The same speaker, or the same paper where nobody is named. */
function isSameVoice(left: Placed, right: Placed): boolean {
  if (left.speaker !== undefined && right.speaker !== undefined) {
    return isSameSpeaker(left.speaker, right.speaker);
  }
  const { outlet } = left.claim.source;
  const isUnnamed = left.speaker === undefined && right.speaker === undefined;
  return isUnnamed && outlet !== null && outlet === right.claim.source.outlet;
}

function pointOf(claim: Claim): number | undefined {
  return claimInterval(claim)?.point;
}

function isExactPeriod({ period: left }: Claim, { period: right }: Claim): boolean {
  return left.firstDay === right.firstDay && left.lastDay === right.lastDay;
}

/** The same count, or a running total that began the same day and was higher before. */
function isSameSubject(later: Claim, earlier: Claim): boolean {
  if (!comparable(later, earlier)) return false;
  if (isPeriodCompatible(later, earlier)) return true;
  const [one, other] = [later.period, earlier.period];
  const isRunning = one.firstDay !== null && one.firstDay === other.firstDay;
  const [now, before] = [pointOf(later), pointOf(earlier)];
  const hasGrown = other.lastDay !== null && (one.lastDay === null || other.lastDay < one.lastDay);
  return isRunning && hasGrown && now !== undefined && before !== undefined && before > now;
}

function isNamed({ claim }: Placed, { numbers, words }: StatementNote): boolean {
  if (/\p{L}/u.test(claim.id) && words.includes(claim.id)) return true;
  const { quantity } = claim;
  if (quantity.kind === "unknown") return false;
  const ends = quantity.kind === "value" ? [quantity.value] : [quantity.low, quantity.high];
  return ends.every((end) => numbers.includes(end));
}

/** The statement that a note means: the one it names, else the last of the same period. */
function meantBy(candidates: readonly Placed[], own: Claim, note: StatementNote) {
  const named = candidates.filter((one) => isNamed(one, note));
  const exact = candidates.filter(({ claim }) => isExactPeriod(claim, own));
  const pool = named.length > 0 ? named : exact.length > 0 ? exact : candidates;
  return pool.reduce<Placed | undefined>(
    (last, one) => (last === undefined || isBefore(last, one) ? one : last),
    undefined,
  );
}

/** Every claim in order of time, by what it may stand for. */
class Chains {
  readonly links: StatementLink[] = [];
  readonly steps = new Map<string, string>();
  private readonly given = new Set<string>();
  private readonly buckets = new Map<string, Placed[]>();
  private chains = 0;

  constructor(all: readonly Placed[]) {
    for (const one of all) {
      const key = bucketOf(one.claim);
      const bucket = this.buckets.get(key);
      if (bucket === undefined) this.buckets.set(key, [one]);
      else bucket.push(one);
    }
  }

  /** Statements on the same kind of count. */
  near({ claim }: Placed): readonly Placed[] {
    return this.buckets.get(bucketOf(claim)) ?? [];
  }

  /** Statements of the same voice on the same count that nobody gave up yet. */
  standing(of: Placed): readonly Placed[] {
    return this.near(of).filter(
      (one) =>
        one !== of &&
        !this.given.has(one.claim.id) &&
        isSameVoice(one, of) &&
        isSameSubject(of.claim, one.claim),
    );
  }

  isGiven(id: string): boolean {
    return this.given.has(id);
  }

  /** Gives up a statement with its copies in favour of a later one. */
  give(earlier: Placed, later: Placed, kind: StatementLink["kind"]): void {
    const copies = this.standing(later).filter(
      (one) => one !== earlier && isBefore(one, later) && isCopy(one, earlier),
    );
    const known = this.steps.get(earlier.claim.id);
    const [chain, step] = (known ?? `${++this.chains} 0`).split(" ").map(Number);
    for (const { claim } of [earlier, ...copies]) {
      this.given.add(claim.id);
      this.steps.set(claim.id, `${chain} ${step}`);
    }
    this.steps.set(later.claim.id, `${chain} ${step! + 1}`);
    this.links.push({ kind, earlier: earlier.claim.id, later: later.claim.id });
  }

  /** A correction that another outlet prints again belongs to the step of the first. */
  repeat(of: Placed, first: Placed): void {
    const step = this.steps.get(first.claim.id);
    if (step !== undefined) this.steps.set(of.claim.id, step);
  }
}

function isCopy(one: Placed, other: Placed): boolean {
  return isSameQuantity(one.claim, other.claim) && isExactPeriod(one.claim, other.claim);
}

function correct(chains: Chains, own: Placed, note: StatementNote): void {
  const standing = chains.standing(own);
  const before = standing.filter((one) => isBefore(one, own) || isNamed(one, note));
  const candidates = before.filter((one) => one.day <= own.day && !isCopy(one, own));
  const last = meantBy(before, own.claim, { ...note, numbers: [], words: [] });
  const isRepeated = last !== undefined && last.day <= own.day && isCopy(last, own);
  const earlier = meantBy(candidates, own.claim, note);
  if (isRepeated && (earlier === undefined || !isNamed(earlier, note))) chains.repeat(own, last);
  else if (earlier !== undefined) chains.give(earlier, own, "corrected");
}

function withdraw(chains: Chains, own: Placed, note: StatementNote): void {
  const standing = chains.standing(own).filter((one) => isBefore(one, own));
  const isUnknown = own.claim.quantity.kind === "unknown";
  const meant = standing.filter((one) => isUnknown || isSameQuantity(one.claim, own.claim));
  const earlier = meantBy(meant, own.claim, note);
  // A row that says of itself that it was withdrawn gives up its own number.
  chains.give(earlier ?? own, own, "withdrawn");
}

/** "Later corrected to 5200": the later statement of the speaker, where it is in the table. */
function giveWay(chains: Chains, own: Placed, note: StatementNote): void {
  if (chains.isGiven(own.claim.id)) return;
  const later = chains
    .standing(own)
    .filter((one) => isBefore(own, one) && !isCopy(one, own))
    .toSorted((left, right) => (isBefore(left, right) ? -1 : 1));
  const named = later.find((one) => isNamed(one, note)) ?? later[0];
  if (named !== undefined) chains.give(own, named, "corrected");
}

/**
 * Follows the notes of statements: a correction takes the place of exactly one earlier statement of
 * its speaker on the same count, so that of a chain only the last one stands.
 */
export function linkCorrections(
  claims: readonly Claim[],
  notes: ReadonlyMap<string, StatementNote>,
): CorrectionLinks {
  if (notes.size === 0) return { links: [], denials: [], steps: new Map() };
  const all = placed(claims);
  const chains = new Chains(all);
  const noted = all
    .filter(({ claim }) => notes.has(claim.id))
    .toSorted((left, right) => (isBefore(left, right) ? -1 : 1));
  const denials: StatementDenial[] = [];
  for (const own of noted) {
    const note = notes.get(own.claim.id)!;
    if (note.kind === "corrects") correct(chains, own, note);
    if (note.kind === "withdraws") withdraw(chains, own, note);
    if (note.kind === "denies") denials.push(deniedBy(own, { all: chains.near(own), note }));
  }
  for (const own of noted) {
    const note = notes.get(own.claim.id)!;
    if (note.kind === "corrected-later") giveWay(chains, own, note);
  }
  return { links: chains.links, denials, steps: chains.steps };
}

function deniedBy(
  own: Placed,
  { all, note }: { readonly all: readonly Placed[]; readonly note: StatementNote },
): StatementDenial {
  const { claim } = own;
  const denied = all.filter(
    (one) =>
      one !== own &&
      !isSameVoice(one, own) &&
      comparable(one.claim, claim) &&
      isPeriodCompatible(one.claim, claim) &&
      (isSameQuantity(one.claim, claim) || isNamed(one, note)),
  );
  return { claim: claim.id, denied: denied.map(({ claim: of }) => of.id) };
}
