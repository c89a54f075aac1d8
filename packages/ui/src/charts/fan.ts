/** What is forecast for one moment to come: the middle, and three ranges around it. */
export interface FanPoint {
  readonly at: number;
  readonly middle: number;
  readonly low50: number;
  readonly high50: number;
  readonly low80: number;
  readonly high80: number;
  readonly low95: number;
  readonly high95: number;
}

/** What was known at one moment of the past; undefined breaks the line. */
export interface KnownPoint {
  readonly at: number;
  readonly value: number | undefined;
}

/** A forecast that was kept, with what happened; `actual` is undefined while nobody knows. */
export interface KeptPoint {
  readonly at: number;
  readonly middle: number;
  readonly low80: number;
  readonly high80: number;
  readonly actual: number | undefined;
}

/** Whether what happened lies in the range that was promised. Undefined: not known yet. */
export function isHit({ low80, high80, actual }: KeptPoint): boolean | undefined {
  return actual === undefined ? undefined : low80 <= actual && actual <= high80;
}

interface FanPoints {
  readonly known: readonly KnownPoint[];
  readonly kept: readonly KeptPoint[];
  readonly fan: readonly FanPoint[];
}

/** From the first thing known to the last thing forecast. */
export function fanPeriod({ known, kept, fan }: FanPoints): readonly [number, number] {
  const times = [known[0]?.at, kept[0]?.at, fan[0]?.at, known.at(-1)?.at, fan.at(-1)?.at];
  const present = times.filter((at) => at !== undefined);
  return present.length === 0 ? [0, 1] : [Math.min(...present), Math.max(...present)];
}

/**
 * The highest value a fan chart must show. The far edge of the widest range is cut at twice the
 * rest, so that one wild bound does not press everything else flat.
 */
export function fanHighest({ known, kept, fan }: FanPoints, limit: number | undefined): number {
  const firm = Math.max(
    1,
    limit ?? 0,
    ...known.map(({ value }) => value ?? 0),
    ...kept.map(({ actual, middle }) => Math.max(actual ?? 0, middle)),
    ...fan.map(({ high50 }) => high50),
  );
  const widest = Math.max(firm, ...fan.map(({ high95 }) => high95));
  return Math.min(widest, firm * 2);
}
