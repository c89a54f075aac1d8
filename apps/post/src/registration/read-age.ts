import type { AgeBand } from "@caravanserai/domain";
import { birthInterval, parseBirthDate, type BirthDate } from "@caravanserai/identity";
import type { PersonForm } from "./household-form.ts";

export interface AgeReading {
  readonly candidates: readonly BirthDate[];
  /** The meant one; undefined while nothing is typed, or when it is not known. */
  readonly birth: BirthDate | undefined;
  /** Typed, and impossible. */
  readonly isUnreadable: boolean;
}

type AgeFields = Pick<PersonForm, "ageKnowledge" | "ageText" | "ageReading">;

/** What the one box says: a date, an age, a guess, or nothing. `today` is YYYY-MM-DD. */
export function readAge(
  { ageKnowledge, ageText, ageReading }: AgeFields,
  today: string,
): AgeReading {
  const text = ageText.trim();
  if (ageKnowledge === "unknown" || text === "") {
    return { candidates: [], birth: undefined, isUnreadable: false };
  }
  const asked = { "birth-date": text, age: `age ${text}`, about: `about ${text}` }[ageKnowledge];
  const parsed = parseBirthDate(asked, { asOf: today });
  if (parsed.kind === "rejected") return { candidates: [], birth: undefined, isUnreadable: true };
  const { candidates } = parsed;
  return { candidates, birth: candidates[ageReading] ?? candidates[0], isUnreadable: false };
}

/** Completed years on a day; for an interval those of its middle, for a stated age that age. */
export function ageYears(birth: BirthDate, today: string): number {
  if (birth.precision === "age") {
    return Number(today.slice(0, 4)) - (birth.lastYear ?? birth.year);
  }
  const { first, last } = birthInterval(birth);
  const middleMs = (Date.parse(first) + Date.parse(last)) / 2;
  const middle = new Date(middleMs).toISOString().slice(0, 10);
  const years = Number(today.slice(0, 4)) - Number(middle.slice(0, 4));
  return Math.max(0, today.slice(5) < middle.slice(5) ? years - 1 : years);
}

/** Age band for planning: UNHCR's bands, by the middle of what is known. */
export function ageBandOf(birth: BirthDate | undefined, today: string): AgeBand {
  if (birth === undefined) return "unknown";
  const years = ageYears(birth, today);
  if (years < 5) return "0-4";
  if (years < 12) return "5-11";
  if (years < 18) return "12-17";
  return years < 60 ? "18-59" : "60+";
}
