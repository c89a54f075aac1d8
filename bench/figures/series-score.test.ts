import { expect, test } from "vitest";
import { scoreSeries } from "./series-score.ts";

test("planted flaws are found, and clean rows hardly ever flagged", () => {
  const { found, falseAlarms, cleanRows, cleanFiles, cleanFilesFlagged } = scoreSeries(30);
  for (const [kind, tally] of Object.entries(found)) {
    expect(tally.found / tally.planted, kind).toBeGreaterThanOrEqual(0.99);
  }
  expect(Object.keys(found).toSorted()).toEqual([
    "empty-cell",
    "falls",
    "frozen",
    "gap",
    "garbage-cell",
    "parts-do-not-sum",
    "placeholder-zero",
    "revised",
  ]);
  expect(falseAlarms / cleanRows).toBeLessThanOrEqual(0.0005);
  expect(cleanFilesFlagged / cleanFiles).toBeLessThanOrEqual(0.02);
});
