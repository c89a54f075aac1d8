import { createSeededRandom } from "@caravanserai/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LaneStep } from "./lane-schedule.ts";
import { crossingRate } from "./service-rate.ts";
import { simulateQueue } from "./testing/simulate-queue.ts";
import { checkWait } from "./wait-checks.ts";
import { estimateWait, type QueueKnowledge } from "./wait-estimate.ts";
import { waitParameters } from "./wait-parameters.ts";

const hourMs = 3_600_000;
const steady: QueueKnowledge = {
  nowMs: 0,
  ahead: 120,
  countError: 0,
  leaverShare: 0,
  rate: { perLaneHour: 10, relativeSpread: 0.05 },
  schedule: [{ fromMs: 0, lanesOpen: 3 }],
};

describe("the wait of somebody who joins now", () => {
  it("is the queue divided by what the open lanes serve", () => {
    expect(estimateWait(steady)?.middleMinutes).toBeCloseTo(240, 9);
  });

  it("follows the lanes as scheduled, a closed night included", () => {
    const schedule: readonly LaneStep[] = [
      { fromMs: 0, lanesOpen: 3 },
      { fromMs: 2 * hourMs, lanesOpen: 0 },
      { fromMs: 10 * hourMs, lanesOpen: 6 },
    ];
    expect(estimateWait({ ...steady, schedule })?.middleMinutes).toBeCloseTo(660, 9);
  });

  it("counts out those who leave", () => {
    expect(estimateWait({ ...steady, leaverShare: 0.25 })?.middleMinutes).toBeCloseTo(180, 9);
  });

  it("is not known when no lane will open", () => {
    expect(estimateWait({ ...steady, schedule: [{ fromMs: 0, lanesOpen: 0 }] })).toBeUndefined();
    expect(estimateWait({ ...steady, schedule: [] })).toBeUndefined();
  });

  it("has a range around its middle that grows with doubt", () => {
    const spread = fc.double({ min: 0, max: 0.5, noNaN: true });
    const ahead = fc.integer({ min: 1, max: 3_000 });
    fc.assert(
      fc.property(spread, spread, ahead, (countError, more, people) => {
        const narrow = estimateWait({ ...steady, ahead: people, countError })!;
        const wide = estimateWait({ ...steady, ahead: people, countError: countError + more })!;
        expect(narrow.lowMinutes).toBeLessThanOrEqual(narrow.middleMinutes);
        expect(narrow.highMinutes).toBeGreaterThanOrEqual(narrow.middleMinutes);
        expect(wide.lowMinutes).toBeLessThanOrEqual(narrow.lowMinutes);
        expect(wide.highMinutes).toBeGreaterThanOrEqual(narrow.highMinutes);
      }),
    );
  });

  it("widens by what past predictions have taught", () => {
    const { lowMinutes, middleMinutes, highMinutes } = estimateWait(steady, 2)!;
    expect(lowMinutes).toBeCloseTo(middleMinutes / 2, 9);
    expect(highMinutes).toBeCloseTo(middleMinutes * 2, 9);
  });

  it("refuses queues that cannot be", () => {
    expect(() => estimateWait({ ...steady, ahead: -1 })).toThrow();
    expect(() => estimateWait({ ...steady, leaverShare: 1 })).toThrow();
    expect(() => estimateWait(steady, 0.5)).toThrow();
  });
});

/** Four lanes by night, eight by day, all closed for six hours on the third day. */
function lanesOfAWeek(): readonly LaneStep[] {
  const steps: LaneStep[] = [];
  for (let day = 0; day < 12; day++) {
    steps.push({ fromMs: day * 24 * hourMs, lanesOpen: 4 });
    steps.push({ fromMs: (day * 24 + 7) * hourMs, lanesOpen: 8 });
    if (day === 2) {
      steps.push({ fromMs: (day * 24 + 12) * hourMs, lanesOpen: 0 });
      steps.push({ fromMs: (day * 24 + 18) * hourMs, lanesOpen: 8 });
    }
    steps.push({ fromMs: (day * 24 + 22) * hourMs, lanesOpen: 4 });
  }
  return steps;
}

/** Quiet, a surge of two days, a plateau, decay: queues from minutes to days. */
function arrivalsAt(hour: number, surgePerHour: number): number {
  if (hour < 12) return 20;
  if (hour < 60) return surgePerHour;
  return hour < 120 ? Math.min(55, surgePerHour) : 18;
}

interface Scores {
  readonly long: { fluid: number; last: number; head: number; ratio: number }[];
  readonly short: { fluid: number }[];
  covered: number;
  all: number;
}

function scoreSeed(seed: number, surgePerHour: number, scores: Scores): void {
  const schedule = lanesOfAWeek();
  const laneRates = [9, 10, 11, 8, 10, 12, 9, 11];
  const arrivalsPerHour = (hour: number) => arrivalsAt(hour, surgePerHour);
  const queue = simulateQueue({ seed, hours: 200, arrivalsPerHour, schedule, laneRates });
  const random = createSeededRandom(seed).fork("counts");
  for (let hour = 8; hour < 170; hour += 3) {
    const nowMs = hour * hourMs;
    const actual = queue.waitFrom(nowMs);
    const lanes = queue.workBefore(nowMs, waitParameters.rateWindowHours);
    const rate = crossingRate(lanes);
    if (actual === undefined || rate === undefined) continue;
    const countError = 0.1;
    const ahead = queue.aheadAt(nowMs) * (1 + countError * (random.float() * 2 - 1) * Math.sqrt(3));
    const knowledge = { nowMs, ahead, countError, leaverShare: 0, rate, schedule };
    const range = estimateWait(knowledge);
    if (range === undefined) continue;
    const error = (minutes = 0) => Math.abs(minutes - actual / 60_000);
    if (actual <= 6 * hourMs) {
      scores.short.push({ fluid: error(range.middleMinutes) });
      continue;
    }
    const served = lanes.reduce((sum, lane) => sum + lane.served, 0);
    const lastPassage = queue.passages.findLast(({ servedMs }) => servedMs <= nowMs);
    const headJoinedMs = queue.passages.find(({ servedMs }) => servedMs > nowMs)?.joinedMs;
    const checks = checkWait({ nowMs, ahead, headJoinedMs, lastPassage, served });
    const actualMinutes = actual / 60_000;
    scores.long.push({
      fluid: error(range.middleMinutes) / actualMinutes,
      last: error(checks.lastToEnterMinutes) / actualMinutes,
      head: error(checks.headOfLineMinutes) / actualMinutes,
      ratio: error(checks.queueOverThroughputMinutes) / actualMinutes,
    });
    scores.all++;
    if (range.lowMinutes <= actualMinutes && actualMinutes <= range.highMinutes) scores.covered++;
  }
}

describe("against simulated queues of days, with 10 % count error", () => {
  const scores: Scores = { long: [], short: [], covered: 0, all: 0 };
  for (let seed = 1; seed <= 12; seed++) {
    for (const surgePerHour of [115, 70, 50]) scoreSeed(seed, surgePerHour, scores);
  }
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / values.length;

  it("stays within 12 % above six hours and within 15 minutes below", () => {
    expect(scores.long.length).toBeGreaterThan(300);
    expect(scores.short.length).toBeGreaterThan(300);
    expect(mean(scores.long.map(({ fluid }) => fluid))).toBeLessThan(0.12);
    expect(mean(scores.short.map(({ fluid }) => fluid))).toBeLessThan(15);
  });

  it("is better than every simpler predictor", () => {
    const fluid = mean(scores.long.map((score) => score.fluid));
    for (const name of ["last", "head", "ratio"] as const) {
      expect(fluid, name).toBeLessThan(0.7 * mean(scores.long.map((score) => score[name])));
    }
  });

  it("holds the wait in its range about four times out of five", () => {
    expect(scores.covered / scores.all).toBeGreaterThan(0.7);
    expect(scores.covered / scores.all).toBeLessThan(0.95);
  });
});
