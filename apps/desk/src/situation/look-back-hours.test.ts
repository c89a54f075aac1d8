import { expect, test } from "vitest";
import { hourMs, hourSpan, nextHour } from "./look-back-hours.ts";

const period = { fromMs: 0, toMs: 10 * hourMs };
const hours = [0, 1, 2, 3].map((at) => ({ hourStartMs: at * hourMs, in: at > 0 ? 5 : 0, out: 0 }));

test("looking back begins with the first hour in which somebody crossed", () => {
  expect(hourSpan(hours, period)).toEqual({ firstMs: 2 * hourMs, lastMs: 4 * hourMs });
  expect(hourSpan([], period)).toEqual({ firstMs: hourMs, lastMs: 11 * hourMs });
});

test("playing ends at now", () => {
  const span = hourSpan(hours, period);
  expect(nextHour(3 * hourMs, span)).toBe(4 * hourMs);
  expect(nextHour(4 * hourMs, span)).toBe(4 * hourMs);
});
