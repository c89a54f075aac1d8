import { createSeededRandom, type SeededRandom } from "@caravanserai/kernel";
import { createIntervalCalibration } from "../waits/interval-calibration.ts";
import { leaverShareOf } from "../waits/leaver-share.ts";
import { crossingRate } from "../waits/service-rate.ts";
import { checkWait } from "../waits/wait-checks.ts";
import { calibratedRange, estimateWait, type WaitRange } from "../waits/wait-estimate.ts";
import { waitParameters } from "../waits/wait-parameters.ts";
import { createCourse, courseHours, courseKinds, scheduleKnownAt } from "./queue-course.ts";
import { simulateCrossing, type SimulatedCrossing } from "./simulate-crossing.ts";

const hourMs = 3_600_000;
const minuteMs = 60_000;
const longMinutes = 360;

/** Longest waits of ten crossings in hours: from three days to three hours. */
const peakHours = [72, 48, 36, 24, 18, 12, 8, 6, 4, 3] as const;

export const predictorNames = [
  "fluid",
  "lastToEnter",
  "headOfLine",
  "queueOverLastHour",
  "queueOverSixHours",
] as const;
export type PredictorName = (typeof predictorNames)[number];

/** How well the queue is known to the predictors. */
export interface QueueVariant {
  readonly name: "exact" | "count-error" | "unseen-leavers" | "both";
  /** Relative standard error of the count. */
  readonly countError: number;
  /** Share of those who join that leave without a word. */
  readonly leaverShare: number;
}

export const queueVariants: readonly QueueVariant[] = [
  { name: "exact", countError: 0, leaverShare: 0 },
  { name: "count-error", countError: 0.1, leaverShare: 0 },
  { name: "unseen-leavers", countError: 0, leaverShare: 0.15 },
  { name: "both", countError: 0.1, leaverShare: 0.15 },
];

/** Mean absolute errors of one predictor. */
export interface PredictorErrors {
  /** Of waits above six hours: relative, and in hours. */
  readonly longRelative: number;
  readonly longHours: number;
  /** Of waits up to six hours, in minutes. */
  readonly shortMinutes: number;
}

/** What the comparison found for one variant. */
export interface PredictorComparison {
  readonly variant: QueueVariant["name"];
  readonly longCount: number;
  readonly shortCount: number;
  readonly errors: Readonly<Record<PredictorName, PredictorErrors>>;
  /** Share of true waits within the calibrated range of the fluid estimate; 0.8 is promised. */
  readonly coverage80: number;
}

class ErrorSums {
  longRelative = 0;
  longMinutes = 0;
  shortMinutes = 0;

  add(predicted: number, actual: number): void {
    const error = Math.abs(predicted - actual);
    if (actual > longMinutes) {
      this.longRelative += error / actual;
      this.longMinutes += error;
    } else this.shortMinutes += error;
  }
}

/** A standard normal draw (Box and Muller). */
export function normal(random: SeededRandom): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random.float()));
  return radius * Math.cos(2 * Math.PI * random.float());
}

interface Question {
  readonly crossing: SimulatedCrossing;
  readonly nowMs: number;
  readonly variant: QueueVariant;
  /** Standard normal: by how many standard errors this count is off. */
  readonly countOff: number;
}

type Predictions = Readonly<Record<PredictorName, number>> & { readonly range: WaitRange };

/** What each predictor says at a moment, from what could be known; `undefined` without a rate. */
function predict({ crossing, nowMs, variant, countOff }: Question): Predictions | undefined {
  const windowMs = nowMs - waitParameters.rateWindowHours * hourMs;
  const { countError } = variant;
  const counted = crossing.aheadAt(nowMs, true) * Math.max(0, 1 + countError * countOff);
  const served = crossing.servedBetween(windowMs, nowMs);
  const leaverShare = leaverShareOf({ left: crossing.missedBetween(windowMs, nowMs), served });
  const rate = crossingRate(crossing.workBetween(windowMs, nowMs));
  const schedule = scheduleKnownAt(crossing.course, nowMs);
  const known = { nowMs, ahead: counted, countError, leaverShare, schedule };
  const range = rate === undefined ? undefined : estimateWait({ ...known, rate });
  if (range === undefined) return undefined;
  const lastPassage = crossing.lastPassage(nowMs);
  const headJoinedMs = crossing.headJoinedMs(nowMs);
  const checks = checkWait({ nowMs, ahead: counted, headJoinedMs, lastPassage, served });
  const lastHour = crossing.servedBetween(nowMs - hourMs, nowMs);
  return {
    range,
    fluid: range.middleMinutes,
    lastToEnter: checks.lastToEnterMinutes ?? 0,
    headOfLine: checks.headOfLineMinutes ?? 0,
    // Nobody served in an hour would mean for ever: the longest wait that is believed.
    queueOverLastHour: Math.min(waitParameters.horizonDays * 1_440, (counted / lastHour) * 60),
    queueOverSixHours: checks.queueOverThroughputMinutes ?? 0,
  };
}

/** The ten crossings of one seed, with a course of their own each. */
export function simulateCrossings(seed: number, leaverShare: number): readonly SimulatedCrossing[] {
  const random = createSeededRandom(seed);
  return peakHours.map((hours, index) => {
    const crossing = `S${String(index + 1).padStart(2, "0")}`;
    const kind = courseKinds[(index + seed) % courseKinds.length] ?? "plateau";
    const own = random.fork(crossing);
    const course = createCourse(own.fork("course"), { crossing, kind, peakHours: hours });
    return simulateCrossing(course, own.fork("happened"), leaverShare);
  });
}

/** Hours between two questions about one crossing. */
const askedEveryHours = 2;

/**
 * Asks every predictor every two hours at ten simulated crossings a seed, and compares with the
 * wait that the next to join then had. Ramp, plateau and decay are in every course; outages, two
 * waves and lanes closed at night in a quarter each.
 */
export function comparePredictors(
  seeds: readonly number[],
  variant: QueueVariant,
): PredictorComparison {
  const sums = Object.fromEntries(predictorNames.map((name) => [name, new ErrorSums()]));
  const count = { long: 0, short: 0, ranges: 0, held: 0 };
  const calibration = createIntervalCalibration();
  for (const seed of seeds) {
    const counts = createSeededRandom(seed).fork("counts");
    for (const crossing of simulateCrossings(seed, variant.leaverShare)) {
      const heard: { atMs: number; told: number; actual: number }[] = [];
      for (let hour = 12; hour < courseHours - 24; hour += askedEveryHours) {
        const nowMs = hour * hourMs;
        const question = { crossing, nowMs, variant, countOff: normal(counts) };
        const actual = crossing.waitMinutesFrom(nowMs);
        if (actual === undefined || crossing.aheadAt(nowMs, false) === 0) continue;
        const told = predict(question);
        if (told === undefined) continue;
        for (const name of predictorNames) sums[name]?.add(told[name], actual);
        if (actual > longMinutes) count.long++;
        else count.short++;
        // A wait is known when it is over: only then may the range learn from it.
        while (heard[0] !== undefined && heard[0].atMs <= nowMs) {
          const { told: before, actual: after } = heard.shift()!;
          calibration.record(crossing.course.crossing, before, after);
        }
        const { range } = told;
        const own = calibratedRange(range, { crossing: crossing.course.crossing, calibration });
        count.ranges++;
        count.held += Number(own.lowMinutes <= actual && actual <= own.highMinutes);
        const atMs = nowMs + actual * minuteMs;
        if (actual > 0 && told.fluid > 0) heard.push({ atMs, told: told.fluid, actual });
      }
    }
  }
  const errors = Object.fromEntries(
    predictorNames.map((name) => {
      const { longRelative = 0, longMinutes = 0, shortMinutes = 0 } = sums[name] ?? {};
      const among = (sum: number, all: number) => (all > 0 ? sum / all : 0);
      return [
        name,
        {
          longRelative: among(longRelative, count.long),
          longHours: among(longMinutes, count.long) / 60,
          shortMinutes: among(shortMinutes, count.short),
        },
      ];
    }),
  ) as unknown as PredictorComparison["errors"];
  return {
    variant: variant.name,
    longCount: count.long,
    shortCount: count.short,
    errors,
    coverage80: count.ranges > 0 ? count.held / count.ranges : 0,
  };
}
