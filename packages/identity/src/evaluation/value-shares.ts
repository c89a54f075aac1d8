import type { PreparedPerson } from "../person/prepare.ts";
import type { CircumstanceShare } from "../scoring/household-evidence.ts";
import type { NameShare } from "../scoring/name-evidence.ts";

/**
 * What tells the bearers of a name apart before anybody is compared: the birth date, or else the
 * other names. Copies of one record count once, so that a rare name stays rare.
 */
function bearerOf({ birth, family, given }: PreparedPerson): string {
  if (birth !== undefined) return `${birth.year}-${birth.month ?? 0}-${birth.day ?? 0}`;
  return [...family, ...given].map(({ text }) => text).join(" ");
}

/** Counts the bearers of every name and every circumstance, for the weight of agreement on it. */
export function sharesOf(people: readonly PreparedPerson[]): {
  readonly nameShare: NameShare;
  readonly circumstanceShare: CircumstanceShare;
} {
  const bearers = new Map<string, Set<string>>();
  const values = new Map<string, number>();
  const kinds = new Map<string, number>();
  const everybody = new Set<string>();
  const increment = (counts: Map<string, number>, key: string): void => {
    counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  for (const person of people) {
    const bearer = bearerOf(person);
    const { patronymic } = person;
    const words = [...person.family, ...person.given];
    everybody.add(`${bearer}|${words[0]?.text ?? ""}`);
    for (const { text } of patronymic === undefined ? words : [...words, patronymic]) {
      const known = bearers.get(text);
      if (known === undefined) bearers.set(text, new Set([bearer]));
      else known.add(bearer);
    }
    for (const { kind, text } of person.circumstances) {
      increment(kinds, kind);
      increment(values, `${kind}|${text}`);
    }
  }
  const total = Math.max(1, everybody.size);
  return {
    nameShare: (text) => Math.max(1, (bearers.get(text)?.size ?? 1) - 1) / total,
    circumstanceShare: (kind, text) =>
      (values.get(`${kind}|${text}`) ?? 1) / Math.max(1, kinds.get(kind) ?? 1),
  };
}
