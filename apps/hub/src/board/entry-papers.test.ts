import { expect, test } from "vitest";
import { entryPaperRules, papersOn } from "./entry-papers.ts";

test.each([
  ["KZ", "2022-09-24", [30]],
  ["KZ", "2023-01-26", [30]],
  ["KZ", "2023-01-27", [90]],
  ["KZ", "2026-01-20", [90, 90]],
  ["GE", "2022-09-24", [365]],
  ["FI", "2022-09-29", [90]],
  ["FI", "2022-09-30", [undefined]],
  ["XX", "2022-09-30", []],
])("papers of %s on %s", (country, day, days) => {
  const { now } = papersOn(country, day);
  expect(now.map(({ stayDays }) => stayDays?.days)).toEqual(days);
});

test("a rule that is not published yet is not known to come", () => {
  expect(papersOn("FI", "2022-09-28").coming).toEqual([]);
  expect(papersOn("FI", "2022-09-29").coming.map(({ validFrom }) => validFrom)).toEqual([
    "2022-09-30",
  ]);
});

test("rules of one country, citizenship and age never hold on the same day", () => {
  for (const one of entryPaperRules) {
    for (const other of entryPaperRules) {
      if (one === other || one.country !== other.country) continue;
      const areApart =
        (one.validTo ?? "9999") < other.validFrom || (other.validTo ?? "9999") < one.validFrom;
      const areOtherAges = (one.ageTo ?? 999) < other.ageFrom || (other.ageTo ?? 999) < one.ageFrom;
      expect(areApart || areOtherAges).toBe(true);
    }
  }
});
