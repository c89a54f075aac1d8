import fc from "fast-check";
import { expect, test } from "vitest";
import { toCsv } from "./csv.ts";
import type { TwinCell } from "./table-twin.tsx";

const twinOf = (rows: readonly (readonly TwinCell[])[]) => ({
  caption: "Waits",
  columns: [{ label: "Crossing" }, { label: "Minutes", isNumeric: true }],
  rows,
});

test("numbers stay plain and unknown is empty, never zero", () => {
  const csv = toCsv(
    twinOf([
      ["Zhelkuar", 1234.5],
      ["Syrym", undefined],
      ["Auyl", -3],
    ]),
  );
  expect(csv).toBe("Crossing,Minutes\r\nZhelkuar,1234.5\r\nSyrym,\r\nAuyl,-3\r\n");
});

test("text that a spreadsheet would run as a formula stays text", () => {
  for (const start of ["=", "+", "-", "@", "\t"]) {
    expect(toCsv(twinOf([[`${start}1+1`, 1]]))).toContain(`'${start}1+1`);
  }
});

/** A reader by RFC 4180, to prove the writer against. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let isQuoted = false;
  for (let index = 0; index < text.length; index += 1) {
    const char = text[index] ?? "";
    if (isQuoted) {
      if (char !== '"') cell += char;
      else if (text[index + 1] === '"') {
        cell += '"';
        index += 1;
      } else isQuoted = false;
    } else if (char === '"') isQuoted = true;
    else if (char === ",") {
      row.push(cell);
      cell = "";
    } else if (char === "\r" && text[index + 1] === "\n") {
      rows.push([...row, cell]);
      row = [];
      cell = "";
      index += 1;
    } else cell += char;
  }
  return rows;
}

test("any text comes back as it was, but for the apostrophe before a formula", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string({ unit: "grapheme" }), fc.integer())), (rows) => {
      const [header, ...read] = readCsv(toCsv(twinOf(rows)));
      expect(header).toEqual(["Crossing", "Minutes"]);
      expect(read).toEqual(
        rows.map(([text, value]) => [/^[=+\-@\t\r]/.test(text) ? `'${text}` : text, String(value)]),
      );
    }),
  );
});
