import fc from "fast-check";
import { expect, test } from "vitest";
import { holdEnds } from "./hold-ends.ts";

const hourMs = 3_600_000;

test("tonight and tomorrow are those of the site, not of the reader's device", () => {
  // 12:10 in Oral, UTC+5.
  const nowMs = Date.UTC(2022, 8, 27, 7, 10);
  const ends = holdEnds(nowMs, 300);
  expect(ends.map(({ name }) => name)).toEqual(["tonight", "tomorrow", "day", "longest"]);
  expect(ends[0]?.untilMs).toBe(Date.UTC(2022, 8, 27, 17));
  expect(ends[1]?.untilMs).toBe(Date.UTC(2022, 8, 28, 7));
});

test("late in the evening nothing is held until an hour that has passed", () => {
  // 23:30 in Oral.
  const ends = holdEnds(Date.UTC(2022, 8, 27, 18, 30), 300);
  expect(ends.map(({ name }) => name)).not.toContain("tonight");
});

test("no end is in the past or beyond the 48 hours of the rule, at any time and offset", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 4_000_000_000_000 }),
      fc.integer({ min: -12 * 60, max: 14 * 60 }),
      (nowMs, utcOffsetMinutes) => {
        const ends = holdEnds(nowMs, utcOffsetMinutes);
        expect(ends.length).toBeGreaterThanOrEqual(2);
        for (const { untilMs } of ends) {
          expect(untilMs).toBeGreaterThan(nowMs);
          expect(untilMs).toBeLessThan(nowMs + 48 * hourMs);
        }
      },
    ),
  );
});
