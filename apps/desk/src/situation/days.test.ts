import type { FlowDay, FlowHour } from "@caravanserai/contract";
import { expect, test } from "vitest";
import { chooseDay, dayMs, hoursOfDay, stepOf } from "./days.ts";

const noFlow = {
  in: 0,
  out: 0,
  vehiclesIn: 0,
  vehiclesOut: 0,
  personsRegistered: 0,
  householdsRegistered: 0,
  registeredDeparted: 0,
  numbersIssued: 0,
};
const hourMs = 3_600_000;
// Local midnight at UTC+5, as in western Kazakhstan in 2022.
const firstMs = Date.UTC(2022, 8, 20, 19);
const days: readonly FlowDay[] = ["2022-09-21", "2022-09-22", "2022-09-23"].map((day, index) => ({
  ...noFlow,
  day,
  dayStartMs: firstMs + index * dayMs,
}));

test("follows the latest day until another one is chosen", () => {
  expect(chooseDay(days, undefined)).toMatchObject({
    day: { day: "2022-09-23" },
    earlier: "2022-09-22",
    later: undefined,
  });
  expect(chooseDay(days, "2022-09-21")).toMatchObject({
    day: { day: "2022-09-21" },
    earlier: undefined,
    later: "2022-09-22",
  });
  expect(chooseDay(days, "1999-01-01")?.day.day).toBe("2022-09-23");
  expect(chooseDay([], undefined)).toBeUndefined();
});

test("takes the hours from local midnight to local midnight", () => {
  const hours: FlowHour[] = Array.from({ length: 72 }, (_, index) => ({
    ...noFlow,
    hourStartMs: firstMs + index * hourMs,
  }));
  const second = days[1];
  expect(second).toBeDefined();
  if (second === undefined) return;
  const chosen = hoursOfDay(hours, second);
  expect(chosen).toHaveLength(24);
  expect(chosen[0]?.hourStartMs).toBe(second.dayStartMs);
  expect(chosen.at(-1)?.hourStartMs).toBe(second.dayStartMs + 23 * hourMs);
});

test("a step keeps in and out apart", () => {
  expect(stepOf(7, { in: 3, out: 5 })).toEqual({ start: 7, entered: 3, left: 5 });
});
