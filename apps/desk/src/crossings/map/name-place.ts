import type { MapSize, Point } from "./projection.ts";

const steps = { across: 14, down: 9 };
/** Farther away than this is far enough: then the middle of the land is loved more. */
const farPx = 130;
const edgePx = 60;
const nearPx = 30;

/** Whether a point lies within a ring: how many edges a ray to the right crosses. */
export function isWithin([x, y]: Point, ring: readonly Point[]): boolean {
  let isInside = false;
  for (const [index, one] of ring.entries()) {
    const other = ring[(index + ring.length - 1) % ring.length] ?? one;
    const isCrossed =
      one[1] > y !== other[1] > y &&
      x < ((other[0] - one[0]) * (y - one[1])) / (other[1] - one[1]) + one[0];
    if (isCrossed) isInside = !isInside;
  }
  return isInside;
}

function nearest([x, y]: Point, points: readonly Point[]): number {
  return points.reduce((least, [px, py]) => Math.min(least, Math.hypot(px - x, py - y)), Infinity);
}

/** Whether a land reaches one of the marks: only then its name says anything here. */
export function isNear(outline: readonly Point[], marks: readonly Point[]): boolean {
  return marks.some((mark) => isWithin(mark, outline) || nearest(mark, outline) < nearPx);
}

/** Where a land's name hides nothing: within it, away from its edges and from what is marked. */
export function namePlace(
  outline: readonly Point[],
  marks: readonly Point[],
  { widthPx, heightPx }: MapSize,
): Point | undefined {
  let best: { readonly place: Point; readonly room: number } | undefined;
  for (let column = 2; column < steps.across - 1; column++) {
    for (let line = 1; line < steps.down; line++) {
      const place = [(column * widthPx) / steps.across, (line * heightPx) / steps.down] as const;
      if (!isWithin(place, outline)) continue;
      const room =
        Math.min(farPx, nearest(place, marks)) + Math.min(edgePx, nearest(place, outline));
      if (best === undefined || room > best.room) best = { place, room };
    }
  }
  return best?.place;
}
