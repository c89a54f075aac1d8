import type { SeededRandom } from "@caravanserai/kernel";
import type { LaneStep } from "../waits/lane-schedule.ts";
import type { LaneWork } from "../waits/service-rate.ts";
import type { Passage } from "../waits/wait-checks.ts";
import type { QueueCourse } from "./queue-course.ts";

const hourMs = 3_600_000;

interface Service extends Passage {
  readonly lane: number;
  readonly doneMs: number;
}

/** What happened at a crossing, ready to be asked about any moment. */
export interface SimulatedCrossing {
  readonly course: QueueCourse;
  /** Joined and neither called nor gone; those who left unseen still count when `isToken`. */
  aheadAt(atMs: number, isToken: boolean): number;
  /** Parties that joined, and that were served, within a period. */
  joinedBetween(fromMs: number, toMs: number): number;
  servedBetween(fromMs: number, toMs: number): number;
  /** Tokens called in vain within a period: their holders had left. */
  missedBetween(fromMs: number, toMs: number): number;
  workBetween(fromMs: number, toMs: number): readonly LaneWork[];
  lastPassage(atMs: number): Passage | undefined;
  headJoinedMs(atMs: number): number | undefined;
  /** True wait in minutes of the first who joins at or after a moment and stays. */
  waitMinutesFrom(atMs: number): number | undefined;
}

/** How many of some ascending moments are not after a moment. */
function countUntil(moments: readonly number[], atMs: number): number {
  let low = 0;
  let high = moments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((moments[middle] ?? 0) <= atMs) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** When a lane is next open; lanes of higher number close first. */
function nextOpening(steps: readonly LaneStep[], lane: number, atMs: number): number {
  let low = 0;
  let high = steps.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((steps[middle]?.fromMs ?? 0) <= atMs) low = middle + 1;
    else high = middle;
  }
  if ((steps[low - 1]?.lanesOpen ?? 0) > lane) return atMs;
  for (let at = low; at < steps.length; at++) {
    const step = steps[at];
    if (step !== undefined && step.lanesOpen > lane) return step.fromMs;
  }
  return Number.POSITIVE_INFINITY;
}

function joinTimes(course: QueueCourse, random: SeededRandom): readonly number[] {
  const times: number[] = [];
  course.joinsPerHour.forEach((perHour, hour) => {
    const meanMs = hourMs / perHour;
    const gap = () => -Math.log(1 - random.float()) * meanMs;
    for (let ms = gap(); ms < hourMs; ms += gap()) times.push(hour * hourMs + ms);
  });
  return times;
}

interface Happened {
  readonly joined: readonly number[];
  readonly services: readonly Service[];
  /** When those who left did, and when their tokens were called in vain. */
  readonly leftMs: readonly number[];
  readonly missedMs: readonly number[];
}

/** First come, first served; exponential services; some leave at some time of their wait. */
function serveAll(course: QueueCourse, random: SeededRandom, leaverShare: number): Happened {
  const { laneRates, actual } = course;
  const freeMs = laneRates.map(() => 0);
  const services: Service[] = [];
  const leftMs: number[] = [];
  const missedMs: number[] = [];
  const joined = joinTimes(course, random.fork("joins"));
  const chance = random.fork("leavers");
  const work = random.fork("services");
  for (const joinedMs of joined) {
    let lane = 0;
    let servedMs = Number.POSITIVE_INFINITY;
    for (let other = 0; other < freeMs.length; other++) {
      const startMs = nextOpening(actual, other, Math.max(freeMs[other] ?? 0, joinedMs));
      if (startMs < servedMs) [lane, servedMs] = [other, startMs];
    }
    const [willLeave, when, size] = [chance.float(), chance.float(), work.float()];
    if (willLeave < leaverShare && servedMs > joinedMs) {
      leftMs.push(joinedMs + when * (servedMs - joinedMs));
      missedMs.push(servedMs);
      continue;
    }
    const doneMs = servedMs - Math.log(1 - size) * (hourMs / (laneRates[lane] ?? 1));
    freeMs[lane] = doneMs;
    services.push({ joinedMs, servedMs, lane, doneMs });
  }
  return { joined, services, leftMs: leftMs.sort((a, b) => a - b), missedMs };
}

function workOf(
  services: readonly Service[],
  { fromMs, toMs, lanes }: { fromMs: number; toMs: number; lanes: number },
): readonly LaneWork[] {
  const work = Array.from({ length: lanes }, () => ({ served: 0, busyHours: 0 }));
  for (const { lane, servedMs, doneMs } of services) {
    const own = work[lane];
    if (own === undefined || doneMs <= fromMs || servedMs >= toMs) continue;
    own.busyHours += (Math.min(doneMs, toMs) - Math.max(servedMs, fromMs)) / hourMs;
    if (doneMs <= toMs) own.served++;
  }
  return work;
}

/** Simulates a course; the same random stream gives the same happenings. */
export function simulateCrossing(
  course: QueueCourse,
  random: SeededRandom,
  leaverShare: number,
): SimulatedCrossing {
  const { joined, services, leftMs, missedMs } = serveAll(course, random, leaverShare);
  const servedMs = services.map((service) => service.servedMs);
  const joinedOfServed = services.map((service) => service.joinedMs);
  const count = (moments: readonly number[], fromMs: number, toMs: number) =>
    countUntil(moments, toMs) - countUntil(moments, fromMs);
  const longestMs = services.reduce((most, one) => Math.max(most, one.doneMs - one.servedMs), 0);
  return {
    course,
    aheadAt: (atMs, isToken) => {
      const gone = countUntil(isToken ? missedMs : leftMs, atMs);
      return countUntil(joined, atMs) - countUntil(servedMs, atMs) - gone;
    },
    joinedBetween: (fromMs, toMs) => count(joined, fromMs, toMs),
    servedBetween: (fromMs, toMs) => count(servedMs, fromMs, toMs),
    missedBetween: (fromMs, toMs) => count(missedMs, fromMs, toMs),
    workBetween: (fromMs, toMs) => {
      const own = services.slice(
        countUntil(servedMs, fromMs - longestMs),
        countUntil(servedMs, toMs),
      );
      return workOf(own, { fromMs, toMs, lanes: course.laneRates.length });
    },
    lastPassage: (atMs) => services[countUntil(servedMs, atMs) - 1],
    headJoinedMs: (atMs) => {
      const head = services[countUntil(servedMs, atMs)];
      return head === undefined || head.joinedMs > atMs ? undefined : head.joinedMs;
    },
    waitMinutesFrom: (atMs) => {
      const next = services[countUntil(joinedOfServed, atMs - 1)];
      return next === undefined ? undefined : (next.servedMs - next.joinedMs) / 60_000;
    },
  };
}
