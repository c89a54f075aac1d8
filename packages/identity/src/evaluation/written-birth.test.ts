import { describe, expect, it } from "vitest";
import { runEvaluation } from "./run-evaluation.ts";
import { firstYearOf, writtenBirthOf } from "./written-birth.ts";

const clock = { now: () => 0 };
const reading = { asOf: "2026-11-22", firstYear: 1880 };

function evaluate(rows: readonly string[]) {
  const evaluated = runEvaluation(
    "records",
    { files: [`person,name,born\n${rows.join("\n")}\n`] },
    { clock, map: { name: "name", birth: "born" }, truth: "person", asOf: "2026-11-22" },
  );
  if (evaluated.kind === "rejected") throw new Error(evaluated.code);
  return evaluated;
}

describe("writtenBirthOf", () => {
  it.each([
    ["1980-02-31", "birth-impossible"],
    ["31.02.1980", "birth-impossible"],
    ["1980-13-45", "birth-impossible"],
    ["15.15.1980", "birth-impossible"],
    ["1980-00-00", "birth-impossible"],
    ["0000-00-00", "birth-impossible"],
    ["0", "birth-unread"],
    ["unknown", "birth-unread"],
    ["2027-05-05", "birth-in-future"],
    ["2031", "birth-in-future"],
    ["23.11.2026", "birth-in-future"],
    ["1700-01-01", "birth-too-old"],
    ["1879", "birth-too-old"],
  ])("%s is no birth date: %s", (text, flaw) => {
    expect(writtenBirthOf(text, reading).flaw).toBe(flaw);
  });

  it.each(["1980-02-29", "22.11.2026", "1899-01-01", "1986", "about 40", "19860307"])(
    "%s is one",
    (text) => {
      expect(writtenBirthOf(text, reading)).toMatchObject({ birth: { year: expect.any(Number) } });
      expect(writtenBirthOf(text, reading).flaw).toBeUndefined();
    },
  );

  it("believes old years where the column holds many", () => {
    const living = Array.from({ length: 30 }, (_none, at) => `${1950 + at}-03-07`);
    expect(firstYearOf([...living, "1768-01-02"])).toBe(1880);
    const dead = Array.from({ length: 8 }, (_none, at) => ["1768-01-02", `180${at}`, "18120304"]);
    expect(firstYearOf([...living, ...dead.flat()])).toBe(1);
  });
});

describe("evaluate records with impossible births", () => {
  it.each([
    "1980-02-31",
    "1980-13-45",
    "2031-05-05",
    "1700-01-01",
    "0000-00-00",
    "1980-00-00",
    "0",
  ])("%s twice is named by line and makes nobody born on the same day", (born) => {
    const others = ["b,Rauf Maldenov,1971-04-09", "c,Sevara Ostrogina,1969-10-30"];
    const { malformedRows, result } = evaluate([
      `a,Dinmir Kelbetov,${born}`,
      ...others,
      `d,Olga Pretsch,${born}`,
    ]);
    expect(malformedRows.map(({ line }) => line)).toEqual([2, 5]);
    expect(result).toMatchObject({ records: 4, precision: expect.any(Number) });
  });
});
