import type { TextBand } from "./find-lines.ts";
import type { InkMap } from "./ink-map.ts";

/** Where full letters of a line begin and end at the picture's middle, and how the line falls. */
export interface LineHeight {
  readonly top: number;
  readonly bottom: number;
  /** Pixels that the line falls for each pixel to the right. */
  readonly slope: number;
}

interface Reach {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/** Top and foot of the letter in one column, where its ink begins and ends. */
function reachOf(map: InkMap, band: TextBand, [left, right]: readonly [number, number]): Reach {
  const tall = band.bottom - band.top;
  const spare = Math.round(tall * 0.25);
  const [from, to] = [Math.max(0, band.top - spare), Math.min(map.height, band.bottom + spare)];
  const [begin, end] = [Math.max(0, Math.round(left)), Math.min(map.width, Math.round(right))];
  const rows: number[] = [];
  for (let y = from; y < to; y++) {
    let sum = 0;
    for (let x = begin; x < end; x++) sum += map.ink[y * map.width + x]!;
    rows.push(sum);
  }
  const enough = Math.max(...rows) * 0.3;
  const gapMax = Math.max(2, Math.round(tall * 0.12));
  const middle = Math.round(rows.length / 2);
  const endOf = (step: 1 | -1): number => {
    let last = middle;
    for (let y = middle; y >= 0 && y < rows.length && Math.abs(y - last) <= gapMax; y += step) {
      if (rows[y]! >= enough) last = y;
    }
    return last;
  };
  return { x: (left + right) / 2, top: from + endOf(-1), bottom: from + endOf(1) + 1 };
}

function median(values: readonly number[]): number {
  return [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)] ?? 0;
}

/** The median of the slopes between letters far apart: a few wild ones do not count. */
function slopeOf(reaches: readonly Reach[]): number {
  const slopes: number[] = [];
  const apart = Math.max(4, Math.floor(reaches.length / 3));
  for (let at = 0; at + apart < reaches.length; at++) {
    const [left, right] = [reaches[at]!, reaches[at + apart]!];
    slopes.push((right.bottom - left.bottom) / (right.x - left.x));
  }
  return median(slopes);
}

/** How high the lines of a zone stand. The one with most full letters tells how all of them lie. */
export function lineHeights(
  map: InkMap,
  bands: readonly TextBand[],
  edges: readonly number[],
): readonly LineHeight[] {
  const lines = bands.map((band) => {
    const all = edges.slice(1).map((right, at) => reachOf(map, band, [edges[at]!, right]));
    const height = Math.max(...all.map(({ top, bottom }) => bottom - top));
    // Fillers are lower than letters and say nothing of the line's height.
    return all.filter(({ top, bottom }) => bottom - top > height * 0.78);
  });
  const fullest = lines.reduce((left, right) => (right.length > left.length ? right : left));
  const slope = slopeOf(fullest);
  const middle = map.width / 2;
  return lines.map((reaches) => ({
    top: median(reaches.map(({ x, top }) => top - (x - middle) * slope)),
    bottom: median(reaches.map(({ x, bottom }) => bottom - (x - middle) * slope)),
    slope,
  }));
}
