import type { MapSize, Point } from "./projection.ts";

/** A mark that wants a label of so many lines. */
export interface LabelWish {
  readonly at: Point;
  readonly lines: readonly string[];
}

/** Where the label's first line begins; its lines are centred on `x`. */
export interface LabelPlace {
  readonly x: number;
  readonly y: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export const labelLinePx = 15;
const letterPx = 7.2;
const markPx = 15;

function boxAt({ lines }: LabelWish, { x, y }: LabelPlace): Box {
  const half = (Math.max(...lines.map(({ length }) => length)) * letterPx) / 2;
  return {
    left: x - half,
    right: x + half,
    top: y - 12,
    bottom: y + labelLinePx * lines.length - 11,
  };
}

function overlap(one: Box, other: Box): number {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return width > 0 && height > 0 ? width * height : 0;
}

function outside(box: Box, { widthPx, heightPx }: MapSize): number {
  const over = [-box.left, box.right - widthPx, -box.top, box.bottom - heightPx];
  return over.reduce((sum, px) => sum + Math.max(0, px), 0);
}

/** Places around a mark, the best loved first: above, below, further above, further below. */
function candidates(wish: LabelWish): readonly LabelPlace[] {
  const [x, y] = wish.at;
  const heightPx = labelLinePx * wish.lines.length;
  const half = (Math.max(...wish.lines.map(({ length }) => length)) * letterPx) / 2 + markPx + 2;
  const above = y - markPx - heightPx + 11;
  const below = y + markPx + 13;
  const beside = y + 4 - (heightPx - labelLinePx) / 2;
  return [
    { x, y: above },
    { x, y: below },
    { x: x + half, y: beside },
    { x: x - half, y: beside },
    { x, y: above - heightPx },
    { x, y: below + heightPx },
    { x, y: above - 2 * heightPx },
    { x, y: below + 2 * heightPx },
  ];
}

/** Puts every label where it hides the least: no other label, no mark, nothing over the edge. */
export function placeLabels(wishes: readonly LabelWish[], size: MapSize): readonly LabelPlace[] {
  const marks = wishes.map(({ at: [x, y] }): Box => ({
    left: x - markPx,
    right: x + markPx,
    top: y - markPx,
    bottom: y + markPx,
  }));
  const taken: Box[] = [];
  return wishes.map((wish) => {
    let best: { readonly place: LabelPlace; readonly cost: number } | undefined;
    for (const [rank, place] of candidates(wish).entries()) {
      const box = boxAt(wish, place);
      const hidden = [...taken, ...marks].reduce((sum, other) => sum + overlap(box, other), 0);
      const cost = hidden + outside(box, size) * 40 + rank * 8;
      if (best === undefined || cost < best.cost) best = { place, cost };
    }
    const place = best?.place ?? { x: wish.at[0], y: wish.at[1] };
    taken.push(boxAt(wish, place));
    return place;
  });
}
