import { describe, expect, test } from "vitest";
import { daysOfHours, entryDays, usualWeek, waitDays } from "./busy-hours.ts";
import { sampleHistory, sampleNowMs, sampleWaits } from "./sample-waits.ts";

const hourMs = 3_600_000;

describe("hours of days", () => {
  test("fall on the crossing's own days, not on those of UTC", () => {
    // 20:00 UTC is one o'clock of the next day five hours to the east.
    const atMs = Date.UTC(2022, 8, 24, 20);
    const [day] = daysOfHours([{ atMs, value: 7 }], 300);
    expect(day?.day).toBe(Date.UTC(2022, 8, 24, 19));
    expect(day?.hours[1]).toBe(7);
    expect(day?.hours.filter((value) => value !== undefined)).toHaveLength(1);
  });

  test("an hour that nobody told of stays unknown; a counted zero stays zero", () => {
    const hours = [
      { hourStartMs: sampleNowMs, in: 0, out: 1 },
      { hourStartMs: sampleNowMs + 2 * hourMs, in: 5, out: 0 },
    ];
    expect(entryDays({ hours }, 0)[0]?.hours.slice(12, 15)).toEqual([0, undefined, 5]);
  });

  test("days before the first that is known are left out, later silent ones are not", () => {
    const value = (day: number) => (day === 1 || day === 3 ? 5 : undefined);
    const days = daysOfHours(
      [0, 1, 2, 3].map((day) => ({ atMs: sampleNowMs + day * 24 * hourMs, value: value(day) })),
      0,
    );
    expect(days).toHaveLength(3);
    expect(days[1]?.hours.every((hour) => hour === undefined)).toBe(true);
  });

  test("waits are the board's own, or else those that ended; gaps stay gaps", () => {
    const history = { ...sampleHistory(0, 10, 100), startMs: sampleNowMs };
    const noBoard = { ...history, shownMiddle: history.middle.map(() => null) };
    const ofBoard = waitDays(history, 0)[0]?.hours ?? [];
    const ended = waitDays(noBoard, 0)[0]?.hours ?? [];
    expect(ofBoard[12]).toBeCloseTo((ended[12] ?? 0) * 1.05);
    expect(ofBoard[12 + 8]).toBeUndefined();
  });
});

test("the usual week has seven days of 24 hours, or nothing", () => {
  const { profile } = sampleWaits(1);
  const week = usualWeek(profile, "X0");
  expect(week.map(({ day }) => day)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(week[0]?.hours.slice(0, 4)).toEqual([60, 120, 180, undefined]);
  expect(usualWeek(profile, "X1")).toEqual([]);
});
