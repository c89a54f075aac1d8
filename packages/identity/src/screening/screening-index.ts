import type { BirthDate } from "../birth-date/birth-date.ts";
import type { PersonIdentity } from "../person/person-identity.ts";
import { type NameAlignment, alignNames } from "./align-names.ts";
import type { ListEntry } from "./list-entry.ts";
import { type NameTokens, nameTokens } from "./name-tokens.ts";
import { createTokenPostings } from "./token-postings.ts";

/** A likeness worth a person's look, with everything needed to dismiss or confirm it. */
export interface ScreeningAlert {
  readonly entryId: string;
  /** 0.75 to 1, after the birth dates. */
  readonly score: number;
  /** The list's spelling that was found. */
  readonly listName: string;
  readonly alignment: NameAlignment;
  /** Years between the birth dates; undefined when one side has none. */
  readonly birthYearsApart?: number;
}

export interface ScreeningIndex {
  /** Alerts for one person, best first; none when the names agree in fewer than two parts. */
  readonly screen: (person: PersonIdentity) => readonly ScreeningAlert[];
  readonly entryCount: number;
}

/** Scores from here on are shown to a person. */
export const alertScoreMin = 0.75;

/** Off the score by the years between the birth dates. */
const birthPenalties = [
  { yearsMax: 0, penalty: 0 },
  { yearsMax: 2, penalty: 0.05 },
  { yearsMax: 5, penalty: 0.2 },
] as const;
const birthFarPenalty = 0.35;

/** Years that two single-word names may lie apart and still alert. */
const singleWordYearsMax = 2;

/** Years apart within which one agreeing word is reason enough to look at the whole name. */
const nearYearsMax = 1;

/** Years apart beyond which no likeness of names is enough. */
const farYearsMax = 5;

const alertsMax = 20;

interface IndexedName {
  readonly entry: ListEntry;
  readonly text: string;
  readonly isWeak: boolean;
  readonly tokens: NameTokens;
}

function yearsBetween(left: BirthDate, right: BirthDate): number {
  const leftLast = left.lastYear ?? left.year;
  const rightLast = right.lastYear ?? right.year;
  return Math.max(0, left.year - rightLast, right.year - leftLast);
}

function birthYearsApart(
  birth: BirthDate | undefined,
  births: readonly BirthDate[],
): number | undefined {
  if (birth === undefined || births.length === 0) return undefined;
  return Math.min(...births.map((one) => yearsBetween(birth, one)));
}

function penaltyFor(yearsApart: number | undefined): number {
  if (yearsApart === undefined) return 0;
  const step = birthPenalties.find(({ yearsMax }) => yearsApart <= yearsMax);
  return step?.penalty ?? birthFarPenalty;
}

function fullNames(person: PersonIdentity): string[] {
  const { names, latin } = person;
  const written = [names.family, names.given, names.patronymic, names.only];
  const printed = [latin?.family, latin?.given];
  return [written, printed]
    .map((parts) => parts.filter((part) => part !== undefined && part !== "").join(" "))
    .filter((name) => name !== "");
}

/** Two agreeing parts, or the only part of both names with birth dates that agree. */
function isEnough(alignment: NameAlignment, yearsApart: number | undefined): boolean {
  const parts = alignment.pairs.filter((pair) => !pair.isParticle).length;
  if (parts >= 2) return true;
  const isWhole = alignment.leftOnly.length === 0 && alignment.rightOnly.length === 0;
  const isNear = yearsApart !== undefined && yearsApart <= singleWordYearsMax;
  return isWhole && parts === 1 && isNear;
}

function better(left: ScreeningAlert | undefined, right: ScreeningAlert): ScreeningAlert {
  return left !== undefined && left.score >= right.score ? left : right;
}

/**
 * Index of a list for screening many people. A likeness is never an answer: an alert shows its
 * alignment and waits for a person.
 */
export function createScreeningIndex(entries: readonly ListEntry[]): ScreeningIndex {
  const names: IndexedName[] = entries.flatMap((entry) =>
    entry.names.map(({ text, isWeak }) => ({ entry, text, isWeak, tokens: nameTokens(text) })),
  );
  const postings = createTokenPostings(names.map(({ tokens }) => tokens));

  const firstYears = names.map(({ entry }) => Math.min(...entry.births.map((one) => one.year)));
  const lastYears = names.map(({ entry }) =>
    Math.max(...entry.births.map((one) => one.lastYear ?? one.year)),
  );

  /** Words that must agree before a name is aligned: the nearer the birth years, the fewer. */
  function hitsNeeded(birth: BirthDate | undefined, index: number): number {
    if (birth === undefined || names[index]!.entry.births.length === 0) return 2;
    const last = birth.lastYear ?? birth.year;
    const apart = Math.max(birth.year - lastYears[index]!, firstYears[index]! - last);
    if (apart <= nearYearsMax) return 1;
    return apart <= farYearsMax ? 2 : Number.POSITIVE_INFINITY;
  }

  function alertFor(query: NameTokens, name: IndexedName, birth: BirthDate | undefined) {
    const yearsApart = birthYearsApart(birth, name.entry.births);
    const penalty = penaltyFor(yearsApart);
    if (1 - penalty < alertScoreMin) return undefined;
    const alignment = alignNames(query, name.tokens);
    const score = alignment.score - penalty;
    if (score < alertScoreMin || !isEnough(alignment, yearsApart)) return undefined;
    const alert = { entryId: name.entry.id, score, listName: name.text, alignment };
    return yearsApart === undefined ? alert : { ...alert, birthYearsApart: yearsApart };
  }

  function screen(person: PersonIdentity): readonly ScreeningAlert[] {
    const found = new Map<string, ScreeningAlert>();
    for (const fullName of fullNames(person)) {
      const query = nameTokens(fullName);
      const hitsMin = (index: number): number => hitsNeeded(person.birth, index);
      for (const index of postings.candidates(query, hitsMin)) {
        const name = names[index]!;
        if (name.isWeak) continue;
        const alert = alertFor(query, name, person.birth);
        if (alert !== undefined) {
          found.set(alert.entryId, better(found.get(alert.entryId), alert));
        }
      }
    }
    return [...found.values()].sort((left, right) => right.score - left.score).slice(0, alertsMax);
  }

  return { screen, entryCount: entries.length };
}
