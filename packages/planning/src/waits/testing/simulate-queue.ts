import { createSeededRandom } from "@caravanserai/kernel";
import type { LaneStep } from "../lane-schedule.ts";
import type { LaneWork } from "../service-rate.ts";
import type { Passage } from "../wait-checks.ts";

const hourMs = 3_600_000;

interface QueuePlan {
  readonly seed: number;
  readonly hours: number;
  /** Parties arriving per hour, by hour since the start. */
  readonly arrivalsPerHour: (hour: number) => number;
  readonly schedule: readonly LaneStep[];
  /** Parties served per lane and hour, by lane. */
  readonly laneRates: readonly number[];
}

interface LanePassage extends Passage {
  readonly lane: number;
  readonly doneMs: number;
}

/** A first-come-first-served queue with exponential services, one party at a time. */
export interface SimulatedQueue {
  readonly passages: readonly LanePassage[];
  /** What each lane did in the hours before a moment. */
  workBefore(atMs: number, windowHours: number): readonly LaneWork[];
  /** Parties that have joined and are not served. */
  aheadAt(atMs: number): number;
  /** The wait of the first party that joins at or after a moment. */
  waitFrom(atMs: number): number | undefined;
}

function lanesOpenAt(schedule: readonly LaneStep[], atMs: number): number {
  return schedule.findLast(({ fromMs }) => fromMs <= atMs)?.lanesOpen ?? 0;
}

function nextOpening(schedule: readonly LaneStep[], lane: number, atMs: number): number {
  if (lanesOpenAt(schedule, atMs) > lane) return atMs;
  const opening = schedule.find(({ fromMs, lanesOpen }) => fromMs > atMs && lanesOpen > lane);
  return opening?.fromMs ?? Number.POSITIVE_INFINITY;
}

export function simulateQueue(plan: QueuePlan): SimulatedQueue {
  const { schedule, laneRates } = plan;
  const random = createSeededRandom(plan.seed);
  const exponential = (mean: number) => -Math.log(1 - random.float()) * mean;
  const freeAtMs = laneRates.map(() => 0);
  const passages: LanePassage[] = [];
  for (let hour = 0; hour < plan.hours; hour++) {
    const perHour = plan.arrivalsPerHour(hour);
    for (let ms = exponential(hourMs / perHour); ms < hourMs; ms += exponential(hourMs / perHour)) {
      const joinedMs = hour * hourMs + ms;
      const starts = freeAtMs.map((free, lane) =>
        nextOpening(schedule, lane, Math.max(free, joinedMs)),
      );
      const servedMs = Math.min(...starts);
      if (!Number.isFinite(servedMs)) continue;
      const lane = starts.indexOf(servedMs);
      const doneMs = servedMs + exponential(hourMs / laneRates[lane]!);
      freeAtMs[lane] = doneMs;
      passages.push({ joinedMs, servedMs, lane, doneMs });
    }
  }
  return {
    passages,
    workBefore(atMs, windowHours) {
      const fromMs = atMs - windowHours * hourMs;
      return laneRates.map((_, lane) => {
        const own = passages.filter(
          (passage) => passage.lane === lane && passage.doneMs > fromMs && passage.servedMs < atMs,
        );
        const busyMs = own.reduce(
          (sum, { servedMs, doneMs }) => sum + Math.min(doneMs, atMs) - Math.max(servedMs, fromMs),
          0,
        );
        const served = own.filter(({ doneMs }) => doneMs <= atMs).length;
        return { served, busyHours: busyMs / hourMs };
      });
    },
    aheadAt: (atMs) =>
      passages.filter(({ joinedMs, servedMs }) => joinedMs <= atMs && servedMs > atMs).length,
    waitFrom(atMs) {
      const next = passages.find(({ joinedMs }) => joinedMs >= atMs);
      return next === undefined ? undefined : next.servedMs - next.joinedMs;
    },
  };
}
