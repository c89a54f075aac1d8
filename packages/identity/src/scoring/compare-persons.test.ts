import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchKeys } from "../keys/match-keys.ts";
import type { PersonIdentity } from "../person/person-identity.ts";
import { prepare } from "../person/prepare.ts";
import { comparePersons, comparePrepared } from "./compare-persons.ts";

const birth = { precision: "day", year: 1986, month: 3, day: 7 } as const;
const cyrillic: PersonIdentity = {
  names: { family: "Щёкин", given: "Сергей", patronymic: "Харитонович" },
  birth,
  sex: "male",
};
const latin: PersonIdentity = {
  names: { family: "Shchekin", given: "Sergey", patronymic: "Kharitonovich" },
  birth,
  sex: "male",
};

function codes(left: PersonIdentity, right: PersonIdentity): string[] {
  return comparePersons(left, right).evidence.map((line) => line.code);
}

function sharedKeys(left: PersonIdentity, right: PersonIdentity): number {
  const keys = new Set(matchKeys(left).map(({ type, value }) => `${type}|${value}`));
  return matchKeys(right).filter(({ type, value }) => keys.has(`${type}|${value}`)).length;
}

describe("comparePersons", () => {
  it("proposes the same person across scripts", () => {
    const comparison = comparePersons(cyrillic, latin);
    expect(comparison.band).toBe("probable");
    expect(codes(cyrillic, latin)).toEqual([
      "family-name-equal-across-scripts",
      "given-name-equal-across-scripts",
      "patronymic-equal",
      "birth-date-equal",
      "chance-agreement",
    ]);
  });

  it("sees swapped names, swapped day and month, and says so", () => {
    const swapped: PersonIdentity = {
      ...latin,
      names: { family: "Sergey", given: "Shchekin", patronymic: "Kharitonovich" },
      birth: { precision: "day", year: 1986, month: 7, day: 3 },
    };
    expect(codes(cyrillic, swapped)).toContain("names-swapped");
    expect(codes(cyrillic, swapped)).toContain("birth-date-day-month-swapped");
    expect(comparePersons(cyrillic, swapped).band).not.toBe("none");
    expect(sharedKeys(cyrillic, swapped)).toBeGreaterThan(0);
  });

  it("counts a contradicted patronymic against and a missing one not at all", () => {
    const missing = { ...latin, names: { family: "Shchekin", given: "Sergey" } };
    const contradicted = { ...latin, names: { ...latin.names, patronymic: "Olegovich" } };
    const [none, other] = [missing, contradicted].map((right) => comparePersons(cyrillic, right));
    expect(none!.bits).toBeGreaterThan(other!.bits + 4);
    expect(codes(cyrillic, contradicted)).toContain("patronymic-contradicted");
  });

  it.each([
    ["Yoqubov", "Якубов", "family-name-similar"],
    ["Yoqubova", "Якубов", "family-name-similar"],
    ["Yoqubov", "Юсупов", "family-name-different"],
  ])("reads the given name inside %s and %s", (one, other, code) => {
    const written = (family: string): PersonIdentity => ({
      names: { family, given: "Шухрат" },
      birth,
    });
    expect(codes(written(one), written(other))).toContain(code);
  });

  it("takes Darya and Darina for sisters", () => {
    const written = (given: string): PersonIdentity => ({
      names: { family: "Белова", given, patronymic: "Олеговна" },
      birth,
    });
    expect(codes(written("Дарья"), written("Дарина"))).toContain("twin-guard");
    expect(codes(written("Дарья"), written("Даша"))).not.toContain("twin-guard");
  });

  it("meets one father under the endings of two languages", () => {
    const written = (patronymic: string): PersonIdentity => ({
      names: { family: "Ахметов", given: "Ерлан", patronymic },
      birth,
    });
    expect(codes(written("Серікұлы"), written("Серикович"))).toContain("patronymic-equal");
    expect(codes(written("Серікұлы"), written("Serik uly"))).toContain("patronymic-equal");
    expect(codes(written("Серікұлы"), written("Маратұлы"))).toContain("patronymic-contradicted");
  });

  it.each([
    ["Дулатұлы", "Dulatovich", "patronymic-equal"],
    ["Дулатқызы", "DULATOVNA", "patronymic-equal"],
    ["Вагиф оглы", "Vaqif oğlu", "patronymic-equal"],
    ["Вагифович", "Vaqif oğlu", "patronymic-equal"],
    ["Вагиф кызы", "Vaqif qızı", "patronymic-equal"],
    ["Темир уулу", "Temirovich", "patronymic-equal"],
    ["Зокир угли", "Zokir oʻgʻli", "patronymic-equal"],
    ["Ата оглы", "Ata ogly", "patronymic-equal"],
    ["Юрийұлы", "Юрьевич", "patronymic-similar"],
    ["Дулатұлы", "Зокирович", "patronymic-contradicted"],
    ["Вагиф оглы", "Tofiq oğlu", "patronymic-contradicted"],
  ])("weighs the fathers in %s and %s: %s", (one, other, code) => {
    const parts = (patronymic: string): PersonIdentity => ({
      names: { family: "Самедов", given: "Руфет", patronymic },
      birth,
    });
    const whole = (patronymic: string): PersonIdentity => ({
      names: { only: `Самедов Руфет ${patronymic}` },
      birth,
    });
    expect(codes(parts(one), parts(other))).toContain(code);
    expect(codes(whole(one), whole(other))).toContain(code);
  });

  it("takes an ending without a father's name for the sex alone", () => {
    const written = (only: string): PersonIdentity => ({ names: { only }, birth });
    const [plain, full] = [written("Самедов оглы Руфет"), written("Səmədov Rüfət Vaqif oğlu")];
    expect(codes(plain, full).join()).not.toContain("patronymic");
    expect(comparePersons(plain, full).band).toBe("review");
    expect(codes(plain, written("Самедов Руфет кызы"))).toContain("sex-different");
  });

  it.each([
    [1745, 1800, "birth-date-different"],
    [1823, 1853, "birth-date-near"],
    [1989, 1990, "birth-date-near"],
    [1986, 1986, "birth-date-compatible"],
  ] as const)("hears nothing in two placeholder days, of %i and %i", (year, otherYear, code) => {
    const born = (of: number): PersonIdentity => ({
      names: { family: "Vell", given: "Ada" },
      birth: { precision: "day", year: of, month: 1, day: 1 },
    });
    expect(codes(born(year), born(otherYear))).toContain(code);
  });

  it("guards twins: same family and birth date, other given name", () => {
    const twin: PersonIdentity = {
      ...cyrillic,
      names: { ...cyrillic.names, given: "Тимофей" },
      phone: "87010000000",
    };
    const one = { ...cyrillic, phone: "87010000000" };
    expect(["on-request", "none"]).toContain(comparePersons(one, twin).band);
  });

  it.each([
    ["Рустамов Хасан", "Рустамов Хусейн"],
    ["Rustamov Hasan", "Рустамов Хусан"],
    ["Озёрная Марина", "Ozernaya Maria"],
    ["Тулегенов Арман", "Tulegenov Aman"],
    ["Valentin Tkach", "Валентина Ткач"],
    ["Тулегенов Жұмабек", "Тулегенов Жұмагүл"],
  ])("guards twins whose names stand in one column: %s, %s", (one, other) => {
    const written = (only: string): PersonIdentity => ({ names: { only }, birth });
    expect(["on-request", "none"]).toContain(comparePersons(written(one), written(other)).band);
  });

  it.each([
    ["Озёрная Мария", "Ozernaya Mariya"],
    ["Ozerna Maria", "Озерна Marija"],
    ["Озёрная Алёна", "OZERNAYA ALYONA"],
    ["Гриднев Евгений", "Hrydniev Yevhen"],
    ["عبد الكريم صالح", "Abd al-Karim Saleh"],
    ["Абдуррахим Халидов", "Abdul Rahim Khalidov"],
    ["Xudoyqulov Shuhrat", "Худойкулов Шухрат"],
    ["Harutyunyan Hovhannes", "Арутюнян Ованес"],
    ["Цхакадзе Ламара", "Cxakadze Lamara"],
    ["Рахимзода Сухроб", "Rahimzadeh Sohrab"],
    ["Cəfərli Ceyhun", "Джафарли Джейхун"],
  ])("takes one name in two spellings for one person: %s, %s", (one, other) => {
    const written = (only: string): PersonIdentity => ({ names: { only }, birth });
    expect(["review", "probable"]).toContain(comparePersons(written(one), written(other)).band);
  });

  it("takes an estimated age for the interval it is", () => {
    const estimated: PersonIdentity = {
      ...latin,
      birth: { precision: "band", year: 1984, lastYear: 1988 },
    };
    const elsewhere: PersonIdentity = {
      ...latin,
      birth: { precision: "band", year: 1964, lastYear: 1968 },
    };
    const agreeing = comparePersons(cyrillic, estimated);
    expect(agreeing.bits).toBeGreaterThan(comparePersons(cyrillic, elsewhere).bits + 6);
    expect(sharedKeys(cyrillic, estimated)).toBeGreaterThan(0);
  });

  it("recognises the same paper whatever its type and spelling", () => {
    const one: PersonIdentity = {
      ...cyrillic,
      document: { type: "passport", number: "АВ 730 415" },
    };
    const two: PersonIdentity = { ...latin, document: { type: "other", number: "ab730415" } };
    expect(codes(one, two)).toContain("document-equal");
    expect(sharedKeys(one, two)).toBeGreaterThan(sharedKeys(cyrillic, latin));
  });

  it("takes names that share their coarse sounds alone for unlike, in one script", () => {
    const of = (family: string): PersonIdentity => ({ names: { given: "Dayna", family }, birth });
    expect(codes(of("Nguyen"), of("Mahony"))).toContain("family-name-different");
    expect(codes(of("Zhukov"), of("Joukov"))).toContain("family-name-similar");
  });

  it("weighs a whole address in one field by its words", () => {
    const at = (address: string): PersonIdentity => ({ names: { given: "Dayna" }, address });
    const bits = (left: string, right: string): number =>
      comparePrepared(prepare(at(left)), prepare(at(right)), {
        circumstanceShare: () => 1 / 5_000,
      }).evidence.find(({ field }) => field === "circumstance")!.bits;
    const [whole, slip] = ["7 dixon drive jestarlei", "7 dixon drive jestrlei"];
    expect(bits("jestarlei", "jestarlei")).toBe(6);
    expect(bits(whole, whole)).toBe(8);
    expect(bits(whole, slip)).toBeGreaterThan(6);
    expect(bits(whole, "9 dixon drive jestarlei")).toBeLessThan(5);
  });

  it("is symmetric and total for any pair of people", () => {
    const name = fc.option(fc.string({ unit: "grapheme", maxLength: 30 }), { nil: "" });
    const anyone = fc.record({
      names: fc.record({ family: name, given: name, patronymic: name }),
      birth: fc.constantFrom(birth, { precision: "year", year: 1986 } as const),
      phone: name,
      iin: name,
    });
    fc.assert(
      fc.property(anyone, anyone, (left, right) => {
        const one = comparePersons(left, right);
        expect(Number.isFinite(one.bits)).toBe(true);
        expect(comparePersons(right, left).bits).toBe(one.bits);
        expect(sharedKeys(left, left)).toBe(matchKeys(left).length);
      }),
      { seed: 98, numRuns: 400 },
    );
  });
});

describe("matchKeys", () => {
  it("never keys a lone name, and a person without dates or papers has no key", () => {
    expect(matchKeys({ names: cyrillic.names })).toEqual([]);
    for (const { value } of matchKeys(cyrillic)) expect(value).toMatch(/\d/);
  });

  it("gives 10 to 14 keys for a person with names and birth date", () => {
    expect(matchKeys(cyrillic).length).toBeGreaterThanOrEqual(10);
    expect(matchKeys(cyrillic).length).toBeLessThanOrEqual(14);
  });

  it("keys whole names in one field like two names, in any order", () => {
    const whole = (only: string, year: number): PersonIdentity => ({
      names: { only },
      birth: { precision: "year", year },
    });
    const one: PersonIdentity = { names: { only: "Щёкин Сергей" }, birth };
    expect(sharedKeys(one, whole("SHCHEKIN SERGEY", 1986))).toBeGreaterThan(1);
    expect(sharedKeys(one, whole("Sergey Shchekin", 1987))).toBeGreaterThan(0);
    expect(sharedKeys(one, whole("Oleg Shchekin", 1987))).toBe(0);
  });

  it("shares keys across one year, one part and scripts", () => {
    const nextYear = { ...latin, birth: { ...birth, year: 1987 } };
    const otherFamily = { ...latin, names: { ...latin.names, family: "Unlike" } };
    expect(sharedKeys(cyrillic, latin)).toBe(matchKeys(cyrillic).length);
    expect(sharedKeys(cyrillic, nextYear)).toBeGreaterThan(0);
    expect(sharedKeys(cyrillic, otherFamily)).toBeGreaterThan(0);
  });
});
