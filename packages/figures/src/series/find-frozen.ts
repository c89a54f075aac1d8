import type { Series, SeriesFlag, SeriesPoint } from "./series.ts";

/** Neighbouring changes that are looked at on either side. */
const neighbours = 5;

/** Mean change below which a day without change happens by itself. */
const changeMin = 10;

/** Chance below which equal values in a row are no chance. */
const chanceMax = 0.0005;

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function frozen(
  name: string,
  points: readonly SeriesPoint[],
  [first, last]: readonly [number, number],
): SeriesFlag {
  const [from, to] = [points[first]!, points[last]!];
  return {
    kind: "frozen",
    series: name,
    from: points[first + 1]!.at,
    to: to.at,
    line: points[first + 1]!.line,
    observed: from.value,
    expected: null,
    difference: last - first,
  };
}

/** A running total that stands still among days on which it grew. */
function frozenTotal(name: string, points: readonly SeriesPoint[]): readonly SeriesFlag[] {
  const changes = points.slice(1).map(({ value }, at) => value - points[at]!.value);
  const flags: SeriesFlag[] = [];
  for (let at = 0; at < changes.length; at++) {
    if (changes[at] !== 0) continue;
    let end = at;
    while (changes[end + 1] === 0) end++;
    const around = [
      ...changes.slice(Math.max(0, at - neighbours), at),
      ...changes.slice(end + 1, end + 1 + neighbours),
    ];
    const others = around.filter((change) => change > 0);
    const isGrowing = around.length >= 3 && others.length >= around.length * 0.8;
    if (isGrowing && medianOf(others) >= changeMin) flags.push(frozen(name, points, [at, end + 1]));
    at = end;
  }
  return flags;
}

/** The same value again and again in a series that otherwise moves. */
function frozenValues(
  name: string,
  points: readonly SeriesPoint[],
  runMin: number,
): readonly SeriesFlag[] {
  const flags: SeriesFlag[] = [];
  let equal = 0;
  for (let at = 1; at < points.length; at++) {
    if (points[at]!.value === points[at - 1]!.value) equal++;
  }
  for (let at = 0; at < points.length; at++) {
    let end = at;
    while (points[end + 1]?.value === points[at]!.value) end++;
    const run = end - at;
    const chance = (equal - run + 1) / (points.length - run + 1);
    const isLarge = points[at]!.value >= 20;
    if (run >= runMin && isLarge && chance ** run < chanceMax) {
      flags.push(frozen(name, points, [at, end]));
    }
    at = end;
  }
  return flags;
}

/** Values that were carried on instead of counted. */
export function frozenFlags(
  { name, kind }: Series,
  points: readonly SeriesPoint[],
): readonly SeriesFlag[] {
  if (kind === "cumulative") return frozenTotal(name, points);
  return frozenValues(name, points, kind === "stock" ? 3 : 2);
}
