import fc from "fast-check";
import { expect, test } from "vitest";
import type { CrossingCode } from "../ids.ts";
import {
  parseTokenNumber,
  tokenIdOf,
  tokenNumberIn,
  tokenNumberOf,
  writtenTokenNumber,
} from "./token-number.ts";

const anyNumber = fc
  .tuple(fc.integer({ min: 0, max: 33_554_431 }), fc.integer({ min: 1, max: 99_999 }))
  .map(([block, serial]) => tokenNumberOf(block, serial));

test("a number is read back as written, spoken, or in small letters", () => {
  fc.assert(
    fc.property(anyNumber, (number) => {
      const written = writtenTokenNumber(number);
      expect(parseTokenNumber(written)).toEqual({ number, isChecked: true });
      expect(parseTokenNumber(written.toLowerCase().replace(/-/g, " "))).toEqual({
        number,
        isChecked: true,
      });
      expect(parseTokenNumber(number)).toEqual({ number, isChecked: false });
      expect(tokenNumberIn(tokenIdOf("KZ-01" as CrossingCode, number))).toBe(number);
    }),
  );
});

test("one wrong digit in a checked number is found out", () => {
  fc.assert(
    fc.property(anyNumber, fc.nat(), fc.integer({ min: 1, max: 9 }), (number, at, by) => {
      const written = writtenTokenNumber(number);
      const digits = [...written].map((_, index) => index).filter((index) => index > 2);
      const index = digits[at % (number.length - 3)]!;
      const wrong = (Number(written[index]) + by) % 10;
      const typed = written.slice(0, index) + String(wrong) + written.slice(index + 1);
      expect(parseTokenNumber(typed)?.number).not.toBe(number);
      expect(parseTokenNumber(typed)?.isChecked ?? false).toBe(false);
    }),
  );
});

test("a first digit read as nought does not make a shorter number of it", () => {
  expect(parseTokenNumber(writtenTokenNumber("05-90432"))?.isChecked).toBe(true);
  expect(parseTokenNumber(writtenTokenNumber("05-90432").replace("9", "0"))).toBe(undefined);
});

test("neighbouring tablets have series of their own, and 1,024 of them differ", () => {
  const series = Array.from({ length: 1_024 }, (_, block) => tokenNumberOf(block, 1).slice(0, 2));
  expect(new Set(series).size).toBe(1_024);
});

test.each(["", "K7", "K7-0", "K7-000", "K7-ABC", "K7-1234567", "-"])("%j is no number", (text) => {
  expect(parseTokenNumber(text)).toBeUndefined();
});
