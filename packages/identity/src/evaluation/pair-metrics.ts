/** A scored pair and whether the truth says that it is one person. */
export interface JudgedPair {
  readonly score: number;
  readonly isTrue: boolean;
}

export interface Accuracy {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Share rounded to four digits; 0 of 0 is 0. */
export function share(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 10_000) / 10_000;
}

function f1Of(right: number, proposed: number, truths: number): number {
  return share(2 * right, proposed + truths);
}

/** Accuracy of proposing every pair that scores at least `threshold`. */
export function accuracyAt(
  pairs: readonly JudgedPair[],
  threshold: number,
  truths: number,
): Accuracy {
  let right = 0;
  let proposed = 0;
  for (const pair of pairs) {
    if (pair.score < threshold) continue;
    proposed++;
    if (pair.isTrue) right++;
  }
  return {
    precision: share(right, proposed),
    recall: share(right, truths),
    f1: f1Of(right, proposed, truths),
  };
}

/** The best F1 that any threshold reaches, and that threshold. */
export function bestF1(
  pairs: readonly JudgedPair[],
  truths: number,
): { readonly f1: number; readonly threshold: number } {
  const sorted = [...pairs].sort((left, right) => right.score - left.score);
  let best = { f1: 0, threshold: 0 };
  let right = 0;
  for (let index = 0; index < sorted.length; index++) {
    const pair = sorted[index]!;
    if (pair.isTrue) right++;
    if (sorted[index + 1]?.score === pair.score) continue;
    const f1 = f1Of(right, index + 1, truths);
    if (f1 > best.f1) best = { f1, threshold: pair.score };
  }
  return best;
}

/** Area under the ROC curve: how often a true pair outscores a false one, ties counted half. */
export function areaUnderRoc(pairs: readonly JudgedPair[]): number {
  const sorted = [...pairs].sort((left, right) => left.score - right.score);
  let rankSum = 0;
  let truths = 0;
  for (let start = 0; start < sorted.length;) {
    let end = start + 1;
    let truthsHere = Number(sorted[start]!.isTrue);
    while (sorted[end]?.score === sorted[start]!.score) {
      if (sorted[end]!.isTrue) truthsHere++;
      end++;
    }
    rankSum += truthsHere * ((start + 1 + end) / 2);
    truths += truthsHere;
    start = end;
  }
  const falses = sorted.length - truths;
  if (truths === 0 || falses === 0) return 0;
  return share(rankSum - (truths * (truths + 1)) / 2, truths * falses);
}
