import { describe, expect, it } from "vitest";
import { birthColumnReader } from "./birth-column.ts";

function rewritten(cells: readonly string[]): string[] {
  return cells.map(birthColumnReader(cells));
}

describe("birthColumnReader", () => {
  it("learns from the other dates which number is the month", () => {
    expect(rewritten(["3/4/1986", "12/27/1990"])).toEqual(["4.3.1986", "27.12.1990"]);
    expect(rewritten(["3/4/1986", "27/12/1990"])).toEqual(["3.4.1986", "27.12.1990"]);
    expect(rewritten(["03-04-86", "04-30-91"])).toEqual(["04.03.86", "30.04.91"]);
  });

  it("takes the day for the first number when nothing tells", () => {
    expect(rewritten(["3/4/1986", "1.2.1990"])).toEqual(["3.4.1986", "1.2.1990"]);
  });

  it("reads eight digits with the year at either end", () => {
    expect(rewritten(["19860327", "19901231"])).toEqual(["19860327", "19901231"]);
    expect(rewritten(["27031986", "01121990"])).toEqual(["27.03.1986", "01.12.1990"]);
    expect(rewritten(["03271986", "12011990"])).toEqual(["27.03.1986", "01.12.1990"]);
  });

  it("leaves everything else as it is", () => {
    const cells = ["1986", "1986-03-27", "about 40", "", "27 March 1986", "99/99/1986"];
    expect(rewritten(cells).slice(0, 5)).toEqual(cells.slice(0, 5));
  });
});
