import { expect, test } from "vitest";
import { outwardRange } from "./outward-range.ts";

test.each([
  [
    { low: 33_766, high: 34_231 },
    { low: 33_700, high: 34_300 },
  ],
  [
    { low: -120, high: 987 },
    { low: 0, high: 987 },
  ],
  [
    { low: 5_852, high: 5_852 },
    { low: 5_852, high: 5_852 },
  ],
  [
    { low: 7, high: 7 },
    { low: 7, high: 7 },
  ],
  [
    { low: -9, high: -4 },
    { low: 0, high: 0 },
  ],
  [
    { low: 98_000, high: 98_000 },
    { low: 98_000, high: 98_000 },
  ],
])("%o is shown as %o", (range, shown) => {
  expect(outwardRange(range)).toEqual(shown);
});
