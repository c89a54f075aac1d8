const binsMax = 48;

/** Features cut into at most 48 bins of about equally many rows each. */
export interface BinnedFeatures {
  readonly columns: readonly Uint8Array[];
  /** Upper edge of every bin but the last: a value up to and including it belongs below. */
  readonly edges: readonly Float32Array[];
}

function edgesOf(column: Float32Array): Float32Array {
  const sorted = column.slice().sort();
  const edges: number[] = [];
  const top = sorted.at(-1) ?? 0;
  for (let bin = 1; bin < binsMax; bin++) {
    const edge = sorted[Math.floor((bin * sorted.length) / binsMax)] ?? 0;
    const last = edges.at(-1);
    if (edge < top && (last === undefined || edge > last)) edges.push(edge);
  }
  return Float32Array.from(edges);
}

function binOf(edges: Float32Array, value: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edges[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function binFeatures(columns: readonly Float32Array[]): BinnedFeatures {
  const edges = columns.map(edgesOf);
  const binned = columns.map((column, feature) => {
    const own = edges[feature] ?? new Float32Array();
    return Uint8Array.from(column, (value) => binOf(own, value));
  });
  return { columns: binned, edges };
}

export { binsMax };
