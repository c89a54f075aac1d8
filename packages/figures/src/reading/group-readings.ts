import type { ClaimProposal } from "./claim-proposal.ts";
import { tokenise } from "./text/tokenise.ts";

/** What is compared of a proposal, or of a claim that was once one. */
export type GroupedPassage = Pick<
  ClaimProposal,
  "value" | "valueHigh" | "unit" | "measure" | "place" | "sentenceStart" | "sentenceEnd"
>;

/** A report with what was read from it; a passage of no length has no text to compare. */
export interface GroupedReading<Passage extends GroupedPassage = ClaimProposal> {
  readonly text: string;
  readonly proposals: readonly Passage[];
}

/** Words of a shingle, and the share of shingles from which on two passages are one copy. */
const shingleWords = 3;
const sharedMin = 0.5;

/** Shingles of a passage; one shorter than a shingle is its own, an empty one is like none. */
function shinglesOf(passage: string): ReadonlySet<string> {
  const words = tokenise(passage).flatMap(({ kind, folded }) => (kind === "mark" ? [] : [folded]));
  if (words.length === 0) return new Set();
  const last = Math.max(1, words.length - shingleWords + 1);
  return new Set(
    Array.from({ length: last }, (_, at) => words.slice(at, at + shingleWords).join(" ")),
  );
}

/** Jaccard index: shared shingles of all shingles. */
function likeness(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  const shared = [...left].filter((shingle) => right.has(shingle)).length;
  return shared / (left.size + right.size - shared);
}

interface Group {
  readonly number: number;
  /** What each member says, and the passages it stood in. */
  readonly saying: string;
  readonly passages: ReadonlySet<string>[];
}

function sayingOf({ value, valueHigh, unit, measure, place }: GroupedPassage): string {
  return [value, valueHigh, unit, measure, place].join("|");
}

/** Passages of one number that are compared; more are never read by a person either. */
const passagesMax = 50;

function join(groups: readonly Group[], saying: string, passage: ReadonlySet<string>) {
  return groups.find(
    (group) =>
      group.saying === saying || group.passages.some((one) => likeness(one, passage) >= sharedMin),
  );
}

/**
 * Numbers the proposals of several reports by what they say, across all of them: proposals of one
 * value are one group when unit, measure and place agree, or when their sentences are near copies.
 * An agency text in two outlets is then one group. Answers one list for each reading, in order.
 */
export function groupReadings<Passage extends GroupedPassage>(
  readings: readonly GroupedReading<Passage>[],
): readonly (readonly (Passage & { readonly group: number })[])[] {
  const byValue = new Map<string, Group[]>();
  let number = 0;
  return readings.map(({ text, proposals }) =>
    proposals.map((proposal) => {
      const value = `${proposal.value}-${proposal.valueHigh}`;
      const groups = byValue.get(value) ?? [];
      byValue.set(value, groups);
      const passage = shinglesOf(text.slice(proposal.sentenceStart, proposal.sentenceEnd));
      const saying = sayingOf(proposal);
      const known = join(groups, saying, passage);
      if (known === undefined) groups.push({ number: ++number, saying, passages: [passage] });
      else if (known.passages.length < passagesMax) known.passages.push(passage);
      return { ...proposal, group: known?.number ?? number };
    }),
  );
}
