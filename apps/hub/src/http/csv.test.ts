import fc from "fast-check";
import { expect, test } from "vitest";
import { csvOf, localTime, type Cell } from "./csv.ts";

/** A reader of RFC 4180, written for this test alone. */
function read(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = "";
  let isQuoted = false;
  for (let index = 0; index < text.length; index++) {
    const character = text[index]!;
    if (isQuoted && character === '"' && text[index + 1] === '"') {
      cell += '"';
      index += 1;
    } else if (character === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (character === "," || character === "\r")) {
      rows.at(-1)!.push(cell);
      cell = "";
      if (character === "\r") {
        index += 1;
        rows.push([]);
      }
    } else cell += character;
  }
  return rows.slice(0, -1);
}

const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  fc.string(),
  fc.constantFrom('=1+1"', "+x", "-x", "@x", "\tx", "a,b", 'say "so"', "two\r\nlines"),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
);

test("what is written is read again, cell by cell", () => {
  fc.assert(
    fc.property(fc.array(fc.array(anyCell, { minLength: 2, maxLength: 2 })), (rows) => {
      const [header, ...cells] = read(csvOf(["one", "two"], rows));
      expect(header).toEqual(["one", "two"]);
      const plain = cells.map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@\t\r\n|])/, "")));
      expect(plain).toEqual(rows.map((row) => row.map((cell) => plainText(cell))));
    }),
  );
});

function plainText(cell: Cell): string {
  const text = cell === null ? "" : String(cell);
  // The reader above cannot know whether an apostrophe before a sign was there already.
  return text.replace(/^'(?=[=+\-@\t\r\n|])/, "");
}

test("no text is a formula, and a negative number stays one", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const [, row] = read(csvOf(["x", "y"], [[text, -5]]));
      expect(row?.[0]).not.toMatch(/^[=+\-@\t\r\n|]/);
      expect(row?.[1]).toBe("-5");
    }),
  );
});

test("a moment is written as local time with its offset", () => {
  const atMs = Date.UTC(2022, 8, 24, 22, 30);
  expect(localTime(atMs, 360)).toBe("2022-09-25T04:30:00+06:00");
  expect(localTime(atMs, 0)).toBe("2022-09-24T22:30:00+00:00");
  expect(localTime(atMs, -210)).toBe("2022-09-24T19:00:00-03:30");
});
