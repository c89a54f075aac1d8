import { editDistanceWithin, typingErrorsMax } from "../names/edit-distance.ts";
import type { NameWord } from "../names/name-word.ts";
import type { NameFinding } from "./evidence.ts";

export type NameRelation = NameFinding | "absent";

const ranks: Readonly<Record<NameRelation, number>> = {
  equal: 5,
  "equal-across-scripts": 5,
  similar: 4,
  resembling: 2,
  initial: 2,
  absent: 1,
  different: 0,
};

/** Skeletons shorter than this say too little to call two words similar. */
const skeletonLengthMin = 3;

/** Share of a word's length that may differ and still resemble it. */
const resemblanceShare = 0.4;

function sharesForm(left: NameWord, right: NameWord): boolean {
  return left.forms.some((form) => right.forms.includes(form));
}

function isInitial(left: string, right: string): boolean {
  return (left.length === 1 || right.length === 1) && left[0] === right[0];
}

function compareWords(left: NameWord, right: NameWord): NameRelation {
  if (left.text === right.text) return "equal";
  if (sharesForm(left, right)) return "equal-across-scripts";
  const skeleton = left.skeleton;
  if (left.root !== undefined && left.root === right.root) return "similar";
  if (skeleton.length >= skeletonLengthMin && skeleton === right.skeleton) return "similar";
  const [a, b] = [left.forms[0]!, right.forms[0]!];
  if (isInitial(a, b)) return "initial";
  const errorsMax = typingErrorsMax(Math.min(a.length, b.length));
  const budget = Math.max(errorsMax, Math.floor(Math.max(a.length, b.length) * resemblanceShare));
  const distance = editDistanceWithin(a, b, budget);
  if (distance > budget) return "different";
  return distance <= errorsMax ? "similar" : "resembling";
}

function bestMatch(word: NameWord, others: readonly NameWord[]): NameRelation {
  let best: NameRelation = "different";
  for (const other of others) {
    const relation = compareWords(word, other);
    if (ranks[relation] > ranks[best]) best = relation;
  }
  return best;
}

/** Words written together on one side and apart on the other (`Abd Allah`, `Abdallah`). */
function isJoined(left: readonly NameWord[], right: readonly NameWord[]): boolean {
  if (left.length === right.length || Math.min(left.length, right.length) > 1) return false;
  const join = (words: readonly NameWord[]): string => words.map((word) => word.forms[0]!).join("");
  const [one, other] = [join(left), join(right)];
  const errorsMax = typingErrorsMax(Math.min(one.length, other.length));
  return editDistanceWithin(one, other, errorsMax) <= errorsMax;
}

/** Every word of the shorter side must find its like; the longer side may have further words. */
export function compareNameParts(
  left: readonly NameWord[],
  right: readonly NameWord[],
): NameRelation {
  if (left.length === 0 || right.length === 0) return "absent";
  if (left.length === 1 && right.length === 1) return compareWords(left[0]!, right[0]!);
  if (isJoined(left, right)) return "similar";
  const [fewer, more] = left.length <= right.length ? [left, right] : [right, left];
  let worst: NameRelation = "equal";
  let isAnyMatched = false;
  for (const word of fewer) {
    const relation = bestMatch(word, more);
    isAnyMatched ||= ranks[relation] >= ranks.similar;
    if (ranks[relation] < ranks[worst]) worst = relation;
  }
  if (worst === "different" && isAnyMatched) return "similar";
  return worst;
}

export function rankOf(relation: NameRelation): number {
  return ranks[relation];
}
