import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createHubClock } from "./hub-clock.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("knows nothing before the hub has spoken", () => {
  const clock = createHubClock(() => 5);
  expect(clock.now()).toBeUndefined();
  expect(clock.shown()).toBeUndefined();
});

test("carries the hub's time on at the hub's pace, not at the device's date", () => {
  const device = { nowMs: 1_000_000 };
  const clock = createHubClock(() => device.nowMs);
  clock.learn(50_000, 60);
  device.nowMs += 2_000;
  expect(clock.now()).toBe(50_000 + 120_000);
  clock.learn(400_000, 1);
  device.nowMs += 2_000;
  expect(clock.now()).toBe(402_000);
});

test("shows one value between ticks and tells its listeners at each tick", () => {
  const device = { nowMs: 0 };
  const clock = createHubClock(() => device.nowMs);
  clock.learn(10_000, 1);
  const listener = vi.fn();
  const unsubscribe = clock.subscribe(listener);
  device.nowMs = 400;
  expect(clock.shown()).toBe(10_000);
  device.nowMs = 1_000;
  vi.advanceTimersByTime(1_000);
  expect(clock.shown()).toBe(11_000);
  expect(listener).toHaveBeenCalledTimes(1);
  unsubscribe();
  vi.advanceTimersByTime(5_000);
  expect(listener).toHaveBeenCalledTimes(1);
});
