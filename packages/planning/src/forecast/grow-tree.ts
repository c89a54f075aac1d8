import { binsMax, type BinnedFeatures } from "./feature-bins.ts";

const leavesMax = 24;
const rowsPerLeafLeast = 40;

/** A regression tree as parallel arrays; a node with `below` 0 is a leaf. */
export interface Tree {
  readonly feature: Int32Array;
  /** Rows up to and including it go below: as a value, and as the bin of it. */
  readonly threshold: Float32Array;
  readonly bin: Int32Array;
  readonly below: Int32Array;
  readonly above: Int32Array;
  readonly value: Float64Array;
}

interface GrowInput {
  /** What a split shall separate. */
  readonly gradients: Float64Array;
  /** What a leaf shall say the median of. */
  readonly errors: Float64Array;
  readonly rows: Int32Array;
  readonly features: Int32Array;
  readonly learningRate: number;
}

interface Split {
  readonly feature: number;
  readonly bin: number;
  readonly gain: number;
}

interface Leaf {
  readonly node: number;
  readonly rows: Int32Array;
  readonly split: Split | undefined;
}

const sums = new Float64Array(binsMax);
const counts = new Int32Array(binsMax);

/** The best bin of one feature at which to part the rows; gain 0 if there is none. */
function splitOfFeature(
  column: Uint8Array,
  bins: number,
  { rows, gradients, total }: { rows: Int32Array; gradients: Float64Array; total: number },
): { readonly bin: number; readonly gain: number } {
  sums.fill(0, 0, bins);
  counts.fill(0, 0, bins);
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!;
    const bin = column[row]!;
    sums[bin]! += gradients[row]!;
    counts[bin]!++;
  }
  const none = (total * total) / rows.length;
  let best = { bin: 0, gain: 0 };
  let sum = 0;
  let count = 0;
  for (let bin = 0; bin < bins - 1; bin++) {
    sum += sums[bin]!;
    count += counts[bin]!;
    if (count < rowsPerLeafLeast) continue;
    const others = rows.length - count;
    if (others < rowsPerLeafLeast) break;
    const gain = (sum * sum) / count + (total - sum) ** 2 / others - none;
    if (gain > best.gain) best = { bin, gain };
  }
  return best;
}

function bestSplit(
  { columns, edges }: BinnedFeatures,
  rows: Int32Array,
  { gradients, features }: GrowInput,
): Split | undefined {
  if (rows.length < 2 * rowsPerLeafLeast) return undefined;
  let total = 0;
  for (let at = 0; at < rows.length; at++) total += gradients[rows[at]!]!;
  let best: Split | undefined;
  for (const feature of features) {
    const column = columns[feature];
    const bins = (edges[feature]?.length ?? 0) + 1;
    if (column === undefined || bins < 2) continue;
    const { bin, gain } = splitOfFeature(column, bins, { rows, gradients, total });
    if (gain > (best?.gain ?? 1e-9)) best = { feature, bin, gain };
  }
  return best;
}

function parted(column: Uint8Array, bin: number, rows: Int32Array): [Int32Array, Int32Array] {
  const below = new Int32Array(rows.length);
  const above = new Int32Array(rows.length);
  let belowCount = 0;
  let aboveCount = 0;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!;
    if (column[row]! <= bin) below[belowCount++] = row;
    else above[aboveCount++] = row;
  }
  return [below.subarray(0, belowCount), above.subarray(0, aboveCount)];
}

function medianOf(rows: Int32Array, errors: Float64Array): number {
  const own = new Float64Array(rows.length);
  for (let at = 0; at < rows.length; at++) own[at] = errors[rows[at]!]!;
  own.sort();
  return own[own.length >> 1] ?? 0;
}

/** Grows a tree, best split first, until 24 leaves or nothing is gained; `undefined` without rows. */
export function growTree(binned: BinnedFeatures, input: GrowInput): Tree | undefined {
  if (input.rows.length === 0) return undefined;
  const nodesMax = 2 * leavesMax;
  const tree = {
    feature: new Int32Array(nodesMax),
    threshold: new Float32Array(nodesMax),
    bin: new Int32Array(nodesMax),
    below: new Int32Array(nodesMax),
    above: new Int32Array(nodesMax),
    value: new Float64Array(nodesMax),
  };
  const leafOf = (node: number, rows: Int32Array): Leaf => ({
    node,
    rows,
    split: bestSplit(binned, rows, input),
  });
  let leaves = [leafOf(0, input.rows)];
  for (let nodes = 1; leaves.length < leavesMax; nodes += 2) {
    const widest = leaves.reduce((best, leaf) =>
      (leaf.split?.gain ?? 0) > (best.split?.gain ?? 0) ? leaf : best,
    );
    const { split, node, rows } = widest;
    const column = split === undefined ? undefined : binned.columns[split.feature];
    if (split === undefined || column === undefined) break;
    const [rowsBelow, rowsAbove] = parted(column, split.bin, rows);
    tree.feature[node] = split.feature;
    tree.bin[node] = split.bin;
    tree.threshold[node] = binned.edges[split.feature]?.[split.bin] ?? 0;
    tree.below[node] = nodes;
    tree.above[node] = nodes + 1;
    const others = leaves.filter((leaf) => leaf !== widest);
    leaves = [...others, leafOf(nodes, rowsBelow), leafOf(nodes + 1, rowsAbove)];
  }
  for (const { node, rows } of leaves) {
    tree.value[node] = input.learningRate * medianOf(rows, input.errors);
  }
  return tree;
}
