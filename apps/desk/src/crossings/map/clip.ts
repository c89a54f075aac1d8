import type { Point } from "./projection.ts";

/** A rectangle in pixels. */
export interface ClipBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Edge {
  readonly isInside: (point: Point) => boolean;
  readonly cut: (from: Point, to: Point) => Point;
}

function edgesOf({ left, top, right, bottom }: ClipBox): readonly Edge[] {
  const atX = (x: number) => (from: Point, to: Point) =>
    [x, from[1] + ((to[1] - from[1]) * (x - from[0])) / (to[0] - from[0])] as const;
  const atY = (y: number) => (from: Point, to: Point) =>
    [from[0] + ((to[0] - from[0]) * (y - from[1])) / (to[1] - from[1]), y] as const;
  return [
    { isInside: ([x]) => x >= left, cut: atX(left) },
    { isInside: ([x]) => x <= right, cut: atX(right) },
    { isInside: ([, y]) => y >= top, cut: atY(top) },
    { isInside: ([, y]) => y <= bottom, cut: atY(bottom) },
  ];
}

/** A ring cut to the box, edge by edge (Sutherland and Hodgman 1974); empty when it is outside. */
export function clipRing(ring: readonly Point[], box: ClipBox): readonly Point[] {
  let kept = ring;
  for (const { isInside, cut } of edgesOf(box)) {
    const next: Point[] = [];
    for (const [index, point] of kept.entries()) {
      const before = kept[(index + kept.length - 1) % kept.length] ?? point;
      if (isInside(point)) {
        if (!isInside(before)) next.push(cut(before, point));
        next.push(point);
      } else if (isInside(before)) {
        next.push(cut(before, point));
      }
    }
    kept = next;
  }
  return kept;
}

/** The parts of a line near the box: whole segments, so that no end is invented within it. */
export function nearLines(line: readonly Point[], box: ClipBox): readonly (readonly Point[])[] {
  const parts: Point[][] = [];
  let part: Point[] = [];
  const isFar = (one: Point, other: Point) =>
    (one[0] < box.left && other[0] < box.left) ||
    (one[0] > box.right && other[0] > box.right) ||
    (one[1] < box.top && other[1] < box.top) ||
    (one[1] > box.bottom && other[1] > box.bottom);
  for (const [index, point] of line.entries()) {
    const before = line[index - 1];
    if (before === undefined || isFar(before, point)) {
      if (part.length > 1) parts.push(part);
      part = [point];
    } else {
      part.push(point);
    }
  }
  if (part.length > 1) parts.push(part);
  return parts;
}
