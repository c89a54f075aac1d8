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

/** Share of the letters that may differ between two words of one script that sound alike. */
const spelledAlikeShare = 0.5;

/** Letters from which the beginning of a name may stand for it (`Alex`, `Alexander`). */
const shortFormLengthMin = 3;

function isBeginning(left: string, right: string): boolean {
  const [shorter, longer] = left.length <= right.length ? [left, right] : [right, left];
  return shorter.length >= shortFormLengthMin && longer.startsWith(shorter);
}

/**
 * Coarse sounds alone make one name of `Nguyen` and `Mahony`: in one script half of the letters
 * must agree, too. Between two scripts spellings say little.
 */
function isSpelledAlike(left: NameWord, right: NameWord): boolean {
  if (left.script !== right.script) return true;
  const budget = Math.floor(Math.max(left.text.length, right.text.length) * spelledAlikeShare);
  if (editDistanceWithin(left.text, right.text, budget) <= budget) return true;
  return left.forms.some((form) =>
    right.forms.some((other) => editDistanceWithin(form, other, budget) <= budget),
  );
}

function compareWords(left: NameWord, right: NameWord): NameRelation {
  if (left.text === right.text) return "equal";
  if (sharesForm(left, right)) return "equal-across-scripts";
  if (left.digits !== right.digits && left.digits !== undefined && right.digits !== undefined) {
    return "different";
  }
  const skeleton = left.skeleton;
  if (left.root !== undefined && right.root !== undefined) {
    // Two known names, not one and its misspelling: `Marina` and `Maria` may be sisters.
    return left.root === right.root ? "similar" : "different";
  }
  if (left.rootInside !== undefined && left.rootInside === right.rootInside) return "similar";
  const [a, b] = [left.forms[0]!, right.forms[0]!];
  const isSkeletonAlike = skeleton.length >= skeletonLengthMin && skeleton === right.skeleton;
  if (isSkeletonAlike && isSpelledAlike(left, right)) return "similar";
  if (isInitial(a, b)) return "initial";
  const errorsMax = typingErrorsMax(Math.min(a.length, b.length));
  const budget = Math.max(errorsMax, Math.floor(Math.max(a.length, b.length) * resemblanceShare));
  const distance = editDistanceWithin(a, b, budget);
  if (distance > budget) return isBeginning(a, b) ? "resembling" : "different";
  return distance <= errorsMax ? "similar" : "resembling";
}

/** Two words that stand for one another, and how. */
export interface WordMatch {
  readonly left: NameWord;
  readonly right: NameWord;
  readonly relation: NameRelation;
}

/** How two name parts relate, word by word. */
export interface PartComparison {
  readonly relation: NameRelation;
  readonly matched: readonly WordMatch[];
  /** Words of the shorter side that the longer side contradicts. */
  readonly contradicted: number;
}

const absent: PartComparison = { relation: "absent", matched: [], contradicted: 0 };

function bestMatch(word: NameWord, others: readonly NameWord[]): WordMatch {
  let best: WordMatch = { left: word, right: others[0]!, relation: "different" };
  for (const other of others) {
    const relation = compareWords(word, other);
    if (ranks[relation] > ranks[best.relation]) best = { left: word, right: other, relation };
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

/** The shorter side goes first; of two of one length always the same one. */
function isFirst(left: readonly NameWord[], right: readonly NameWord[]): boolean {
  if (left.length !== right.length) return left.length < right.length;
  const differing = left.findIndex((word, index) => word.text !== right[index]!.text);
  return differing < 0 || left[differing]!.text < right[differing]!.text;
}

/**
 * Every word of the shorter side seeks its like; the longer side may have further words. Words that
 * match while another contradicts (`Anna Maria`, `Anna Vera`) make the parts resemble one another.
 */
export function compareNameParts(
  left: readonly NameWord[],
  right: readonly NameWord[],
): PartComparison {
  if (left.length === 0 || right.length === 0) return absent;
  const [one, other] = [left[0]!, right[0]!];
  if (left.length === 1 && right.length === 1) {
    const relation = compareWords(one, other);
    return { relation, matched: [{ left: one, right: other, relation }], contradicted: 0 };
  }
  if (isJoined(left, right)) {
    const matched = [{ left: one, right: other, relation: "similar" as const }];
    return { relation: "similar", matched, contradicted: 0 };
  }
  const [fewer, more] = isFirst(left, right) ? [left, right] : [right, left];
  const all = fewer.map((word) => bestMatch(word, more));
  const matched = all.filter(({ relation }) => relation !== "different");
  const contradicted = all.length - matched.length;
  if (matched.length === 0) return { relation: "different", matched: all, contradicted: 0 };
  if (contradicted > 0) return { relation: "resembling", matched, contradicted };
  const worst = matched.reduce((least, match) =>
    ranks[match.relation] < ranks[least.relation] ? match : least,
  );
  return { relation: worst.relation, matched, contradicted };
}

/** As `compareNameParts`, the relation alone. */
export function relateNameParts(
  left: readonly NameWord[],
  right: readonly NameWord[],
): NameRelation {
  return left.length === 1 && right.length === 1
    ? compareWords(left[0]!, right[0]!)
    : compareNameParts(left, right).relation;
}

export function rankOf(relation: NameRelation): number {
  return ranks[relation];
}
