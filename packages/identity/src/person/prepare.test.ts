import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BirthDate } from "../birth-date/birth-date.ts";
import { parseBirthDate } from "../birth-date/parse-birth-date.ts";
import { matchKeys } from "../keys/match-keys.ts";
import { comparePersons } from "../scoring/compare-persons.ts";
import { createScreeningIndex } from "../screening/screening-index.ts";
import type { PersonIdentity } from "./person-identity.ts";

function wordsOf(alphabet: string, minLength = 1, maxLength = 40): fc.Arbitrary<string> {
  return fc.string({ unit: fc.constantFrom(...alphabet), minLength, maxLength });
}

const latin = "abcdeklmnorstuvz";
const mixed = "abcжшщқғүგიქმحسنıß -'";
const names: readonly (readonly [string, fc.Arbitrary<string>])[] = [
  ["empty and blank", fc.constantFrom("", " ", "\t", "\u00a0", "\u200b")],
  ["one letter", wordsOf(`${latin}жქحس`, 1, 1)],
  ["300 characters", wordsOf(`${mixed}     `, 300, 300)],
  ["digits", wordsOf("0123456789٠١٢ -")],
  ["emoji", wordsOf("😀👩👧🏽\u200d\ufe0f🇰🇿a")],
  ["mixed scripts", wordsOf(mixed)],
  ["homoglyphs", wordsOf("aаeеoоpрcсxхyуiіBВHН")],
  ["right-to-left marks", wordsOf("\u200e\u200f\u202a\u202b\u202c\u202e\u2066\u2069aлي ")],
  ["lone surrogates", wordsOf("a").map((text) => `${text}\ud83d`)],
];

const births: fc.Arbitrary<BirthDate> = fc.oneof(
  fc.constant({ precision: "day", year: 1986, month: 3, day: 7 } as const),
  // What no calendar has, and a day that is still to come.
  fc.constant({ precision: "day", year: 1986, month: 13, day: 40 } as const),
  fc.constant({ precision: "day", year: 1987, month: 2, day: 30 } as const),
  fc.constant({ precision: "day", year: 2999, month: 1, day: 1 } as const),
  fc.constant({ precision: "band", year: 2100, lastYear: 1900 } as const),
);

const index = createScreeningIndex([
  { id: "1", names: [{ text: "Yusuf Harran", isWeak: false }], births: [] },
  { id: "2", names: [{ text: "Тохтаров Руслан", isWeak: false }], births: [] },
]);

describe("people with awkward names and dates", () => {
  it.each(names)("%s: keys, scores and alerts are given, the same each time", (_, name) => {
    const person: fc.Arbitrary<PersonIdentity> = fc.record({
      names: fc.record({ family: name, given: name, patronymic: name }),
      birth: births,
    });
    const check = (left: PersonIdentity, right: PersonIdentity): void => {
      const keys = matchKeys(left);
      expect(keys).toEqual(matchKeys(left));
      expect(keys.length).toBeLessThan(60);
      const { bits } = comparePersons(left, right);
      expect(Number.isFinite(bits)).toBe(true);
      expect(comparePersons(right, left).bits).toBe(bits);
      for (const { score } of index.screen(left)) expect(score).toBeGreaterThan(0);
      expect(index.screen(left)).toEqual(index.screen(left));
    };
    fc.assert(fc.property(person, person, check), { seed: 613, numRuns: 25 });
  });

  it("reads no direction mark as a part of a name", () => {
    const marks = fc.array(fc.constantFrom("\u200e", "\u200f", "\u202b", "\u202c", "\u2067"));
    const birth = { precision: "day", year: 1986, month: 3, day: 7 } as const;
    const plain: PersonIdentity = { names: { family: "Harran", given: "يوسف" }, birth };
    fc.assert(
      fc.property(marks, marks, (before, after) => {
        const around = (text: string) => before.join("") + text + after.join("");
        const marked = { names: { family: around("Harran"), given: around("يوسف") }, birth };
        expect(matchKeys(marked)).toEqual(matchKeys(plain));
        expect(comparePersons(marked, plain).bits).toBe(comparePersons(plain, plain).bits);
      }),
      { seed: 614, numRuns: 25 },
    );
  });

  it("takes no date that the calendar lacks or that is still to come", () => {
    const two = (value: number): string => String(value).padStart(2, "0");
    const impossible = fc
      .tuple(fc.integer({ min: 1900, max: 2020 }), fc.constantFrom([2, 30], [4, 31], [13, 32]))
      .map(([year, [month, day]]) => `${year}-${two(month!)}-${two(day!)}`);
    const future = fc.integer({ min: 2027, max: 2999 }).map((year) => `${year}-01-01`);
    fc.assert(
      fc.property(fc.oneof(impossible, future), (text) => {
        expect(parseBirthDate(text, { asOf: "2026-11-22" }).kind).not.toBe("candidates");
      }),
      { seed: 615, numRuns: 100 },
    );
  });
});
