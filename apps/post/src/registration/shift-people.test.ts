import { householdIdOf, referenceOf, type PersonId } from "@caravanserai/domain";
import { describe, expect, it } from "vitest";
import { householdForm, personForm } from "../testing/forms.ts";
import { findByName, likenessesOf, type ShiftHousehold } from "./shift-people.ts";

const today = "2022-09-24";
const reference = referenceOf(3, 1);
const saved: ShiftHousehold = {
  household: householdIdOf(reference),
  reference,
  form: householdForm(personForm("saved")),
};
const like = (changed: Parameters<typeof personForm>[1]) =>
  likenessesOf(personForm("new", changed), { households: [saved], today }).map(
    ({ because }) => because,
  );

describe("likenessesOf", () => {
  it("sees the same document however it is spaced", () => {
    expect(like({ documentNumber: "45 10 123456", family: "Other", given: "Name" })).toEqual([
      "document",
    ]);
  });

  it("sees the same name across scripts when the birth dates can be one", () => {
    const latin = { family: "Kuznetsova", given: "Elena", documentNumber: "", ageText: "1986" };
    expect(like(latin)).toEqual(["name-and-birth"]);
    expect(like({ ...latin, ageText: "1990" })).toEqual([]);
    expect(like({ ...latin, ageText: "" })).toEqual([]);
  });

  it("never finds somebody like themselves, or like nobody", () => {
    const same = personForm("saved");
    expect(likenessesOf(same, { households: [saved], today })).toEqual([]);
    const nobody = { family: "", given: "", ageText: "", documentNumber: "" };
    const unnamed = {
      ...saved,
      form: householdForm({ ...personForm("x"), ...nobody, person: "x" as PersonId }),
    };
    const found = likenessesOf(personForm("new", nobody), { households: [unnamed], today });
    expect(found).toEqual([]);
  });
});

describe("findByName", () => {
  it("finds by the beginning of any name, in either script", () => {
    expect(findByName("кузн", [saved])).toEqual([saved]);
    expect(findByName("kuznetsova ele", [saved])).toEqual([saved]);
    expect(findByName("к", [saved])).toEqual([]);
    expect(findByName("Петров", [saved])).toEqual([]);
  });
});
