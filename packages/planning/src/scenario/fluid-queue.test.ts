import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  curveAt,
  enteringWaitSteps,
  flowThrough,
  joiningWaitSteps,
  longestWait,
  stepReaching,
} from "./fluid-queue.ts";

const rate = fc.double({ min: 0, max: 50, noNaN: true });
const rates = fc.array(rate, { minLength: 4, maxLength: 60 });

function queueOf(arrivals: readonly number[], capacity: number) {
  return flowThrough(
    {
      arrivals: Float64Array.from(arrivals),
      capacity: new Float64Array(arrivals.length).fill(capacity),
    },
    1,
  );
}

describe("the fluid queue", () => {
  it("lets nobody in who has not joined, and nobody faster than the lanes allow", () => {
    fc.assert(
      fc.property(rates, fc.double({ min: 0, max: 60, noNaN: true }), (arrivals, capacity) => {
        const { joined, entered } = queueOf(arrivals, capacity);
        for (let step = 1; step < joined.length; step++) {
          expect(entered[step]!).toBeLessThanOrEqual(joined[step]!);
          expect(entered[step]! - entered[step - 1]!).toBeLessThanOrEqual(capacity + 1e-9);
          expect(entered[step]!).toBeGreaterThanOrEqual(entered[step - 1]!);
        }
      }),
    );
  });

  it("has people wait as long on leaving the queue as was foreseen when they joined", () => {
    fc.assert(
      fc.property(rates, fc.double({ min: 5, max: 60, noNaN: true }), (arrivals, capacity) => {
        const queue = queueOf([...arrivals.map((rate) => rate + 0.5), 0, 0], capacity);
        const step = arrivals.length / 3;
        const foreseen = joiningWaitSteps(queue, step);
        if (step + foreseen >= queue.entered.length - 1) return;
        expect(enteringWaitSteps(queue, step + foreseen)).toBeCloseTo(foreseen, 6);
      }),
    );
  });

  it("makes 100 people wait 10 steps behind a lane for 10 a step", () => {
    const queue = queueOf([100, ...new Array<number>(19).fill(0)], 10);
    expect(joiningWaitSteps(queue, 1)).toBeCloseTo(9, 9);
    expect(enteringWaitSteps(queue, 10)).toBeCloseTo(9, 1);
    expect(longestWait(queue, 19)).toEqual({ waitSteps: 9, joinedAtStep: 1 });
  });
});

describe("cumulative curves", () => {
  it("invert where they rise", () => {
    const curve = Float64Array.from([0, 2, 2, 6]);
    expect(curveAt(curve, 0.5)).toBe(1);
    expect(stepReaching(curve, 1)).toBe(0.5);
    expect(stepReaching(curve, 4)).toBe(2.5);
    expect(stepReaching(curve, 7)).toBe(3);
    expect(stepReaching(curve, 0)).toBe(0);
    expect(curveAt(curve, 9)).toBe(6);
    expect(curveAt(curve, -1)).toBe(0);
  });
});
