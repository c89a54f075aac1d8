/** One stop of a way: a crossing, a town, an outcome. */
export interface WayStop {
  readonly column: number;
  readonly code: string;
  readonly label: string;
  /** Null is few: drawn thin and written as `fewLabel`. */
  readonly persons: number | null;
  /** Nobody asked, or nobody said: drawn hatched, never left out. */
  readonly isUnknown: boolean;
}

/** Persons between two stops of neighbouring columns. */
export interface WayStretch {
  readonly column: number;
  readonly from: string;
  readonly to: string;
  readonly persons: number | null;
}

export interface PlacedStop extends WayStop {
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

export interface PlacedStretch extends WayStretch {
  /** Area of the ribbon as an SVG path. */
  readonly path: string;
  readonly isUnknown: boolean;
}

export interface WaysFrame {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly stopWidthPx: number;
  /** Room between two stops, so that each label has its line. */
  readonly gapPx: number;
}

/** What a cell of unknown small size is drawn as. */
const fewPersons = 5;
const stopHeightMin = 3;
const personsOf = (persons: number | null) => persons ?? fewPersons;

/**
 * Places stops column by column on one scale, largest first with the unknown last, and ribbons
 * between them in the order of their far ends, so that few cross.
 */
export function layOutWays(
  stops: readonly WayStop[],
  stretches: readonly WayStretch[],
  frame: WaysFrame,
): { readonly stops: readonly PlacedStop[]; readonly stretches: readonly PlacedStretch[] } {
  const columns = Math.max(1, ...stops.map(({ column }) => column + 1));
  const byColumn = Array.from({ length: columns }, (_none, column) =>
    stops.filter((stop) => stop.column === column).toSorted(largestFirst),
  );
  const scale = scaleOf(byColumn, frame);
  const step = (frame.widthPx - frame.stopWidthPx) / Math.max(1, columns - 1);
  const placed = byColumn.flatMap((column, index) => {
    let y = 0;
    return column.map((stop): PlacedStop => {
      const height = Math.max(stopHeightMin, personsOf(stop.persons) * scale);
      const at = { ...stop, x: index * step, y, height };
      y += height + frame.gapPx;
      return at;
    });
  });
  return { stops: placed, stretches: ribbonsOf(placed, stretches, { scale, frame }) };
}

function largestFirst(a: WayStop, b: WayStop): number {
  if (a.isUnknown !== b.isUnknown) return a.isUnknown ? 1 : -1;
  return personsOf(b.persons) - personsOf(a.persons);
}

function scaleOf(columns: readonly (readonly WayStop[])[], frame: WaysFrame): number {
  const scales = columns.map((column) => {
    const persons = column.reduce((sum, stop) => sum + personsOf(stop.persons), 0);
    const gaps = frame.gapPx * Math.max(0, column.length - 1);
    const small = stopHeightMin * column.length;
    return Math.max(1, frame.heightPx - gaps - small) / Math.max(1, persons);
  });
  return Math.min(...scales);
}

function ribbonsOf(
  stops: readonly PlacedStop[],
  stretches: readonly WayStretch[],
  { scale, frame }: { readonly scale: number; readonly frame: WaysFrame },
): PlacedStretch[] {
  const stopAt = new Map(stops.map((stop) => [`${stop.column}|${stop.code}`, stop]));
  const ends = stretches.flatMap((stretch) => {
    const from = stopAt.get(`${stretch.column}|${stretch.from}`);
    const to = stopAt.get(`${stretch.column + 1}|${stretch.to}`);
    return from === undefined || to === undefined ? [] : [{ stretch, from, to }];
  });
  const used = new Map<PlacedStop, { left: number; right: number }>();
  const offset = (stop: PlacedStop, side: "left" | "right", thickness: number) => {
    const sides = used.get(stop) ?? { left: 0, right: 0 };
    used.set(stop, sides);
    const start = sides[side];
    sides[side] += thickness;
    return Math.min(start, Math.max(0, stop.height - thickness));
  };
  const thicknessOf = ({ persons }: WayStretch) => Math.max(0.75, personsOf(persons) * scale);
  const starts = new Map<WayStretch, number>();
  for (const { stretch, from } of ends.toSorted((a, b) => a.to.y - b.to.y)) {
    starts.set(stretch, from.y + offset(from, "right", thicknessOf(stretch)));
  }
  return ends
    .toSorted((a, b) => a.from.y - b.from.y)
    .map(({ stretch, from, to }) => {
      const thickness = thicknessOf(stretch);
      const left = { x: from.x + frame.stopWidthPx, y: starts.get(stretch) ?? from.y };
      const right = { x: to.x, y: to.y + offset(to, "left", thickness) };
      const path = ribbon(left, right, thickness);
      return { ...stretch, path, isUnknown: from.isUnknown || to.isUnknown };
    });
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function ribbon(left: Point, right: Point, thickness: number): string {
  const middle = ((left.x + right.x) / 2).toFixed(1);
  const at = ({ x, y }: Point) => `${x.toFixed(1)} ${y.toFixed(1)}`;
  const below = ({ x, y }: Point) => at({ x, y: y + thickness });
  const curve = (from: Point, to: Point, below = 0) =>
    `C${middle} ${(from.y + below).toFixed(1)} ${middle} ${(to.y + below).toFixed(1)} `;
  return (
    `M${at(left)}${curve(left, right)}${at(right)}L${below(right)}` +
    `${curve(right, left, thickness)}${below(left)}Z`
  );
}
