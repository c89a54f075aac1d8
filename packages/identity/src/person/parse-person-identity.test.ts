import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readMrz } from "../travel-document/read-mrz.ts";
import { passportLines, russianLines } from "../travel-document/testing/specimens.ts";
import { identityFromMrz } from "./identity-from-mrz.ts";
import { parsePersonIdentity } from "./parse-person-identity.ts";
import type { PersonIdentity } from "./person-identity.ts";

const person: PersonIdentity = {
  names: { family: "Щёкин", given: "Эммануил", patronymic: "Харитонович" },
  latin: { family: "SHCHEKIN", given: "EMMANUIL" },
  birth: { precision: "day", year: 1986, month: 3, day: 27 },
  sex: "male",
  citizenship: "RUS",
  document: { type: "internal-passport", number: "5099730415", issuer: "RUS" },
  phone: "+7 701 000 00 00",
  iin: "061211600012",
};

describe("parsePersonIdentity", () => {
  it("returns what was sealed, through JSON", () => {
    expect(parsePersonIdentity(JSON.parse(JSON.stringify(person)))).toEqual({
      ok: true,
      value: person,
    });
    expect(parsePersonIdentity({ names: {} })).toEqual({ ok: true, value: { names: {} } });
  });

  it("leaves unknown fields out and takes null for absent", () => {
    const { names, sex } = person;
    const later = { names, sex, phone: null, shoeSize: 43 };
    expect(parsePersonIdentity(later)).toEqual({ ok: true, value: { names, sex } });
  });

  it.each([
    [null, "person"],
    [[], "person"],
    [{}, "names"],
    [{ names: { family: 7 } }, "names"],
    [{ names: { family: "я".repeat(301) } }, "names"],
    [{ ...person, latin: "X" }, "latin"],
    [{ ...person, birth: { precision: "day", year: 1986, month: 2, day: 30 } }, "birth"],
    [{ ...person, birth: { precision: "year", year: 1986, month: 2 } }, "birth"],
    [{ ...person, birth: { precision: "age", year: 1986, lastYear: 1980 } }, "birth"],
    [{ ...person, sex: "m" }, "sex"],
    [{ ...person, document: { type: "passport" } }, "document"],
    [{ ...person, document: { type: "map", number: "1" } }, "document"],
    [{ ...person, phone: 5 }, "phone"],
    [{ ...person, iin: "1".repeat(500) }, "iin"],
  ])("rejects %j at %s", (value, field) => {
    const rejection = { code: "person-identity-malformed", field };
    expect(parsePersonIdentity(value)).toEqual({ ok: false, rejection });
  });

  it("answers any value", () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(typeof parsePersonIdentity(value).ok).toBe("boolean");
        expect(typeof parsePersonIdentity({ names: value, birth: value }).ok).toBe("boolean");
      }),
      { seed: 5, numRuns: 500 },
    );
  });
});

describe("identityFromMrz", () => {
  it("proposes Latin names for a passport and Cyrillic ones for a Russian internal passport", () => {
    const passport = readMrz(passportLines());
    const russian = readMrz(russianLines());
    if (passport.kind !== "read" || russian.kind !== "read") throw new Error("expected readings");
    expect(identityFromMrz(passport)).toEqual({
      names: { family: "VYDUMANNY", given: "ILIA MARK" },
      latin: { family: "VYDUMANNY", given: "ILIA MARK" },
      birth: { precision: "day", year: 1986, month: 3, day: 27 },
      sex: "male",
      citizenship: "UTO",
      document: { type: "passport", number: "X7304219H", issuer: "UTO" },
    });
    const identity = identityFromMrz(russian);
    expect(identity.latin).toBeUndefined();
    expect(identity.names.patronymic).toBe("ХАРИТОНЬЕВИЧ");
    expect(identity.document).toEqual({
      type: "internal-passport",
      number: "5099730415",
      issuer: "RUS",
    });
    expect(parsePersonIdentity(identity)).toEqual({ ok: true, value: identity });
  });
});

it("keeps the needs that only protection staff may see, and refuses what is no list of codes", () => {
  const person = { names: { only: "Вымысел" }, needs: ["medical", "talk-privately"] };
  expect(parsePersonIdentity(person)).toEqual({ ok: true, value: person });
  for (const needs of ["medical", [1], Array(21).fill("medical")]) {
    expect(parsePersonIdentity({ ...person, needs })).toMatchObject({
      rejection: { field: "needs" },
    });
  }
});
