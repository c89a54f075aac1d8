import { type SeededRandom, createSeededRandom } from "@caravanserai/kernel";
import {
  type Day,
  anyDay,
  dayText,
  isChance,
  misheard,
  mistyped,
  pick,
  pickSkewed,
  withOneDigitWrong,
} from "./record-errors.ts";
import type { RecordsFile } from "./records-file.ts";
import { familyNames, givenNames, occupations, towns } from "./western-names.ts";

/** One person who recurs in censuses, ship lists, parish books and works of reference. */
interface HistoricPerson {
  readonly sex: "male" | "female";
  /** All names of the first given name, the full form first. */
  readonly called: readonly string[];
  readonly second: string | undefined;
  /** Family names in use: the first one, then a married name, a title's or a changed one. */
  readonly families: readonly string[];
  readonly birth: Day;
  readonly town: string;
  readonly county: string;
  readonly postArea: string;
  readonly postSector: string;
  readonly trades: readonly string[];
}

/** How often a record of the same person has something wrong; 1 is a heavy case. */
export interface HistoryOptions {
  readonly seed: number;
  readonly persons: number;
  readonly errors?: number;
}

const years = [1650, 1930] as const;
const columns = "id person full_name first_name surname dob birth_place postcode sex occupation";

function postSector(random: SeededRandom): string {
  const letter = (): string => String.fromCharCode(97 + random.integer(26));
  return `${random.integer(10)}${letter()}${letter()}`;
}

function personAt(random: SeededRandom): HistoricPerson {
  const sex = isChance(0.3, random) ? "female" : "male";
  const families = [pickSkewed(familyNames, random)];
  if (isChance(sex === "female" ? 0.4 : 0.12, random)) families.push(pick(familyNames, random));
  const place = pickSkewed(towns, random);
  return {
    sex,
    called: pickSkewed(givenNames[sex], random),
    second: isChance(0.5, random) ? pickSkewed(givenNames[sex], random)[0] : undefined,
    families,
    birth: anyDay(random, years),
    ...place,
    postArea: `${place.county.slice(0, 2)}${1 + random.integer(30)}`,
    postSector: postSector(random),
    trades: [pickSkewed(occupations, random), pick(occupations, random)],
  };
}

type Chance = (probability: number) => boolean;

function spelt(name: string, chance: Chance, random: SeededRandom): string {
  if (chance(0.1)) return mistyped(name, random);
  return chance(0.06) ? misheard(name, random) : name;
}

function firstNameOf(person: HistoricPerson, chance: Chance, random: SeededRandom): string {
  if (chance(0.03)) return "";
  if (chance(0.05) && person.second !== undefined) return spelt(person.second, chance, random);
  if (chance(0.04)) return person.called[0]![0]!;
  const name = chance(0.18) ? pick(person.called, random) : person.called[0]!;
  return spelt(name, chance, random);
}

function familyOf(person: HistoricPerson, chance: Chance, random: SeededRandom): string {
  if (chance(0.03)) return "";
  const name = chance(0.25) ? pick(person.families, random) : person.families[0]!;
  return spelt(name, chance, random);
}

function birthText(person: HistoricPerson, chance: Chance, random: SeededRandom): string {
  const { birth } = person;
  if (chance(0.12)) return "";
  if (chance(0.06)) return dayText({ ...birth, month: 1, day: 1 });
  if (chance(0.05)) return dayText({ ...birth, year: birth.year + pick([-2, -1, 1, 2], random) });
  if (chance(0.04) && birth.day <= 12) {
    return dayText({ ...birth, month: birth.day, day: birth.month });
  }
  if (chance(0.08)) return withOneDigitWrong(dayText(birth), random);
  return dayText(chance(0.02) ? anyDay(random, years) : birth);
}

function placeOf(person: HistoricPerson, chance: Chance, random: SeededRandom): string {
  if (chance(0.18)) return "";
  if (chance(0.12)) return person.county;
  return spelt(chance(0.04) ? pickSkewed(towns, random).town : person.town, chance, random);
}

function postcodeOf(person: HistoricPerson, chance: Chance, random: SeededRandom): string {
  if (chance(0.15)) return "";
  const sector = chance(0.4) ? postSector(random) : person.postSector;
  return `${person.postArea} ${sector}`;
}

function recordOf(person: HistoricPerson, errors: number, random: SeededRandom): string[] {
  const chance: Chance = (probability) => isChance(probability * errors, random);
  const first = firstNameOf(person, chance, random);
  const family = familyOf(person, chance, random);
  const [given, surname] = chance(0.02) ? [family, first] : [first, family];
  const middle = chance(0.5) ? [] : [person.second ?? ""];
  const title = chance(0.08) ? [pick(["sir", "dr", "rev", "captain", "lady"], random)] : [];
  const whole = [...title, first, ...middle, family].filter((word) => word !== "").join(" ");
  return [
    whole,
    given,
    surname,
    birthText(person, chance, random),
    placeOf(person, chance, random),
    postcodeOf(person, chance, random),
    chance(0.2) ? "" : person.sex,
    chance(0.25) ? "" : pick(chance(0.2) ? occupations : person.trades.slice(0, 1), random),
  ];
}

/** One to some twenty records of a person, six on average. */
function recordCount(random: SeededRandom): number {
  let count = 1;
  while (count < 20 && isChance(0.84, random)) count++;
  return count;
}

/**
 * People who recur in sources of three centuries, each time with other errors: names they were
 * called by, names of marriage, dates by hearsay, moved homes. Fictional, seeded, truth known.
 */
export function historyFile({ seed, persons, errors = 1 }: HistoryOptions): RecordsFile {
  const root = createSeededRandom(seed);
  const rows: string[][] = [];
  for (let number = 0; number < persons; number++) {
    const random = root.fork(`person ${number}`);
    const person = personAt(random);
    const records = recordCount(random);
    for (let record = 0; record < records; record++) {
      rows.push([`h${number}-${record}`, `h${number}`, ...recordOf(person, errors, random)]);
    }
  }
  const full = { birth: "dob", birthplace: "birth_place", sex: "sex" };
  const circumstances = { postcode: "postcode", occupation: "occupation" };
  return {
    columns: columns.split(" "),
    rows,
    truth: "person",
    maps: {
      all: { given: "first_name", family: "surname", ...full, ...circumstances },
      "whole name": { name: "full_name", ...full, ...circumstances },
      "name + birth": { given: "first_name", family: "surname", birth: "dob" },
    },
  };
}
