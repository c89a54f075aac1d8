import { expect, test } from "vitest";
import { numberInCell, numberStyleOf } from "./read-cell.ts";

function readColumn(...cells: readonly string[]) {
  const style = numberStyleOf(cells);
  return cells.map((cell) => numberInCell(cell, style));
}

test.each([
  [
    ["1,051.00", "2.113,00", "3,113.00"],
    [1051, 2113, 3113],
  ],
  [
    ["1.051,00", "2.113,50", "3,113.5"],
    [1051, 2113.5, 3113.5],
  ],
  [
    ["12.5", "13,25", "1.234.567"],
    [12.5, 13.25, 1_234_567],
  ],
  [
    ["1.200", "2,450", "3 600", "4'100"],
    [1200, 2450, 3600, 4100],
  ],
  [
    ["0.5", "12.25", "2.113"],
    [0.5, 12.25, 2.113],
  ],
])("%j is read by each cell's own form, else by the column", (cells, values) => {
  expect(readColumn(...cells)).toEqual(values);
});

test("a cell of two readings is not read where the column leaves it open", () => {
  expect(readColumn("1,051.00", "2.113", "3,113.00")).toEqual([1051, undefined, 3113]);
  expect(readColumn("1,051.00", "1.990,00", "2.113", "3,113.00")[2]).toBe(undefined);
  expect(readColumn("1.051,00", "2.113", "3.113,00")).toEqual([1051, 2113, 3113]);
});

test.each(["n0t", "1.2.3", "12,34.5.6", "--5", "1,2,3.4.5"])("%s is garbage", (cell) => {
  expect(readColumn("1,051.00", cell)[1]).toBe(undefined);
});
