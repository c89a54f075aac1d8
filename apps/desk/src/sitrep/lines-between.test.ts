import fc from "fast-check";
import { expect, test } from "vitest";
import { linesBetween } from "./lines-between.ts";

test("a changed line is gone and new, the others stay", () => {
  expect(linesBetween("one\ntwo\nthree", "one\n2\nthree\nfour")).toEqual([
    { change: "same", line: "one" },
    { change: "gone", line: "two" },
    { change: "new", line: "2" },
    { change: "same", line: "three" },
    { change: "new", line: "four" },
  ]);
});

test("both texts can be read out of the comparison", () => {
  const text = fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 8 });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const compared = linesBetween(before.join("\n"), after.join("\n"));
      const without = (change: "gone" | "new") =>
        compared.filter((one) => one.change !== change).map(({ line }) => line);
      expect(without("new")).toEqual(before);
      expect(without("gone")).toEqual(after);
    }),
  );
});
