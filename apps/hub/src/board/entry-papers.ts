/** What may be shown at the border; `none` where no paper of the kind is asked. */
export type EntryPaper = "internal-passport" | "travel-passport" | "birth-certificate" | "visa";

/** One dated rule. A change of the law is a new row with its date, never an edit of an old one. */
export interface EntryPaperRule {
  /** ISO 3166-1: the country that is entered. */
  readonly country: string;
  /** ISO 3166-1 alpha-3 citizenships that it is for. */
  readonly citizenships: readonly string[];
  /** Whole years, both included; null: no upper age. */
  readonly ageFrom: number;
  readonly ageTo: number | null;
  /** Alternatives: each list is enough, all papers of a list together. Empty: no entry. */
  readonly papers: readonly (readonly EntryPaper[])[];
  /** Days of stay that the entry gives; within days, where there is such a window; null: not told. */
  readonly stayDays: { readonly days: number; readonly within: number | null } | null;
  /** Local calendar days, the first and the last on which it holds; null: still. */
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly source: string;
  /** Day of the source. */
  readonly sourceDate: string;
}

const russian = { citizenships: ["RUS"], ageFrom: 0, ageTo: null } as const;

/**
 * Rules of three countries, as the named sources have them: laws where they were found, else press.
 * The board says that they are not confirmed until whoever deploys has checked them with the authority that
 * decides, and adds the own ones: docs/operating/public-board.md.
 */
export const entryPaperRules: readonly EntryPaperRule[] = [
  {
    country: "KZ",
    ...russian,
    papers: [["internal-passport"], ["travel-passport"]],
    stayDays: { days: 30, within: null },
    validFrom: "2022-01-01",
    validTo: "2023-01-26",
    source: "Radio Free Europe/Radio Liberty; n-tv",
    sourceDate: "2022-09-27",
  },
  {
    country: "KZ",
    ...russian,
    papers: [["internal-passport"], ["travel-passport"]],
    stayDays: { days: 90, within: 180 },
    validFrom: "2023-01-27",
    validTo: "2026-01-19",
    source: "The Astana Times",
    sourceDate: "2023-01-27",
  },
  {
    country: "KZ",
    citizenships: ["RUS"],
    ageFrom: 14,
    ageTo: null,
    papers: [["internal-passport"], ["travel-passport"]],
    stayDays: { days: 90, within: 180 },
    validFrom: "2026-01-20",
    validTo: null,
    source: "The Astana Times; 24.kg",
    sourceDate: "2026-01-20",
  },
  {
    country: "KZ",
    citizenships: ["RUS"],
    ageFrom: 0,
    ageTo: 13,
    papers: [["travel-passport"]],
    stayDays: { days: 90, within: 180 },
    validFrom: "2026-01-20",
    validTo: null,
    source: "24.kg",
    sourceDate: "2026-01-20",
  },
  {
    country: "GE",
    ...russian,
    papers: [["travel-passport"]],
    stayDays: { days: 365, within: null },
    validFrom: "2015-06-08",
    validTo: null,
    source: "Government of Georgia, ordinance on visa-free entry (matsne.gov.ge 2867361)",
    sourceDate: "2015-06-08",
  },
  {
    country: "FI",
    ...russian,
    papers: [["travel-passport", "visa"]],
    stayDays: { days: 90, within: 180 },
    validFrom: "2022-09-01",
    validTo: "2022-09-29",
    source: "press on fewer visas from 1 September; Schengen Borders Code",
    sourceDate: "2022-09-29",
  },
  {
    country: "FI",
    ...russian,
    papers: [],
    stayDays: null,
    validFrom: "2022-09-30",
    validTo: null,
    source: "Finnish Government, press release on its resolution (valtioneuvosto.fi)",
    sourceDate: "2022-09-29",
  },
];

/** Rules of a country on a day, and those already known to come after it. */
export function papersOn(
  country: string,
  day: string,
): { readonly now: readonly EntryPaperRule[]; readonly coming: readonly EntryPaperRule[] } {
  const own = entryPaperRules.filter((rule) => rule.country === country);
  return {
    now: own.filter(({ validFrom, validTo }) => validFrom <= day && (validTo ?? day) >= day),
    coming: own.filter(({ validFrom, sourceDate }) => validFrom > day && sourceDate <= day),
  };
}
