import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { validateIin } from "./iin.ts";

describe("validateIin", () => {
  it("reads birth date and sex of a valid number", () => {
    expect(validateIin("061211 600012")).toEqual({
      kind: "valid",
      iin: "061211600012",
      birthDate: "2006-12-11",
      sex: "female",
      contradictions: [],
    });
  });

  it("names what the person stated otherwise", () => {
    const stated = { birthDate: "2006-11", sex: "male" } as const;
    const reading = validateIin("061211600012", stated);
    expect(reading).toMatchObject({ contradictions: ["birth-date", "sex"] });
    expect(validateIin("061211600012", { birthDate: "2006" })).toMatchObject({
      contradictions: [],
    });
  });

  it.each([
    ["", "iin-length"],
    ["06121160001", "iin-length"],
    ["0612116000I2", "iin-not-digits"],
    ["061211600013", "iin-check-digit"],
    ["061311600013", "iin-birth-date"],
  ])("rejects %s as %s", (text, code) => {
    expect(validateIin(text)).toEqual({ kind: "invalid", code });
  });

  it("accepts the series without century and sex, but concludes nothing from it", () => {
    const reading = validateIin("061211000011", { birthDate: "1990", sex: "male" });
    expect(reading).toEqual({ kind: "valid", iin: "061211000011", contradictions: [] });
  });

  it("finds at least 98 of the 108 single wrong digits of the sample", () => {
    const iin = "061211600012";
    let found = 0;
    for (let index = 0; index < iin.length; index++) {
      for (const digit of "0123456789") {
        if (digit === iin[index]) continue;
        const wrong = iin.slice(0, index) + digit + iin.slice(index + 1);
        if (validateIin(wrong).kind === "invalid") found++;
      }
    }
    expect(found).toBeGreaterThanOrEqual(98);
  });

  it("answers any text", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), (text) => {
        expect(["valid", "invalid"]).toContain(validateIin(text).kind);
      }),
      { seed: 11 },
    );
  });
});
