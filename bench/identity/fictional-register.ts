import type { BirthDate, PersonIdentity, Sex } from "@caravanserai/identity";
import { type SeededRandom, createSeededRandom } from "@caravanserai/kernel";
import { type NameStock, nameStocks } from "./fictional-names.ts";

/**
 * A register of fictional people in which person number `i` is always the same for a seed, so that
 * ten million need no memory. Households of three share family name and phone; some have twins.
 */
export interface FictionalRegister {
  readonly personAt: (index: number) => PersonIdentity;
}

export const householdSize = 3;

/** One household in this many has twins: 12 in 1,000 births, as in most of the world. */
const twinsEvery = 28;

/** Squaring the draw makes the first names of a list the common ones, as in any population. */
function pickSkewed<Value>(values: readonly Value[], random: SeededRandom): Value {
  return values[Math.floor(random.float() ** 2 * values.length)]!;
}

function pickStock(random: SeededRandom): NameStock {
  let draw = random.float();
  for (const stock of nameStocks) {
    draw -= stock.share;
    if (draw < 0) return stock;
  }
  return nameStocks[0]!;
}

function forSex(name: string, sex: Sex): string {
  const [male = "", female = male] = name.split("/");
  return sex === "female" ? female : male;
}

function patronymicOf(father: string, sex: Sex, kind: NameStock["patronymic"]): string | undefined {
  const isFemale = sex === "female";
  if (kind === "none") return undefined;
  if (kind === "uly") return father + (isFemale ? "қызы" : "ұлы");
  if (kind === "ogly") return `${father} ${isFemale ? "кызы" : "оглы"}`;
  const isSoft = /[йь]$/.test(father);
  const stem = father.replace(/[йьаяо]$/, "");
  return stem + (isSoft ? (isFemale ? "евна" : "евич") : isFemale ? "овна" : "ович");
}

function birthOf(random: SeededRandom): BirthDate {
  return {
    precision: "day",
    year: 1938 + random.integer(84),
    month: 1 + random.integer(12),
    day: 1 + random.integer(28),
  };
}

function digits(random: SeededRandom, count: number): string {
  return Array.from({ length: count }, () => random.integer(10)).join("");
}

interface Household {
  readonly stock: NameStock;
  readonly family: string;
  readonly father: string;
  readonly phone: string;
  readonly twinBirth: BirthDate | undefined;
}

function householdAt(random: SeededRandom): Household {
  const stock = pickStock(random);
  return {
    stock,
    family: pickSkewed(stock.families, random),
    father: pickSkewed(stock.male, random),
    phone: `+7${digits(random, 10)}`,
    twinBirth: random.integer(twinsEvery) === 0 ? birthOf(random) : undefined,
  };
}

/** Sex and given name of a member; brothers and sisters do not bear one name. */
function memberAt(
  { stock }: Household,
  memberRandom: (slot: number) => SeededRandom,
  slot: number,
): { readonly sex: Sex; readonly given: string } {
  const taken = Array.from({ length: slot }, (_none, earlier) => earlier).map(
    (earlier) => drawMember(stock, memberRandom(earlier)).given,
  );
  const random = memberRandom(slot);
  let member = drawMember(stock, random);
  while (taken.includes(member.given)) member = drawMember(stock, random);
  return member;
}

function drawMember(stock: NameStock, random: SeededRandom): { sex: Sex; given: string } {
  const sex: Sex = random.integer(2) === 0 ? "female" : "male";
  return { sex, given: pickSkewed(sex === "female" ? stock.female : stock.male, random) };
}

interface Member {
  readonly sex: Sex;
  readonly given: string;
  readonly isTwin: boolean;
}

function personOf(household: Household, member: Member, random: SeededRandom): PersonIdentity {
  const { stock, family, father, phone, twinBirth } = household;
  const { sex, given, isTwin } = member;
  const patronymic = patronymicOf(father, sex, stock.patronymic);
  return {
    names: {
      family: forSex(family, sex),
      given,
      ...(patronymic === undefined ? {} : { patronymic }),
    },
    birth: isTwin && twinBirth !== undefined ? twinBirth : birthOf(random),
    sex,
    document: { type: "internal-passport", number: digits(random, 10) },
    phone,
  };
}

export function createFictionalRegister(seed: number): FictionalRegister {
  const root = createSeededRandom(seed);
  return {
    personAt(index) {
      const first = index - (index % householdSize);
      const household = householdAt(root.fork(`h${first / householdSize}`));
      const memberRandom = (slot: number): SeededRandom => root.fork(`n${first + slot}`);
      const member = memberAt(household, memberRandom, index - first);
      return personOf(household, { ...member, isTwin: index > first }, root.fork(`p${index}`));
    },
  };
}
