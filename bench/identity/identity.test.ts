import { createSeededRandom } from "@caravanserai/kernel";
import { describe, expect, test } from "vitest";
import { corruptedEntry } from "./corrupted-entry.ts";
import { nameStocks } from "./fictional-names.ts";
import { createFictionalRegister, householdSize } from "./fictional-register.ts";
import { identityOptionsIn } from "./identity-options.ts";

const persons = 3_000;
const register = createFictionalRegister(7);
const everybody = Array.from({ length: persons }, (_none, index) => register.personAt(index));

describe("the fictional register", () => {
  test("repeats itself for a seed, in any order", () => {
    const again = createFictionalRegister(7);
    expect(again.personAt(2_999)).toEqual(everybody[2_999]);
    expect(again.personAt(0)).toEqual(everybody[0]);
    expect(createFictionalRegister(8).personAt(0)).not.toEqual(everybody[0]);
  });

  test("has households that share a phone, and twins", () => {
    let twins = 0;
    for (let first = 0; first < persons; first += householdSize) {
      const members = everybody.slice(first, first + householdSize);
      expect(new Set(members.map(({ phone }) => phone)).size).toBe(1);
      const births = new Set(members.map(({ birth }) => JSON.stringify(birth)));
      if (births.size < members.length) twins++;
    }
    expect(twins).toBeGreaterThan(0);
  });

  test("draws from every population", () => {
    const sum = nameStocks.reduce((total, { share }) => total + share, 0);
    expect(sum).toBeCloseTo(1);
    const givens = new Set(everybody.map(({ names }) => names.given));
    for (const { male, female } of nameStocks) {
      expect([...male, ...female].some((name) => givens.has(name))).toBe(true);
    }
  });
});

describe("a second entry", () => {
  test.each([0, 1, 2])("has %i fields wrong, each of another kind", (fields) => {
    const random = createSeededRandom(11);
    for (const person of everybody.slice(0, 500)) {
      const { wrong } = corruptedEntry(person, fields, random);
      expect(new Set(wrong).size).toBe(fields);
    }
  });
});

describe("options", () => {
  test("are taken out of the command line", () => {
    expect(
      identityOptionsIn(["--build", "/some/place", "identity", "--sizes", "1000,20_000"]),
    ).toEqual({ named: ["identity"], options: { sizes: [1_000, 20_000], buildIn: "/some/place" } });
    expect(identityOptionsIn(["week", "--measure", "x"])).toEqual({
      named: ["week"],
      options: { measureIn: "x" },
    });
    expect(identityOptionsIn(["week"])).toEqual({ named: ["week"], options: {} });
  });

  test.each(["--build", "--measure"])("%s needs a directory", (option) => {
    expect(() => identityOptionsIn([option])).toThrow("a directory");
    expect(() => identityOptionsIn([option, "--sizes", "1000"])).toThrow("a directory");
  });

  test("--minutes needs a number", () => {
    expect(identityOptionsIn(["--minutes", "2.5"]).options).toEqual({ minutesMax: 2.5 });
    expect(() => identityOptionsIn(["--minutes", "soon"])).toThrow("--minutes");
  });

  test.each(["", "many", "10", "1000.5"])("--sizes refuses %j", (text) => {
    expect(() => identityOptionsIn(["identity", "--sizes", text])).toThrow("--sizes");
  });
});
