import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firstRecord, repeatedRecord } from "./household-record.ts";
import type { TravelReason } from "./household-shape.ts";
import { transliterate } from "./names/transliterate.ts";
import { personsOf, shapeOf, type HouseholdOrigin } from "./persons.ts";

const asOfMs = Date.UTC(2022, 8, 21);
const origins: fc.Arbitrary<HouseholdOrigin> = fc.record({
  seed: fc.integer({ min: 0, max: 0xffff_ffff }),
  household: fc.integer({ min: 1, max: 2_000_000 }),
  reason: fc.constantFrom<TravelReason>("surge", "visitor", "resident"),
  asOfMs: fc.constant(asOfMs),
});

function ageYears({ year, month, day }: { year: number; month: number; day: number }): number {
  return (asOfMs - Date.UTC(year, month - 1, day)) / (365.2425 * 86_400_000);
}

describe("a household", { timeout: 60_000 }, () => {
  it("is the same whenever it is asked for", () => {
    fc.assert(
      fc.property(origins, (origin) => {
        expect(firstRecord(origin)).toEqual(firstRecord({ ...origin }));
        expect(personsOf(origin).length).toBe(shapeOf(origin).members.length);
      }),
    );
  });

  it("has one head, an adult, and as many adults and children as were counted", () => {
    fc.assert(
      fc.property(origins, (origin) => {
        const { adults, children } = shapeOf(origin);
        const persons = personsOf(origin);
        expect(persons.filter(({ relationship }) => relationship === "head")).toHaveLength(1);
        expect(persons[0]!.isAdult).toBe(true);
        expect(persons.filter(({ isAdult }) => isAdult)).toHaveLength(adults);
        expect(persons.filter(({ isAdult }) => !isAdult)).toHaveLength(children);
        for (const { birth, isAdult } of persons) {
          expect(ageYears(birth)).toBeGreaterThanOrEqual(isAdult ? 17.99 : -0.01);
          expect(ageYears(birth)).toBeLessThan(isAdult ? 120 : 18.01);
        }
      }),
    );
  });

  it("gives children the family's name and the father's patronymic", () => {
    fc.assert(
      fc.property(origins, (origin) => {
        const persons = personsOf(origin);
        const head = persons[0]!;
        for (const child of persons.filter(({ relationship }) => relationship === "child")) {
          const stem = head.family.replace(/(ая|ый|ий|ой|а)$/u, "");
          expect(child.family.startsWith(stem)).toBe(true);
          if (child.sex === "female") expect(child.patronymic).toMatch(/на$/u);
          else expect(child.patronymic).toMatch(/ич$/u);
        }
      }),
    );
  });
});

describe("a second record of the same people", { timeout: 60_000 }, () => {
  it("names the first, keeps what its kind of difference keeps, and differs in the rest", () => {
    fc.assert(
      fc.property(origins, fc.boolean(), (first, isHeadOnly) => {
        const household = first.household + 1;
        const earlier = firstRecord(first).members;
        const record = repeatedRecord({ household, first, isHeadOnly });
        expect(record.plantedDuplicateOf).toBe(first.household);
        expect(record.members).toHaveLength(isHeadOnly ? 1 : earlier.length);
        record.members.forEach((member, position) => {
          const before = earlier[position]!;
          const person = personsOf(first)[position]!;
          expect(member.plantedDuplicateOf).toBe(before.key);
          expect(member.key).not.toBe(before.key);
          expect(member.birth).toEqual(person.birth);
          switch (member.plantedVariant) {
            case "same-document":
              expect(member.document).toEqual(before.document);
              expect([member.family, member.given]).toEqual([before.family, before.given]);
              break;
            case "other-document":
              expect(member.document).toBeDefined();
              expect(member.document).not.toEqual(before.document);
              break;
            case "other-script":
              expect(member.script).not.toBe(before.script);
              break;
            default:
              expect(member.plantedVariant).toBe("clerk-spelling");
              expect(member.document).toBeUndefined();
              expect([member.family, member.given]).not.toEqual([before.family, before.given]);
          }
        });
      }),
    );
  });

  it("prints the passport's own Latin spelling only where a passport is shown", () => {
    fc.assert(
      fc.property(origins, (origin) => {
        const persons = personsOf(origin);
        firstRecord(origin).members.forEach((member, position) => {
          const { family } = persons[position]!;
          const printed =
            member.document?.type === "passport" ? transliterate(family, "passport") : undefined;
          expect(member.latinFamily).toBe(printed);
        });
      }),
    );
  });
});
