import { describe, expect, it } from "vitest";
import { prepare } from "../person/prepare.ts";
import { sharesOf } from "./value-shares.ts";

function person(given: string, family: string, year: number) {
  return prepare({ names: { given, family }, birth: { precision: "year", year } });
}

describe("sharesOf", () => {
  it("counts the bearers of a name and not their copies", () => {
    const copies = Array.from({ length: 8 }, () => person("Ilsabet", "Quorn", 1971));
    const others = Array.from({ length: 8 }, (_none, at) => person("Anna", `Berg${at}`, 1950 + at));
    const { nameShare } = sharesOf([...copies, ...others]);
    expect(nameShare("quorn")).toBeCloseTo(1 / 9);
    expect(nameShare("anna")).toBeCloseTo(7 / 9);
  });
});
