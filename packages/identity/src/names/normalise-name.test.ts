import fc from "fast-check";
import { expect, test } from "vitest";
import { normaliseName } from "./normalise-name.ts";

/** A space in front keeps a name off the short way, and is no part of the answer. */
const theLongWay = (name: string) => normaliseName(` ${name}`);

test("the short way for plain names gives what the long one gives, letter by letter", () => {
  const different: string[] = [];
  for (let code = 0; code < 0x3000; code++) {
    const letter = String.fromCodePoint(code);
    const [short, long] = [normaliseName(letter), theLongWay(letter)];
    if (JSON.stringify(short) !== JSON.stringify(long)) different.push(code.toString(16));
  }
  expect(different).toEqual([]);
});

test("and for names in several words and scripts", () => {
  const letters = "аёйӑқңіѵҘ яЯ09 azAZİK\u0301\u0306-'";
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...letters), maxLength: 12 }), (name) => {
      expect(normaliseName(name)).toEqual(theLongWay(name));
    }),
    { seed: 9303, numRuns: 1_000 },
  );
});

test.each(["\n", "\r\n", "\t", "\u0085", "\u2028"])("%j stands between two words", (between) => {
  expect(normaliseName(`Ruslan${between}Tokhtarov`).words).toEqual(["ruslan", "tokhtarov"]);
});
