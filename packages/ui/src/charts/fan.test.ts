import { describe, expect, test } from "vitest";
import { fanHighest, fanPeriod, isHit, type FanPoint } from "./fan.ts";

const point = (at: number, middle: number, high95: number): FanPoint => ({
  at,
  middle,
  low50: middle,
  high50: middle,
  low80: middle,
  high80: middle,
  low95: middle,
  high95,
});

describe("isHit", () => {
  const kept = { at: 0, middle: 10, low80: 8, high80: 12 };

  test("holds at both ends of the range, not beyond", () => {
    expect([8, 12].map((actual) => isHit({ ...kept, actual }))).toEqual([true, true]);
    expect([7.9, 12.1].map((actual) => isHit({ ...kept, actual }))).toEqual([false, false]);
  });

  test("is not known before the outcome is", () => {
    expect(isHit({ ...kept, actual: undefined })).toBeUndefined();
  });
});

test("one wild bound does not press everything else flat", () => {
  const known = [{ at: 0, value: 100 }];
  expect(fanHighest({ known, kept: [], fan: [point(1, 110, 150)] }, undefined)).toBe(150);
  expect(fanHighest({ known, kept: [], fan: [point(1, 110, 9_000)] }, undefined)).toBe(220);
  expect(fanHighest({ known, kept: [], fan: [] }, 400)).toBe(400);
});

test("the period spans what was and what is expected", () => {
  const known = [
    { at: 10, value: 1 },
    { at: 20, value: undefined },
  ];
  expect(fanPeriod({ known, kept: [], fan: [point(30, 1, 1)] })).toEqual([10, 30]);
  expect(fanPeriod({ known: [], kept: [], fan: [] })).toEqual([0, 1]);
});
