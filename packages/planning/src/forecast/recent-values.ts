/** The latest values of a stream, kept in order of size. */
interface RecentValues {
  readonly sorted: readonly number[];
  /** Adds a value; the oldest leaves when there are too many. */
  add(value: number): void;
}

/** First position of a sorted list whose value is not below `value`. */
export function positionOf(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function createRecentValues(countMax: number): RecentValues {
  const arrived: number[] = [];
  const sorted: number[] = [];
  return {
    sorted,
    add(value) {
      arrived.push(value);
      sorted.splice(positionOf(sorted, value), 0, value);
      if (arrived.length <= countMax) return;
      sorted.splice(positionOf(sorted, arrived.shift() ?? 0), 1);
    },
  };
}
