import type { BirthDate } from "../birth-date/birth-date.ts";
import type { PersonIdentity } from "../person/person-identity.ts";
import { type AlertEvidence, isAlert, mayAlert } from "./alert-bounds.ts";
import { type NameAlignment, alignNames } from "./align-names.ts";
import { type BirthStanding, birthStanding, yearsBetween } from "./birth-standing.ts";
import { type IndexedName, type PreparedQuery, createCandidateNames } from "./candidate-names.ts";
import type { ListEntry } from "./list-entry.ts";

/** A likeness worth a person's look, with everything needed to dismiss or confirm it. */
export interface ScreeningAlert {
  readonly entryId: string;
  /** How alike the names are, 0 to 1. How much is needed depends on the birth dates. */
  readonly score: number;
  /** The list's spelling that was found. */
  readonly listName: string;
  readonly alignment: NameAlignment;
  /** How the birth dates stand to each other. */
  readonly birth: BirthStanding;
  /** Years between the birth dates; undefined when one side has none. */
  readonly birthYearsApart?: number;
}

export interface ScreeningIndex {
  /** Alerts for one person, best first. */
  readonly screen: (person: PersonIdentity) => readonly ScreeningAlert[];
  readonly entryCount: number;
}

/** Decides whether a likeness is worth a person's look. */
type AlertRule = (evidence: AlertEvidence) => boolean;

const alertsMax = 20;

const opposite = { male: "female", female: "male" } as const;

function fullNames(person: PersonIdentity): string[] {
  const { names, latin } = person;
  const written = [names.family, names.given, names.patronymic, names.only];
  const printed = [latin?.family, latin?.given];
  return [written, printed]
    .map((parts) => parts.filter((part) => part !== undefined && part !== "").join(" "))
    .filter((name) => name !== "");
}

function yearsApart(birth: BirthDate | undefined, births: readonly BirthDate[]) {
  if (birth === undefined || births.length === 0) return undefined;
  return Math.min(...births.map((one) => yearsBetween(birth, one)));
}

/** People of the list screened while it is loaded, at most. */
const rehearsedMax = 600;

/** The first people at a counter need not wait until the program runs warm and knows common words. */
function rehearse(entries: readonly ListEntry[], screen: ScreeningIndex["screen"]): void {
  const step = Math.ceil(entries.length / rehearsedMax);
  for (let at = 0; at < entries.length; at += step) {
    const { names, births } = entries[at]!;
    const [birth] = births;
    const person = { names: { only: names[0]?.text ?? "" } };
    screen(birth === undefined ? person : { ...person, birth });
  }
}

/**
 * Index of a list for screening many people. A likeness is never an answer: an alert shows its
 * alignment and waits for a person.
 */
export function createScreeningIndex(
  entries: readonly ListEntry[],
  rule: AlertRule = isAlert,
): ScreeningIndex {
  const candidates = createCandidateNames(entries);

  function alertFor(
    query: PreparedQuery,
    { entry, text, isWeak, tokens }: IndexedName,
    { birth, sex }: PersonIdentity,
  ): ScreeningAlert | undefined {
    const standing = birthStanding(birth, entry.births);
    const isOtherSex = entry.sex !== undefined && sex === opposite[entry.sex];
    if (!mayAlert({ standing, isWeak, isOtherSex })) return undefined;
    const alignment = alignNames(query.name, tokens, (left, right) =>
      query.likeness.get(left)!.with(right),
    );
    const bitsOf = (word: string): number => query.bits.get(word) ?? 0;
    const listNames = candidates.nameCount;
    if (!rule({ alignment, standing, isWeak, bitsOf, listNames, isOtherSex })) return undefined;
    const { score } = alignment;
    const alert = { entryId: entry.id, score, listName: text, alignment, birth: standing };
    const years = yearsApart(birth, entry.births);
    return years === undefined ? alert : { ...alert, birthYearsApart: years };
  }

  function screen(person: PersonIdentity): readonly ScreeningAlert[] {
    const found = new Map<string, ScreeningAlert>();
    for (const fullName of fullNames(person)) {
      const query = candidates.prepare(fullName);
      for (const name of candidates.find(query, person.birth)) {
        const alert = alertFor(query, name, person);
        if (alert === undefined) continue;
        const before = found.get(alert.entryId);
        if (before === undefined || before.score < alert.score) found.set(alert.entryId, alert);
      }
    }
    return [...found.values()].sort((left, right) => right.score - left.score).slice(0, alertsMax);
  }

  rehearse(entries, screen);
  return { screen, entryCount: entries.length };
}
