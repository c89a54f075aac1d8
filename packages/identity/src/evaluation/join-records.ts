import type { ScoredPair } from "./grouping-accuracy.ts";
import { type JoiningBits, groupSizeMax, joiningBitsOf } from "./group-sizes.ts";
import { PairHeap } from "./pair-heap.ts";

/** Two records and what their fields alone say, in bits from the threshold. */
export interface ComparedPair {
  readonly left: number;
  readonly right: number;
  readonly bits: number;
  /** Most that the pair may reach, because it looks like twins. */
  readonly bitsMax?: number;
}

export interface JoinOptions {
  readonly recordCount: number;
  /** Bits that every pair got for the chance that any two records are one person. */
  readonly pairBits: number;
  /** Set when there are two files: records of one file are not compared with each other. */
  readonly firstOfSecondFile?: number;
}

/** The groups, and every pair with the bits at which its two groups join. */
interface JoinedRecords {
  readonly groups: readonly number[];
  readonly pairs: readonly ScoredPair[];
}

/**
 * How much one pair may say for or against joining two groups. Records of one person that were
 * misread twice are far apart and must not outvote all others.
 */
const voteBits = { least: -4, most: 10 };
/** No pair speaks louder when the likelihoods of a group's pairs are averaged. */
const pairBitsMax = 14;
/** How far the likelihood may exceed the average vote of all pairs of two groups. */
const aboveVotesMax = 0.5;
/** How often the sizes of the groups are learned and the groups joined anew. */
const rounds = 3;
/** A pair that stays apart is below the threshold, whatever its fields say. */
const apartBitsMax = -0.01;

/** What the compared pairs between two groups say together. */
interface Link {
  /** Sum of the likelihood ratios. */
  readonly likelihoods: number;
  readonly votes: number;
  readonly pairs: number;
  /** Of a single pair. */
  readonly bits: number;
  readonly bitsMax: number;
}

function linkOf({ bits, bitsMax = Infinity }: ComparedPair): Link {
  // Where twins are to be feared, what looks like twins holds no group together.
  const said = bitsMax < 0 ? Math.min(bits, voteBits.least) : Math.min(bits, bitsMax);
  return {
    likelihoods: 2 ** Math.min(said, pairBitsMax),
    votes: Math.max(voteBits.least, Math.min(voteBits.most, said)),
    pairs: 1,
    bits,
    bitsMax,
  };
}

function together(one: Link, other: Link): Link {
  return {
    likelihoods: one.likelihoods + other.likelihoods,
    votes: one.votes + other.votes,
    pairs: one.pairs + other.pairs,
    bits: 0,
    bitsMax: Infinity,
  };
}

interface Joining {
  readonly height: number;
  readonly groups: readonly [number, number];
  /** Sizes when it was proposed: groups that grew since are proposed anew. */
  readonly sizes: readonly [number, number];
}

/** Groups of records under construction; a group is known by the number of one of its records. */
class RecordGroups {
  readonly #options: JoinOptions;
  readonly #joiningBits: JoiningBits;
  readonly #members: number[][];
  readonly #links: Map<number, Link>[];
  readonly #heap = new PairHeap<Joining>();
  readonly joined: ScoredPair[] = [];

  constructor(pairs: readonly ComparedPair[], options: JoinOptions, joiningBits: JoiningBits) {
    this.#options = options;
    this.#joiningBits = joiningBits;
    this.#members = Array.from({ length: options.recordCount }, (_, record) => [record]);
    this.#links = this.#members.map(() => new Map<number, Link>());
    for (const pair of pairs) {
      const link = linkOf(pair);
      this.#links[pair.left]!.set(pair.right, link);
      this.#links[pair.right]!.set(pair.left, link);
      this.#propose(pair.left, pair.right, link);
    }
  }

  /** Joins the best two groups, again and again, as long as more speaks for it than against. */
  joinAll(): void {
    for (let best = this.#heap.pop(); best !== undefined; best = this.#heap.pop()) {
      const [one, other] = best.groups.map((group) => this.#members[group]!.length);
      if (one === best.sizes[0] && other === best.sizes[1]) this.#join(best);
    }
  }

  /** Group of every record. */
  groups(): number[] {
    const groups = Array.from({ length: this.#options.recordCount }, () => 0);
    this.#members.forEach((records, group) => {
      for (const record of records) groups[record] = group;
    });
    return groups;
  }

  sizes(): readonly number[] {
    return this.#members.map((records) => records.length).filter((size) => size > 0);
  }

  /** Bits for joining two groups; undefined where no pair between them says anything. */
  heightOf(one: number, other: number): number | undefined {
    const link = this.#links[one]!.get(other);
    if (link === undefined) return undefined;
    const size = this.#members[one]!.length + this.#members[other]!.length;
    return size > groupSizeMax ? voteBits.least : this.#height(one, other, link);
  }

  #isCompared(left: number, right: number): boolean {
    const { firstOfSecondFile: first } = this.#options;
    return first === undefined || left < first !== right < first;
  }

  #comparable(one: number, other: number): number {
    const [records, others] = [this.#members[one]!, this.#members[other]!];
    const { firstOfSecondFile: first } = this.#options;
    if (first === undefined) return records.length * others.length;
    const here = records.filter((record) => record < first).length;
    const there = others.filter((record) => record < first).length;
    return here * (others.length - there) + (records.length - here) * there;
  }

  /**
   * A further record is a copy of one of the group, nobody knows of which: so likelihoods are
   * averaged. The votes see to it that one misread record does not bring two people together.
   */
  #height(one: number, other: number, link: Link): number {
    const [size, otherSize] = [this.#members[one]!.length, this.#members[other]!.length];
    const more = this.#joiningBits(size, otherSize);
    if (size === 1 && otherSize === 1) {
      const bitsMax = link.bitsMax > 0 ? link.bitsMax + Math.max(0, more) : link.bitsMax;
      return Math.min(bitsMax, link.bits + more);
    }
    const all = this.#comparable(one, other);
    const likelihood = Math.log2(link.likelihoods / all);
    const vote = (link.votes + (all - link.pairs) * voteBits.least) / all;
    return Math.min(likelihood, vote + aboveVotesMax) + more;
  }

  #propose(one: number, other: number, link: Link): void {
    const sizes = [this.#members[one]!.length, this.#members[other]!.length] as const;
    if (sizes[0] + sizes[1] > groupSizeMax) return;
    const height = this.#height(one, other, link);
    if (height >= 0) this.#heap.push({ height, groups: [one, other], sizes });
  }

  #join({ height, groups: [one, other] }: Joining): void {
    const isOneLarger = this.#members[one]!.length >= this.#members[other]!.length;
    const [kept, gone] = isOneLarger ? [one, other] : [other, one];
    const [records, added] = [this.#members[kept]!, this.#members[gone]!];
    for (const left of records) {
      for (const right of added) {
        if (this.#isCompared(left, right)) this.joined.push({ left, right, score: height });
      }
    }
    records.push(...added);
    this.#members[gone] = [];
    const links = this.#links[kept]!;
    links.delete(gone);
    for (const [third, link] of this.#links[gone]!) {
      if (third === kept) continue;
      const before = links.get(third);
      const now = before === undefined ? link : together(before, link);
      links.set(third, now);
      this.#links[third]!.delete(gone);
      this.#links[third]!.set(kept, now);
    }
    this.#links[gone]!.clear();
    for (const [third, link] of links) this.#propose(kept, third, link);
  }
}

/**
 * Pairs that say no louder than they may vote count like those never compared: without them, a
 * large file is joined in half the time.
 */
function groupsOf(
  pairs: readonly ComparedPair[],
  options: JoinOptions,
  joiningBits: JoiningBits,
): RecordGroups {
  const least = Math.min(voteBits.least, -joiningBits(1, 1));
  const heard = pairs.filter(({ bits }) => bits > least);
  const groups = new RecordGroups(heard, options, joiningBits);
  groups.joinAll();
  return groups;
}

/**
 * Decides about all records at once, by what the pairs say and by how many records people have in
 * this very file. One person's records stand for one another: whoever is one with the first is
 * also one with the second, and whoever found a better counterpart is left alone by the others.
 */
export function joinRecords(pairs: readonly ComparedPair[], options: JoinOptions): JoinedRecords {
  let groups = groupsOf(pairs, options, () => 0);
  for (let round = 1; round < rounds; round++) {
    groups = groupsOf(pairs, options, joiningBitsOf(groups.sizes(), options.pairBits));
  }
  const groupOf = groups.groups();
  const apart: ScoredPair[] = [];
  for (const { left, right, bits } of pairs) {
    const [one, other] = [groupOf[left]!, groupOf[right]!];
    if (one === other) continue;
    const height = groups.heightOf(one, other) ?? bits;
    apart.push({ left, right, score: Math.min(height, apartBitsMax) });
  }
  return { groups: groupOf, pairs: [...groups.joined, ...apart] };
}
