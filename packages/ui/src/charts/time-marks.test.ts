import { describe, expect, test } from "vitest";
import { createFormat } from "../language/format.ts";
import { timeMarks } from "./time-marks.ts";

const hourMs = 3_600_000;
const from = Date.UTC(2022, 8, 24, 15, 20);

describe("timeMarks", () => {
  test("marks local midnights by date, noons by time", () => {
    const format = createFormat("en", "Asia/Almaty");
    const marks = timeMarks([from, from + 20 * hourMs], { format, hasNoons: true });
    expect(marks.map(({ label }) => label)).toEqual(["25 Sep", "12:00"]);
    expect(marks[0]?.at).toBe(Date.UTC(2022, 8, 24, 18));
  });

  test("finds midnights of zones half an hour apart", () => {
    const format = createFormat("en", "Asia/Kolkata");
    const marks = timeMarks([from, from + 24 * hourMs], { format, hasNoons: false });
    expect(marks.map(({ at }) => at)).toEqual([Date.UTC(2022, 8, 24, 18, 30)]);
  });
});
