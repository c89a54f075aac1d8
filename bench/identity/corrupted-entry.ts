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

const marriedNames = ["Новобрачная", "Молодожёнова", "Свадьбина", "Тойбаева", "Наречённая"];

const marriedName: Corruption = (person, random) => {
  if (person.sex !== "female") return person;
  const family = marriedNames[random.integer(marriedNames.length)]!;
  return { ...person, names: { ...person.names, family } };
};

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
  // The desk writes a span of five years in which the true one lies.
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

const corruptions: Readonly<Record<string, Corruption>> = {
  "family misspelt": misspeltName("family"),
  "given misspelt": misspeltName("given"),
  "names swapped": swappedNames,
  "no patronymic": withoutPatronymic,
  "other family name": marriedName,
  "day and month swapped": swappedDayAndMonth,
  "birth digit wrong": wrongBirthDigit,
  "age estimated": estimatedAge,
  "paper misread": misreadPaper,
};

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

interface CorruptedEntry {
  readonly entry: PersonIdentity;
  /** What is wrong in it. */
  readonly wrong: readonly string[];
}

interface SecondPapers {
  /** Neither another paper nor another phone. */
  readonly hasSamePapers: boolean;
}

/** Corrupts `fields` different fields; a corruption that changes nothing does not count. */
function withWrongFields(
  person: PersonIdentity,
  fields: number,
  random: SeededRandom,
): CorruptedEntry {
  const left = Object.entries(corruptions);
  const wrong: string[] = [];
  let entry = person;
  while (wrong.length < fields && left.length > 0) {
    const [name, corruption] = left.splice(random.integer(left.length), 1)[0]!;
    const changed = corruption(entry, random);
    if (JSON.stringify(changed) === JSON.stringify(entry)) continue;
    entry = changed;
    wrong.push(name);
  }
  return { entry, wrong };
}

/**
 * The same person as a second desk writes them down: every second time in Latin, every second time
 * with another paper and phone, and with `fields` fields wrong.
 */
export function corruptedEntry(
  person: PersonIdentity,
  fields: number,
  random: SeededRandom,
): CorruptedEntry & SecondPapers {
  const { entry, wrong } = withWrongFields(person, fields, random);
  const spelt = random.integer(2) === 0 ? inLatin(entry, random) : entry;
  const papers = random.integer(2) === 0 ? otherPaper(spelt, random) : spelt;
  const phone = random.integer(2) === 0 ? otherPhone(papers, random) : papers;
  return { entry: phone, wrong, hasSamePapers: phone === spelt };
}
