import { describe, expect, test } from "vitest";
import { readArrivals } from "./arrivals-series.ts";

const columns = { day: "day", count: "count" };
const first = Date.UTC(2022, 1, 24);
const dayMs = 24 * 3_600_000;

describe("a series of arrivals", () => {
  test.each([
    ["ISO days", "day,count\n2022-02-24,30\n2022-02-25,46"],
    ["quoted English days", 'day,count\n"February 24, 2022",30\n"February 25, 2022",46'],
    ["semicolons and dotted days", "\uFEFFday;count\r\n24.02.2022;30\r\n25.02.2022;46\r\n"],
    ["grouped numbers", "count\tday\n3 0\t2022-02-24\n4'6\t2022-02-25"],
  ])("reads %s", (_kind, text) => {
    expect(readArrivals(text, columns)).toEqual({
      ok: true,
      value: [
        { dayStartMs: first, count: 30 },
        { dayStartMs: first + dayMs, count: 46 },
      ],
    });
  });

  test("fills days without a line with nobody", () => {
    const series = readArrivals("day,count\n2022-02-24,1\n2022-02-26,3", columns);
    expect(series).toMatchObject({ value: [{ count: 1 }, { count: 0 }, { count: 3 }] });
  });

  test.each([
    ["another column", "date,count\n2022-02-24,1", "no column"],
    ["a day that is none", "day,count\nyesterday,1", "Line 2"],
    ["a negative count", "day,count\n2022-02-24,-1", "Line 2"],
    ["no days", "day,count\n", "no days"],
    ["a century", "day,count\n1922-02-24,1\n2022-02-24,1", "days"],
  ])("refuses %s and says where", (_kind, text, words) => {
    const series = readArrivals(text, columns);
    expect(series.ok ? "" : series.rejection).toContain(words);
  });
});
