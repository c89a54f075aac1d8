import { describe, expect, test } from "vitest";
import { claimInterval } from "../claims/quantity-interval.ts";
import { claimsFromCsv } from "./claims-from-csv.ts";

interface Cells {
  readonly qualifier?: string;
  readonly value: string;
  readonly high?: string;
  readonly start?: string;
  readonly end?: string;
  readonly asOf?: string;
  readonly measure?: string;
  readonly unit?: string;
  readonly note?: string;
}

function read(cells: Cells) {
  const { qualifier = "", value, high = "", start = "2031-09-21", end = "2031-09-27" } = cells;
  const { asOf = "2031-11-05", measure = "entries", unit = "persons", note = "" } = cells;
  const header =
    "id;place;measure;direction;unit;qualifier;value_low;value_high;period_start;period_end;as_of" +
    ";note";
  const of = ["A", "Morania", measure, "in", unit, qualifier, value, high, start, end, asOf, note];
  const { claims, malformed } = claimsFromCsv(`${header}\n${of.join(";")}\n`);
  return { claim: claims[0], malformed };
}

function intervalOf(cells: Cells) {
  const { claim, malformed } = read(cells);
  expect(malformed).toEqual([]);
  const interval = claimInterval(claim!);
  return interval === undefined ? null : [interval.low, interval.high];
}

describe("a range", () => {
  test.each([
    "12-15",
    "12–15",
    "12 to 15",
    "between 12 and 15",
    "12 bis 15",
    "12..15",
    "от 12 до 15",
  ])("is read from the cell %j, with the qualifier range and without", (value) => {
    expect(intervalOf({ qualifier: "range", value })).toEqual([12, 15]);
    expect(intervalOf({ value })).toEqual([12, 15]);
  });

  test("is read from two cells, in words and in thousands", () => {
    expect(intervalOf({ qualifier: "von-bis", value: "12", high: "15" })).toEqual([12, 15]);
    expect(intervalOf({ value: "12—15 тыс." })).toEqual([11_760, 15_300]);
  });

  test("with one end only is left out and named", () => {
    expect(read({ qualifier: "range", value: "5000" }).malformed).toEqual([
      { line: 2, column: "value_low", code: "range-incomplete" },
    ]);
  });
});

describe("a size in words", () => {
  test.each([
    ["zigtausende", 10_000],
    ["Zehntausende", 10_000],
    ["десятки тысяч", 10_000],
    ["tens of thousands", 10_000],
    ["wenige Hundert", 100],
    ["a few hundred", 100],
    ["Hunderte", 100],
    ["mehrere Tausend", 1000],
    ["several", 2],
    ["несколько", 2],
  ])("%s is an order of magnitude, as value and as qualifier", (words, low) => {
    expect(intervalOf({ value: words })).toEqual([low, low * 10]);
    expect(intervalOf({ qualifier: words, value: "" })).toEqual([low, low * 10]);
    expect(intervalOf({ qualifier: "exact", value: words })).toEqual([low, low * 10]);
  });

  test.each([
    ["no more than", "up-to"],
    ["не более", "up-to"],
    ["knapp", "almost"],
    ["чуть более", "slightly-more-than"],
    ["hunderte", "several"],
    ["more or less", "about"],
  ])("the qualifier %s means %s", (qualifier, meaning) => {
    expect(read({ qualifier, value: "500" }).claim?.qualifier).toBe(meaning);
  });
});

describe("a period", () => {
  test.each([
    ["2031-09-21", "", ["2031-09-21", null]],
    ["since 21 Sept", "", ["2031-09-21", null]],
    ["since 21 December", "ongoing", ["2030-12-21", null]],
    ["seit 21.09.2031", "heute", ["2031-09-21", null]],
    ["с 21 сентября", "по настоящее время", ["2031-09-21", null]],
    ["", "until 27 September 2031", [null, "2031-09-27"]],
    ["September 2031", "September 2031", ["2031-09-01", "2031-09-30"]],
  ])("from %j to %j may stay open", (start, end, days) => {
    const { claim, malformed } = read({ value: "5", start, end });
    expect(malformed).toEqual([]);
    expect([claim?.period.firstDay, claim?.period.lastDay]).toEqual(days);
  });

  test.each(["03/04/2031", "soon", "31 February 2031", "3.11."])("%s is no day", (start) => {
    expect(read({ value: "5", start }).malformed).toEqual([
      { line: 2, column: "period_start", code: "day-unreadable" },
    ]);
  });

  test.each([
    ["days from 10:00 to 10:00", "10:00", "start"],
    ["Tage von 10 bis 10 Uhr", "10:00", "start"],
    ["сутки с 8:00 до 8:00", "08:00", "start"],
    ["counted from 8 a.m. to 8 a.m., named after the end", "08:00", "end"],
    ["open from 10:00 to 18:00", "00:00", "start"],
  ])("%s limits the days", (note, at, namedAfter) => {
    expect(read({ value: "5", note }).claim?.period.dayLimits).toEqual({ at, namedAfter });
  });
});

test.each([
  [{ measure: "refugees arriving" }, "refugees"],
  [{ unit: "refugees" }, "refugees"],
  [{ note: "three checkpoints only" }, "three checkpoints only"],
  [{ note: "nur an der Landgrenze gezählt" }, "nur an der landgrenze gezählt"],
  [{ note: "only the ministry knows" }, null],
])("of %j the count is limited to %j", (cells, population) => {
  expect(read({ value: "5", ...cells }).claim?.population).toBe(population);
});
