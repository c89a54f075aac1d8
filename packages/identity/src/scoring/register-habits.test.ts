import { type SeededRandom, createSeededRandom } from "@caravanserai/kernel";
import { describe, expect, it } from "vitest";
import type { PersonIdentity } from "../person/person-identity.ts";
import { prepare } from "../person/prepare.ts";
import { comparePrepared, habitSample } from "./compare-persons.ts";
import { type RegisterHabits, learnRegisterHabits } from "./register-habits.ts";

const persons = 400;

function word(random: SeededRandom, syllables: number): string {
  const syllable = (): string => "bdgklmnprstvz"[random.integer(13)]! + "aeiou"[random.integer(5)]!;
  return Array.from({ length: syllables }, syllable).join("");
}

function personAt(random: SeededRandom): PersonIdentity {
  const [year, month, day] = [1940 + random.integer(70), 1 + random.integer(12), 1];
  return {
    names: { family: word(random, 4), given: word(random, 3) },
    birth: { precision: "day", year, month, day: day + 1 + random.integer(26) },
  };
}

function renamed(person: PersonIdentity, names: PersonIdentity["names"]): PersonIdentity {
  return { ...person, names: { ...person.names, ...names } };
}

/** A register in which every n-th person has a twin, a copy with another given or family name. */
function register(every: { twin?: number; given?: number; family?: number; copy?: number }) {
  const random = createSeededRandom(19);
  const people: PersonIdentity[] = [];
  for (let number = 0; number < persons; number++) {
    const person = personAt(random);
    people.push(person);
    const isEvery = (n: number | undefined): boolean => n !== undefined && number % n === 0;
    if (isEvery(every.copy)) people.push(person);
    if (isEvery(every.twin)) people.push(renamed(person, { given: word(random, 3) }));
    if (isEvery(every.given)) people.push(renamed(person, { given: word(random, 3) }));
    if (isEvery(every.family)) people.push(renamed(person, { family: word(random, 4) }));
  }
  return people.map((person) => prepare(person));
}

function habitsOf(people: ReturnType<typeof register>): RegisterHabits {
  const sample = [];
  for (let left = 0; left < people.length; left++) {
    for (let right = left + 1; right < Math.min(people.length, left + 4); right++) {
      sample.push(habitSample(people, [left, right], { populationPersons: people.length }));
    }
  }
  return learnRegisterHabits(sample, { recordCount: people.length, sampleShare: 1 });
}

describe("learnRegisterHabits", () => {
  it("keeps the guard of twins where twins are as common as in nature", () => {
    const people = register({ copy: 3, twin: 80 });
    const habits = habitsOf(people);
    const context = { populationPersons: people.length, habits };
    const twins = [...people.keys()].filter(
      (at) =>
        at > 0 &&
        people[at]!.family[0]!.text === people[at - 1]!.family[0]!.text &&
        people[at]!.given[0]!.text !== people[at - 1]!.given[0]!.text,
    );
    expect(twins.length).toBeGreaterThan(3);
    for (const at of twins) {
      expect(comparePrepared(people[at - 1]!, people[at]!, context).band).toBe("on-request");
    }
  });

  it("believes an equal birth date more where strangers hardly ever share one", () => {
    const people = register({ copy: 3 });
    const context = { populationPersons: people.length };
    const stranger = (right: number) => habitSample(people, [0, right], context);
    const sample = people.map((_person, right) => stranger(right)).slice(1);
    const rare = learnRegisterHabits(sample, { recordCount: 20_000, sampleShare: 1 });
    expect(rare.birthRarityBits).toBeGreaterThan(1);
    const sameDay = { ...people[5]!, birth: people[0]!.birth! };
    const crowd = sample.map(() => habitSample([people[0]!, sameDay], [0, 1], context));
    const common = learnRegisterHabits(crowd, { recordCount: 1_000, sampleShare: 1 });
    expect(common.birthRarityBits).toBe(0);
  });

  it("lifts it where family names are replaced as often as given names, and more than nature has", () => {
    expect(habitsOf(register({ copy: 3, given: 20, family: 20 })).twinBitsMax).toBeGreaterThan(0);
    expect(habitsOf(register({ copy: 3, given: 8 })).twinBitsMax).toBeGreaterThan(0);
  });

  it("finds how often people recur", () => {
    const many = habitsOf(register({ copy: 1 }));
    const few = habitsOf(register({ copy: 40 }));
    expect(many.recurrenceBits).toBeGreaterThan(few.recurrenceBits + 2);
    expect(Math.abs(many.recurrenceBits)).toBeLessThan(1);
  });

  it("never lets another birth date count for a person, and bounds all it learns", () => {
    for (const people of [register({}), register({ copy: 2, family: 3 }), register({ twin: 2 })]) {
      const { findingBits } = habitsOf(people);
      for (const bits of findingBits.values()) expect(Math.abs(bits)).toBeLessThanOrEqual(4);
      expect(findingBits.get("birth-date-different")).toBeLessThanOrEqual(0);
    }
  });

  it("says nothing of an empty register", () => {
    const habits = learnRegisterHabits([], { recordCount: 0, sampleShare: 1 });
    expect(habits.twinBitsMax).toBeLessThan(0);
    expect(habits.isOfSinglePeople).toBe(false);
    for (const bits of habits.findingBits.values()) expect(Math.abs(bits)).toBeLessThan(0.01);
  });
});
