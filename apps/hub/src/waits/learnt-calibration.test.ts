import { expect, test } from "vitest";
import { learntCalibration } from "./learnt-calibration.ts";

const hourMs = 3_600_000;
const startMs = Date.UTC(2022, 8, 21);
const place = { crossing: "c", mode: "car" as const };

test("a range grows until it holds what those waited who were told it", () => {
  const shown = Array.from({ length: 48 }, (_none, hour) => ({
    ...place,
    hourStartMs: startMs + hour * hourMs,
    low: 90,
    middle: 120,
    high: 150,
    method: "measured",
    ahead: 10,
    isHindcast: false,
  }));
  const ended = Array.from({ length: 40 }, (_none, hour) => {
    const hourStartMs = startMs + (hour + 8) * hourMs;
    return { ...place, hourStartMs, low: 120, middle: 180, high: 240, waits: 9 };
  });
  const calibration = learntCalibration(shown, ended);
  expect(calibration.factorFor("c", 120, 0.8)).toBeCloseTo(2);
  expect(learntCalibration([], ended).factorFor("c", 120, 0.8)).toBeUndefined();
});
