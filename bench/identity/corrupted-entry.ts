import { type BirthDate, type PersonIdentity, latinForms } from "@caravanserai/identity";
import type { SeededRandom } from "@caravanserai/kernel";

/** What a second desk does to a field that the first desk wrote. */
type Corruption = (person: PersonIdentity, random: SeededRandom) => PersonIdentity;

const keyboard = "абвгдежзиклмнопрстуфхцчшыэюя";

function withTypingError(text: string, random: SeededRandom): string {
  if (text.length < 4) return text;
  const at = 1 + random.integer(text.length - 2);
  const wrong = keyboard[random.integer(keyboard.length)]!;
  const ways = [
    text.slice(0, at) + text.slice(at + 1),
    text.slice(0, at) + wrong + text.slice(at),
    text.slice(0, at) + wrong + text.slice(at + 1),
    text.slice(0, at) + text[at + 1]! + text[at]! + text.slice(at + 2),
  ];
  return ways[random.integer(ways.length)]!;
}

function misspeltName(part: "family" | "given"): Corruption {
  return (person, random) => {
    const name = person.names[part];
    if (name === undefined) return person;
    return { ...person, names: { ...person.names, [part]: withTypingError(name, random) } };
  };
}

const swappedNames: Corruption = (person) => {
  const { family = "", given = "" } = person.names;
  return { ...person, names: { ...person.names, family: given, given: family } };
};

const withoutPatronymic: Corruption = (person) => {
  const { family = "", given = "" } = person.names;
  return { ...person, names: { family, given } };
};

const marriedName: Corruption = (person) => ({
  ...person,
  names: { ...person.names, family: "Новобрачная" },
});

function withBirth(person: PersonIdentity, birth: BirthDate): PersonIdentity {
  return { ...person, birth };
}

const swappedDayAndMonth: Corruption = (person) => {
  const { birth } = person;
  if (birth?.month === undefined || birth.day === undefined || birth.day > 12) return person;
  return withBirth(person, { ...birth, month: birth.day, day: birth.month });
};

const wrongBirthDigit: Corruption = (person, random) => {
  const { birth } = person;
  if (birth?.day === undefined) return person;
  const other = random.integer(2) === 0;
  return withBirth(
    person,
    other
      ? { ...birth, year: birth.year + [-10, -1, 1, 10][random.integer(4)]! }
      : { ...birth, day: ((birth.day + 9) % 28) + 1 },
  );
};

const estimatedAge: Corruption = (person, random) => {
  const { birth } = person;
  if (birth === undefined) return person;
  const year = birth.year - 1 - random.integer(3);
  return withBirth(person, { precision: "band", year, lastYear: year + 4 });
};

const otherPaper: Corruption = (person, random) => ({
  ...person,
  document: { type: "passport", number: String(100_000_000 + random.integer(899_999_999)) },
});

const misreadPaper: Corruption = (person, random) => {
  const number = person.document?.number;
  if (number === undefined) return person;
  const at = random.integer(number.length);
  const digit = (Number(number[at]) + 1 + random.integer(9)) % 10;
  const misread = number.slice(0, at) + String(digit) + number.slice(at + 1);
  return { ...person, document: { type: "internal-passport", number: misread } };
};

const otherPhone: Corruption = (person, random) => ({
  ...person,
  phone: `+7${String(7_000_000_000 + random.integer(999_999_999))}`,
});

const corruptions: readonly Corruption[] = [
  misspeltName("family"),
  misspeltName("given"),
  swappedNames,
  withoutPatronymic,
  marriedName,
  swappedDayAndMonth,
  wrongBirthDigit,
  estimatedAge,
  misreadPaper,
];

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** The spelling of another desk: Latin by one of the tables in use. */
function inLatin(person: PersonIdentity, random: SeededRandom): PersonIdentity {
  const spell = (name: string): string => {
    const forms = latinForms(name);
    return capitalised(forms[random.integer(forms.length)] ?? name);
  };
  const entries = Object.entries(person.names).map(([part, name]) => [part, spell(name)] as const);
  return { ...person, names: Object.fromEntries(entries) };
}

/**
 * The same person as a second desk writes them down: every second time in Latin, mostly with
 * another paper and phone, and with `fields` fields wrong.
 */
export function corruptedEntry(
  person: PersonIdentity,
  fields: number,
  random: SeededRandom,
): PersonIdentity {
  let entry = person;
  for (let field = 0; field < fields; field++) {
    entry = corruptions[random.integer(corruptions.length)]!(entry, random);
  }
  if (random.integer(2) === 0) entry = inLatin(entry, random);
  if (random.integer(2) === 0) entry = otherPaper(entry, random);
  return random.integer(2) === 0 ? otherPhone(entry, random) : entry;
}
