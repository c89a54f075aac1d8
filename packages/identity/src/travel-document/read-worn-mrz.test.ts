import { describe, expect, it } from "vitest";
import { type MrzReading, readMrz } from "./read-mrz.ts";
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

function read(text: string | readonly string[]): Read {
  const reading = readMrz(text, { asOf: "2022-09-24" });
  if (reading.kind !== "read") throw new Error("expected a reading");
  return reading;
}

const [, second] = passportLines();

function namesOf(field: string) {
  const { familyName, givenNames } = read([`P<UTO${field.padEnd(39, "<")}`, second!]).fields;
  const shown = (name: typeof givenNames) => [name?.value, name?.note, name?.suggestion];
  return { family: shown(familyName), given: shown(givenNames) };
}

const plain = (value: string) => [value, "no-check-digit", undefined];

describe("names with fillers read as letters", () => {
  it.each([
    ["ULUGBEK", "ULUGBEK", "ULUGBE"],
    ["MARK", "MARK", "MAR"],
    ["ILIA", "ILIA", "ILIAK"],
  ])("keep or lose a last K as names are known to end: %s", (given, value, other) => {
    const field = `VYDUMANNY<<${given}`.padEnd(39, "K");
    expect(namesOf(field).given).toEqual([value, "ambiguous", other]);
  });

  it("are cleaned of other letters too", () => {
    for (const letter of "SCLX") {
      const field = `VYDUMANNY<<ROMAN`.padEnd(39, letter);
      expect(namesOf(field).given).toEqual(["ROMAN", "ambiguous", `ROMAN${letter}`]);
    }
    expect(namesOf("VYDUMANNY<<ILIA<MARK<<K<CC<<X").given).toEqual(plain("ILIA MARK"));
    expect(namesOf("VYDUMANNY<<ILIA<MARK<<<<XX<<<X<").given).toEqual(plain("ILIA MARK"));
    expect(namesOf("VYDUMANNY<<ALEX").given).toEqual(plain("ALEX"));
  });

  it.each(["VYDUMANNYKKILIA<MARK", "VYDUMANNYK<ILIA<MARK", "VYDUMANNY<KILIA<MARK"])(
    "part where the fillers between family and given names were misread: %s",
    (field) => {
      expect(namesOf(field)).toEqual({
        family: ["VYDUMANNY", "ambiguous", "VYDUMANNYK"],
        given: plain("ILIA MARK"),
      });
    },
  );

  it("leave alone what is one name in two words", () => {
    expect(namesOf("ABDUL<KARIM").family).toEqual(plain("ABDUL KARIM"));
    expect(namesOf("MALIK<<AKKAN").family).toEqual(plain("MALIK"));
  });

  it("of a Russian passport end in K or in a patronymic of two words, or have none", () => {
    const lines = russianLines({ ...russianParts, given: "МАЛИК", patronymic: "" });
    const worn = [lines[0]!.replace(/<+$/, (run) => "K".repeat(run.length)), lines[1]!];
    expect(read(worn).fields.givenNames).toMatchObject({ note: "ambiguous" });
    expect(read(lines).fields).not.toHaveProperty("patronymic");
    const apart = russianLines({ ...russianParts, given: "АЛИ", patronymic: "МАМЕД ОГЛЫ" });
    expect(read(apart).fields.patronymic?.value).toBe("МАМЕД ОГЛЫ");
    expect(read(apart).fields.givenNames?.value).toBe("АЛИ");
  });
});

const documents = {
  TD3: passportLines(),
  TD2: cardLinesTd2({ ...passportParts, optional: "" }),
  TD1: cardLinesTd1(),
  "MRV-A": visaLines(44),
  "MRV-B": visaLines(36, { ...passportParts, optional: "" }),
  PNRUS: russianLines(),
};

describe.each(Object.entries(documents))("the lines of a %s", (format, lines) => {
  it("are found with spaces, in lower case, and among other text", () => {
    for (const text of [
      lines.map((line) => [...line].join(" ")).join("\n"),
      lines.join("\n").toLowerCase(),
      `Tray 4\n${lines.join("\n\n")}\nend`,
      lines.join("\n").replaceAll("<", "&lt;"),
    ]) {
      expect(read(text)).toEqual(read(lines));
    }
  });

  it("keep their dates and number with one character cut off or added at an edge", () => {
    const { format: _, ...truth } = read(lines).fields as Read["fields"] & { format?: string };
    for (const [index] of lines.entries()) {
      for (const worn of [
        lines[index]!.slice(0, -1),
        `${lines[index]!}<`,
        ...(index === lines.length - 1 ? [`<${lines[index]!}`] : []),
      ]) {
        const reading = readMrz(lines.map((line, at) => (at === index ? worn : line)));
        if (reading.kind === "unreadable") continue;
        expect(reading.format).toBe(format);
        for (const name of ["documentNumber", "birthDate"] as const) {
          expect(reading.fields[name].value, worn).toBe(truth[name].value);
        }
      }
    }
  });

  it("are found in any order, and with their first character misread", () => {
    const [last, ...others] = [...lines].reverse();
    expect(read([last!, ...others])).toEqual(read(lines));
    expect(read([...others, last!])).toEqual(read(lines));
    const misread = { P: "F", I: "1", V: "U" }[lines[0]![0]!]!;
    expect(read([misread + lines[0]!.slice(1), ...lines.slice(1)])).toEqual(read(lines));
  });

  it("are read with Cyrillic letters of the same form", () => {
    const typed = lines.map((line) =>
      [...line].map((letter) => "АВЕКМНОРСТХУ"["ABEKMHOPCTXY".indexOf(letter)] ?? letter).join(""),
    );
    expect(read(typed)).toEqual(read(lines));
  });
});

describe("the first two lines of a card", () => {
  it("are no document of another format", () => {
    const card = { ...passportParts, issuer: "KAZ", number: "048162930" };
    for (const optional of ["", "940517400637"]) {
      const [first, middle] = cardLinesTd1({ ...card, optional });
      expect(readMrz([first!, middle!]).kind).toBe("unreadable");
    }
  });
});

describe("dates", () => {
  it("have a 29 February in leap years only", () => {
    const born = (birth: string) => read(passportLines({ ...passportParts, birth }));
    expect(born("840229").fields.birthDate).toEqual({ value: "1984-02-29", state: "verified" });
    expect(born("000229").fields.birthDate).toEqual({ value: "2000-02-29", state: "verified" });
    expect(born("850229").fields.birthDate).toMatchObject({
      state: "unverified",
      note: "impossible-date",
    });
    expect(born("850229").isCompositeValid, "the digits themselves agree").toBe(true);
  });

  it("say whether the document has expired on the day asked for", () => {
    const lines = passportLines({ ...passportParts, expiry: "220923" });
    expect(read(lines).isExpired).toBe(true);
    expect(read(passportLines({ ...passportParts, expiry: "220924" })).isExpired).toBe(false);
    expect(readMrz(lines)).not.toHaveProperty("isExpired");
    expect(read(russianLines())).not.toHaveProperty("isExpired");
  });
});
