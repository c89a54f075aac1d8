import { dayNumber } from "../calendar/civil-day.ts";
import { inOneGo } from "../tables/in-one-go.ts";
import type { Series, SeriesFlag, SeriesPoint } from "./series.ts";
import { frozenFlags } from "./find-frozen.ts";

function flagOf(kind: SeriesFlag["kind"], series: string, at: Partial<SeriesFlag>): SeriesFlag {
  const none = { from: null, to: null, line: 0, observed: null, expected: null, difference: null };
  return { kind, series, ...none, ...at };
}

/** Days or, for hourly series, hours since 1970. */
function stepOf(at: string, isHourly: boolean): number {
  const day = dayNumber(at) ?? 0;
  return isHourly ? day * 24 + Number(at.slice(11, 13) || 0) : day;
}

function isPlaceholder({ at, value, reportedOn }: SeriesPoint): boolean {
  return value === 0 && reportedOn !== null && at.slice(0, 10) > reportedOn.slice(0, 10);
}

/** Zeros of days that had not come when the report was made. */
function placeholderFlags({ name, points }: Series): readonly SeriesFlag[] {
  return points.filter(isPlaceholder).map(({ at, line, reportedOn }) =>
    flagOf("placeholder-zero", name, {
      from: at,
      to: at,
      line,
      observed: 0,
      difference: (dayNumber(at) ?? 0) - (dayNumber(reportedOn ?? "") ?? 0),
    }),
  );
}

/** Zeros at the end of a series that never had any: days not reported yet. */
function trailingZeros({ name, points, kind }: Series): readonly SeriesFlag[] {
  if (kind === "cumulative" || points.some(({ reportedOn }) => reportedOn !== null)) return [];
  let end = points.length;
  while (end > 0 && points[end - 1]!.value === 0) end--;
  const zeros = points.slice(end);
  const before = points.slice(0, end);
  const busy = before.slice(-14).toSorted((left, right) => left.value - right.value);
  const usual = busy[Math.floor(busy.length / 2)]?.value ?? 0;
  const hasZeros = before.filter(({ value }) => value === 0).length > before.length / 50;
  if (zeros.length === 0 || before.length < 7 || hasZeros || usual < 20) return [];
  return zeros.map(({ at, line }) =>
    flagOf("placeholder-zero", name, {
      from: at,
      to: at,
      line,
      observed: 0,
      expected: usual,
      difference: -usual,
    }),
  );
}

/** Days whose value changed from one report to a later one. */
function revisionFlags({ name, points }: Series): readonly SeriesFlag[] {
  const flags: SeriesFlag[] = [];
  for (let at = 1; at < points.length; at++) {
    const [before, point] = [points[at - 1]!, points[at]!];
    if (before.at !== point.at) continue;
    const where = { from: point.at, to: point.at, line: point.line };
    const numbers = {
      observed: point.value,
      expected: before.value,
      difference: point.value - before.value,
    };
    if (before.reportedOn === point.reportedOn) {
      flags.push(flagOf("repeated-day", name, { ...where, ...numbers }));
    } else if (before.value !== point.value && !isPlaceholder(before) && !isPlaceholder(point)) {
      flags.push(flagOf("revised", name, { ...where, ...numbers }));
    }
  }
  return flags;
}

/** The last known value of each time, without placeholders. */
export function latestPoints(points: readonly SeriesPoint[]): readonly SeriesPoint[] {
  const latest = new Map<string, SeriesPoint>();
  for (const point of points) if (!isPlaceholder(point)) latest.set(point.at, point);
  return [...latest.values()].toSorted((left, right) => (left.at < right.at ? -1 : 1));
}

function fallFlags(name: string, points: readonly SeriesPoint[]): readonly SeriesFlag[] {
  const flags: SeriesFlag[] = [];
  for (let at = 1; at < points.length; at++) {
    const [before, point] = [points[at - 1]!, points[at]!];
    if (point.value >= before.value) continue;
    flags.push(
      flagOf("falls", name, {
        from: before.at,
        to: point.at,
        line: point.line,
        observed: point.value,
        expected: before.value,
        difference: point.value - before.value,
      }),
    );
  }
  return flags;
}

function negativeFlags(name: string, points: readonly SeriesPoint[]): readonly SeriesFlag[] {
  return points
    .filter(({ value }) => value < 0)
    .map(({ at, value, line }) =>
      flagOf("negative", name, {
        from: at,
        to: at,
        line,
        observed: value,
        expected: 0,
        difference: value,
      }),
    );
}

/** Times missing between two rows, by the step that the series usually keeps. */
function gapFlags(
  { name, kind, blankAt = [] }: Series,
  points: readonly SeriesPoint[],
): readonly SeriesFlag[] {
  const isHourly = kind === "hourly" || points.some(({ at }) => at.includes("T"));
  const blanks = blankAt.map((at) => ({ at, line: 0 }));
  const times = [...points, ...blanks].toSorted((left, right) => (left.at < right.at ? -1 : 1));
  const steps = times.map(({ at }) => stepOf(at, isHourly));
  const widths = steps.slice(1).map((step, at) => step - steps[at]!);
  if (widths.length < 3) return [];
  const usual = modeOf(widths.filter((width) => width > 0));
  // Reports twice a month come after 13 to 17 days; a daily series knows no such slack.
  const widest = usual <= 2 ? usual : usual * 1.6;
  return widths.flatMap((width, at) => {
    if (width <= widest) return [];
    const [before, after] = [times[at]!, times[at + 1]!];
    const difference = Math.round(width / usual) - 1;
    const numbers = { observed: width, expected: usual, difference };
    const where = { from: before.at, to: after.at, line: after.line };
    return [flagOf("gap", name, { ...where, ...numbers })];
  });
}

function modeOf(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  let mode = 1;
  for (const [width, count] of counts) if (count > (counts.get(mode) ?? 0)) mode = width;
  return Math.max(1, mode);
}

/** Everything suspicious in one series: by rows for reports, else in order of time. */
export function checkSeries(series: Series): readonly SeriesFlag[] {
  return inOneGo(seriesSteps(series));
}

/** One check after the other: each may take long where a series has a hundred thousand points. */
function* seriesSteps(series: Series): Generator<undefined, readonly SeriesFlag[]> {
  const { name, kind } = series;
  const points = latestPoints(series.points);
  const checks = [
    () => placeholderFlags(series),
    () => trailingZeros(series),
    () => revisionFlags(series),
    () => (kind === "cumulative" ? fallFlags(name, points) : []),
    () => negativeFlags(name, points),
    () => frozenFlags(series, points),
    () => gapFlags(series, points),
  ];
  const flags: SeriesFlag[] = [];
  for (const check of checks) {
    yield undefined;
    for (const one of check()) flags.push(one);
  }
  return flags;
}

/** Series of one file that miss the same days miss one report. */
const sharedGapsMin = 3;

/** Everything suspicious in the series of one file; a gap that many share is named once, as `*`. */
export function checkAllSeries(all: readonly Series[]): readonly SeriesFlag[] {
  return inOneGo(checkSteps(all));
}

/** The same, series after series, for programs that do other work between. */
export function* checkSteps(all: readonly Series[]): Generator<undefined, readonly SeriesFlag[]> {
  const flags: SeriesFlag[] = [];
  for (const series of all) {
    for (const one of yield* seriesSteps(series)) flags.push(one);
  }
  const shared = new Map<string, number>();
  const keyOf = ({ from, to }: SeriesFlag) => `${from} ${to}`;
  for (const flag of flags) {
    if (flag.kind === "gap") shared.set(keyOf(flag), (shared.get(keyOf(flag)) ?? 0) + 1);
  }
  const named = new Set<string>();
  return flags.flatMap((flag) => {
    const key = keyOf(flag);
    if (flag.kind !== "gap" || (shared.get(key) ?? 0) < sharedGapsMin) return [flag];
    if (named.has(key)) return [];
    named.add(key);
    return [{ ...flag, series: "*" }];
  });
}
