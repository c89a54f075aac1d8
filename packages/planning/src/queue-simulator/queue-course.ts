import type { SeededRandom } from "@caravanserai/kernel";
import type { LaneStep } from "../waits/lane-schedule.ts";

const hourMs = 3_600_000;

/** How a simulated queue comes and goes. */
export const courseKinds = ["plateau", "outage", "two-waves", "lane-closures"] as const;
export type CourseKind = (typeof courseKinds)[number];

/** Everything that decides one simulated crossing; the predictors see only part of it. */
export interface QueueCourse {
  readonly crossing: string;
  readonly kind: CourseKind;
  /** Parties joining in each hour, on average. */
  readonly joinsPerHour: readonly number[];
  /** Parties that each lane serves per hour. */
  readonly laneRates: readonly number[];
  /** Lanes as planned: known to everybody at any time. */
  readonly planned: readonly LaneStep[];
  /** Lanes as they were: with an outage that nobody knew of before it began. */
  readonly actual: readonly LaneStep[];
  readonly outage: { readonly fromMs: number; readonly toMs: number } | undefined;
}

export const courseHours = 14 * 24;
const rampFrom = 24;
const rampHours = 36;
const plateauHours = 72;

/** Traffic of an ordinary day by hour: quiet nights. */
function ofDay(hour: number): number {
  return 1 + 0.35 * Math.sin(((hour % 24) - 8) * (Math.PI / 12));
}

/** 0 before a surge, 1 on its plateau, and falling to 0 within days after it. */
function surgeAt(hour: number, from: number, plateau: number): number {
  if (hour < from) return 0;
  if (hour < from + rampHours) return (hour - from) / rampHours;
  const after = hour - from - rampHours - plateau;
  return after <= 0 ? 1 : Math.exp(-after / 30);
}

function surgeOf(kind: CourseKind, hour: number): number {
  if (kind !== "two-waves") return surgeAt(hour, rampFrom, plateauHours);
  const first = surgeAt(hour, rampFrom, plateauHours / 3);
  return Math.max(first, 0.9 * surgeAt(hour, rampFrom + 150, plateauHours / 3));
}

/** Lanes hour by hour, as steps. */
function stepsOf(lanesAt: (hour: number) => number): readonly LaneStep[] {
  const steps: LaneStep[] = [];
  for (let hour = 0; hour < courseHours * 3; hour++) {
    const lanesOpen = lanesAt(hour);
    if (steps.at(-1)?.lanesOpen !== lanesOpen) steps.push({ fromMs: hour * hourMs, lanesOpen });
  }
  return steps;
}

/**
 * A fortnight at one crossing: an ordinary day, a surge that makes people wait about `peakHours`
 * at the worst, and its end. The same random stream makes the same course.
 */
export function createCourse(
  random: SeededRandom,
  { crossing, kind, peakHours }: { crossing: string; kind: CourseKind; peakHours: number },
): QueueCourse {
  const lanes = 4 + random.integer(5);
  const laneRates = Array.from({ length: lanes }, () => 8 + 4 * random.float());
  const nightLanes = kind === "lane-closures" ? Math.ceil(lanes / 3) : lanes;
  const isNight = (hour: number) => hour % 24 < 6 || hour % 24 >= 22;
  const plannedAt = (hour: number) => (isNight(hour) ? nightLanes : lanes);
  const outageFrom = rampFrom + rampHours + 24 + random.integer(24);
  const outageTo = outageFrom + 6 + random.integer(5);
  const hasOutage = kind === "outage";
  const isOut = (hour: number) => hasOutage && hour >= outageFrom && hour < outageTo;
  const perLane = laneRates.reduce((sum, rate) => sum + rate, 0) / lanes;
  const perHour = (perLane * (plannedAt(12) * 16 + plannedAt(0) * 8)) / 24;
  const usual = 0.6;
  // Surplus over the plateau and about half of the ramp and of the decay makes the peak.
  const surplusHours = plateauHours * (kind === "two-waves" ? 0.6 : 1) + 30;
  const lost = hasOutage ? (outageTo - outageFrom) / surplusHours : 0;
  const surge = 1 - usual + Math.max(0.12, peakHours / surplusHours - lost);
  let day = 1;
  const joinsPerHour = Array.from({ length: courseHours }, (_none, hour) => {
    if (hour % 24 === 0) day = Math.exp(0.2 * (random.float() + random.float() - 1));
    return perHour * ofDay(hour) * day * (usual + surge * surgeOf(kind, hour));
  });
  return {
    crossing,
    kind,
    joinsPerHour,
    laneRates,
    planned: stepsOf(plannedAt),
    actual: stepsOf((hour) => (isOut(hour) ? 0 : plannedAt(hour))),
    outage: hasOutage ? { fromMs: outageFrom * hourMs, toMs: outageTo * hourMs } : undefined,
  };
}

/** The schedule as it was known at a moment: an outage is known, with its end, once it began. */
export function scheduleKnownAt(course: QueueCourse, nowMs: number): readonly LaneStep[] {
  const { outage, planned, actual } = course;
  return outage === undefined || nowMs < outage.fromMs ? planned : actual;
}
