import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BirthDate, birthDateText, birthInterval, isBirthDate } from "./birth-date.ts";
import { compareBirthDates } from "./compare-birth-dates.ts";
import { parseBirthDate } from "./parse-birth-date.ts";

const asOf = "2022-09-21";

function texts(input: string): string[] {
  const parse = parseBirthDate(input, { asOf });
  return parse.kind === "candidates" ? parse.candidates.map(birthDateText) : [parse.code];
}

describe("parseBirthDate", () => {
  it.each([
    ["27 3 1986", ["1986-03-27"]],
    ["27.03.86", ["1986-03-27"]],
    ["27.03.1986 г.", ["1986-03-27"]],
    ["1986-03-27", ["1986-03-27"]],
    ["27/03/1986", ["1986-03-27"]],
    ["05/06/1986", ["1986-06-05", "1986-05-06"]],
    ["05.06.1986", ["1986-06-05"]],
    ["03.27.1986", ["1986-03-27"]],
    ["27031986", ["1986-03-27"]],
    ["270386", ["1986-03-27"]],
    ["19860327", ["1986-03-27"]],
    ["март 1986", ["1986-03"]],
    ["03.1986", ["1986-03"]],
    ["27 марта 1986", ["1986-03-27"]],
    ["27 наурыз 1986", ["1986-03-27"]],
    ["27 მარტი 1986", ["1986-03-27"]],
    ["27. März 1986", ["1986-03-27"]],
    ["March 27, 1986", ["1986-03-27"]],
    ["12 мая 86", ["1986-05-12"]],
    ["1986", ["1986"]],
    ["86", ["1986", "1935/1936"]],
    ["5", ["2016/2017"]],
    ["36 лет", ["1985/1986"]],
    ["36 жас", ["1985/1986"]],
    ["about 40", ["1979/1984"]],
    ["около 40 лет", ["1979/1984"]],
    ["30-35", ["1986/1992"]],
    ["1985–1987", ["1985/1987"]],
    ["~1986", ["1984/1988"]],
  ])("reads %s", (input, expected) => {
    expect(texts(input)).toEqual(expected);
  });

  it.each([
    ["", "birth-date-empty"],
    ["   \u200f", "birth-date-empty"],
    ["не помнит", "birth-date-unrecognised"],
    ["1 2 3 4", "birth-date-unrecognised"],
    ["123456789", "birth-date-unrecognised"],
    ["31.02.1990", "birth-date-impossible"],
    ["29.02.2001", "birth-date-impossible"],
    ["1986-13-13", "birth-date-impossible"],
    ["22.09.2022", "birth-date-in-future"],
    ["2099", "birth-date-in-future"],
    ["1850", "birth-date-too-old"],
    ["140 лет", "birth-date-too-old"],
  ])("rejects %j as %s", (input, code) => {
    expect(texts(input)).toEqual([code]);
  });

  it("gives only possible, past dates for any text", () => {
    const pieces = fc.constantFrom(
      "27",
      "3",
      "1986",
      "86",
      "март",
      "about",
      "лет",
      "-",
      "/",
      ".",
      " ",
      "99",
      "0",
    );
    const input = fc.oneof(
      fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join("")),
      fc.string(),
    );
    fc.assert(
      fc.property(input, (text) => {
        const parse = parseBirthDate(text, { asOf });
        if (parse.kind === "rejected") return;
        expect(parse.candidates.length).toBeGreaterThan(0);
        for (const birth of parse.candidates) {
          expect(isBirthDate(birth), text).toBe(true);
          expect(birthInterval(birth).first <= asOf, text).toBe(true);
        }
      }),
      { seed: 27, numRuns: 2000 },
    );
  });
});

describe("compareBirthDates", () => {
  const day = (year: number, month: number, dayOfMonth: number): BirthDate => ({
    precision: "day",
    year,
    month,
    day: dayOfMonth,
  });

  it.each([
    [day(1986, 3, 27), day(1986, 3, 27), "equal"],
    [day(1986, 3, 7), day(1986, 7, 3), "day-month-swapped"],
    [day(1986, 3, 27), day(1986, 3, 21), "one-digit"],
    [day(1986, 3, 27), day(1968, 3, 27), "one-digit"],
    [day(1986, 3, 27), day(1986, 3, 14), "one-component"],
    [day(1986, 3, 27), day(1971, 11, 4), "different"],
    [day(1986, 3, 27), { precision: "year", year: 1986 }, "compatible"],
    [day(1986, 3, 27), { precision: "month", year: 1986, month: 4 }, "near"],
    [day(1986, 3, 27), { precision: "band", year: 1980, lastYear: 1990 }, "compatible"],
    [{ precision: "age", year: 1985, lastYear: 1986 }, { precision: "year", year: 1987 }, "near"],
    [day(1986, 3, 27), { precision: "year", year: 1990 }, "different"],
    [day(1986, 3, 27), undefined, "absent"],
  ] as [BirthDate, BirthDate | undefined, string][])("%j and %j: %s", (left, right, relation) => {
    expect(compareBirthDates(left, right)).toBe(relation);
    expect(compareBirthDates(right, left)).toBe(relation);
  });
});
