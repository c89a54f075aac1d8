import type { TextBand } from "./find-lines.ts";
import type { InkMap } from "./ink-map.ts";

/** The columns that all lines of a zone share: letters of one width, one under the other. */
export interface ZoneColumns {
  /** Left edge of each column, and the right edge of the last, in pixels. */
  readonly edges: readonly number[];
  /** Mean ink on the edges between letters: large when the zone has another number of columns. */
  readonly inkBetween: number;
}

/** No column of a zone is empty: its blanks are printed as fillers. */
const emptyCost = 600;
const unevenCost = 900;
const edgeCost = 300;

function columnInk(map: InkMap, bands: readonly TextBand[]): Float64Array {
  const columns = new Float64Array(map.width);
  for (const { top, bottom } of bands) {
    for (let y = top; y < bottom; y++) {
      for (let x = 0; x < map.width; x++) {
        columns[x]! += map.ink[y * map.width + x]! / ((bottom - top) * bands.length);
      }
    }
  }
  return columns;
}

function runningSums(values: Float64Array): Float64Array {
  const sums = new Float64Array(values.length + 1);
  values.forEach((value, at) => (sums[at + 1] = sums[at]! + value));
  return sums;
}

interface Search {
  readonly ink: Float64Array;
  readonly sums: Float64Array;
  /** First pixel that may be cut, and how many there are. */
  readonly from: number;
  readonly width: number;
  readonly pitch: number;
  /** Ink below which a column counts as empty. */
  readonly enough: number;
}

/** The cheapest way to every next cut from all cuts before it, and the step it came by. */
function nextCuts(search: Search, costs: Float64Array): { costs: Float64Array; steps: Int16Array } {
  const { ink, sums, from, width, pitch, enough } = search;
  const [stepMin, stepMax] = [Math.floor(pitch * 0.86), Math.ceil(pitch * 1.14)];
  const next = new Float64Array(width).fill(Infinity);
  const steps = new Int16Array(width);
  for (let at = 0; at < width; at++) {
    const here = from + at;
    for (let step = stepMin; step <= stepMax && step <= at; step++) {
      const before = costs[at - step]!;
      if (before >= next[at]!) continue;
      const inside = (sums[here] ?? 0) - (sums[here - step] ?? 0);
      const uneven = ((step - pitch) / pitch) ** 2 * unevenCost;
      const cost = before + (ink[here] ?? 0) + (inside < enough ? emptyCost : 0) + uneven;
      if (cost < next[at]!) [next[at], steps[at]] = [cost, step];
    }
  }
  return { costs: next, steps };
}

/** Cuts between the letters with the least ink under them, at a nearly even pace. */
function cutsOf(search: Search, { left, right }: TextBand, count: number): number[] | undefined {
  const { ink, from, width, pitch } = search;
  const away = (at: number, wanted: number) => ((from + at - wanted) / pitch) ** 2 * edgeCost;
  let costs: Float64Array = new Float64Array(width).fill(Infinity);
  for (let at = 0; at < pitch * 1.4 && at < width; at++) {
    costs[at] = (ink[from + at] ?? 0) + away(at, left - pitch * 0.11);
  }
  const cameBy: Int16Array[] = [];
  for (let cut = 1; cut <= count; cut++) {
    const next = nextCuts(search, costs);
    costs = next.costs;
    cameBy.push(next.steps);
  }
  const total = (at: number) => costs[at]! + away(at, right + pitch * 0.11);
  let at = width - 1;
  for (let end = Math.max(0, width - Math.ceil(pitch * 1.4)); end < width; end++) {
    if (total(end) < total(at)) at = end;
  }
  if (!Number.isFinite(costs[at]!)) return undefined;
  const cuts = [from + at];
  for (let cut = count - 1; cut >= 0; cut--) {
    at -= cameBy[cut]![at]!;
    cuts.unshift(from + at);
  }
  return cuts;
}

/** Least squares of a parabola over the cuts: held at an angle, the pace grows along a line. */
function smoothly(cuts: readonly number[]): readonly number[] {
  const scale = cuts.length - 1;
  const even = [0, 0, 0];
  const [sum, first, second] = cuts.reduce<[number, number, number]>(
    (sums, cut, index) => {
      const t = index / scale - 0.5;
      even[0]! += 1;
      even[1]! += t ** 2;
      even[2]! += t ** 4;
      return [sums[0] + cut, sums[1] + cut * t, sums[2] + cut * t ** 2];
    },
    [0, 0, 0],
  );
  const [count, squares, fourths] = even as [number, number, number];
  const determinant = count * fourths - squares * squares;
  const constant = (sum * fourths - second * squares) / determinant;
  const bend = (second * count - sum * squares) / determinant;
  return cuts.map((_, index) => {
    const t = index / scale - 0.5;
    return constant + (first / squares) * t + bend * t * t;
  });
}

/** Where the letters stand if the zone has this many columns; undefined when they cannot. */
export function columnsOf(
  map: InkMap,
  bands: readonly TextBand[],
  count: number,
): ZoneColumns | undefined {
  const middleOf = (side: "left" | "right") =>
    bands.reduce((sum, band) => sum + band[side], 0) / bands.length;
  const whole = { ...bands[0]!, left: middleOf("left"), right: middleOf("right") };
  const ink = columnInk(map, bands);
  const sums = runningSums(ink);
  const pitch = (whole.right - whole.left) / (count - 0.22);
  const from = Math.round(whole.left - pitch * 0.7);
  const inkOfZone = sums[Math.round(whole.right)]! - sums[Math.round(whole.left)]!;
  const width = Math.round(whole.right + pitch * 0.7) - from + 1;
  const enough = (inkOfZone / count) * 0.35;
  const cuts = cutsOf({ ink, sums, from, width, pitch, enough }, whole, count);
  if (cuts === undefined) return undefined;
  const inner = cuts.slice(1, -1);
  const inkBetween = inner.reduce((sum, cut) => sum + (ink[cut] ?? 0), 0) / inner.length;
  return { edges: smoothly(cuts), inkBetween };
}
