import type { NowcastRange, SituationNowcast } from "@caravanserai/contract";
import { hourStartOf } from "@caravanserai/domain";
import { nowcastDay, type PostDelivery } from "@caravanserai/figures";
import type { CameTo, DayDelivery, Deliveries } from "@caravanserai/store";

const dayMs = 24 * 3_600_000;
/** Days the estimate may rest on: each weekday twice; older ones knew other queues. */
export const nowcastDaysMax = 14;
/** Fewer whole days tell nothing of how counts come in; as in `nowcastDay`. */
const basisDaysMin = 3;
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
    .map(({ isSilent: _isSilent, isComplete: _isComplete, ...post }) => ({
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
    isPast: false,
    silent,
  };
}

/** Beside the estimate of a past hour, what its day came to as far as is known today. */
export function withOutcome(
  nowcast: SituationNowcast,
  outcome: readonly CameTo[],
): SituationNowcast {
  const of = (direction: Direction) => {
    const { untilNow, wholeDay } = nowcast[direction];
    const came = outcome.find((sum) => sum.direction === direction);
    return {
      untilNow: untilNow && { ...untilNow, cameTo: came?.untilNow ?? 0 },
      wholeDay: wholeDay && { ...wholeDay, cameTo: came?.wholeDay ?? 0 },
    };
  };
  return { ...nowcast, in: of("in"), out: of("out") };
}

function missed({ expectedIn, knownIn }: { expectedIn: number | null; knownIn: number }): number {
  return expectedIn === null ? 0 : expectedIn - knownIn;
}

interface Asked extends NowcastMoment {
  readonly direction: Direction;
  readonly span: Span;
}

type Estimate = Pick<
  NonNullable<ReturnType<typeof nowcastDay>>,
  "known" | "expected" | "low" | "high" | "coverage" | "basisDays" | "posts"
>;

/**
 * The chain ladder over the posts that may have more to send. What a complete post counted until
 * now is certain and only added; of its whole day the hours until now are what is known.
 */
function estimate(deliveries: Deliveries, asked: Asked): Estimate | undefined {
  const { direction, span, nowMs, dayStartMs } = asked;
  const atHours = (nowMs - dayStartMs) / 3_600_000;
  const complete = new Set(
    deliveries.posts.filter(({ isComplete }) => isComplete).map(({ device }) => device),
  );
  const own = deliveries.days.filter((delivery) => delivery.direction === direction);
  const isCertain = ({ device }: DayDelivery) => span === "UntilNow" && complete.has(device);
  const uncertain = own.filter((delivery) => !isCertain(delivery));
  const rows = byDevice(uncertain).flatMap((days) =>
    daysOf(days).flatMap((day): PostDelivery[] => {
      const post = { post: day.device, day: dayName(dayStartMs - day.daysBefore * dayMs) };
      const count = complete.has(day.device) ? day.finalUntilNow : day[`known${span}`];
      const isToday = day.daysBefore === 0;
      const today = complete.has(day.device) ? count : day[`final${span}`];
      const known = { ...post, knownAtHours: atHours, count: isToday ? today : count };
      if (isToday) return [known];
      return [known, { ...post, knownAtHours: finalHours, count: day[`final${span}`] }];
    }),
  );
  const certain = own
    .filter((delivery) => isCertain(delivery) && delivery.daysBefore === 0)
    .reduce((sum, { finalUntilNow }) => sum + finalUntilNow, 0);
  const basisDays = new Set(own.map(({ daysBefore }) => daysBefore)).size - 1;
  const found =
    rows.length > 0
      ? nowcastDay({ day: dayName(dayStartMs), atHours, deliveries: rows })
      : allHeard(basisDays);
  return found === undefined ? undefined : plus(found, certain);
}

/** Nothing is missing: with days before, the count so far is the answer itself. */
function allHeard(basisDays: number): Estimate | undefined {
  if (basisDays < basisDaysMin) return undefined;
  const nothing = { known: 0, expected: 0, low: 0, high: 0 };
  return { ...nothing, coverage: 0.8, basisDays, posts: [] };
}

function plus(found: Estimate, certain: number): Estimate {
  return {
    ...found,
    known: found.known + certain,
    expected: found.expected + certain,
    low: found.low + certain,
    high: found.high + certain,
  };
}

function byDevice(days: readonly DayDelivery[]): DayDelivery[][] {
  const found = new Map<string, DayDelivery[]>();
  for (const day of days) found.set(day.device, [...(found.get(day.device) ?? []), day]);
  return [...found.values()];
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
    cameTo: null,
  };
}
