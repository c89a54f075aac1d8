import { inkMin, inkStays, type InkMap } from "./ink-map.ts";

/** Where one line of text stands, in pixels of a levelled picture. */
export interface TextBand {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Changes between paper and ink along each row: text has many, pictures and edges have few. */
function changesByRow({ width, height, ink }: InkMap): Float64Array {
  const changes = new Float64Array(height);
  for (let y = 0; y < height; y++) {
    let [isInk, count] = [false, 0];
    for (let x = 0; x < width; x++) {
      const value = ink[y * width + x]!;
      const is = value > (isInk ? inkStays : inkMin);
      if (is !== isInk) count++;
      isInk = is;
    }
    changes[y] = count;
  }
  return changes.map((_, y) => ((changes[y - 1] ?? 0) + changes[y]! + (changes[y + 1] ?? 0)) / 3);
}

/** The longest stretch of a band with ink in it; a zone has no gap wider than a letter. */
function extentOf(map: InkMap, top: number, bottom: number): { left: number; right: number } {
  const { width, ink } = map;
  const gapMax = (bottom - top) * 1.1;
  let best = { left: 0, right: 0 };
  let [left, last] = [-1, -1];
  for (let x = 0; x < width; x++) {
    let strong = 0;
    for (let y = top; y < bottom; y++) if (ink[y * width + x]! > inkMin) strong++;
    if (strong < Math.max(2, (bottom - top) * 0.15)) continue;
    if (left < 0 || x - last > gapMax) left = x;
    last = x;
    if (last - left > best.right - best.left) best = { left, right: last + 1 };
  }
  return best;
}

function bandsOf(map: InkMap): TextBand[] {
  const changes = changesByRow(map);
  const most = [...changes].sort((left, right) => right - left)[5] ?? 0;
  const enough = Math.max(24, most * 0.3);
  const bands: TextBand[] = [];
  let top = -1;
  for (let y = 0; y <= map.height; y++) {
    const isText = y < map.height && changes[y]! >= enough;
    if (isText && top < 0) top = y;
    if (isText || top < 0) continue;
    if (y - top >= 6) bands.push({ top, bottom: y, ...extentOf(map, top, y) });
    top = -1;
  }
  return bands;
}

const heightOf = ({ top, bottom }: TextBand): number => bottom - top;
const widthOf = ({ left, right }: TextBand): number => right - left;

/** Lines of one zone: the same width and height, evenly spaced, much wider than high. */
function belongTogether(bands: readonly TextBand[]): boolean {
  const first = bands[0]!;
  const height = Math.max(...bands.map(heightOf));
  const width = Math.max(...bands.map(widthOf));
  const isAlike = bands.every(
    (band) =>
      heightOf(band) > height * 0.55 &&
      widthOf(band) > width * 0.86 &&
      Math.abs(band.left - first.left) < width * 0.06,
  );
  const steps = bands.slice(1).map((band, at) => band.bottom - bands[at]!.bottom);
  const isEven = steps.every((step) => step > height * 1.15 && step < height * 3.4);
  return isAlike && isEven && width > height * 16;
}

/** The lines of a machine-readable zone, the lowest in the picture; empty when there is none. */
export function findLines(map: InkMap): readonly TextBand[] {
  const bands = bandsOf(map);
  for (let end = bands.length; end >= 2; end--) {
    for (const count of [3, 2]) {
      const group = bands.slice(Math.max(0, end - count), end);
      if (group.length !== count || !belongTogether(group)) continue;
      const [first, last] = [group[0]!, group.at(-1)!];
      // Three lines stand on cards only, whose thirty letters are large against the width.
      if (count === 3 && widthOf(first) > (last.bottom - first.top) * 10) continue;
      return group;
    }
  }
  return [];
}
