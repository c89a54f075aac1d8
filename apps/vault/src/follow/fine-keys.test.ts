import { prepare, preparedMatchKeys, type PersonIdentity } from "@caravanserai/identity";
import { describe, expect, test } from "vitest";
import { fineKeys } from "./fine-keys.ts";

const anna: PersonIdentity = {
  names: { family: "Щеглова", given: "Анна", patronymic: "Петровна" },
  birth: { precision: "day", year: 1986, month: 4, day: 12 },
};

function keysOf(identity: PersonIdentity): string[] {
  return fineKeys(prepare(identity)).map(({ type, value }) => `${type}|${value}`);
}

function shared(one: PersonIdentity, other: PersonIdentity): string[] {
  const others = new Set(keysOf(other));
  return keysOf(one).filter((key) => others.has(key));
}

function withBirth(year: number, month: number, day: number): PersonIdentity {
  return { ...anna, birth: { precision: "day", year, month, day } };
}

describe("fine keys", () => {
  test("meet across scripts", () => {
    const latin = { family: "Shcheglova", given: "Anna", patronymic: "Petrovna" };
    expect(shared(anna, { ...anna, names: latin })).toEqual(keysOf(anna));
  });

  test.each([
    ["another family name", { ...anna, names: { ...anna.names, family: "Новобрачная" } }],
    ["another given name", { ...anna, names: { ...anna.names, given: "Ольга" } }],
    ["no patronymic", { ...anna, names: { family: "Щеглова", given: "Анна" } }],
    ["names swapped", { ...anna, names: { ...anna.names, family: "Анна", given: "Щеглова" } }],
    ["a wrong decade", withBirth(1976, 4, 12)],
    ["a wrong year", withBirth(1987, 4, 12)],
    ["a wrong day", withBirth(1986, 4, 21)],
    ["an age", { ...anna, birth: { precision: "band", year: 1984, lastYear: 1988 } as const }],
  ])("meet with %s", (_what, other) => {
    expect(shared(anna, other).length).toBeGreaterThan(0);
  });

  test("meet by phone and first sound, whatever the age, but not in another household member", () => {
    const withPhone = { ...anna, phone: "+7 701 555 01 02" };
    const aged = { ...anna, phone: "8 (701) 555-01-02", birth: { precision: "year", year: 1950 } };
    expect(shared(withPhone, aged as PersonIdentity)).toEqual(["phone-initial|015550102|N"]);
    const sister = { ...anna.names, given: "Ольга" };
    expect(shared(withPhone, { ...withPhone, names: sister, birth: undefined! })).toEqual([]);
  });

  test("hold two parts and a part of the birth date each, or a part and the whole date", () => {
    for (const { type, value } of fineKeys(prepare(anna))) {
      const parts = value.split("|");
      const names = parts.filter((part) => /[A-Z]/.test(part)).length;
      const numbers = parts.filter((part) => /^\d+$/.test(part)).length;
      expect([names, numbers], type).toSatisfy(() => (names >= 2 && numbers >= 1) || numbers === 3);
    }
  });

  test("are none without a birth date", () => {
    const { birth, ...undated } = anna;
    expect(birth).toBeDefined();
    expect(keysOf(undated)).toEqual([]);
  });

  test("are other keys than the match keys", () => {
    const types = new Set<string>(preparedMatchKeys(prepare(anna)).map(({ type }) => type));
    expect(fineKeys(prepare(anna)).filter(({ type }) => types.has(type))).toEqual([]);
  });
});
