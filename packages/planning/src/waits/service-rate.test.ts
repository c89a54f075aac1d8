import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commonBelief, crossingRate, shrinkRate, type LaneWork } from "./service-rate.ts";

const lane = fc.record({
  served: fc.integer({ min: 0, max: 300 }),
  busyHours: fc.double({ min: 0.1, max: 6, noNaN: true }),
});

describe("service rates", () => {
  it("lie between the lane's own rate and what the lanes have in common", () => {
    fc.assert(
      fc.property(fc.array(lane, { minLength: 1, maxLength: 12 }), (lanes) => {
        const common = commonBelief(lanes);
        if (common === undefined) {
          expect(lanes.every(({ served }) => served === 0)).toBe(true);
          return;
        }
        const mean = common.shape / common.hours;
        for (const work of lanes) {
          const own = work.served / work.busyHours;
          const { perLaneHour } = shrinkRate(work, common);
          expect(perLaneHour).toBeGreaterThanOrEqual(Math.min(own, mean) - 1e-9);
          expect(perLaneHour).toBeLessThanOrEqual(Math.max(own, mean) + 1e-9);
        }
      }),
    );
  });

  it("trust a lane more the longer it was busy", () => {
    const others: LaneWork[] = [
      { served: 60, busyHours: 6 },
      { served: 62, busyHours: 6 },
      { served: 58, busyHours: 6 },
    ];
    const common = commonBelief(others)!;
    const short = shrinkRate({ served: 20, busyHours: 1 }, common);
    const long = shrinkRate({ served: 120, busyHours: 6 }, common);
    expect(short.perLaneHour).toBeLessThan(long.perLaneHour);
    expect(short.relativeSpread).toBeGreaterThan(long.relativeSpread);
  });

  it("do not take chance for a difference between lanes", () => {
    const withinChance = [10, 14, 7, 12, 8].map((served) => ({ served, busyHours: 1 }));
    const unlike = [2, 30, 5, 44, 9].map((served) => ({ served, busyHours: 1 }));
    // The least spread we believe is 10 %, which is a shape of 100.
    expect(commonBelief(withinChance)!.shape).toBeCloseTo(100, 9);
    expect(commonBelief(unlike)!.shape).toBeLessThan(2);
  });

  it("are the plain rate where every lane is alike and long busy", () => {
    const lanes = Array.from({ length: 4 }, () => ({ served: 60, busyHours: 6 }));
    const rate = crossingRate(lanes)!;
    expect(rate.perLaneHour).toBeCloseTo(10, 9);
    expect(rate.relativeSpread).toBeLessThan(0.08);
  });

  it("are not known where nobody was served or no lane was busy", () => {
    expect(crossingRate([])).toBeUndefined();
    expect(crossingRate([{ served: 0, busyHours: 6 }])).toBeUndefined();
    expect(crossingRate([{ served: 0, busyHours: 0 }])).toBeUndefined();
  });

  it("leave closed lanes out", () => {
    const open = { served: 30, busyHours: 3 };
    const closed = { served: 0, busyHours: 0 };
    expect(crossingRate([open, closed])).toEqual(crossingRate([open]));
  });
});
