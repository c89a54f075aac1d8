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
    ["Zorkovic", "Зорковић"],
    ["Đurđan", "Ђурђан"],
    ["Shterkov", "Щерков"],
    ["Cankarov", "Цанкаров"],
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
  it("is one for an Arabic compound however its article is written", () => {
    const words = ["abdulkhaliq", "abdelkhalek", "abdukhalik", "abdalkhaliq"];
    const skeletons = words.map((word) => coarseSkeleton(word, "latin"));
    skeletons.push(coarseSkeleton("абдулхалик", "cyrillic"));
    skeletons.push(coarseSkeleton("عبدالخالق", "arabic"));
    expect(new Set(skeletons).size).toBe(1);
    expect(coarseSkeleton("abdiev", "latin")).not.toBe(coarseSkeleton("abdulov", "latin"));
  });

  it("reads the Uzbek X before a consonant and at the beginning as Cyrillic Х", () => {
    for (const [latin, cyrillic] of [
      ["xolmat", "холмат"],
      ["toxtamurod", "тохтамурод"],
      ["maksud", "максуд"],
    ] as const) {
      expect(coarseSkeleton(latin, "latin")).toBe(coarseSkeleton(cyrillic, "cyrillic"));
    }
  });

  it("keeps the digits that number a name, not those that stand for a letter", () => {
    const of = (word: string): string => coarseSkeleton(word, "latin");
    expect(of("bearer7")).not.toBe(of("bearer14"));
    expect(of("tal0v")).toBe(of("talov"));
    expect(nameKeys("Bearer7")).not.toEqual(nameKeys("Bearer14"));
  });

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
