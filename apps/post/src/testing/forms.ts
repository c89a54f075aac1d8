import type { PersonId } from "@caravanserai/domain";
import { createIdSource, createSeededRandom } from "@caravanserai/kernel";
import { emptyHousehold, emptyPerson, type PersonForm } from "../registration/household-form.ts";

/** Ids of a test, the same on every run. */
export function testIds(seed: number) {
  return createIdSource({ now: () => 1_663_750_800_000 }, createSeededRandom(seed));
}

/** A complete record of an invented person. */
export function personForm(person: string, changed: Partial<PersonForm> = {}): PersonForm {
  return {
    ...emptyPerson(person as PersonId),
    family: "Кузнецова",
    given: "Елена",
    ageText: "27.03.1986",
    sex: "female",
    citizenship: "RUS",
    documentKind: "internal-passport",
    documentNumber: "4510 123456",
    ...changed,
  };
}

export function householdForm(...persons: readonly PersonForm[]) {
  const form = emptyHousehold(persons[0]!, { stage: "individual", spokenLanguage: "ru" });
  return { ...form, persons, placeNeed: "yes" as const };
}
