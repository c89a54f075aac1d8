import type { BirthDate, PreparedPerson } from "@caravanserai/identity";

/**
 * A key of three parts or more, as `MatchKey` otherwise. In a register of millions a common name
 * shares its coarser keys with thousands, and only keys like these still tell a few people apart.
 */
export interface FineKey {
  readonly type: FineKeyType;
  readonly value: string;
}

type FineKeyType =
  | "part-birth"
  | "names-month-day"
  | "full-name-years"
  | "given-patronymic-year-month"
  | "given-patronymic-month-day"
  | "phone-initial";

/** As in match keys: the third and later words of a part are rarely written twice. */
const wordsPerPart = 2;
/** Years of a stated age that get a key. */
const yearsMax = 5;

/**
 * Keys beside the match keys of `identity`: they find people where those are too crowded to be read,
 * or where the birth year is only estimated. Each holds a part of the birth date or the phone, so
 * that how often it occurs gives no name away.
 */
export function fineKeys(person: PreparedPerson): readonly FineKey[] {
  return [...dateKeys(person), ...phoneKeys(person)];
}

/** A phone with the first sound of the given name: one member of a household, however old. */
function phoneKeys({ phone, given }: PreparedPerson): FineKey[] {
  const initial = given[0]?.skeleton.slice(0, 1) ?? "";
  if (phone === undefined || initial === "") return [];
  return [{ type: "phone-initial", value: `${phone}|${initial}` }];
}

function dateKeys(person: PreparedPerson): readonly FineKey[] {
  const { birth } = person;
  if (birth === undefined) return [];
  const family = skeletonsOf(person.family);
  const given = skeletonsOf(person.given);
  const patronymic = person.patronymic?.skeleton ?? "";
  const keys = birthKeys([...new Set([...family, ...given])], birth);
  const [firstFamily, firstGiven] = [family[0], given[0]];
  if (firstFamily !== undefined && firstGiven !== undefined) {
    const pair = [firstFamily, firstGiven].sort();
    keys.push(...monthDayKeys(pair, birth, "names-month-day"));
    if (patronymic !== "") keys.push(...yearKeys([...pair, patronymic], birth));
  }
  if (patronymic !== "" && firstGiven !== undefined) {
    const names = [firstGiven, patronymic];
    keys.push(...monthDayKeys(names, birth, "given-patronymic-month-day"));
    if (birth.month !== undefined) {
      const value = [...names, birth.year, birth.month].join("|");
      keys.push({ type: "given-patronymic-year-month", value });
    }
  }
  return keys;
}

function skeletonsOf(words: PreparedPerson["family"]): string[] {
  const first = words.slice(0, wordsPerPart).map(({ skeleton }) => skeleton);
  return first.filter((skeleton) => skeleton !== "");
}

function birthKeys(names: readonly string[], { year, month, day }: BirthDate): FineKey[] {
  if (month === undefined || day === undefined) return [];
  return names.map((name) => ({ type: "part-birth", value: [name, year, month, day].join("|") }));
}

function monthDayKeys(
  names: readonly string[],
  { month, day }: BirthDate,
  type: "names-month-day" | "given-patronymic-month-day",
): FineKey[] {
  if (month === undefined || day === undefined) return [];
  return [{ type, value: [...names, month, day].join("|") }];
}

/** Overlapping pairs of years: any two years that differ by at most one share a pair. */
function yearKeys(names: readonly string[], { year, lastYear = year }: BirthDate): FineKey[] {
  const last = Math.min(lastYear, year + yearsMax - 2);
  const keys: FineKey[] = [];
  for (let first = year - 1; first <= last; first++) {
    keys.push({ type: "full-name-years", value: [...names, first].join("|") });
  }
  return keys;
}
