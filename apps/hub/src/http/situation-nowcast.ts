import type { NowcastRange, SituationNowcast } from "@caravanserai/contract";
import { hourStartOf } from "@caravanserai/domain";
import { nowcastDay, type PostDelivery } from "@caravanserai/figures";
import type { DayDelivery, Deliveries } from "@caravanserai/store";

const dayMs = 24 * 3_600_000;
/** Days the estimate may rest on: four weeks hold each weekday four times. */
export const nowcastDaysMax = 28;
/** An hour after which everything of a day counts as known. */
const finalHours = 72;

export interface NowcastMoment {
  readonly nowMs: number;
  readonly dayStartMs: number;
}

type Direction = "in" | "out";
type Span = "UntilNow" | "WholeDay";

/** Today's counts once every post has been heard, from how its counts came in on other days. */
export function nowcastOf(deliveries: Deliveries, moment: NowcastMoment): SituationNowcast {
  const { nowMs, dayStartMs } = moment;
  const inUntilNow = estimate(deliveries, { direction: "in", span: "UntilNow", ...moment });
  const range = (direction: Direction, span: Span) => {
    const found = estimate(deliveries, { direction, span, ...moment });
    return found === undefined ? null : rangeOf(found);
  };
  const expectedOf = new Map(inUntilNow?.posts.map((post) => [post.post, post.expected]));
  const knownOf = new Map(
    deliveries.days
      .filter(({ direction, daysBefore }) => direction === "in" && daysBefore === 0)
      .map(({ device, finalUntilNow }) => [device, finalUntilNow]),
  );
  const silent = deliveries.posts
    .filter(({ isSilent }) => isSilent)
    .map(({ isSilent: _isSilent, ...post }) => ({
      ...post,
      knownIn: knownOf.get(post.device) ?? 0,
      expectedIn: inUntilNow === undefined ? null : Math.round(expectedOf.get(post.device) ?? 0),
    }))
    .sort((a, b) => missed(b) - missed(a));
  return {
    asOfMs: deliveries.asOfMs ?? nowMs,
    hubTimeMs: nowMs,
    dayStartMs,
    untilMs: hourStartOf(nowMs),
    in: { untilNow: range("in", "UntilNow"), wholeDay: range("in", "WholeDay") },
    out: { untilNow: range("out", "UntilNow"), wholeDay: range("out", "WholeDay") },
    silent,
  };
}

function missed({ expectedIn, knownIn }: { expectedIn: number | null; knownIn: number }): number {
  return expectedIn === null ? 0 : expectedIn - knownIn;
}

interface Asked extends NowcastMoment {
  readonly direction: Direction;
  readonly span: Span;
}

type Estimate = NonNullable<ReturnType<typeof nowcastDay>>;

function estimate(deliveries: Deliveries, asked: Asked): Estimate | undefined {
  const { direction, span, nowMs, dayStartMs } = asked;
  const atHours = (nowMs - dayStartMs) / 3_600_000;
  const own = deliveries.days.filter((delivery) => delivery.direction === direction);
  const byDevice = new Map<string, DayDelivery[]>();
  for (const day of own) byDevice.set(day.device, [...(byDevice.get(day.device) ?? []), day]);
  const rows = [...byDevice.values()].flatMap((days) =>
    daysOf(days).flatMap((day): PostDelivery[] => {
      const post = { post: day.device, day: dayName(dayStartMs - day.daysBefore * dayMs) };
      const known = { ...post, knownAtHours: atHours, count: day[`known${span}`] };
      if (day.daysBefore === 0) return [{ ...known, count: day[`final${span}`] }];
      return [known, { ...post, knownAtHours: finalHours, count: day[`final${span}`] }];
    }),
  );
  return nowcastDay({ day: dayName(dayStartMs), atHours, deliveries: rows });
}

/** Every day since the tablet first counted: a day without a tally is a zero, not a gap. */
function daysOf(days: readonly DayDelivery[]): readonly DayDelivery[] {
  const [first] = days;
  if (first === undefined) return [];
  const oldest = Math.max(...days.map(({ daysBefore }) => daysBefore));
  const known = new Map(days.map((day) => [day.daysBefore, day]));
  const nothing = { knownUntilNow: 0, finalUntilNow: 0, knownWholeDay: 0, finalWholeDay: 0 };
  return Array.from({ length: oldest + 1 }, (_none, daysBefore): DayDelivery => {
    const { device, direction } = first;
    return known.get(daysBefore) ?? { device, direction, daysBefore, ...nothing };
  });
}

/** Days are only told apart and ordered: any date that names them does. */
function dayName(startMs: number): string {
  return new Date(startMs + dayMs / 2).toISOString().slice(0, 10);
}

function rangeOf({ known, expected, low, high, coverage, basisDays }: Estimate): NowcastRange {
  return {
    known: Math.round(known),
    expected: Math.round(expected),
    low: Math.round(low),
    high: Math.round(high),
    coverage,
    basisDays,
  };
}
