import { createSeededRandom } from "@caravanserai/kernel";
import { describe, expect, it } from "vitest";
import { settleZone } from "./settle-zone.ts";
import { imaginedDocuments } from "./testing/imagined-documents.ts";

const today = "2026-01-15";
const zone = (
  lines: readonly string[],
  doubts: readonly (readonly [number, number, string])[] = [],
) =>
  ({
    kind: "zone",
    lines,
    doubts: doubts.map(([line, column, other]) => ({ line, column, other })),
    certainty: 0.99,
  }) as const;

const put = (lines: readonly string[], [line, column]: readonly [number, number], as: string) =>
  lines.map((text, at) =>
    at === line ? text.slice(0, column) + as + text.slice(column + 1) : text,
  );

const documents = imaginedDocuments(6, createSeededRandom(11));
const passport = documents[0]!.lines;
const stateOf = (settled: ReturnType<typeof settleZone>, name: string) =>
  settled?.fields.find((field) => field.name === name)?.state;

const visaTail = "UTO8603278M3109144".padEnd(34, "<");

describe("settleZone", () => {
  it("takes every format whose check digits agree, names for the eye to compare", () => {
    for (const { lines } of documents) {
      const settled = settleZone(zone(lines), today);
      expect(settled?.mrz.split("\n")).toEqual(lines);
      expect(stateOf(settled, "birthDate")).toBe("verified");
      expect(stateOf(settled, "familyName")).toBe("unverified");
    }
  });

  it("refuses a zone with a wrong digit: half a reading is none", () => {
    for (const column of [2, 14, 22]) {
      const other = String((Number(passport[1]![column]) + 1) % 10);
      expect(settleZone(zone(put(passport, [1, column], other)), today)).toBeUndefined();
    }
  });

  it("puts an uncertain digit right when the check digits allow one reading, and says so", () => {
    const right = passport[1]![14]!;
    const wrong = String((Number(right) + 3) % 10);
    const misread = zone(put(passport, [1, 14], wrong), [[1, 14, right]]);
    const settled = settleZone(misread, today);
    expect(settled?.mrz.split("\n")).toEqual(passport);
    expect(stateOf(settled, "birthDate")).toBe("repaired");
    expect(stateOf(settled, "expiryDate")).toBe("verified");
  });

  it("refuses what two readings fit: a nought and a letter O twice", () => {
    // An O counts 24 and a nought nothing: under weights 7 and 3 two of them change 240, and
    // the last digit stays.
    const visa = ["V<UTOPRIDUMANNY<<MARK".padEnd(44, "<"), `OO18604276${visaTail}`];
    const doubts = [
      [1, 0, "0"],
      [1, 1, "0"],
    ] as const;
    expect(settleZone(zone(visa, []), today)).toBeDefined();
    expect(settleZone(zone(visa, doubts), today)).toBeUndefined();
  });

  it("leaves to the eye what no check digit vouches for, and takes the rest", () => {
    const visa = documents.find(({ format }) => format === "MRV-A")!.lines;
    const settled = settleZone(zone(visa, [[1, 35, "7"]]), today);
    expect(settled?.mrz.split("\n")).toEqual(visa);
    expect(stateOf(settled, "optional")).toBe("unverified");
    expect(stateOf(settled, "birthDate")).toBe("verified");
  });

  it("never puts a card's further number right: it shares its digit with all fields", () => {
    const card = documents.find(({ format }) => format === "TD1")!.lines;
    // Changed so that the digit over all fields still agrees, as one guess in ten does.
    const misread = put(put(card, [0, 27], "1"), [0, 26], "A");
    const guesses = Array.from({ length: 10 }, (_, digit) =>
      settleZone(
        zone(misread, [
          [0, 26, "<"],
          [0, 27, String(digit)],
        ]),
        today,
      ),
    );
    const states = guesses.map((settled) => stateOf(settled, "optional"));
    expect(new Set(states)).not.toContain("repaired");
  });

  it("refuses letters that are none of this type, whatever the digits say", () => {
    expect(settleZone({ ...zone(passport), certainty: 0.83 }, today)).toBeUndefined();
  });

  it("refuses a zone with many uncertain places: some reading would agree by chance", () => {
    const doubts = [13, 14, 15, 16, 17, 18].map((column) => [1, column, "0"] as const);
    expect(settleZone(zone(passport, doubts), today)).toBeUndefined();
  });
});
