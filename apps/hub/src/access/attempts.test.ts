import fc from "fast-check";
import { expect, test } from "vitest";
import { Attempts } from "./attempts.ts";

test("a key has its attempts within a window, and new ones after it", () => {
  const clock = { nowMs: 0, now: () => clock.nowMs };
  const attempts = new Attempts(clock, { attemptsMax: 2, windowMs: 1_000 });
  expect([1, 2, 3].map(() => attempts.tryOnce("one"))).toEqual([true, true, false]);
  expect(attempts.tryOnce("another")).toBe(true);
  clock.nowMs = 999;
  expect(attempts.tryOnce("one")).toBe(false);
  clock.nowMs = 1_000;
  expect(attempts.tryOnce("one")).toBe(true);
});

test("in no window does a key get more than its attempts", () => {
  const steps = fc.array(fc.record({ pauseMs: fc.nat(400), key: fc.constantFrom("a", "b") }));
  fc.assert(
    fc.property(steps, (tried) => {
      const clock = { nowMs: 0, now: () => clock.nowMs };
      const attempts = new Attempts(clock, { attemptsMax: 3, windowMs: 1_000 });
      const granted: { key: string; atMs: number }[] = [];
      for (const { pauseMs, key } of tried) {
        clock.nowMs += pauseMs;
        if (attempts.tryOnce(key)) granted.push({ key, atMs: clock.nowMs });
      }
      for (const { key, atMs } of granted) {
        const near = granted.filter(
          (one) => one.key === key && one.atMs >= atMs && one.atMs < atMs + 1_000,
        );
        // Fixed windows: two of them may meet within one length.
        expect(near.length).toBeLessThanOrEqual(6);
      }
    }),
  );
});

test("a flood of keys does not grow without bound, and success forgets", () => {
  const clock = { now: () => 0 };
  const attempts = new Attempts(clock, { attemptsMax: 1, windowMs: 1_000 });
  expect(attempts.tryOnce("first")).toBe(true);
  attempts.forget("first");
  expect(attempts.tryOnce("first")).toBe(true);
  for (let key = 0; key < 20_000; key++) attempts.tryOnce(String(key));
  expect(attempts.tryOnce("first")).toBe(true);
});
