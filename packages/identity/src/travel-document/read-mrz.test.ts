import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { digitsFor, lookalikesOf } from "./lookalikes.ts";
import { looksLikeMrz } from "./mrz-text.ts";
import { type MrzReading, readMrz } from "./read-mrz.ts";
import { checkedColumns, placesOf, silentlyWrong, withCharacter } from "./testing/damage.ts";
import {
  cardLinesTd1,
  cardLinesTd2,
  passportLines,
  passportParts,
  russianLines,
  russianParts,
  visaLines,
} from "./testing/specimens.ts";

type Read = Extract<MrzReading, { kind: "read" }>;

function read(lines: string | readonly string[]): Read {
  const reading = readMrz(lines);
  if (reading.kind !== "read") throw new Error("expected a reading");
  return reading;
}

const specimens = {
  TD3: passportLines(),
  TD2: cardLinesTd2({ ...passportParts, optional: "" }),
  TD1: cardLinesTd1(),
  "MRV-A": visaLines(44),
  "MRV-B": visaLines(36, { ...passportParts, optional: "" }),
  PNRUS: russianLines(),
} as const;

describe("readMrz", () => {
  it.each(Object.entries(specimens))(
    "reads %s with number and birth date verified",
    (format, lines) => {
      const reading = read(lines);
      expect(reading.format).toBe(format);
      expect(reading.lines).toEqual(lines);
      expect(reading.fields.documentNumber.state).toBe("verified");
      expect(reading.fields.birthDate).toEqual({ value: "1986-03-27", state: "verified" });
      expect(reading.fields.sex.value).toBe("male");
    },
  );

  it("reads names and dates of a passport", () => {
    const { fields } = read(specimens.TD3);
    expect(fields.familyName.value).toBe("VYDUMANNY");
    expect(fields.givenNames?.value).toBe("ILIA MARK");
    expect(fields.familyName.state).toBe("unverified");
    expect(fields.expiryDate).toEqual({ value: "2031-09-14", state: "verified" });
    expect(fields.optional).toMatchObject({ value: "Z55019", state: "verified" });
  });

  it("reads exact Cyrillic, series, issue date and department of a Russian internal passport", () => {
    const { fields } = read(specimens.PNRUS);
    expect(fields.documentNumber.value).toBe(russianParts.number);
    expect(fields.familyName.value).toBe("ЩЁКИН ЮРЬЕВ");
    expect(fields.givenNames?.value).toBe("ЭММАНУИЛ");
    expect(fields.patronymic?.value).toBe("ХАРИТОНЬЕВИЧ");
    expect(fields.issueDate).toEqual({ value: "2006-04-12", state: "verified" });
    expect(fields.departmentCode).toEqual({ value: "900-001", state: "verified" });
    expect(fields.expiryDate).toBeUndefined();
  });

  it("reads a long card number that goes on in the optional field", () => {
    const lines = cardLinesTd1({ ...passportParts, number: "X7304219H4472" });
    expect(read(lines).fields.documentNumber).toMatchObject({
      value: "X7304219H4472",
      state: "verified",
    });
  });

  it("takes joined lines, spaces, lower case, a Russian keyboard and lost fillers", () => {
    const [first, second] = specimens.TD3;
    const latin = "ABCDEFGHIJKLMNOPQRSTUVWXYZ<";
    const russian = "ФИСВУАПРШОЛДЬТЩЗЙКЫЕГМЦЧНЯБ";
    const typed = [...`${first}\n${second}`].map((key) => russian[latin.indexOf(key)] ?? key);
    for (const text of [
      `${first}${second}`,
      ` ${first}\r\n\r\n ${second!.toLowerCase()} `,
      typed.join(""),
      `${first!.slice(0, 40)}\n${second}`,
    ]) {
      expect(looksLikeMrz(text)).toBe(true);
      expect(read(text).lines).toEqual(specimens.TD3);
    }
  });

  it("settles the century by the as-of day, else by the issue or expiry date", () => {
    const child = passportLines({ ...passportParts, birth: "150601", expiry: "251001" });
    expect(read(child).fields.birthDate.value).toBe("2015-06-01");
    const reading = readMrz(child, { asOf: "2014-01-01" });
    expect(reading.kind === "read" && reading.fields.birthDate.value).toBe("1915-06-01");
    const russian = russianLines({ ...russianParts, birth: "100101", issued: "151218" });
    expect(read(russian).fields.birthDate.value).toBe("1910-01-01");
  });

  it("finds the lines among other text, in either order, and without the fillers of the names", () => {
    const [first, second] = specimens.TD3;
    for (const lines of [
      ["Scanner 4, tray 2", first!, second!, "end of page"],
      [second!, first!],
      [first!.replace(/<+$/, ""), second!],
      ["passport", ...specimens.TD1.slice(0, 2), specimens.TD1[2]!.replace(/<+$/, "")],
    ]) {
      expect(specimens.TD3.concat(specimens.TD1)).toEqual(
        expect.arrayContaining([...read(lines).lines]),
      );
      expect(read(lines).fields.givenNames?.value).toBe("ILIA MARK");
    }
  });

  it("takes no birth date that is still to come", () => {
    const lines = passportLines({ ...passportParts, birth: "221231" });
    const reading = readMrz(lines, { asOf: "2022-09-24" });
    expect(reading.kind === "read" && reading.fields.birthDate.value).toBe("1922-12-31");
  });

  it("keeps unknown months and days as ICAO fills them", () => {
    const lines = passportLines({ ...passportParts, birth: "86<<<<" });
    expect(read(lines).fields.birthDate).toEqual({ value: "1986", state: "verified" });
  });

  it("drops fillers misread as letters after the names, and says when a name is cut off", () => {
    const read44 = (names: string) => {
      const [, second] = specimens.TD3;
      return read([`P<UTO${names}`, second!]).fields;
    };
    for (const tail of ["<<<<<KK<<<S<<<<<<<<", "<<<<<<<<<<<<<<<<<KK", "<<<<<<K<<<<<<<<<<<<"]) {
      const { givenNames, familyName } = read44(`VYDUMANNY<<ILIA<MARK${tail}`);
      expect(givenNames).toEqual({
        value: "ILIA MARK",
        state: "unverified",
        note: "no-check-digit",
      });
      expect(familyName.value).toBe("VYDUMANNY");
    }
    for (const given of ["ILIA<<", "ILIA"]) {
      expect(read44(`VYDUMANNY<<${given}${"K".repeat(22)}`).givenNames?.value).toBe("ILIA");
    }
    const cut = read44("VYDUMANNYVYDUMANNYVYDUMANNY<<ILIAILIAIL");
    expect(cut.givenNames?.note).toBe("truncated");
    expect(read44(`VYDUMANNY${"<".repeat(30)}`).givenNames).toBeUndefined();
  });

  it("says that a text is no machine-readable zone", () => {
    for (const text of ["", "hello", "P<", "<".repeat(88), "1".repeat(88), "P".repeat(88)]) {
      expect(readMrz(text)).toEqual({ kind: "unreadable", code: "not-mrz" });
      expect(looksLikeMrz(text)).toBe(false);
    }
  });
});

describe("repair", () => {
  it("corrects every letter read for a digit of the Russian passport", () => {
    const lines = specimens.PNRUS;
    for (const place of placesOf("PNRUS")) {
      const truth = lines[place.line]![place.column]!;
      for (const wrong of "ABCDEGIJLOPQSTUYZ") {
        if (!digitsFor(wrong).includes(truth)) continue;
        const damaged = read(withCharacter(lines, place, wrong));
        expect(damaged.lines[1]!.slice(0, 43)).toBe(lines[1]!.slice(0, 43));
      }
    }
  });

  it("lets no wrong character at all pass in a Russian internal passport", () => {
    const lines = specimens.PNRUS;
    const truth = read(lines);
    for (const place of placesOf("PNRUS")) {
      for (const wrong of "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<") {
        const damaged = readMrz(withCharacter(lines, place, wrong));
        if (damaged.kind === "read") expect(silentlyWrong(truth, damaged)).toEqual([]);
      }
    }
  });

  it("suggests the likely number of an unknown state, but does not take it", () => {
    const lines = passportLines({ ...passportParts, number: "X7304219" });
    const { documentNumber } = read(withCharacter(lines, { line: 1, column: 3 }, "O")).fields;
    expect(documentNumber.value).toBe("X73O4219");
    expect(documentNumber.state).toBe("unverified");
    expect(documentNumber.suggestion).toBe("X7304219");
  });

  it("flags a number of an unexpected shape for a listed state", () => {
    const lines = passportLines({ ...passportParts, issuer: "KAZ", number: "ABC123456" });
    const { documentNumber } = read(lines).fields;
    expect(documentNumber).toEqual({
      value: "ABC123456",
      state: "unverified",
      note: "unexpected-shape",
    });
  });

  it("offers a repair to the eye where the composite digit cannot confirm it", () => {
    const birthAsLetter = withCharacter(specimens.TD3, { line: 1, column: 17 }, "Z");
    const damaged = withCharacter(birthAsLetter, { line: 1, column: 21 }, "7");
    const { fields, isCompositeValid } = read(damaged);
    expect(isCompositeValid).toBe(false);
    expect(fields.birthDate).toMatchObject({ state: "unverified", note: "composite-mismatch" });
    expect(fields.documentNumber.state).toBe("verified");
  });

  it("flags a digit read for another digit instead of guessing", () => {
    const damaged = read(withCharacter(specimens.TD3, { line: 1, column: 14 }, "8"));
    expect(damaged.fields.birthDate.state).toBe("unverified");
    expect(damaged.fields.birthDate.note).toBe("check-digit-mismatch");
    expect(damaged.isCompositeValid).toBe(false);
    expect(damaged.fields.documentNumber.state).toBe("verified");
  });

  it("uses the issuer's number shape where a check digit is blind (6 and G)", () => {
    const kazakh = passportLines({ ...passportParts, issuer: "KAZ", number: "N16203345" });
    const damaged = read(withCharacter(kazakh, { line: 1, column: 2 }, "G"));
    expect(damaged.fields.documentNumber).toEqual({ value: "N16203345", state: "repaired" });
    const unknown = passportLines({ ...passportParts, number: "N16203345" });
    const flagged = read(withCharacter(unknown, { line: 1, column: 2 }, "G"));
    expect(flagged.fields.documentNumber.state).toBe("unverified");
    expect(flagged.fields.documentNumber.note).toBe("lookalike");
  });

  it("never crashes or hangs on damaged or hostile text", () => {
    const alphabet = "<<<<PNRUSVIAC0123456789OKSЁ\n\u202e😀é«‹";
    const anything = fc.string({ unit: fc.constantFrom(...alphabet), maxLength: 300 });
    fc.assert(
      fc.property(fc.oneof(anything, fc.string({ maxLength: 4000 })), (text) => {
        expect(["read", "unreadable"]).toContain(readMrz(text).kind);
      }),
      { seed: 20220921, numRuns: 500 },
    );
  });

  it("never claims a wrong value after one random confusion in each of several fields", () => {
    const lines = specimens.PNRUS;
    const truth = read(lines);
    const fields = checkedColumns["PNRUS"]!;
    const damage = fc.option(fc.tuple(fc.nat(), fc.nat()), { nil: undefined });
    fc.assert(
      fc.property(fc.tuple(...fields.map(() => damage)), (damages) => {
        let damaged: readonly string[] = lines;
        for (const [index, one] of damages.entries()) {
          if (one === undefined) continue;
          const [where, what] = one;
          const [line, start, end] = fields[index]!;
          const place = { line, column: start + (where % (end - start)) };
          const others = lookalikesOf(lines[place.line]![place.column]!);
          if (others === "") continue;
          damaged = withCharacter(damaged, place, others[what % others.length]!);
        }
        const reading = readMrz(damaged);
        if (reading.kind === "read") expect(silentlyWrong(truth, reading)).toEqual([]);
      }),
      { seed: 7, numRuns: 400 },
    );
  });
});
