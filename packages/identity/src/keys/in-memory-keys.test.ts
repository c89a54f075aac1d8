import { describe, expect, it } from "vitest";
import type { PersonIdentity } from "../person/person-identity.ts";
import { matchKeys } from "./match-keys.ts";

function shared(left: PersonIdentity, right: PersonIdentity, isInMemory = true): string[] {
  const keys = (person: PersonIdentity): string[] =>
    matchKeys(person, { isInMemory, isOfFew: true }).map(({ type, value }) => `${type}|${value}`);
  const known = new Set(keys(left));
  return keys(right).filter((key) => known.has(key));
}

function named(given: string, family: string): PersonIdentity {
  return { names: { given, family } };
}

describe("keys of an index that is never stored", () => {
  it.each([
    ["a name in two words and in one", named("lachlan", "sal t"), named("lachan", "salt")],
    ["a slip in one name", named("georgia", "dignam"), named("georgia", "disgnam")],
    ["a slip and swapped names", named("brydee", "macphail"), named("macphail", "brycdee")],
    [
      "half a document number and a name",
      { ...named("nathan", ""), document: { type: "other", number: "4874098" } },
      { ...named("nathan", "ezis"), document: { type: "other", number: "4871098" } },
    ],
    [
      "an end of the address and a name",
      { ...named("arisha", "lone"), address: "16 couvreur street kimberley toorak 5049" },
      { ...named("arisha", "wood"), address: "16 couvrer street toorak 5049" },
    ],
  ] as const)("finds people without birth dates by %s", (_what, left, right) => {
    expect(shared(left, right)).not.toEqual([]);
    expect(shared(left, right, false)).toEqual([]);
  });

  it("adds nothing to the keys that are stored", () => {
    const person: PersonIdentity = {
      ...named("arisha", "lone"),
      birth: { precision: "day", year: 1986, month: 3, day: 27 },
      document: { type: "other", number: "4874098" },
      address: "16 couvreur street kimberley toorak 5049",
    };
    const stored = matchKeys(person).map(({ type }) => type);
    for (const type of ["names", "name-and-head", "part-document-half", "part-place-end"]) {
      expect(stored).not.toContain(type);
    }
  });
});
