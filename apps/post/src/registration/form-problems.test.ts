import { describe, expect, it } from "vitest";
import { householdForm, personForm } from "../testing/forms.ts";
import { formProblems } from "./form-problems.ts";

const today = "2022-09-24";
const codesOf = (form: Parameters<typeof formProblems>[0]) =>
  formProblems(form, today).map(({ code }) => code);

describe("formProblems", () => {
  it("finds nothing in a complete form", () => {
    expect(codesOf(householdForm(personForm("a")))).toEqual([]);
  });

  it("asks for everything that is open, and takes every honest way out", () => {
    const open = personForm("a", {
      family: "",
      given: " ",
      ageText: "",
      sex: null,
      documentKind: null,
    });
    const asked = ["name.missing", "age.missing", "sex.missing", "document.missing"];
    expect(codesOf(householdForm(open))).toEqual(asked);
    const honest = {
      ...open,
      isNameUnknown: true,
      ageKnowledge: "unknown",
      sex: "not-recorded",
      documentKind: "none",
    } as const;
    expect(codesOf(householdForm(honest))).toEqual([]);
  });

  it("wants a number only where a document was shown", () => {
    const shown = personForm("a", { documentNumber: "" });
    expect(codesOf(householdForm(shown))).toEqual(["number.missing"]);
    const notShown = { ...shown, documentKind: "unknown" } as const;
    expect(codesOf(householdForm(notShown))).toEqual([]);
  });

  it("lets a group record through with names alone, but nothing impossible", () => {
    const bare = personForm("a", { family: "", ageText: "", sex: null, documentKind: null });
    const group = { ...householdForm(bare), stage: "group" } as const;
    expect(codesOf(group)).toEqual([]);
    const impossible = { ...group, persons: [{ ...bare, ageText: "31.02.1990" }] };
    expect(codesOf(impossible)).toEqual(["age.unreadable"]);
    const endless = { ...group, persons: [{ ...bare, given: "я".repeat(10_000) }] };
    expect(codesOf(endless)).toEqual(["name.tooLong"]);
  });

  it("leads to the box of the right person", () => {
    const form = householdForm(personForm("a"), personForm("b", { sex: null }));
    expect(formProblems({ ...form, placeNeed: null }, today)).toEqual([
      { fieldId: "person-1-sex", code: "sex.missing", person: 1 },
      { fieldId: "place-need", code: "place.missing", person: null },
    ]);
  });
});
