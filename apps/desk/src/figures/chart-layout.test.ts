import type { ClaimView, OwnDay } from "@caravanserai/contract";
import { expect, test } from "vitest";
import { axisTicks, dayNumberOf, marksOf, ownSeries, themesOf } from "./chart-layout.ts";
import { sampleClaim } from "./sample-claim.ts";

const first = sampleClaim("a", { value: 98_000 });
const copy = sampleClaim("b", { value: 98_000, periodEnd: null, asOf: null });
const other = sampleClaim("c", { value: 5_000, valueHigh: 6_000, rate: "day" });
const wordless = sampleClaim("d", { value: null, qualifier: "unknown" });

test("a number a day is never on one scale with a sum; what has no number is not drawn", () => {
  const themes = themesOf([first, copy, other, wordless]);
  expect(themes.map(({ rate, claims }) => [rate, claims.length])).toEqual([
    ["period", 2],
    ["day", 1],
  ]);
});

test("copies of one origin are one mark, at the day of the copy that has one", () => {
  const [theme] = themesOf([copy, first]);
  const origin = { origin: "a", root: "a", claims: ["a", "b"], speaker: null, outlets: [] };
  const origins = [{ ...origin, reasons: {}, corroboratedBy: [] }];
  const marks = marksOf(theme!, origins, new Set(["b"]));
  expect(marks).toMatchObject([{ shown: { claim: "a" }, isRefuted: true }]);
  expect(marks[0]?.toDay).toBe(dayNumberOf("2022-09-27"));
  expect(marksOf(theme!, [], new Set())).toHaveLength(2);
});

test("the interval of a recommended figure is drawn", () => {
  const recommended: ClaimView = { ...first, role: "recommended", low: 95_000, high: 100_000 };
  const [theme] = themesOf([recommended]);
  expect(marksOf(theme!, [], new Set())).toMatchObject([{ low: 95_000, high: 100_000 }]);
});

test("our own count is summed up for a sum and not for a number a day", () => {
  const days = [10, 20, 5].map((entered, index): OwnDay => {
    const day = `2022-09-2${index + 1}`;
    return { day, dayStartMs: 0, in: entered, out: 0, registered: 0, numbersIssued: 0 };
  });
  const values = (rate: "period" | "day") =>
    ownSeries({ measure: "entries", rate }, days).map(({ value }) => value);
  expect(values("period")).toEqual([10, 30, 35]);
  expect(values("day")).toEqual([10, 20, 5]);
  expect(ownSeries({ measure: "population", rate: "period" }, days)).toEqual([]);
});

test("an axis ends at or above the highest value, in round steps", () => {
  for (const max of [0, 1, 7, 98_000, 200_000, 3_500_000]) {
    const ticks = axisTicks(max);
    expect(ticks[0]).toBe(0);
    expect(ticks.at(-1)).toBeGreaterThanOrEqual(max);
    expect(ticks.length).toBeLessThanOrEqual(6);
  }
});
