import { expect, test } from "vitest";
import { groupReadings } from "./group-readings.ts";
import { readReport } from "./read-report.ts";

function groupsOf(...texts: readonly string[]): readonly (readonly number[])[] {
  const readings = texts.map((text) => ({ text, proposals: readReport(text).proposals }));
  return groupReadings(readings).map((proposals) => proposals.map(({ group }) => group));
}

const agency =
  "Some 41,300 people entered Kazakhstan from Russia on Tuesday, the border service said.";

test("an agency text in two outlets is one group", () => {
  const edited = agency.replace("Some", "Around");
  expect(groupsOf(agency, `Hotels are full. ${edited}`)).toEqual([[1], [1]]);
});

test("a copy whose place was lost stays with its origin", () => {
  const cut = agency.replace("entered Kazakhstan from Russia", "entered the country from Russia");
  expect(groupsOf(agency, cut)).toEqual([[1], [1]]);
});

test("the same number of something else is another group", () => {
  const other = "In Georgia 41,300 residence permits were issued in May, the agency wrote.";
  expect(groupsOf(agency, other)).toEqual([[1], [2]]);
});

test("other numbers are other groups", () => {
  expect(groupsOf(agency, agency.replace("41,300", "41,400"))).toEqual([[1], [2]]);
});
