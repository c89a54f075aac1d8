import { dayNumber } from "../calendar/civil-day.ts";
import { latestPoints } from "./check-series.ts";
import type { Series, SeriesFlag } from "./series.ts";

function valuesOf({ points }: Series): ReadonlyMap<string, { value: number; line: number }> {
  return new Map(latestPoints(points).map(({ at, value, line }) => [at, { value, line }]));
}

/** Difference that rounding explains: one in a thousand, at least one. */
function isApart(observed: number, expected: number): boolean {
  return Math.abs(observed - expected) > Math.max(0.5, Math.abs(expected) * 0.0005);
}

/** Days of a total that its parts, all of them present, do not add up to. */
export function compareParts(whole: Series, parts: readonly Series[]): readonly SeriesFlag[] {
  const days = parts.map(valuesOf);
  return [...valuesOf(whole)].flatMap(([at, { value, line }]): SeriesFlag[] => {
    const found = days.map((part) => part.get(at)?.value);
    if (found.length === 0 || found.some((part) => part === undefined)) return [];
    const expected = found.reduce<number>((sum, part) => sum + (part ?? 0), 0);
    if (!isApart(value, expected)) return [];
    const difference = value - expected;
    return [
      {
        kind: "parts-do-not-sum",
        series: whole.name,
        from: at,
        to: at,
        line,
        observed: value,
        expected,
        difference,
      },
    ];
  });
}

/** Days on which the daily column is not the rise of the running total. */
function compareDaily(daily: Series, cumulative: Series): readonly SeriesFlag[] {
  const totals = latestPoints(cumulative.points);
  const flows = valuesOf(daily);
  return totals.slice(1).flatMap(({ at, value }, index): SeriesFlag[] => {
    const before = totals[index]!;
    const flow = flows.get(at);
    const isNextDay = (dayNumber(at) ?? 0) - (dayNumber(before.at) ?? 0) === 1;
    const expected = value - before.value;
    if (flow === undefined || !isNextDay || !isApart(flow.value, expected)) return [];
    const difference = flow.value - expected;
    return [
      {
        kind: "daily-differs-from-cumulative",
        series: daily.name,
        from: at,
        to: at,
        line: flow.line,
        observed: flow.value,
        expected,
        difference,
      },
    ];
  });
}

const wholeNames =
  /^(total|totale|gesamt|insgesamt|sum|всего|итого|all|alle|overall|national|grand total)\b/i;

function lastName({ name }: Series): string {
  return name.split(" · ").at(-1) ?? name;
}

/** The comparisons that the names of a file's series ask for. */
export function compareAll(series: readonly Series[]): readonly SeriesFlag[] {
  const flags: SeriesFlag[] = [];
  const groups = new Map<string, Series[]>();
  for (const one of series) {
    const key = one.name.includes(" · ") ? one.name.slice(0, one.name.indexOf(" · ")) : "";
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  for (const group of groups.values()) {
    const cumulative = group.filter(({ kind }) => kind === "cumulative");
    const daily = group.filter(({ kind }) => kind === "daily");
    if (cumulative.length === 1 && daily.length === 1) {
      flags.push(...compareDaily(daily[0]!, cumulative[0]!));
    }
    flags.push(...totalsIn(group, lastName));
  }
  if (!groups.has("") || groups.size > 1) flags.push(...totalsIn(series, firstName));
  return flags;
}

function firstName({ name }: Series): string {
  return name.split(" · ")[0] ?? name;
}

/** One series called total beside at least two of the same kind. */
function totalsIn(
  group: readonly Series[],
  nameOf: (one: Series) => string,
): readonly SeriesFlag[] {
  return group
    .filter((one) => wholeNames.test(nameOf(one).replaceAll("_", " ")))
    .flatMap((whole) => {
      const isLike = (one: Series) =>
        one !== whole &&
        one.kind === whole.kind &&
        !wholeNames.test(nameOf(one).replaceAll("_", " "));
      const column = lastName(whole);
      const parts = group.filter(
        (one) =>
          isLike(one) &&
          (nameOf === lastName || lastName(one) === column || firstName(one) === one.name),
      );
      return parts.length >= 2 ? compareParts(whole, parts) : [];
    });
}

/** Values of a later file against an earlier one: the days that were revised between them. */
export function compareVintages(before: Series, after: Series): readonly SeriesFlag[] {
  const known = valuesOf(before);
  return [...valuesOf(after)].flatMap(([at, { value, line }]): SeriesFlag[] => {
    const old = known.get(at);
    if (old === undefined || old.value === value) return [];
    const [expected, difference] = [old.value, value - old.value];
    return [
      {
        kind: "revised",
        series: after.name,
        from: at,
        to: at,
        line,
        observed: value,
        expected,
        difference,
      },
    ];
  });
}
