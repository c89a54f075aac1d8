import type { PreparedPerson } from "../person/prepare.ts";
import type { CircumstanceShare } from "../scoring/household-evidence.ts";
import type { NameShare } from "../scoring/name-evidence.ts";

/** Counts every name word and circumstance, for the weight that agreement on it has. */
export function sharesOf(people: readonly PreparedPerson[]): {
  readonly nameShare: NameShare;
  readonly circumstanceShare: CircumstanceShare;
} {
  const names = new Map<string, number>();
  const values = new Map<string, number>();
  const kinds = new Map<string, number>();
  const increment = (counts: Map<string, number>, key: string): void => {
    counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  for (const person of people) {
    for (const word of [...person.family, ...person.given]) increment(names, word.text);
    if (person.patronymic !== undefined) increment(names, person.patronymic.text);
    for (const { kind, text } of person.circumstances) {
      increment(kinds, kind);
      increment(values, `${kind}|${text}`);
    }
  }
  const total = Math.max(1, people.length);
  return {
    nameShare: (text) => Math.max(1, (names.get(text) ?? 1) - 1) / total,
    circumstanceShare: (kind, text) =>
      (values.get(`${kind}|${text}`) ?? 1) / Math.max(1, kinds.get(kind) ?? 1),
  };
}
