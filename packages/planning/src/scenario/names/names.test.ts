import { createSeededRandom } from "@caravanserai/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spellAgain } from "./clerk-spelling.ts";
import { feminineFamily, femininePatronymic, patronymicOf } from "./forms.ts";
import { traditions } from "./name-lists.ts";
import { transliterate } from "./transliterate.ts";

const everyName = traditions.flatMap((lists) => Object.values(lists).flat() as string[]);

describe("the name lists", () => {
  it("hold more than a million full names of men", () => {
    const combinations = traditions.reduce(
      (sum, { families, men, patronymics }) =>
        sum + families.length * men.length * patronymics.length,
      0,
    );
    expect(combinations).toBeGreaterThan(1_000_000);
  });

  it("are in Cyrillic, capitalised, and without repetitions", () => {
    for (const name of everyName) expect(name).toMatch(/^[А-ЯЁ][а-яё]+$/u);
    for (const lists of traditions) {
      for (const list of Object.values(lists) as string[][]) {
        expect(new Set(list).size).toBe(list.length);
      }
    }
  });
});

describe("forms of names", () => {
  it.each([
    ["Иванов", "Иванова"],
    ["Ковалёв", "Ковалёва"],
    ["Ильин", "Ильина"],
    ["Успенский", "Успенская"],
    ["Луговой", "Луговая"],
    ["Шевченко", "Шевченко"],
    ["Коваль", "Коваль"],
  ])("knows the feminine of %s", (masculine, feminine) => {
    expect(feminineFamily(masculine)).toBe(feminine);
  });

  it.each([
    ["Александр", "Александрович", "Александровна"],
    ["Сергей", "Сергеевич", "Сергеевна"],
    ["Юрий", "Юрьевич", "Юрьевна"],
    ["Дмитрий", "Дмитриевич", "Дмитриевна"],
    ["Игорь", "Игоревич", "Игоревна"],
    ["Илья", "Ильич", "Ильинична"],
    ["Никита", "Никитич", "Никитична"],
    ["Пётр", "Петрович", "Петровна"],
    ["Ваха", "Вахаевич", "Вахаевна"],
    ["Доржи", "Доржиевич", "Доржиевна"],
  ])("calls the children of %s by their father", (father, son, daughter) => {
    expect(patronymicOf(father)).toBe(son);
    expect(femininePatronymic(son)).toBe(daughter);
  });
});

describe("Latin spellings", () => {
  it.each([
    ["Щербаков", "Shcherbakov", "Scherbakov", "Schtscherbakow"],
    ["Юлия", "Iuliia", "Yuliya", "Julija"],
    ["Хасанов", "Khasanov", "Hasanov", "Chasanow"],
    ["Подъячев", "Podieiachev", "Podyachev", "Podjatschew"],
    ["Құрманғазы", "Kurmangazy", "Kurmangazy", "Kurmangasy"],
  ])("writes %s as passports and clerks do", (name, ...spellings) => {
    const schemes = ["passport", "english", "german"] as const;
    expect(schemes.map((scheme) => transliterate(name, scheme))).toEqual(spellings);
  });

  it("leave no Cyrillic behind", () => {
    for (const name of everyName) {
      expect(transliterate(name, "passport")).toMatch(/^[A-Z][a-z]+$/u);
    }
  });
});

describe("a second clerk", () => {
  it("always spells differently, but not much", () => {
    fc.assert(
      fc.property(fc.integer(), fc.constantFrom(...everyName), (seed, name) => {
        const spelled = spellAgain(createSeededRandom(seed), name);
        expect(spelled).not.toBe(name);
        expect(Math.abs(spelled.length - name.length)).toBeLessThanOrEqual(1);
        expect(spelled.charAt(0)).toBe(name.charAt(0));
      }),
    );
  });
});
