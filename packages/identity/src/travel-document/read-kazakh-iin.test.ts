import { describe, expect, it } from "vitest";
import { identityFromMrz } from "../person/identity-from-mrz.ts";
import { checkDigit } from "./check-digit.ts";
import { type MrzReading, readMrz } from "./read-mrz.ts";
import { cardLinesTd1, passportLines, passportParts } from "./testing/specimens.ts";

type Read = Extract<MrzReading, { kind: "read" }>;

function read(lines: readonly string[]): Read {
  const reading = readMrz(lines, { asOf: "2022-09-24" });
  if (reading.kind !== "read") throw new Error("expected a reading");
  return reading;
}

const kazakh = {
  ...passportParts,
  issuer: "KAZ",
  number: "N16203345",
  birth: "061211",
  sex: "F",
  optional: "061211600012",
};

describe("the personal number of a Kazakh document", () => {
  it("is verified where it agrees with birth date and sex, and then stands in the identity", () => {
    const reading = read(passportLines(kazakh));
    expect(reading.fields.iin).toEqual({ value: "061211600012", state: "verified" });
    expect(identityFromMrz(reading).iin).toBe("061211600012");
  });

  it.each([
    [{ birth: "061212" }, "iin-differs-from-birth-date"],
    [{ sex: "M" }, "iin-differs-from-sex"],
    [{ optional: "061211600013" }, "iin-invalid"],
  ] as const)("is left to the eye where the document says %o", (change, note) => {
    const reading = read(passportLines({ ...kazakh, ...change }));
    expect(reading.fields.iin).toMatchObject({ state: "unverified", note });
    expect(identityFromMrz(reading)).not.toHaveProperty("iin");
  });

  it("is read from an identity card, and from no document of another state", () => {
    const [first, ...others] = cardLinesTd1({ ...kazakh, optional: "" });
    const card = [first!.slice(0, 15) + "061211600012".padEnd(15, "<"), ...others];
    expect(read(card).fields.iin?.value).toBe("061211600012");
    expect(read(passportLines({ ...kazakh, issuer: "UTO" })).fields).not.toHaveProperty("iin");
  });

  it("takes letters of a misread number for digits where all check digits then agree", () => {
    const [first, ...others] = cardLinesTd1({ ...kazakh, number: "016203345", optional: "" });
    const iin = "061211600012".padEnd(15, "<");
    const composite = checkDigit(
      first!.slice(5, 15) + iin + others[0]!.slice(0, 7) + others[0]!.slice(8, 15) + "<".repeat(11),
    );
    const second = others[0]!.slice(0, 29) + composite;
    const card = [first!.slice(0, 15) + iin, second, others[1]!];
    expect(read(card).isCompositeValid).toBe(true);
    const damaged = [card[0]!.replace("061211600012", "O6I2116OO0I2"), second, others[1]!];
    expect(read(damaged).fields.iin).toEqual({ value: "061211600012", state: "repaired" });
    expect(read(damaged).lines).toEqual(card);
    const doubly = [damaged[0]!, `${second.slice(0, 29)}${(Number(composite) + 1) % 10}`];
    expect(read([...doubly, others[1]!]).fields).not.toHaveProperty("iin");
  });

  it("is doubted where the digits of the zone find an error that its own digit misses", () => {
    const [first, second] = passportLines(kazakh);
    const at = second!.indexOf("061211600012") + 9;
    const damaged = second!.slice(0, at) + "8" + second!.slice(at + 1);
    expect(read([first!, damaged]).fields.iin?.state).toBe("unverified");
  });
});
