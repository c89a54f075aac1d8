import type { SeriesDay } from "@caravanserai/contract";
import { expect, test } from "vitest";
import { seriesLayout } from "./series-chart-layout.ts";

const of = (day: string, said: Partial<SeriesDay>): SeriesDay => ({
  ...{ day, value: null, flow: null, own: null, difference: null, flags: [] },
  ...said,
});

const days = [
  of("2022-09-20", { value: 100 }),
  of("2022-09-21", { value: 160, flow: 60, own: 10 }),
  of("2022-09-22", { value: 150, flow: -10, own: 20, flags: ["falls"] }),
  of("2022-09-25", { value: 300, flags: ["gap"] }),
  of("2022-09-26", { value: 320, flow: 20, own: 5 }),
];

test("a day without a number breaks the line, and its flag stands at nought", () => {
  const { runs, flagged, ticks } = seriesLayout(days, "flow");
  expect(runs.map((run) => run.map(({ value }) => value))).toEqual([[60, -10], [20]]);
  expect(flagged.map(({ value, flags }) => [value, ...flags])).toEqual([
    [-10, "falls"],
    [0, "gap"],
  ]);
  expect(ticks[0]).toBeLessThanOrEqual(-10);
  expect(ticks).toContain(0);
});

test("a total is drawn as stated, beside our own count added up", () => {
  const { runs, own } = seriesLayout(days, "value");
  expect(runs).toHaveLength(1);
  expect(own.map(({ value }) => value)).toEqual([10, 30, 35]);
  const daily = days.map((day) => ({ ...day, value: day.flow }));
  expect(seriesLayout(daily, "value").own.map(({ value }) => value)).toEqual([10, 20, 5]);
});
