import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coarseSkeleton } from "../names/skeleton.ts";
import { nameKeys } from "./name-keys.ts";

function shared(left: string, right: string): boolean {
  const keys = new Set(nameKeys(left));
  return nameKeys(right).some((key) => keys.has(key));
}

describe("nameKeys", () => {
  it.each([
    ["Shevchenko", "Шевченко"],
    ["Schröder", "Шрёдер"],
    ["Jacques", "Жак"],
    ["Xavier", "Хавьер"],
    ["Wolfgang", "Вольфганг"],
    ["Beaumont", "Бомон"],
    ["Čapek", "Чапек"],
    ["Hasan", "Хасан"],
    ["Qaysar", "Қайсар"],
    ["Giorgadze", "გიორგაძე"],
    ["Hovhannisyan", "Հովհաննիսյան"],
    ["Mahmoud", "محمود"],
    ["Rashid", "الرشيد"],
    ["Θεόδωρος", "Theodoros"],
  ])("%s and %s share a key", (left, right) => {
    expect(shared(left, right)).toBe(true);
  });

  it.each([
    ["Ivanov", "Петров"],
    ["Maria", "Сергей"],
    ["Hasan", "Карим"],
  ])("%s and %s share none", (left, right) => {
    expect(shared(left, right)).toBe(false);
  });

  it("gives few keys for any text, quickly, and the same each time", () => {
    const unit = fc.constantFrom(..."abcjhgxwqšžжшхнгالجقغ\u202e 😀1'");
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 300 }), (name) => {
        const keys = nameKeys(name);
        const words = name.split(/\s+/).length + [...name].length;
        expect(keys.length).toBeLessThanOrEqual(16 * words);
        expect(nameKeys(name)).toEqual(keys);
      }),
      { seed: 4, numRuns: 300 },
    );
  });
});

describe("coarseSkeleton", () => {
  it("survives spelling and hearing errors", () => {
    const expected = coarseSkeleton("ivanov", "latin");
    for (const [name, script] of [
      ["иванов", "cyrillic"],
      ["iwanow", "latin"],
      ["ivanof", "latin"],
      ["ivanoff", "latin"],
    ] as const) {
      expect(coarseSkeleton(name, script), name).toBe(expected);
    }
  });
});
