import { editDistanceWithin, typingErrorsMax } from "../names/edit-distance.ts";
import type { NameWord } from "../names/name-word.ts";

export type NameRelation = "equal" | "equal-across-scripts" | "similar" | "different" | "absent";

const ranks: Readonly<Record<NameRelation, number>> = {
  equal: 3,
  "equal-across-scripts": 3,
  similar: 2,
  absent: 1,
  different: 0,
};

/** Skeletons shorter than this say too little to call two words similar. */
const skeletonLengthMin = 3;

function sharesForm(left: NameWord, right: NameWord): boolean {
  return left.forms.some((form) => right.forms.includes(form));
}

export function compareWords(left: NameWord, right: NameWord): NameRelation {
  if (left.text === right.text) return "equal";
  if (sharesForm(left, right)) return "equal-across-scripts";
  const skeleton = left.skeleton;
  if (skeleton.length >= skeletonLengthMin && skeleton === right.skeleton) return "similar";
  const [a, b] = [left.forms[0]!, right.forms[0]!];
  const budget = typingErrorsMax(Math.min(a.length, b.length));
  return budget > 0 && editDistanceWithin(a, b, budget) <= budget ? "similar" : "different";
}

function bestMatch(word: NameWord, others: readonly NameWord[]): NameRelation {
  let best: NameRelation = "different";
  for (const other of others) {
    const relation = compareWords(word, other);
    if (ranks[relation] > ranks[best]) best = relation;
  }
  return best;
}

/** Every word of the shorter side must find its like; the longer side may have further words. */
export function compareNameParts(
  left: readonly NameWord[],
  right: readonly NameWord[],
): NameRelation {
  if (left.length === 0 || right.length === 0) return "absent";
  const [fewer, more] = left.length <= right.length ? [left, right] : [right, left];
  let worst: NameRelation = "equal";
  let matched = 0;
  for (const word of fewer) {
    const relation = bestMatch(word, more);
    if (relation !== "different") matched++;
    if (ranks[relation] < ranks[worst] || (worst === "equal" && relation !== "equal")) {
      worst = relation;
    }
  }
  if (worst === "different" && matched > 0) return "similar";
  return worst;
}

export function rankOf(relation: NameRelation): number {
  return ranks[relation];
}
