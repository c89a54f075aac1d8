import { comparePersons, type PersonIdentity } from "@caravanserai/identity";
import { describe, expect, test } from "vitest";
import { comparableText, identityOfComparable } from "./comparable-text.ts";

const full: PersonIdentity = {
  names: { family: "Щеглова", given: "Анна", patronymic: "Петровна", only: "Анна" },
  latin: { family: "Shcheglova", given: "Anna" },
  birth: { precision: "band", year: 1980, lastYear: 1984 },
  sex: "female",
  citizenship: "RUS",
  document: { type: "passport", number: "751234567", issuer: "МВД" },
  phone: "+77001112233",
  iin: "860101400123",
  birthplace: "Пермь",
  address: "улица Сосновая, 1",
  needs: ["medical", "talk-privately"],
};

const sparse: readonly PersonIdentity[] = [
  { names: {} },
  { names: { only: "Мирзо" }, birth: { precision: "year", year: 1950 } },
  { names: { family: "Kim" }, birth: { precision: "day", year: 2001, month: 2, day: 29 } },
  { names: { given: "Ana" }, birth: { precision: "month", year: 1999, month: 12 }, iin: "1" },
  { names: { family: "Ким" }, latin: { given: "Viktor" }, document: { type: "other", number: "" } },
];

describe("the text of a comparison copy", () => {
  test("compares as the whole identity does", () => {
    const persons = [full, ...sparse];
    for (const one of persons) {
      const copied = identityOfComparable(comparableText(one))!;
      for (const other of persons) {
        expect(comparePersons(copied, other)).toEqual(comparePersons(one, other));
      }
    }
  });

  test("leaves needs, citizenship and issuers out", () => {
    expect(comparableText(full)).not.toMatch(/medical|privately|RUS|МВД/);
    const { needs, citizenship, document, ...rest } = full;
    expect([needs, citizenship].every((part) => part !== undefined)).toBe(true);
    const { type, number } = document!;
    expect(identityOfComparable(comparableText(full))).toEqual({
      ...rest,
      document: { type, number },
    });
  });

  test("of another version is not guessed at", () => {
    expect(identityOfComparable(comparableText(full).replace(/^\[1,/, "[2,"))).toBeUndefined();
  });
});
