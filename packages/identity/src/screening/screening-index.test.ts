import { createSeededRandom } from "@caravanserai/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BirthDate } from "../birth-date/birth-date.ts";
import { alignNames } from "./align-names.ts";
import type { ListEntry } from "./list-entry.ts";
import { nameTokens } from "./name-tokens.ts";
import { alertScoreMin } from "./alert-bounds.ts";
import { createScreeningIndex } from "./screening-index.ts";

function score(left: string, right: string): number {
  return alignNames(nameTokens(left), nameTokens(right)).score;
}

function born(year: number): BirthDate {
  return { precision: "year", year };
}

describe("alignNames", () => {
  it.each([
    ["Ruslan Tokhtarov", "TOKHTAROV, Ruslan"],
    ["Ruslan Tokhtarov", "Руслан Тохтаров"],
    ["Ruslan Tokhtarov", "Ruslan Tohtarov"],
    ["RuslanTokhtarov", "Ruslan Tokhtarov"],
    ["Mr. Ruslan Tokhtarov", "Ruslan Tokhtarov"],
    ["Ruslan Tokhtarov", "Ruslan Olegovich Tokhtarov"],
    ["Abdul Karim bin Yusuf", "Abd al-Karim ibn Yousef"],
    ["R. Tokhtarov", "Ruslan Tokhtarov"],
    ["Тохтаров Руслан Дулатұлы", "TOKHTAROV RUSLAN DULATOVICH"],
    ["Xudoyqulova Gulnoz", "KHUDOIKULOVA GULNAZ"],
    ["Абдукарим Юсуф ат-Тахери", "Abd al-Karim Yusuf al-Taheri"],
    ["абд ал хади саркан", "SARKAN, Abd al Hadi"],
    ["Abd ur Rahim Sarkan", "Abdul Rahim Sarkan"],
  ])("%s and %s are alike", (left, right) => {
    expect(score(left, right)).toBeGreaterThanOrEqual(alertScoreMin);
    expect(score(right, left)).toBeGreaterThanOrEqual(alertScoreMin);
  });

  it.each([
    ["Ruslan Tokhtarov", "Timur Tokhtarov"],
    ["Ruslan Olegovich Tokhtarov", "Ruslan Petrovich Tokhtarov"],
    ["Ruslan Tokhtarov", "Ruslan Kadyrbaev"],
    ["Yusuf bin Karim al-Harran", "Karim bin Yusuf al-Harran"],
    ["", "Ruslan"],
    ["😀", "😀"],
  ])("%s and %s are not", (left, right) => {
    expect(score(left, right)).toBeLessThan(alertScoreMin);
  });

  it("names the words of both sides that found no partner", () => {
    const alignment = alignNames(nameTokens("Anna Maria Veil"), nameTokens("Anna Stone"));
    expect(alignment.pairs.map((pair) => [pair.left, pair.right])).toEqual([["anna", "anna"]]);
    expect(alignment.leftOnly).toEqual(["maria", "veil"]);
    expect(alignment.rightOnly).toEqual(["stone"]);
  });

  it("stays within 0 and 1 for any two names, and is 1 for a name with itself", () => {
    const name = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 320 }),
      fc
        .array(fc.constantFrom("ali", "bin", "омар", "Ö", "محمد", "x"), { maxLength: 9 })
        .map((words) => words.join(" ")),
    );
    fc.assert(
      fc.property(name, name, (left, right) => {
        const value = score(left, right);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1.000001);
      }),
      { seed: 12, numRuns: 500 },
    );
  });
});

describe("createScreeningIndex", () => {
  const entries: ListEntry[] = [
    {
      id: "E1",
      names: [
        { text: "TOKHTAROV, Ruslan Olegovich", isWeak: false },
        { text: "The Wolf Brother", isWeak: true },
      ],
      births: [born(1970)],
    },
    { id: "E2", names: [{ text: "Yusuf al-Harran", isWeak: false }], births: [] },
    { id: "E3", names: [{ text: "Sukarto", isWeak: false }], births: [born(1955)] },
  ];
  const index = createScreeningIndex(entries);
  const ids = (only: string, birth?: BirthDate): string[] =>
    index
      .screen({ names: { only }, ...(birth === undefined ? {} : { birth }) })
      .map((alert) => alert.entryId);

  it("finds a person in another script, order and spelling", () => {
    expect(ids("Тохтаров Руслан", born(1970))).toEqual(["E1"]);
    expect(ids("Ruslan Tochtarow", born(1971))).toEqual(["E1"]);
    expect(ids("Yousef el Harran")).toEqual(["E2"]);
  });

  it("takes a title for a name beside one other word and after an article", () => {
    const list = createScreeningIndex([
      { id: "A", names: [{ text: "Sheikh Waroon", isWeak: false }], births: [born(1979)] },
      { id: "B", names: [{ text: "Faisal al-Sayyid", isWeak: false }], births: [born(1979)] },
    ]);
    const found = (only: string): string[] =>
      list.screen({ names: { only }, birth: born(1979) }).map(({ entryId }) => entryId);
    expect(found("Warun Shaikh")).toEqual(["A"]);
    expect(found("Haji Waroon")).toEqual([]);
    expect(found("Faisal al Sayid")).toEqual(["B"]);
    expect(found("Faisal al-Tikriti")).toEqual([]);
  });

  it("screens the document's Latin spelling too", () => {
    const alerts = index.screen({
      names: { family: "ТХТРВ", given: "Р" },
      latin: { family: "TOKHTAROV", given: "RUSLAN" },
      birth: born(1970),
    });
    expect(alerts.map((alert) => alert.entryId)).toEqual(["E1"]);
    expect(alerts[0]!.birthYearsApart).toBe(0);
    expect(alerts[0]!.alignment.pairs).toHaveLength(2);
  });

  it("does not alert on one shared part, a far birth year or a weak alias", () => {
    expect(ids("Ruslan Kadyrbaev", born(1970))).toEqual([]);
    expect(ids("Ruslan Tokhtarov", born(1990))).toEqual([]);
    expect(ids("The Wolf Brother", born(1970))).toEqual([]);
  });

  it("alerts on a single name only when the birth date agrees", () => {
    expect(ids("Sukarto")).toEqual([]);
    expect(ids("Sukarto", born(1955))).toEqual(["E3"]);
    expect(ids("Sukarto", born(1975))).toEqual([]);
  });

  it("asks less of the name where the birth day is the same", () => {
    const birth: BirthDate = { precision: "day", year: 1970, month: 4, day: 9 };
    const list = createScreeningIndex([
      { id: "A", names: [{ text: "Tokhtarov, Ruslan", isWeak: false }], births: [birth] },
      { id: "B", names: [{ text: "The Wolf Brother", isWeak: true }], births: [birth] },
    ]);
    const found = (only: string, born: BirthDate = birth): string[] =>
      list.screen({ names: { only }, birth: born }).map((alert) => alert.entryId);
    expect(found("Rslan Tohtrov")).toEqual(["A"]);
    expect(found("tokhtarovruslan")).toEqual(["A"]);
    expect(found("Tokhtarov")).toEqual(["A"]);
    expect(found("Wolf Brother")).toEqual(["B"]);
    expect(found("Bektas Sahin")).toEqual([]);
    expect(found("Rslan Tohtrov", { ...birth, month: 11, day: 27, year: 1971 })).toEqual([]);
  });

  it("finds two names written as one, and a rare name beside a short misspelt one", () => {
    const others = Array.from({ length: 600 }, (_, number) => ({
      id: String(number),
      names: [{ text: `Dulat ${"bdgklmnprs"[number % 10]!}eskari`, isWeak: false }],
      births: [born(1950)],
    }));
    const names = [{ text: "Aminah Omari", isWeak: false }];
    const rare = [{ text: "Zhustin Ngaruyu", isWeak: false }];
    const list = createScreeningIndex([
      ...others,
      { id: "A", names, births: [born(1961)] },
      { id: "B", names: rare, births: [] },
    ]);
    const found = (only: string): string[] =>
      list.screen({ names: { only }, birth: born(1961) }).map(({ entryId }) => entryId);
    expect(found("aminahomari")).toEqual(["A"]);
    expect(found("Zhustin Ngatuyu")).toEqual(["B"]);
  });

  it("does not take the other sex for the person, unless the birth day is the same", () => {
    const births = [born(1970)];
    const names = [{ text: "Ruslan Tokhtarov", isWeak: false }];
    const list = createScreeningIndex([{ id: "A", names, births, sex: "male" }]);
    const person = { names: { only: "Ruslan Tokhtarov" }, birth: born(1970) };
    expect(list.screen({ ...person, sex: "male" })).toHaveLength(1);
    expect(list.screen({ ...person, sex: "female" })).toEqual([]);
    expect(list.screen({ ...person, sex: "not-recorded" })).toHaveLength(1);
  });

  it.each([
    ["Sami Ben Khemais Essid", "Khemais Ben Sami Essid", false],
    ["Sami Ben Khemais Essid", "Essid Khemais Ben Sami", true],
    ["Fatmir Limaj", "Limadzh Fatmir", true],
    ["Ruslan Tokhtarov", "Rus1an T0khtarov", true],
    ["Kamil Marnov", "Karnil Mamov", true],
    ["Hamid Wazir Jan", "Хамид Вазир Джан", true],
    ["Binladin Omar", "Bin Ladin Omar", true],
  ])("%s and %s are one name: %s", (left, right, isOne) => {
    expect(score(left, right) >= alertScoreMin).toBe(isOne);
  });

  it("finds every entry of a thousand under one typing error, and nobody else", () => {
    const random = createSeededRandom(41);
    const consonants = "bdgklmnprstvz";
    const syllable = (): string => consonants[random.integer(13)]! + "aeiou"[random.integer(5)]!;
    const word = (): string => Array.from({ length: 4 }, syllable).join("");
    const people = Array.from({ length: 1_000 }, (_, id) => ({
      id: String(id),
      names: [{ text: `${word()} ${word()}`, isWeak: false }],
      births: [born(1940 + random.integer(60))],
    }));
    const list = createScreeningIndex(people);
    let found = 0;
    let others = 0;
    for (const { id, names, births } of people) {
      const text = names[0]!.text;
      const at = 1 + random.integer(6);
      const only = text.slice(0, at) + text.slice(at + 1);
      const alerts = list.screen({ names: { only }, birth: births[0]! });
      if (alerts.some((alert) => alert.entryId === id)) found++;
      others += alerts.filter((alert) => alert.entryId !== id).length;
    }
    expect(found).toBeGreaterThanOrEqual(990);
    expect(others).toBeLessThanOrEqual(2);
  });
});

describe("aliases of one word", () => {
  const birth: BirthDate = { precision: "day", year: 1981, month: 5, day: 17 };
  const entry = (id: string, isWeak: boolean): ListEntry => ({
    id,
    names: [
      { text: "Harran Dulatov", isWeak: false },
      { text: "Ali", isWeak },
    ],
    births: [birth],
  });
  const index = createScreeningIndex([entry("weak", true), entry("strong", false)]);
  const found = (only: string): string[] =>
    index.screen({ names: { only }, birth }).map(({ entryId }) => entryId);

  it("never alert alone beside another name, a weak one not even as the whole name", () => {
    expect(found("Ali Sokolenko")).toEqual([]);
    expect(found("Ali")).toEqual(["strong"]);
    expect(found("Dulatov Harran").sort()).toEqual(["strong", "weak"]);
  });

  it("keep numbered names apart", () => {
    expect(score("Bearer1 Holder7", "Bearer2 Holder14")).toBeLessThan(alertScoreMin);
    expect(score("Bearer1 Holder7", "Holder7 Bearer1")).toBe(1);
  });
});
