import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expectedJoins } from "./expected-joins.ts";
import { createForecastCalibration } from "./forecast-calibration.ts";
import { queueLedWaits } from "./queue-led-waits.ts";

const hourMs = 3_600_000;
const nowMs = Date.UTC(2022, 8, 27, 12);

describe("parties expected to join", () => {
  const flat = (perHour: number) => (atMs: number) => (atMs < nowMs ? perHour : 0);

  it("are as many as yesterday where today is like yesterday", () => {
    const joins = expectedJoins({ nowMs, count: 48, takenIn: flat(12) });
    expect(joins).toHaveLength(48);
    for (const joining of joins) expect(joining).toBeCloseTo(12, 9);
  });

  it("are more where today is busier, and the difference fades", () => {
    const busy = (atMs: number) => (atMs >= nowMs - 6 * hourMs ? 40 : 20);
    const joins = expectedJoins({ nowMs, count: 48, takenIn: (at) => (at < nowMs ? busy(at) : 0) });
    expect(joins[0]).toBeGreaterThan(35);
    // Twelve hours later half of the difference is left, whatever the hour.
    expect(joins[12]).toBeGreaterThan(26);
    expect(joins[12]).toBeLessThan(32);
  });

  it("never run away, and look at nothing that has not happened", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(200), { minLength: 60, maxLength: 60 }), (taken) => {
        const takenIn = (atMs: number) => {
          expect(atMs).toBeLessThan(nowMs);
          return taken[(nowMs - atMs) / hourMs - 1] ?? 0;
        };
        const joins = expectedJoins({ nowMs, count: 36, takenIn });
        expect(Math.max(...joins)).toBeLessThanOrEqual(2 * Math.max(...taken));
      }),
    );
  });

  it("are those of the last hours where the line began less than half a day ago", () => {
    const young = (atMs: number) => (atMs < nowMs && atMs >= nowMs - 6 * hourMs ? 30 : 0);
    expect(expectedJoins({ nowMs, count: 3, takenIn: young })).toEqual([30, 30, 30]);
  });
});

describe("waits of the coming hours, led by the queue", () => {
  const queue = {
    nowMs,
    ahead: 300,
    leaverShare: 0,
    rate: { perLaneHour: 10, relativeSpread: 0.05 },
    schedule: [{ fromMs: nowMs - hourMs, lanesOpen: 3 }],
    joinsPerHour: Array.from({ length: 24 }, () => 45),
    horizonsHours: [1, 6, 24],
  };

  it("grow as the line does: who joins less who is served, over the lanes", () => {
    expect(queueLedWaits(queue).map(({ minutes }) => Math.round(minutes))).toEqual([
      (60 * 315) / 30,
      (60 * 390) / 30,
      (60 * 660) / 30,
    ]);
  });

  it("follow lanes that will close, and say nothing where they stay closed", () => {
    const closing = [...queue.schedule, { fromMs: nowMs + 2 * hourMs, lanesOpen: 1 }];
    const [, six] = queueLedWaits({ ...queue, schedule: closing });
    expect(six?.minutes).toBeCloseTo((60 * (300 + 6 * 45 - 60 - 40)) / 10, 6);
    const closed = [...queue.schedule, { fromMs: nowMs + 2 * hourMs, lanesOpen: 0 }];
    expect(queueLedWaits({ ...queue, schedule: closed })).toEqual([]);
  });

  it("are never below nothing", () => {
    const emptying = { ...queue, ahead: 20, joinsPerHour: queue.joinsPerHour.map(() => 0) };
    expect(queueLedWaits(emptying).map(({ minutes }) => minutes)).toEqual([0, 0, 0]);
  });
});

describe("ranges of forecast waits", () => {
  const forecast = { crossing: "A", horizonHours: 3, minutes: 600 };

  it("widen by what past forecasts missed, and narrow again", () => {
    const calibration = createForecastCalibration();
    const assumed = calibration.rangeOf(forecast);
    for (let index = 0; index < 100; index++) {
      calibration.record(forecast, 600 * Math.exp(((index % 21) - 10) / 100));
    }
    const learnt = calibration.rangeOf(forecast);
    expect(learnt.high80).toBeLessThan(assumed.high80);
    for (let index = 0; index < 100; index++) {
      calibration.record(forecast, 600 * Math.exp(((index % 21) - 10) / 10));
    }
    expect(calibration.rangeOf(forecast).high80).toBeGreaterThan(2 * 600 - 600);
    expect(calibration.rangeOf({ ...forecast, horizonHours: 1 })).not.toEqual(learnt);
  });

  it("stay plausible above after lines that were gone far sooner than forecast", () => {
    const calibration = createForecastCalibration();
    const long = { ...forecast, minutes: 5_000 };
    for (let index = 0; index < 40; index++) calibration.record(long, 300 + index);
    const { low95, high95 } = calibration.rangeOf(long);
    expect(low95).toBeLessThan(350);
    expect(high95).toBeLessThanOrEqual(2 * 5_000 + 3 * 240);
  });

  it("hold the middle, 95 % around 80 %, and nothing below 0", () => {
    const minutes = fc.double({ min: 0, max: 6_000, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(minutes, minutes), { maxLength: 60 }),
        minutes,
        (past, next) => {
          const calibration = createForecastCalibration();
          for (const [told, actual] of past) {
            calibration.record({ ...forecast, minutes: told }, actual);
          }
          const range = calibration.rangeOf({ ...forecast, minutes: next });
          expect(range.low95).toBeGreaterThanOrEqual(0);
          expect(range.low95).toBeLessThanOrEqual(range.low80);
          expect(range.low80).toBeLessThanOrEqual(next + 1e-9);
          expect(range.high80).toBeGreaterThanOrEqual(next - 1e-9);
          expect(range.high95).toBeGreaterThanOrEqual(range.high80);
        },
      ),
    );
  });

  it("of a crossing without outcomes of its own are those of all", () => {
    const calibration = createForecastCalibration();
    for (let index = 0; index < 50; index++) calibration.record(forecast, 600 + index);
    const other = calibration.rangeOf({ ...forecast, crossing: "B" });
    expect(other.high80).toBeLessThan(660);
  });
});
