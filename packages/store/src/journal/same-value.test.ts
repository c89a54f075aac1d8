import fc from "fast-check";
import { expect, it } from "vitest";
import { isSameValue } from "./same-value.ts";

it("finds what came back from JSON the same, and any other value another", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (left, right) => {
      const sorted = JSON.parse(JSON.stringify(left)) as unknown;
      expect(isSameValue(left, sorted)).toBe(true);
      expect(isSameValue({ a: left, b: 1 }, { b: 1, a: sorted })).toBe(true);
      const isOther = JSON.stringify(sorted) !== JSON.stringify(right);
      if (isOther && typeof left !== "object") expect(isSameValue(left, right)).toBe(false);
      expect(isSameValue({ a: left }, { a: left, b: right })).toBe(false);
      expect(isSameValue([left], [left, right])).toBe(false);
    }),
  );
});

it("takes an undefined field for an absent one", () => {
  expect(isSameValue({ a: 1, b: undefined }, { a: 1 })).toBe(true);
  expect(isSameValue({ a: 1 }, { a: 1, b: null })).toBe(false);
  expect(isSameValue([], {})).toBe(false);
});
