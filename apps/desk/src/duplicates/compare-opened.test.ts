import { expect, test } from "vitest";
import { compareOpened } from "./compare-opened.ts";
import { readOpenedPerson, type OpenedPerson } from "./opened-person.ts";

const cyrillic: OpenedPerson = {
  names: { family: "Ясенева", given: "Лада", patronymic: "Олеговна" },
  birth: { precision: "day", year: 1991, month: 3, day: 4 },
  sex: "female",
  document: { type: "internal-passport", number: "66 11 402918" },
  phone: "+7 900 000-01-02",
};
const latin: OpenedPerson = {
  names: { family: "Yaseneva", given: "Lada" },
  birth: { precision: "month", year: 1991, month: 3 },
  sex: "male",
  document: { type: "passport", number: "750192837" },
  phone: "+79000000102",
};

const agreements = (evidence: readonly string[]) =>
  Object.fromEntries(
    compareOpened(cyrillic, latin, evidence).map(({ field, agreement }) => [field, agreement]),
  );

test("two scripts are not two names: what the vault found decides what is said", () => {
  expect(agreements(["family-name-equal-across-scripts"])).toMatchObject({
    family: "same-in-scripts",
    given: "other-script",
  });
});

test("says same, different, one-sided and another document, each where it is so", () => {
  expect(agreements([])).toMatchObject({
    patronymic: "one-sided",
    birth: "different",
    sex: "different",
    documentType: "other-document",
    documentNumber: "other-document",
    phone: "same",
  });
});

test("says nearly the same where the vault found so, as the evidence above the table does", () => {
  expect(
    agreements(["given-name-similar", "birth-date-compatible", "family-name-different"]),
  ).toMatchObject({ family: "other-script", given: "similar", birth: "compatible" });
});

test("shows a birth date as far as it is known, and nothing that neither has", () => {
  const rows = compareOpened(cyrillic, latin, []);
  expect(rows.find(({ field }) => field === "birth")).toMatchObject({
    a: "1991-03-04",
    b: "1991-03",
  });
  expect(rows.map(({ field }) => field)).not.toContain("iin");
});

test("the same document number typed with other spaces is the same", () => {
  const again = { ...latin, document: { type: "internal-passport", number: "6611402918" } };
  const row = compareOpened(cyrillic, again, []).find(({ field }) => field === "documentNumber");
  expect(row?.agreement).toBe("same");
});

test("reads a record as the vault releases it, and refuses anything else without quoting it", () => {
  expect(readOpenedPerson(JSON.stringify(cyrillic))).toEqual(cyrillic);
  expect(readOpenedPerson("{not json")).toBeUndefined();
  expect(readOpenedPerson('{"names":"Ясенева"}')).toBeUndefined();
});
