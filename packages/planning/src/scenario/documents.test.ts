import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documentOf } from "./documents.ts";

const keys = fc.integer({ min: 16, max: 99_999_999 });
const kinds = fc.record({
  citizenship: fc.constantFrom("RUS", "KAZ", "UZB"),
  hasPassport: fc.boolean(),
  isUnder14: fc.boolean(),
});

describe("documents", () => {
  it("are never the same for two people", () => {
    // Keys a round number apart are those that a careless step would send to one serial.
    const steps = fc.constantFrom(1, 16, 1_000_000, 10_000_000, 50_000_000);
    fc.assert(
      fc.property(keys, steps, kinds, (key, step, kind) => {
        const other = (key + step) % 100_000_000;
        expect(documentOf({ key, ...kind })).not.toEqual(documentOf({ key: other, ...kind }));
      }),
    );
  });

  it("bear numbers that no authority issues", () => {
    fc.assert(
      fc.property(keys, kinds, (key, kind) => {
        const { type, number, issuer } = documentOf({ key, ...kind });
        expect(issuer).toBe(kind.citizenship);
        if (type === "internal-passport") expect(number).toMatch(/^00\d{8}$/u);
        if (type === "passport" && issuer === "RUS") expect(number).toMatch(/^0\d{8}$/u);
        if (type === "birth-certificate") expect(number).toMatch(/^[IV]+-ЪЪ 00\d{8}$/u);
      }),
    );
  });

  it("fit the age and the citizenship", () => {
    const rus = { key: 99, citizenship: "RUS", hasPassport: false };
    expect(documentOf({ ...rus, isUnder14: false }).type).toBe("internal-passport");
    expect(documentOf({ ...rus, isUnder14: true }).type).toBe("birth-certificate");
    expect(documentOf({ ...rus, isUnder14: true, hasPassport: true }).type).toBe("passport");
    const kaz = { key: 99, citizenship: "KAZ", hasPassport: false, isUnder14: false };
    expect(documentOf(kaz).type).toBe("other");
  });
});
