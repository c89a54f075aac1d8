import { describe, expect, it } from "vitest";
import type { BirthDate } from "../birth-date/birth-date.ts";
import { birthStanding } from "./birth-standing.ts";

function day(year: number, month: number, dayOfMonth: number): BirthDate {
  return { precision: "day", year, month, day: dayOfMonth };
}

function year(first: number, lastYear?: number): BirthDate {
  return lastYear === undefined
    ? { precision: "year", year: first }
    : { precision: "band", year: first, lastYear };
}

describe("birthStanding", () => {
  it.each([
    ["same-day", day(1962, 3, 5), [day(1962, 3, 5)]],
    ["slip", day(1962, 5, 3), [day(1962, 3, 5)]],
    ["slip", day(1972, 3, 5), [day(1962, 3, 5)]],
    ["contradicted", day(1963, 11, 28), [day(1962, 3, 5)]],
    ["open", day(1962, 3, 5), [year(1962)]],
    ["open", year(1962), [day(1962, 3, 5)]],
    ["open", year(1962), [year(1960, 1964)]],
    ["near", year(1966), [year(1960, 1964)]],
    ["near", year(1955, 1970), [day(1962, 3, 5)]],
    ["far", year(1969), [year(1960, 1964)]],
    ["apart", year(1970), [year(1960, 1964)]],
    ["same-day", day(1962, 3, 5), [year(1990), day(1962, 3, 5)]],
    ["unknown", day(1962, 3, 5), []],
    ["unknown", undefined, [day(1962, 3, 5)]],
  ] as const)("%s", (standing, birth, births) => {
    expect(birthStanding(birth, births)).toBe(standing);
  });
});
