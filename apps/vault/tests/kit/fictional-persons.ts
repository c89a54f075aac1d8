import type { PersonIdentity } from "@caravanserai/identity";

/** Fictional people. The same person as an internal passport and as a travel passport name them. */
export const annaInRussian: PersonIdentity = {
  names: { family: "Щеглова", given: "Анна", patronymic: "Юрьевна" },
  birth: { precision: "day", year: 1986, month: 3, day: 27 },
  sex: "female",
  document: { type: "internal-passport", number: "4512 700001" },
};

export const annaInLatin: PersonIdentity = {
  names: { family: "Shcheglova", given: "Anna" },
  birth: { precision: "day", year: 1986, month: 3, day: 27 },
  sex: "female",
  document: { type: "passport", number: "750000001" },
};

export function person(names: string, birth: string, more: Partial<PersonIdentity> = {}) {
  const [family, given, patronymic] = names.split(" ");
  const [year = 1980, month = 1, day = 1] = birth.split("-").map(Number);
  return {
    names: {
      ...(family === undefined ? {} : { family }),
      ...(given === undefined ? {} : { given }),
      ...(patronymic === undefined ? {} : { patronymic }),
    },
    birth: { precision: "day" as const, year, month, day },
    ...more,
  } satisfies PersonIdentity;
}
