import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lookalikesOf } from "./lookalikes.ts";
import { type MrzReading, readMrz } from "./read-mrz.ts";
import { placesOf, silentlyWrong, withCharacter } from "./testing/damage.ts";
import {
  type PassportParts,
  cardLinesTd1,
  cardLinesTd2,
  passportLines,
  passportParts,
  russianLines,
  visaLines,
} from "./testing/specimens.ts";

type Read = Extract<MrzReading, { kind: "read" }>;

/** What readers take for each other in OCR-B, beside the reader's own table; both ways. */
const confusionGroups = (
  "0ODQU 1ILJT 8BS S58 Z27 G6C A4 T71 UV CG <KSCLX 3B8E 5S6 69G QG6 2Z7 4A " +
  "MWN HRN FPE VYU KX< DO0 IJ1 EF 9G4 17"
).split(" ");

function confusedWith(character: string): string[] {
  const others = confusionGroups
    .filter((group) => group.includes(character))
    .flatMap((group) => [...group]);
  const all = new Set([...others, ...lookalikesOf(character)]);
  all.delete(character);
  return [...all];
}

function read(lines: readonly string[]): Read | undefined {
  const reading = readMrz(lines, { asOf: "2022-09-24" });
  return reading.kind === "read" ? reading : undefined;
}

const numbers = {
  UTO: ["X7304219H", "L898902C3", "016847520", "GKF1806QS", "U0L8S6", "AB12K"],
  KAZ: ["N16203345"],
  "D<<": ["C1F0G6T8K"],
  USA: ["L16203845", "116203845"],
  FRA: ["10GK16807"],
} as const;

const documents = Object.entries(numbers).flatMap(([issuer, ones]) =>
  ones.map((number) => ({
    ...passportParts,
    issuer,
    number,
    ...(issuer === "KAZ" ? { birth: "061211", sex: "F", optional: "061211600012" } : {}),
  })),
);

function specimensOf(parts: PassportParts): Record<string, string[]> {
  const short = { ...parts, optional: "" };
  return {
    TD3: passportLines(parts),
    TD2: cardLinesTd2(short),
    TD1: cardLinesTd1(short),
    "MRV-A": visaLines(44, parts),
    "MRV-B": visaLines(36, short),
    // The Russian passport has a number of its own: once is enough.
    ...(parts.number === "X7304219H" ? { PNRUS: russianLines() } : {}),
  };
}

describe("one character read for another", () => {
  it.each(documents)("in $issuer $number is corrected, flagged or doubted", (parts) => {
    for (const [format, lines] of Object.entries(specimensOf(parts))) {
      const truth = read(lines)!;
      for (const place of placesOf(format)) {
        for (const wrong of confusedWith(lines[place.line]![place.column]!)) {
          const damaged = read(withCharacter(lines, place, wrong));
          if (damaged === undefined) continue;
          const what = JSON.stringify({ format, place, wrong });
          expect(silentlyWrong(truth, damaged), what).toEqual([]);
        }
      }
    }
  });

  it("is never taken silently, whatever number, place and lookalike", () => {
    const alphabet = fc.constantFrom(..."0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    const digits = fc.constantFrom(..."0123456789");
    const text = fc
      .constantFrom(alphabet, digits)
      .chain((unit) => fc.string({ unit, minLength: 5, maxLength: 9 }));
    const kazakh = fc.string({ unit: digits, minLength: 8, maxLength: 8 });
    const parts = fc.oneof(
      fc.record({ issuer: fc.constant("UTO"), number: text, optional: text }),
      fc.record({ issuer: fc.constant("KAZ"), number: kazakh, optional: fc.constant("") }),
    );
    const damage = fc.record({ where: fc.nat(), what: fc.nat() });
    fc.assert(
      fc.property(parts, damage, ({ issuer, number, optional }, { where, what }) => {
        const own = issuer === "KAZ" ? `N${number}` : number;
        for (const [format, lines] of Object.entries(
          specimensOf({ ...passportParts, issuer, number: own, optional }),
        )) {
          const places = placesOf(format);
          const place = places[where % places.length]!;
          const wrong = confusedWith(lines[place.line]![place.column]!);
          if (wrong.length === 0) continue;
          const truth = read(lines)!;
          const damaged = read(withCharacter(lines, place, wrong[what % wrong.length]!));
          if (damaged !== undefined) expect(silentlyWrong(truth, damaged)).toEqual([]);
        }
      }),
      { seed: 20220924, numRuns: 200 },
    );
  });
});
