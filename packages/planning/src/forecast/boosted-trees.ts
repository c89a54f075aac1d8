import { createSeededRandom } from "@caravanserai/kernel";
import { binFeatures, type BinnedFeatures } from "./feature-bins.ts";
import { growTree, type Tree } from "./grow-tree.ts";

/** Settings of the boosting; usual values, none of them fitted to a series. */
const settings = {
  trees: 140,
  learningRate: 0.08,
  /** Share of rows, and of features, that each tree sees. */
  rowShare: 0.7,
  featureShare: 0.7,
  /** Errors above this quantile count as if they were no larger (Friedman 2001, Huber loss). */
  huberQuantile: 0.9,
  seed: 1_906,
} as const;

/** Corrections learnt from the past: a sum of small trees, each a constant by a few comparisons. */
export interface BoostedTrees {
  readonly trees: readonly Tree[];
}

function quantileOf(values: Float64Array, share: number): number {
  const sorted = values.slice().sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

function drawn(count: number, share: number, float: () => number): Int32Array {
  const all = new Int32Array(count);
  let size = 0;
  for (let index = 0; index < count; index++) if (float() < share) all[size++] = index;
  return all.subarray(0, size);
}

/**
 * Learns to say `targets` from features given by column, minimising the absolute error of all but
 * the largest errors (gradient boosting of regression trees with leaf medians). Deterministic.
 */
export function fitTrees(columns: readonly Float32Array[], targets: Float64Array): BoostedTrees {
  const random = createSeededRandom(settings.seed);
  const float = () => random.float();
  const binned = binFeatures(columns);
  const left = targets.slice();
  const gradients = new Float64Array(targets.length);
  const trees: Tree[] = [];
  let bound = 0;
  for (let round = 0; round < settings.trees; round++) {
    // The bound moves slowly: sorting all errors for every tree would be most of the work.
    if (round % 10 === 0) bound = quantileOf(left.map(Math.abs), settings.huberQuantile);
    if (bound === 0) break;
    for (let row = 0; row < left.length; row++) {
      gradients[row] = Math.max(-bound, Math.min(bound, left[row]!));
    }
    const tree = growTree(binned, {
      gradients,
      errors: left,
      rows: drawn(left.length, settings.rowShare, float),
      features: drawn(columns.length, settings.featureShare, float),
      learningRate: settings.learningRate,
    });
    if (tree === undefined) break;
    trees.push(tree);
    subtract(tree, binned, left);
  }
  return { trees };
}

/** Takes what a tree says of every row off what is still to be explained. */
function subtract(tree: Tree, binned: BinnedFeatures, left: Float64Array): void {
  const { feature, bin, below, above, value } = tree;
  const { columns } = binned;
  for (let row = 0; row < left.length; row++) {
    let node = 0;
    while (below[node]! > 0) {
      node = columns[feature[node]!]![row]! <= bin[node]! ? below[node]! : above[node]!;
    }
    left[row]! -= value[node]!;
  }
}

/** What the trees say for one row of features. */
export function sumOfTrees({ trees }: BoostedTrees, features: Float32Array): number {
  let sum = 0;
  for (const { feature, threshold, below, above, value } of trees) {
    let node = 0;
    while (below[node]! > 0) {
      node = features[feature[node]!]! <= threshold[node]! ? below[node]! : above[node]!;
    }
    sum += value[node]!;
  }
  return sum;
}
