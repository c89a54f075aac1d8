import { assert } from "@caravanserai/kernel";
import { laneHoursBetween, type LaneStep } from "../waits/lane-schedule.ts";
import type { ServiceRate } from "../waits/service-rate.ts";

const hourMs = 3_600_000;

/** The queue at one moment to come, in parties: the middle, and a range of four in five. */
export interface OutlookPoint {
  readonly atMs: number;
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

interface OutlookInput {
  readonly nowMs: number;
  readonly ahead: number;
  /** Parties expected to join in each coming hour; its length is the horizon. */
  readonly joinsPerHour: readonly number[];
  /** Relative standard error of those; of 0.3, for instance. */
  readonly joinsError: number;
  readonly rate: ServiceRate;
  readonly schedule: readonly LaneStep[];
  readonly leaverShare: number;
}

const quantile = 1.2816;

/** The queue hour by hour: who joins, less who is served by the lanes as scheduled, never below 0. */
export function outlookOfQueue(input: OutlookInput): readonly OutlookPoint[] {
  const { nowMs, ahead, joinsPerHour, joinsError, rate, schedule, leaverShare } = input;
  assert(ahead >= 0 && joinsError >= 0, "a queue has nobody or somebody");
  const courses = [-1, 0, 1].map((side) => {
    const joinsFactor = Math.exp(side * quantile * joinsError);
    const rateFactor = Math.exp(-side * quantile * rate.relativeSpread);
    let waiting = ahead;
    return joinsPerHour.map((joins, hour) => {
      const fromMs = nowMs + hour * hourMs;
      const laneHours = laneHoursBetween(schedule, fromMs, fromMs + hourMs);
      const joined = joins * joinsFactor * (1 - leaverShare);
      waiting = Math.max(0, waiting + joined - laneHours * rate.perLaneHour * rateFactor);
      return waiting;
    });
  });
  return joinsPerHour.map((_joins, hour) => ({
    atMs: nowMs + (hour + 1) * hourMs,
    low: courses[0]?.[hour] ?? 0,
    middle: courses[1]?.[hour] ?? 0,
    high: courses[2]?.[hour] ?? 0,
  }));
}

/** Hours until a limit is passed. `undefined`: not within the outlook. */
export interface HoursUntil {
  readonly likelyHours: number | undefined;
  /** If the queue grows as fast as one time in ten. */
  readonly earliestHours: number | undefined;
}

/** When a queue passes a number of parties. */
export function hoursUntilAbove(
  outlook: readonly OutlookPoint[],
  { nowMs, limit }: { readonly nowMs: number; readonly limit: number },
): HoursUntil {
  const until = (value: (point: OutlookPoint) => number) => {
    const found = outlook.find((point) => value(point) > limit);
    return found === undefined ? undefined : (found.atMs - nowMs) / hourMs;
  };
  return { likelyHours: until(({ middle }) => middle), earliestHours: until(({ high }) => high) };
}

/** The most parties that will wait at once in the coming night (by local hours, 22 to 6). */
export function mostInNight(
  outlook: readonly OutlookPoint[],
  toLocalMs: (atMs: number) => number,
): OutlookPoint | undefined {
  const night: OutlookPoint[] = [];
  for (const point of outlook) {
    const hour = Math.floor(toLocalMs(point.atMs) / hourMs) % 24;
    const isNight = hour >= 22 || hour < 6;
    if (isNight) night.push(point);
    else if (night.length > 0) break;
  }
  return night.reduce<OutlookPoint | undefined>(
    (most, point) => (most === undefined || point.middle > most.middle ? point : most),
    undefined,
  );
}
