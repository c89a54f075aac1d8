import { createSeededRandom } from "@caravanserai/kernel";
import { describe, expect, it } from "vitest";
import { compareEntries } from "./compare-entries.ts";
import { compareHourly } from "./compare-hourly.ts";
import { comparePredictors, predictorNames, queueVariants } from "./compare-predictors.ts";
import { courseHours, courseKinds, createCourse, scheduleKnownAt } from "./queue-course.ts";
import { simulateCrossing } from "./simulate-crossing.ts";

const hourMs = 3_600_000;

function simulated(kind: (typeof courseKinds)[number], leaverShare = 0, peakHours = 24) {
  const random = createSeededRandom(5);
  const course = createCourse(random.fork("course"), { crossing: "S01", kind, peakHours });
  return simulateCrossing(course, random.fork("happened"), leaverShare);
}

describe("a simulated crossing", () => {
  it.each(courseKinds)(
    "keeps its books: who joined has been served, left or waits (%s)",
    (kind) => {
      const crossing = simulated(kind, 0.15);
      for (let hour = 10; hour < courseHours; hour += 17) {
        const nowMs = hour * hourMs;
        const joined = crossing.joinedBetween(-1, nowMs);
        const ended = crossing.servedBetween(-1, nowMs) + crossing.missedBetween(-1, nowMs);
        expect(crossing.aheadAt(nowMs, true)).toBe(joined - ended);
        expect(crossing.aheadAt(nowMs, false)).toBeLessThanOrEqual(crossing.aheadAt(nowMs, true));
        expect(crossing.aheadAt(nowMs, false)).toBeGreaterThanOrEqual(0);
      }
    },
  );

  it("is the same for the same seed", () => {
    const moments = Array.from({ length: 50 }, (_none, step) => step * 6 * hourMs);
    const [one, other] = [simulated("plateau"), simulated("plateau")];
    expect(moments.map((at) => one.waitMinutesFrom(at))).toEqual(
      moments.map((at) => other.waitMinutesFrom(at)),
    );
  });

  it("builds a queue of about the length that was asked for", () => {
    const crossing = simulated("plateau", 0, 48);
    const waits = Array.from({ length: courseHours }, (_none, hour) =>
      Math.round(crossing.waitMinutesFrom(hour * hourMs) ?? 0),
    );
    expect(Math.max(...waits) / 60).toBeGreaterThan(24);
    expect(Math.max(...waits) / 60).toBeLessThan(96);
  });

  it("serves nobody in an outage that nobody knew of before", () => {
    const { course, servedBetween } = simulated("outage");
    const { fromMs, toMs } = course.outage!;
    expect(servedBetween(fromMs, toMs - 1)).toBe(0);
    expect(scheduleKnownAt(course, fromMs - 1)).toBe(course.planned);
    expect(scheduleKnownAt(course, fromMs)).toBe(course.actual);
  });
});

describe("the predictors on simulated queues", () => {
  const seeds = [11, 12];
  const comparisons = queueVariants.map((variant) => comparePredictors(seeds, variant));

  it("the fluid one stays within 12 % above six hours and 15 minutes below", () => {
    for (const { errors, longCount, shortCount } of comparisons) {
      expect(longCount).toBeGreaterThan(200);
      expect(shortCount).toBeGreaterThan(200);
      expect(errors.fluid.longRelative).toBeLessThan(0.12);
      expect(errors.fluid.shortMinutes).toBeLessThan(15);
    }
  });

  it("the fluid one is better than every other", () => {
    for (const { errors } of comparisons) {
      for (const name of predictorNames.filter((other) => other !== "fluid")) {
        expect(errors.fluid.longRelative, name).toBeLessThan(0.7 * errors[name].longRelative);
        expect(errors.fluid.shortMinutes, name).toBeLessThan(0.9 * errors[name].shortMinutes);
      }
    }
  });

  it("the calibrated range holds about four times in five", () => {
    for (const { coverage80 } of comparisons) {
      expect(coverage80).toBeGreaterThan(0.72);
      expect(coverage80).toBeLessThan(0.88);
    }
  });

  it("waits of the next hours are led by the queue: better than no change, in ranges that hold", () => {
    for (const variant of queueVariants) {
      for (const hourly of compareHourly(seeds, variant)) {
        const { horizonHours, count, mae, maePersistence, coverage80, coverage95 } = hourly;
        expect(count).toBeGreaterThan(1_000);
        const atMost = horizonHours === 1 ? 1 : 0.9;
        expect(mae, `${variant.name}, ${horizonHours} h`).toBeLessThan(atMost * maePersistence);
        expect(coverage80).toBeGreaterThan(0.75);
        expect(coverage80).toBeLessThan(0.86);
        expect(coverage95).toBeGreaterThan(0.91);
      }
    }
  });

  it("national entries of the next day are within 6 % in overload", () => {
    const [next] = compareEntries(seeds);
    expect(next?.count).toBeGreaterThan(8);
    expect(next?.mape).toBeLessThan(0.06);
    expect(next?.mape).toBeLessThan(next?.naiveMape ?? 0);
  });
});
