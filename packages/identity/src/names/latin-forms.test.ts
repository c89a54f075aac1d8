import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { latinForm, latinForms } from "./latin-forms.ts";
import { normaliseName } from "./normalise-name.ts";
import { isPatronymic, patronymicKind, patronymicSex } from "./patronymic.ts";
import { detectScript } from "./script.ts";

describe("latinForm", () => {
  it.each([
    ["Щукин-Южный", "SHCHUKIN-IUZHNYI"],
    ["Хафизов", "KHAFIZOV"],
    ["Цой", "TSOI"],
    ["Объедков", "OBIEEDKOV"],
    ["Әлихан", "ALIKHAN"],
    ["Қыдыр", "KYDYR"],
    ["Müller", "MUELLER"],
    ["გიორგი", "GIORGI"],
    ["O’Neill", "ONEILL"],
    ["Мария  Анна", "MARIIA ANNA"],
    ["", ""],
    ["😀", ""],
  ])("prints %s as %s", (name, printed) => {
    expect(latinForm(name)).toBe(printed);
  });
});

describe("latinForms", () => {
  it.each([
    ["Юрий", ["iurii", "yuriy"]],
    ["Хрущёв", ["khrushchev", "khrushchyov", "hrushchev"]],
    ["Андреев", ["andreev", "andreyev"]],
    ["Цветков", ["tsvetkov", "tcvetkov"]],
    ["Гриценко", ["hrytsenko"]],
    ["Қайрат", ["kairat", "qayrat"]],
    ["Ғани", ["gani", "ghani"]],
    ["Şükür", ["sukur", "shukur"]],
    ["Qañtar", ["qantar", "qangtar", "kantar"]],
    ["Qairat", ["qairat", "kairat"]],
    ["محمود", ["mhmud", "mhmwd"]],
    ["Xolmurod", ["xolmurod", "kholmurod"]],
    ["Əfəndixan", ["efendixan", "efendikhan"]],
    ["Джаббар", ["dzhabbar", "jabbar"]],
    ["Ўринбой", ["urinboi", "orinboy"]],
    ["Єлисей", ["ielisei", "yelysei"]],
    ["Hakopjanyan", ["hakopjanyan", "akopjanyan"]],
    ["Abdelghaffar", ["abdelghaffar", "abdugafar"]],
    ["Абдугаффар", ["abdugaffar", "abdugafar"]],
  ])("knows how %s may be spelt", (name, spellings) => {
    expect(latinForms(name)).toEqual(expect.arrayContaining(spellings));
  });

  it("returns at most eight distinct lower-case forms for any text", () => {
    const mixed = fc.string({
      unit: fc.constantFrom(..."aZñşІӘқЖьщЁгеიمحο\u202e\u200f 😀1-'’é中"),
      maxLength: 320,
    });
    fc.assert(
      fc.property(fc.oneof(mixed, fc.string({ unit: "grapheme", maxLength: 320 })), (name) => {
        const forms = latinForms(name);
        expect(forms.length).toBeLessThanOrEqual(8);
        expect(new Set(forms).size).toBe(forms.length);
        for (const form of forms) expect(form).toMatch(/^[a-z0-9 ]+$/);
        expect(latinForm(name)).toMatch(/^[A-Z0-9 -]*$/);
      }),
      { seed: 1986, numRuns: 400 },
    );
  });
});

describe("normaliseName", () => {
  it("mends homoglyphs, drops marks of direction and joins apostrophes", () => {
    expect(normaliseName("Ивaнoв").text).toBe("иванов");
    expect(normaliseName("\u202eIVANOV\u202c").text).toBe("ivanov");
    expect(normaliseName("Д'Артаньян").words).toEqual(["дартаньян"]);
    expect(normaliseName("İLHAM").text).toBe("ilham");
    expect(normaliseName("Ｋｉｍ").text).toBe("kim");
  });

  it("cuts what is longer than 300 code points and is idempotent", () => {
    expect(normaliseName("я".repeat(5000)).text).toHaveLength(300);
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (name) => {
        const { text } = normaliseName(name);
        expect(normaliseName(text).text).toBe(text);
      }),
      { seed: 3 },
    );
  });

  it("tells scripts apart", () => {
    expect(detectScript("Иван Ivan Иванов")).toBe("cyrillic");
    expect(detectScript("გიორგი")).toBe("georgian");
    expect(detectScript("李")).toBe("other");
    expect(detectScript("12 🙂")).toBe("none");
  });
});

describe("patronymics", () => {
  it.each([
    ["Петрович", "vich", "male"],
    ["Ильинична", "vich", "female"],
    ["Sergeevna", "vich", "female"],
    ["Кузьмич", "vich", "male"],
    ["Серікұлы", "uly", "male"],
    ["Maratqyzy", "uly", "female"],
    ["Алиоглы", "ogly", "male"],
    ["Vəliqızı", "uly", "female"],
    ["Toʻraqizi", "uly", "female"],
    ["Döwletgyzy", "uly", "female"],
    ["To'rao'g'li", "ogly", "male"],
    ["Тұрарұлы", "uly", "male"],
    ["Лукинична", "vich", "female"],
    ["Andriivna", "vich", "female"],
  ])("%s is of kind %s, %s", (word, kind, sex) => {
    expect(patronymicKind(word)).toBe(kind);
    expect(patronymicSex(word)).toBe(sex);
  });

  it.each(["Иван", "Anna", "Ов", "", "Ирина", "oğlu", "Қызы"])("%s is none", (word) => {
    expect(isPatronymic(word)).toBe(false);
    expect(patronymicSex(word)).toBeUndefined();
  });
});
