import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createThrottle } from "./throttle.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("runs at once, and makes up for what came in between with one run", () => {
  const run = vi.fn();
  const throttle = createThrottle(run, 1_000);
  throttle.call();
  throttle.call();
  throttle.call();
  expect(run).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1_000);
  expect(run).toHaveBeenCalledTimes(2);
  vi.advanceTimersByTime(10_000);
  expect(run).toHaveBeenCalledTimes(2);
});

test("never runs more than once per interval, however often it is asked", () => {
  const run = vi.fn();
  const throttle = createThrottle(run, 1_000);
  for (let step = 0; step < 100; step++) {
    throttle.call();
    vi.advanceTimersByTime(100);
  }
  expect(run.mock.calls.length).toBeLessThanOrEqual(11);
  expect(run.mock.calls.length).toBeGreaterThanOrEqual(10);
});

test("a stopped throttle owes nothing", () => {
  const run = vi.fn();
  const throttle = createThrottle(run, 1_000);
  throttle.call();
  throttle.call();
  throttle.stop();
  vi.advanceTimersByTime(5_000);
  expect(run).toHaveBeenCalledTimes(1);
  throttle.call();
  vi.advanceTimersByTime(5_000);
  expect(run).toHaveBeenCalledTimes(1);
});
