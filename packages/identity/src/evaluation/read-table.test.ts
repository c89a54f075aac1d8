import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTable } from "./read-table.ts";

describe("readTable", () => {
  it("reads byte order mark, CRLF, quotes over lines and doubled quotes", () => {
    const table = readTable('\ufeffa, b\r\n1,"x, ""y""\nz"\r\n\r\n2,w\r\n');
    expect(table.columns).toEqual(["a", "b"]);
    expect(table.rows).toEqual([
      { line: 2, cells: ["1", 'x, "y"\nz'] },
      { line: 5, cells: ["2", "w"] },
    ]);
    expect(table.malformed).toEqual([]);
  });

  it.each([";", "\t", "|", ","])("detects the delimiter %j", (delimiter) => {
    const table = readTable(`a${delimiter}b${delimiter}c\n1${delimiter}2${delimiter}3\n`);
    expect(table.columns).toEqual(["a", "b", "c"]);
    expect(table.rows[0]!.cells).toEqual(["1", "2", "3"]);
  });

  it("reports rows with a wrong number of cells and unclosed quotes by line, and goes on", () => {
    const table = readTable('a,b\n1\n1,2,3\n"open,2\n5,6\n');
    expect(table.rows).toEqual([{ line: 5, cells: ["5", "6"] }]);
    expect(table.malformed).toEqual([
      { line: 2, code: "cell-count" },
      { line: 3, code: "cell-count" },
      { line: 4, code: "open-quote" },
    ]);
  });

  it("forgives empty cells at the end and the old mark of an end of file, names columns twice", () => {
    const table = readTable("\r\na,b,A\r\n1,2,3,,\r\n\u001a");
    expect(table.rows).toEqual([{ line: 3, cells: ["1", "2", "3"] }]);
    expect(table.malformed).toEqual([]);
    expect(table.repeatedColumns).toEqual(["A"]);
  });

  it("takes quotes for quotes in a tab-separated file whose first line has them all around", () => {
    const table = readTable('"a"\t"b"\n"1"\t"x\ty"\n');
    expect(table.columns).toEqual(["a", "b"]);
    expect(table.rows[0]!.cells).toEqual(["1", "x\ty"]);
  });

  it("takes quotation marks in tab-separated files for letters", () => {
    const table = readTable('"zazu\tз а з у\t1\nx\tы\t2\n', { hasHeader: false });
    expect(table.rows).toHaveLength(2);
    expect(table.rows[0]!.cells[0]).toBe('"zazu');
  });

  it("gives back whatever was written, for any cells", () => {
    const cell = fc.string({ unit: fc.constantFrom(...'ab ",;\n\r|é'), maxLength: 6 });
    const rows = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 });
    const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(rows, (written) => {
        const text = ["h1,h2", ...written.map((cells) => cells.map(quote).join(","))].join("\n");
        const table = readTable(text);
        expect(table.malformed).toEqual([]);
        expect(table.rows.map((row) => row.cells)).toEqual(
          written.map((cells) => cells.map((one) => one.trim())),
        );
      }),
      { seed: 21 },
    );
  });

  it("answers any text and counts every line once", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'a,"\n\t'), maxLength: 60 }), (text) => {
        const table = readTable(text);
        const lines = [...table.rows, ...table.malformed].map((row) => row.line);
        expect(new Set(lines).size).toBe(lines.length);
      }),
      { seed: 22, numRuns: 500 },
    );
  });
});
