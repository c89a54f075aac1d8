import { expect, test } from "vitest";
import { statementOf, type StatementDraft } from "./statement-act.ts";

const draft: StatementDraft = {
  crossing: "NORTH",
  mode: "foot",
  subject: "count",
  parties: "",
  low: "",
  high: "",
  unit: "hours",
};
const place = { crossing: "NORTH", mode: "foot" };

test("a count is whole parties, an empty line included", () => {
  for (const [parties, meant] of [
    ["0", 0],
    [" 140 ", 140],
    ["20000", 20_000],
  ] as const) {
    const act = { command: "count-line", ...place, parties: meant };
    expect(statementOf({ ...draft, parties })).toEqual({ act });
  }
});

test.each(["", " ", "-4", "2.5", "about 40", "1e3", "20001"])("%j is no count", (parties) => {
  expect(statementOf({ ...draft, parties })).toEqual({
    refused: "waits.count-invalid",
    max: 20_000,
  });
});

test("a wait is sent in minutes, with who saw it", () => {
  const said = { ...draft, subject: "travellers", low: "1,5", high: "4" } as const;
  const act = { command: "tell-wait", ...place, by: "travellers", lowMinutes: 90 };
  expect(statementOf(said)).toEqual({ act: { ...act, highMinutes: 240 } });
  const days = { ...said, subject: "staff", low: "2", high: "3", unit: "days" } as const;
  expect(statementOf(days)).toEqual({
    act: { ...act, by: "staff", lowMinutes: 2_880, highMinutes: 4_320 },
  });
});

test.each([
  ["", "4"],
  ["1", ""],
  ["4", "1"],
  ["0", "0"],
  ["-1", "2"],
  ["1", "337"],
])("from %j to %j hours is no wait", (low, high) => {
  const refused = statementOf({ ...draft, subject: "staff", low, high });
  expect(refused).toEqual({ refused: "waits.range-invalid", max: 20_160 });
});
