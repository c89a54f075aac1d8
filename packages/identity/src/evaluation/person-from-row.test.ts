import { describe, expect, it } from "vitest";
import { birthInterval } from "../birth-date/birth-date.ts";
import { personReader } from "./person-from-row.ts";
import { readTable } from "./read-table.ts";

function births(cells: readonly string[]): (string | undefined)[] {
  const table = readTable(["id,dob", ...cells.map((cell, row) => `${row},${cell}`)].join("\n"), {});
  const read = personReader(table, { birth: "dob" });
  return table.rows.map((row) => {
    const { birth } = read(row);
    if (birth === undefined) return undefined;
    const { first, last } = birthInterval(birth);
    return first === last ? first : `${first}/${last}`;
  });
}

describe("personReader", () => {
  it.each([
    ["1986-03-07", "1986-03-07"],
    ["19860307", "1986-03-07"],
    ["1986-03-07T00:00:00Z", "1986-03-07"],
    ["19860307.0", "1986-03-07"],
    ["1888-03-07", "1888-03-07"],
    ["07.03.1888", "1888-03-07"],
    ["1888/03/07", "1888-03-07"],
    ["+1888-03-07T00:00:00Z", "1888-03-07"],
    ["41/3/1968", "1968-03-01/1968-03-31"],
    ["1973-1977", "1973-01-01/1977-12-31"],
    ["1986", "1986-01-01/1986-12-31"],
    ["19860399", "1986-03-01/1986-03-31"],
    ["never", undefined],
    ["2029-01-01", "2029-01-01"],
  ])("reads the birth cell %s as %s", (cell, expected) => {
    expect(births([cell])).toEqual([expected]);
  });
});

describe("a whole name beside its parts", () => {
  const table = readTable(
    "whole,first,last\nAda Mary Vell,ada,vell\nAda Vell,,vell\nAda,,vell\nvell,ada,",
  );
  const read = personReader(table, { name: "whole", given: "first", family: "last" });

  it.each([
    ["is left out where both parts are known", 0, "vell", "ada"],
    ["stands alone where it holds the only part", 1, "", "ada vell"],
    ["adds to a part that it does not hold", 2, "vell", "ada"],
    ["adds to a given name that it does not hold", 3, "", "ada vell"],
  ] as const)("%s", (...[, row, family, given]) => {
    const person = read(table.rows[row]!);
    const text = (words: typeof person.given): string => words.map((word) => word.text).join(" ");
    expect([text(person.family), text(person.given)]).toEqual([family, given]);
  });
});
