import {
  crossingModes,
  documentKinds,
  sexes,
  tokenIdOf,
  tokenNumberOf,
} from "@caravanserai/domain";
import type { CrossingCode } from "@caravanserai/domain";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { preparedBytesMax, readPrepared, writePrepared } from "./queue-preregistration.ts";
import { readTokenSlip, writeTokenSlip } from "./queue-slip.ts";

const anyWord = fc.string({ unit: "grapheme", maxLength: 12 });
const anyPerson = fc.record({
  family: anyWord,
  given: anyWord,
  patronymic: anyWord,
  birth: fc.constantFrom("27.03.1986", "1986", ""),
  sex: fc.constantFrom(...sexes, null),
  citizenship: fc.constantFrom("RUS", "KAZ", null),
  documentKind: fc.constantFrom(...documentKinds, null),
  documentNumber: fc.constantFrom("", "0000 000001"),
});

describe("a code prepared on a telephone", () => {
  test("is plain, small, and brings every person back", () => {
    fc.assert(
      fc.property(fc.array(anyPerson, { minLength: 1, maxLength: 8 }), (persons) => {
        const codes = writePrepared(persons);
        for (const code of codes) expect(code).toMatch(/^CSP1:[\w-]+$/);
        const read = codes.flatMap((code) => readPrepared(code) ?? []);
        expect(read.map(({ documentNumber }) => documentNumber)).toEqual(
          persons.map(({ documentNumber }) => documentNumber),
        );
        const fits = codes.filter((code) => code.length <= preparedBytesMax);
        expect(fits.flatMap((code) => readPrepared(code) ?? []).length).toBe(persons.length);
      }),
    );
  });
  test("with long names is cut, never left out", () => {
    const person = { ...fc.sample(anyPerson, { seed: 3, numRuns: 1 })[0]!, family: "Ы".repeat(80) };
    const [code] = writePrepared([person]);
    expect(code!.length).toBeLessThanOrEqual(preparedBytesMax);
    expect(readPrepared(code!)).toMatchObject([{ family: "Ы".repeat(24) }]);
  });
  test("that is damaged or foreign is none", () => {
    for (const text of ["", "CSP1:", "CSP1:!", "CSP1:AAAA", "CSP2:W10", "CSP1:W10", "CSR1:x:1"]) {
      expect(readPrepared(text)).toBeUndefined();
    }
    expect(readPrepared(`CSP1:${"A".repeat(400)}`)).toBeUndefined();
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readPrepared(`CSP1:${text}`)).toSatisfy((read) => read === undefined || true);
      }),
    );
  });
});

describe("a token's code", () => {
  const token = tokenIdOf("KZ-01" as CrossingCode, tokenNumberOf(7, 412));
  test("brings back the number, the party and the tie to a document", () => {
    const tie = { salt: "AAAAAAAAAAA", check: "BBBBBBBBBBB" };
    for (const mode of crossingModes) {
      for (const tied of [tie, null]) {
        const slip = { token, persons: 4, mode, tie: tied };
        expect(readTokenSlip(writeTokenSlip(slip))).toEqual(slip);
        expect(writeTokenSlip(slip).length).toBeLessThan(70);
      }
    }
  });
  test.each([
    "",
    "CSQ1:KZ-01/K7-412:0:car",
    "CSQ1:KZ-01/K7-412:4:boat",
    "CSQ1:KZ-01/K7-000:4:car",
    "CSQ2:KZ-01/K7-412:4:car",
    "CSQ1:KZ-01/K7-412:4:car:short:x",
  ])("%j is none", (text) => {
    expect(readTokenSlip(text)).toBeUndefined();
  });
});
