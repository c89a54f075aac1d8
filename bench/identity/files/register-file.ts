import { type PersonIdentity, birthDateText } from "@caravanserai/identity";
import { createSeededRandom } from "@caravanserai/kernel";
import { corruptedEntry } from "../corrupted-entry.ts";
import { createFictionalRegister } from "../fictional-register.ts";
import { isChance } from "./record-errors.ts";
import type { RecordsFile } from "./records-file.ts";

export interface RegisterOptions {
  readonly seed: number;
  readonly persons: number;
  /** Share of people whom a second desk writes down again. */
  readonly againShare: number;
  /** Fields that are wrong in a second entry, at most. */
  readonly wrongFieldsMax: number;
}

const columns = "entry person family given patronymic birth sex document phone".split(" ");

function birthText({ birth }: PersonIdentity): string {
  if (birth === undefined) return "";
  return birth.lastYear === undefined ? birthDateText(birth) : `${birth.year}-${birth.lastYear}`;
}

function rowOf(person: PersonIdentity): string[] {
  const { names, sex, document, phone } = person;
  const cells = [names.family, names.given, names.patronymic, birthText(person), sex];
  return [...cells, document?.number, phone].map((cell) => cell ?? "");
}

/**
 * Families and twins of this border, in the scripts and by the clerks of this border: the file in
 * which proposing too much does the harm.
 */
export function registerFile(options: RegisterOptions): RecordsFile {
  const { seed, persons, againShare, wrongFieldsMax } = options;
  const register = createFictionalRegister(seed);
  const root = createSeededRandom(seed).fork("second entries");
  const rows: string[][] = [];
  for (let number = 0; number < persons; number++) {
    const person = register.personAt(number);
    rows.push([`e${number}`, `p${number}`, ...rowOf(person)]);
    const random = root.fork(`person ${number}`);
    if (!isChance(againShare, random)) continue;
    const wrong = random.integer(wrongFieldsMax + 1);
    const { entry } = corruptedEntry(person, wrong, random);
    rows.push([`e${number}-again`, `p${number}`, ...rowOf(entry)]);
  }
  const who = { family: "family", given: "given", birth: "birth" };
  return {
    columns,
    rows,
    truth: "person",
    maps: {
      all: {
        ...who,
        patronymic: "patronymic",
        sex: "sex",
        document: "document",
        phone: "phone",
      },
      "no papers": { ...who, patronymic: "patronymic", sex: "sex", phone: "phone" },
      "name + birth": who,
      "name + birth + phone": { ...who, phone: "phone" },
    },
  };
}
