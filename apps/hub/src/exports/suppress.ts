/** Cells under this are not published: a handful of people on one day at one crossing are known. */
const smallCellMax = 10;

/**
 * A count as the public may see it: whole tens, and null under ten. Zero is no exception, for
 * "nobody" would tell the small numbers from the empty days. Totals are sums of what is published,
 * so no subtraction of published numbers leads below ten.
 */
export function publishedCount(count: number): number | null {
  return count < smallCellMax ? null : Math.floor(count / smallCellMax) * smallCellMax;
}

/** At least so many: published cells only, so that the hidden ones cannot be computed from it. */
export function publishedTotal(cells: readonly (number | null)[]): number {
  return cells.reduce<number>((sum, cell) => sum + (cell ?? 0), 0);
}
