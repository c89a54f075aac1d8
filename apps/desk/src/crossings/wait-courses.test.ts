import { expect, test } from "vitest";
import { sampleHistory } from "./sample-waits.ts";
import { alignCourses, courseOf, hasWaits } from "./wait-courses.ts";

test("shows what was estimated or what was waited, and leaves gaps open", () => {
  const history = sampleHistory(0, 10, 100);
  const shown = courseOf(history, "Invented", "shown").hours;
  const ended = courseOf(history, "Invented", "ended").hours;
  expect(shown[1]?.middle).toBeCloseTo((ended[1]?.middle ?? 0) * 1.05);
  expect(shown[8]).toMatchObject({ low: undefined, middle: undefined, high: undefined });
  expect(shown[8]?.served).toBe(history.served[8]);
});

test("knows which kind has anything to show", () => {
  const history = sampleHistory(0, 10, 100);
  const noBoard = { ...history, shownMiddle: history.middle.map(() => null) };
  expect(hasWaits([noBoard], "shown")).toBe(false);
  expect(hasWaits([noBoard], "ended")).toBe(true);
});

test("courses of different length share their hours; what one lacks is unknown", () => {
  const [long, short] = alignCourses([
    courseOf(sampleHistory(0, 10, 100), "Long", "shown"),
    courseOf(sampleHistory(1, 4, 100), "Short", "shown"),
  ]);
  expect(short?.hours.map(({ at }) => at)).toEqual(long?.hours.map(({ at }) => at));
  expect(short?.hours[0]).toMatchObject({ middle: undefined, served: undefined });
  expect(short?.hours[6]?.served).toBe(20);
});

test("hours before anything was known are left out", () => {
  const history = sampleHistory(0, 10, 100);
  const silent = (list: readonly (number | null)[]) => list.map((v, hour) => (hour < 6 ? null : v));
  const zero = (list: readonly number[]) => list.map((v, hour) => (hour < 6 ? 0 : v));
  const late = {
    ...history,
    shownMiddle: silent(history.shownMiddle),
    served: zero(history.served),
    lanesOpen: zero(history.lanesOpen),
  };
  const [course] = alignCourses([courseOf(late, "Late", "shown")]);
  expect(course?.hours[0]?.at).toBe(history.startMs + 6 * 3_600_000);
});
