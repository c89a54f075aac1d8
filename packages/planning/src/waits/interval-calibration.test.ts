import { createSeededRandom } from "@caravanserai/kernel";
import { describe, expect, it } from "vitest";
import { createIntervalCalibration, waitBand } from "./interval-calibration.ts";

describe("calibrated ranges", () => {
  it("cover what they promise when errors keep their kind", () => {
    for (const seed of [1, 2, 3, 4]) {
      const random = createSeededRandom(seed);
      const calibration = createIntervalCalibration();
      const outcome = () => 400 * Math.exp((random.float() + random.float() - 1) * 0.6);
      let covered = 0;
      let asked = 0;
      for (let round = 0; round < 1_500; round++) {
        const actual = outcome();
        const factor = calibration.factorFor("ZHE", 400, 0.8);
        if (factor !== undefined) {
          asked++;
          if (actual >= 400 / factor && actual <= 400 * factor) covered++;
        }
        calibration.record("ZHE", 400, actual);
      }
      expect(asked).toBeGreaterThan(1_400);
      expect(covered / asked, `seed ${seed}`).toBeGreaterThan(0.75);
      expect(covered / asked, `seed ${seed}`).toBeLessThan(0.85);
    }
  });

  it("know nothing until enough outcomes are known, then borrow from other crossings", () => {
    const calibration = createIntervalCalibration();
    for (let count = 0; count < 3; count++) calibration.record("SYR", 100, 150);
    expect(calibration.factorFor("SYR", 100, 0.8)).toBeUndefined();
    calibration.record("SYR", 100, 150);
    expect(calibration.factorFor("SYR", 100, 0.8)).toBeCloseTo(1.5, 9);
    expect(calibration.factorFor("TAS", 100, 0.8)).toBeCloseTo(1.5, 9);
    expect(calibration.factorFor("TAS", 1_000, 0.8)).toBeUndefined();
  });

  it("forget old errors", () => {
    const calibration = createIntervalCalibration();
    for (let count = 0; count < 50; count++) calibration.record("SYR", 100, 300);
    for (let count = 0; count < 200; count++) calibration.record("SYR", 100, 110);
    expect(calibration.factorFor("SYR", 100, 0.95)).toBeCloseTo(1.1, 9);
  });

  it("treat a wait half as long like one twice as long", () => {
    const calibration = createIntervalCalibration();
    for (let count = 0; count < 5; count++) {
      calibration.record("A", 100, 50);
      calibration.record("B", 100, 200);
    }
    expect(calibration.factorFor("A", 100, 0.8)).toBeCloseTo(2, 9);
    expect(calibration.factorFor("B", 100, 0.8)).toBeCloseTo(2, 9);
  });

  it("refuse waits that cannot be", () => {
    expect(() => createIntervalCalibration().record("A", 0, 5)).toThrow(/above zero/u);
  });
});

describe("wait bands", () => {
  it.each([
    [5, "under-1h"],
    [60, "1h-6h"],
    [359, "1h-6h"],
    [360, "6h-24h"],
    [1_440, "over-24h"],
  ] as const)("puts %d minutes into %s", (minutes, band) => {
    expect(waitBand(minutes)).toBe(band);
  });
});
