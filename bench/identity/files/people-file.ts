import { type SeededRandom, createSeededRandom } from "@caravanserai/kernel";
import {
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
import { familyNames, givenNames, streets, towns } from "./western-names.ts";

export interface PeopleOptions {
  readonly seed: number;
  readonly persons: number;
  /** Fields that are wrong in a copy, at most; each in one to three ways. */
  readonly wrongFieldsMax: number;
  /** Copies of one person, at most. */
  readonly copiesMax: number;
}

const columns =
  "rec first last number street flat suburb postcode state birth paper phone email".split(" ");
const states = ["north", "south", "east", "west", "isles"];
const paperLength = 7;

function digits(random: SeededRandom, count: number): string {
  return Array.from({ length: count }, () => random.integer(10)).join("");
}

/** Values by column, drawn anew; a few are missing from the beginning. */
function personAt(random: SeededRandom): string[] {
  const sex = isChance(0.5, random) ? "female" : "male";
  const first = pickSkewed(givenNames[sex], random)[0]!;
  const last = pickSkewed(familyNames, random);
  const cells = [
    first,
    last,
    String(1 + random.integer(180)),
    pick(streets, random),
    isChance(0.4, random) ? `${pick(towns, random).town} lodge` : "",
    pickSkewed(towns, random).town,
    String(2_000 + random.integer(900)),
    pickSkewed(states, random),
    dayText(anyDay(random, [1905, 2004])).replaceAll("-", ""),
    digits(random, paperLength),
    `0${digits(random, 9)}`,
    `${first}.${last}@mail.invalid`,
  ];
  return cells.map((cell) => (isChance(0.02, random) ? "" : cell));
}

/** What goes wrong with one cell: another value, none, or errors of typing and of hearing. */
function withErrors(cells: readonly string[], column: number, random: SeededRandom): string {
  const cell = cells[column]!;
  if (isChance(0.1, random)) return "";
  if (isChance(0.1, random)) return personAt(random)[column]!;
  let wrong = cell;
  for (let error = 0; error <= random.integer(3); error++) {
    const isNumber = /\d/.test(wrong);
    if (isNumber) wrong = withOneDigitWrong(wrong, random);
    else wrong = isChance(0.3, random) ? misheard(wrong, random) : mistyped(wrong, random);
  }
  return wrong;
}

function copyOf(cells: readonly string[], wrongMax: number, random: SeededRandom): string[] {
  const copy = [...cells];
  const wrong = 1 + random.integer(wrongMax);
  for (let field = 0; field < wrong; field++) {
    const column = random.integer(cells.length);
    copy[column] = withErrors(copy, column, random);
  }
  if (isChance(0.06, random)) [copy[0], copy[1]] = [copy[1]!, copy[0]!];
  return copy;
}

/** A register of single people, some entered again with errors of typing, hearing and filling in. */
export function peopleFile(options: PeopleOptions): RecordsFile {
  const { seed, persons, wrongFieldsMax, copiesMax } = options;
  const root = createSeededRandom(seed);
  const rows: string[][] = [];
  for (let number = 0; number < persons; number++) {
    const random = root.fork(`person ${number}`);
    const person = personAt(random);
    rows.push([`rec-${number}-org`, ...person]);
    if (isChance(0.5, random)) continue;
    const copies = 1 + Math.floor(random.float() ** 2 * copiesMax);
    for (let copy = 0; copy < copies; copy++) {
      rows.push([`rec-${number}-dup-${copy}`, ...copyOf(person, wrongFieldsMax, random)]);
    }
  }
  const who = { given: "first", family: "last", birth: "birth" };
  const home = { number: "number", street: "street", suburb: "suburb", postcode: "postcode" };
  return {
    columns,
    rows,
    truth: "rec",
    maps: {
      all: { ...who, document: "paper", ...home, flat: "flat", state: "state" },
      "name + birth": who,
      "name + birth + phone": { ...who, phone: "phone" },
      "name + address": { given: "first", family: "last", ...home },
      "name + birth + town + email": { ...who, town: "suburb", email: "email" },
    },
  };
}
