import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createJumpWatch } from "./clock-jumps.ts";
import type { ClockMeasurement } from "./outbox-entry.ts";

const dayMs = 24 * 3_600_000;
const startMs = 1_664_000_000_000;

function measured(offsetMs: number, measuredAtMs = startMs): ClockMeasurement {
  return { offsetMs, uncertaintyMs: 20, measuredAtMs };
}

/** What is believed after the device's clock was moved by so much, an hour after measuring. */
function afterMove(clock: ClockMeasurement, movedMs: number, sleptMs = 0) {
  const watch = createJumpWatch();
  expect(watch.believed(clock, { wallMs: startMs, steadyMs: 5 })).toBe(clock);
  const wallMs = startMs + 3_600_000 + movedMs + sleptMs;
  return watch.believed(clock, { wallMs, steadyMs: 5 + 3_600_000 });
}

describe("createJumpWatch", () => {
  it("follows a clock that is set back, to the millisecond", () => {
    const back = fc.integer({ min: 30_000, max: 400 * dayMs });
    fc.assert(
      fc.property(back, fc.integer({ min: -1e11, max: 1e11 }), (movedMs, offsetMs) => {
        const believed = afterMove(measured(offsetMs), -movedMs);
        expect(believed?.offsetMs).toBe(offsetMs + movedMs);
      }),
    );
  });

  it("claims nothing of a right clock that was set forward, or slept", () => {
    expect(afterMove(measured(800), 6 * dayMs)).toBeNull();
    expect(afterMove(measured(800), 0, 8 * 3_600_000)).toBeNull();
  });

  it("sees that a wrong clock was set right, and keeps what it knows of one that slept", () => {
    expect(afterMove(measured(3 * dayMs), 3 * dayMs - 4_000)?.offsetMs).toBe(4_000);
    const wrong = measured(3 * dayMs);
    expect(afterMove(wrong, 0, 8 * 3_600_000)).toBe(wrong);
  });

  it("leaves small steps alone, and begins anew with the next measurement", () => {
    const right = measured(100);
    expect(afterMove(right, 29_000)).toBe(right);
    const watch = createJumpWatch();
    watch.believed(right, { wallMs: startMs, steadyMs: 0 });
    const newer = measured(-6 * dayMs, startMs + 6 * dayMs);
    const wallMs = startMs + 6 * dayMs;
    expect(watch.believed(right, { wallMs, steadyMs: 0 })).toBeNull();
    expect(watch.believed(newer, { wallMs, steadyMs: 0 })).toBe(newer);
    expect(watch.believed(null, { wallMs, steadyMs: 0 })).toBeNull();
  });
});
