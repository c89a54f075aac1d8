import {
  type BirthDate,
  type CalendarDay,
  ageYearsMax,
  birthFromAge,
  isCalendarDay,
  isoDay,
  parseIsoDay,
} from "./birth-date.ts";
import { monthOfName } from "./month-names.ts";

/** Why free input is no birth date. */
export type BirthDateRejection =
  | "birth-date-empty"
  | "birth-date-unrecognised"
  | "birth-date-impossible"
  | "birth-date-in-future"
  | "birth-date-too-old";

/** The possible meanings of the input, likeliest first (never empty), or why there is none. */
export type BirthDateParse =
  | { readonly kind: "candidates"; readonly candidates: readonly BirthDate[] }
  | { readonly kind: "rejected"; readonly code: BirthDateRejection };

/** A reading before it is checked against the calendar and the as-of day. */
interface RawReading {
  readonly year: string;
  readonly month?: number;
  readonly day?: number;
}

/** Words that say "about" leave the age open by this many years on both sides. */
const aboutYears = 2;

const about =
  "about around approx circa ca etwa ungefähr около примерно приблизительно шамамен დაახლოებით";
const ages = "year years yr yrs yo jahr jahre alt old лет год года годика жас жаста წლის წელი";
const agesBefore = "age aged alter возраст жасы ასაკი";

function wordsOf(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}

const aboutWords = wordsOf(about);
const ageWords = wordsOf(`${ages} ${agesBefore}`);

function normaliseInput(text: string): string {
  return text
    .slice(0, 80)
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\p{Cf}\p{Cc}]/gu, " ")
    .replace(/[‐‑–—]/gu, "-")
    .trim();
}

/** Two digits mean the youngest possible year first, then the one a century before. */
function yearsOf(text: string, asOf: CalendarDay): number[] {
  if (text.length === 4) return [Number(text)];
  if (text.length !== 2) return [];
  const century = Math.floor(asOf.year / 100) * 100;
  const youngest = century + Number(text);
  const latest = youngest > asOf.year ? youngest - 100 : youngest;
  return latest - 100 >= asOf.year - ageYearsMax ? [latest, latest - 100] : [latest];
}

function birthOf(year: number, reading: RawReading): BirthDate {
  const { month, day } = reading;
  if (month === undefined) return { precision: "year", year };
  if (day === undefined) return { precision: "month", year, month };
  return { precision: "day", year, month, day };
}

function check(birth: BirthDate, asOf: CalendarDay): BirthDateRejection | undefined {
  const { year, month = 1, day = 1 } = birth;
  if (!isCalendarDay({ year, month, day })) return "birth-date-impossible";
  if (isoDay({ year, month, day }) > isoDay(asOf)) return "birth-date-in-future";
  return year < asOf.year - ageYearsMax ? "birth-date-too-old" : undefined;
}

function settle(births: readonly BirthDate[], asOf: CalendarDay): BirthDateParse {
  const candidates = births.filter((birth) => check(birth, asOf) === undefined);
  if (candidates.length > 0) return { kind: "candidates", candidates };
  const code = births[0] === undefined ? undefined : check(births[0], asOf);
  return { kind: "rejected", code: code ?? "birth-date-unrecognised" };
}

function settleReadings(readings: readonly RawReading[], asOf: CalendarDay): BirthDateParse {
  const births = readings.flatMap((reading) =>
    yearsOf(reading.year, asOf).map((year) => birthOf(year, reading)),
  );
  return settle(births, asOf);
}

function ageCandidates(
  ages: readonly string[],
  isAbout: boolean,
  asOf: CalendarDay,
): BirthDateParse {
  const [youngest, oldest = youngest] = ages.map(Number).sort((left, right) => left - right);
  if (youngest === undefined || oldest === undefined || oldest > ageYearsMax) {
    return { kind: "rejected", code: "birth-date-too-old" };
  }
  const exact = birthFromAge(youngest, asOf);
  if (!isAbout && youngest === oldest) return { kind: "candidates", candidates: [exact] };
  const slack = isAbout ? aboutYears : 0;
  const band: BirthDate = {
    precision: "band",
    year: asOf.year - oldest - 1 - slack,
    lastYear: Math.min(asOf.year, asOf.year - youngest + slack),
  };
  return { kind: "candidates", candidates: [band] };
}

/** Day, month, year in the orders people write them; the order of this region first. */
function numericReadings(parts: readonly string[]): RawReading[] {
  const [first = "", second = "", third = ""] = parts;
  if (first.length === 4) {
    return [
      { year: first, month: Number(second), day: Number(third) },
      { year: first, month: Number(third), day: Number(second) },
    ];
  }
  return [
    { year: third, month: Number(second), day: Number(first) },
    { year: third, month: Number(first), day: Number(second) },
  ].filter((reading, index) => index === 0 || first !== second || reading.year !== third);
}

function compactReadings(digits: string): RawReading[] {
  const at = (start: number, end: number): string => digits.slice(start, end);
  const month = (start: number): number => Number(at(start, start + 2));
  if (digits.length === 8) {
    return [
      { year: at(4, 8), month: month(2), day: month(0) },
      { year: at(0, 4), month: month(4), day: month(6) },
    ];
  }
  if (digits.length === 6) return [{ year: at(4, 6), month: month(2), day: month(0) }];
  return [];
}

/** Dots and spaces mean day first; only a slash leaves the order open to both readings. */
function firstPossible(readings: readonly RawReading[], asOf: CalendarDay): BirthDateParse {
  const parses = readings.map((reading) => settleReadings([reading], asOf));
  const possible = parses.find((parse) => parse.kind === "candidates");
  return possible ?? parses[0] ?? { kind: "rejected", code: "birth-date-unrecognised" };
}

function everyPossible(readings: readonly RawReading[], asOf: CalendarDay): BirthDateParse {
  const parses = readings.map((reading) => settleReadings([reading], asOf));
  const candidates = parses.flatMap((parse) =>
    parse.kind === "candidates" ? parse.candidates : [],
  );
  const distinct = new Map(candidates.map((birth) => [JSON.stringify(birth), birth]));
  if (distinct.size > 0) return { kind: "candidates", candidates: [...distinct.values()] };
  return parses[0] ?? { kind: "rejected", code: "birth-date-unrecognised" };
}

function oneNumber(digits: string, asOf: CalendarDay): BirthDateParse {
  if (digits.length === 4) return settleReadings([{ year: digits }], asOf);
  if (digits.length === 8 || digits.length === 6) {
    return firstPossible(compactReadings(digits), asOf);
  }
  if (digits.length > 3) return { kind: "rejected", code: "birth-date-unrecognised" };
  const age = ageCandidates([digits], false, asOf);
  if (digits.length !== 2) return age;
  const year = settleReadings([{ year: digits }], asOf);
  const candidates = [year, age].flatMap((parse) =>
    parse.kind === "candidates" ? parse.candidates : [],
  );
  return { kind: "candidates", candidates };
}

function withMonthName(
  numbers: readonly string[],
  month: number,
  asOf: CalendarDay,
): BirthDateParse {
  const [first = "", second] = numbers;
  if (second === undefined) return settleReadings([{ year: first, month }], asOf);
  const isYearFirst = first.length === 4;
  const [day, year] = isYearFirst ? [second, first] : [first, second];
  return settleReadings([{ year, month, day: Number(day) }], asOf);
}

function yearSpan(numbers: readonly string[], asOf: CalendarDay): BirthDateParse {
  const [year = 0, lastYear = 0] = numbers.map(Number).sort((left, right) => left - right);
  return settle([{ precision: "band", year, lastYear: Math.min(lastYear, asOf.year) }], asOf);
}

interface Input {
  readonly text: string;
  readonly words: readonly string[];
  readonly numbers: readonly string[];
}

function parseNumbers({ text, words, numbers }: Input, asOf: CalendarDay): BirthDateParse {
  const isAbout = /[~≈]/.test(text) || words.some((word) => aboutWords.has(word));
  const isAgeNamed = words.some((word) => ageWords.has(word));
  const isSpan = /^\D*\d+\s*-\s*\d+\D*$/.test(text);
  const isAges = numbers.every((digits) => digits.length <= 3);
  if (isAges && numbers.length <= 2 && isAgeNamed) {
    return ageCandidates(numbers, isAbout, asOf);
  }
  if (numbers.length === 1 && isAbout) {
    const [only = ""] = numbers;
    if (isAges) return ageCandidates(numbers, true, asOf);
    const band = [String(Number(only) - aboutYears), String(Number(only) + aboutYears)];
    return only.length === 4 ? yearSpan(band, asOf) : oneNumber(only, asOf);
  }
  if (numbers.length === 1) return oneNumber(numbers[0]!, asOf);
  if (numbers.length === 2 && isSpan) {
    if (isAges) return ageCandidates(numbers, false, asOf);
    if (numbers.every((digits) => digits.length === 4)) return yearSpan(numbers, asOf);
  }
  if (numbers.length === 2) {
    const [left = "", right = ""] = numbers;
    const [month, year] = left.length === 4 ? [right, left] : [left, right];
    return settleReadings([{ year, month: Number(month) }], asOf);
  }
  const readings = numericReadings(numbers);
  return text.includes("/") ? everyPossible(readings, asOf) : firstPossible(readings, asOf);
}

/**
 * Reads a birth date, age or age band as people type it in Russian, Kazakh, Georgian, English and
 * German: `27 3 1986`, `март 1986`, `86`, `27.03.1986`, `about 40`, `30-35 лет`. `asOf` is the day
 * of the input (YYYY-MM-DD); a date after it is rejected.
 */
export function parseBirthDate(text: string, options: { readonly asOf: string }): BirthDateParse {
  const asOf = parseIsoDay(options.asOf);
  const input = normaliseInput(text);
  if (input === "") return { kind: "rejected", code: "birth-date-empty" };
  const numbers = input.match(/\d+/g) ?? [];
  if (asOf === undefined || numbers.length === 0 || numbers.length > 3) {
    return { kind: "rejected", code: "birth-date-unrecognised" };
  }
  if (numbers.some((digits) => digits.length > 8)) {
    return { kind: "rejected", code: "birth-date-unrecognised" };
  }
  const words = input.match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
  const month = words.map(monthOfName).find((found) => found !== undefined);
  if (month !== undefined && numbers.length <= 2) return withMonthName(numbers, month, asOf);
  return parseNumbers({ text: input, words, numbers }, asOf);
}
