import { type BirthDate, isBirthDate } from "../birth-date/birth-date.ts";
import { parseBirthDate } from "../birth-date/parse-birth-date.ts";

/** Why a birth date is not one, although something is written. */
export type BirthFlaw =
  "birth-unread" | "birth-impossible" | "birth-in-future" | "birth-too-old" | undefined;

/**
 * A birth date as a cell holds it: what of it the calendar knows, and `YYYYMMDD` as written where
 * that is no day. With a flaw, the row is named and never counts as born on the same day.
 */
export interface WrittenBirth {
  readonly birth?: BirthDate;
  readonly digits?: string;
  readonly flaw?: BirthFlaw;
}

export interface BirthReading {
  /** Day (YYYY-MM-DD) from which ages count, and after which nobody is born. */
  readonly asOf: string;
  /** First year that is no error: see `firstYearOf`. */
  readonly firstYear: number;
}

/** Nobody alive was born before. */
const livingSince = 1880;
/** Dates before that in a column from which on it is a register of people long dead. */
const oldRegister = { shareMin: 0.3, datesMin: 20 } as const;
const yearOfDate = /(?:^|\D)(1[0-9]{3})(?:\D|$)|^(1[0-9]{3})\d{4}$/;

/**
 * First year of birth that a column is believed: a lone 1768 among the living is an error, many
 * such years are an old register.
 */
export function firstYearOf(cells: Iterable<string>): number {
  let [dated, old] = [0, 0];
  for (const cell of cells) {
    if (!/\d{4}/.test(cell)) continue;
    dated++;
    const match = yearOfDate.exec(cell);
    if (match !== null && Number(match[1] ?? match[2]) < livingSince) old++;
  }
  const isOld = old >= oldRegister.datesMin && old >= dated * oldRegister.shareMin;
  return isOld ? 1 : livingSince;
}

/** Two separators or none: `1973-1977` is a span of years. */
const isoLike = /^(\d{4})([-./]?)(\d\d)\2(\d\d)$/;

/** Day, month and year as `birthColumnReader` puts them. */
const dayFirst = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;

/** Year, month and day where the text holds all three as numbers. */
function yearFirst(text: string): string {
  const parts = dayFirst.exec(text);
  if (parts === null) return text.replace(/^\+/, "").slice(0, 10);
  return `${parts[3]!}-${parts[2]!.padStart(2, "0")}-${parts[1]!.padStart(2, "0")}`;
}

/** Years that no calendar of people holds: the digits alone are compared. */
const yearsMax = 2999;

function eightDigits(text: string): WrittenBirth | undefined {
  const match = isoLike.exec(text);
  if (match === null) return undefined;
  const digits = match[1]! + match[3]! + match[4]!;
  const [year, month, day] = [match[1], match[3], match[4]].map(Number) as [number, number, number];
  const flaw: BirthFlaw = "birth-impossible";
  if (year < 1000 || year > yearsMax) return year === 0 ? { flaw } : { digits, flaw };
  const exact: BirthDate = { precision: "day", year, month, day };
  if (isBirthDate(exact)) return { birth: exact };
  // Noughts stand for what is not known, and are no digits that somebody mistyped.
  const written: WrittenBirth = month === 0 || day === 0 ? { flaw } : { digits, flaw };
  const inMonth: BirthDate = { precision: "month", year, month };
  if (isBirthDate(inMonth)) return { birth: inMonth, ...written };
  return { birth: { precision: "year", year }, ...written };
}

function freeBirth(text: string, asOf: string): WrittenBirth {
  const year = /^\d{4}$/.test(text) ? Number(text) : undefined;
  if (year !== undefined && year > 0) return { birth: { precision: "year", year } };
  if (/^0+$/.test(text)) return { flaw: "birth-unread" };
  const parse = parseBirthDate(text, { asOf });
  if (parse.kind === "candidates") return { birth: parse.candidates[0]! };
  const { code } = parse;
  if (code === "birth-date-impossible") return { flaw: "birth-impossible" };
  if (code === "birth-date-in-future") return { flaw: "birth-in-future" };
  return { flaw: code === "birth-date-too-old" ? "birth-too-old" : "birth-unread" };
}

function isAfter({ year, month = 1, day = 1 }: BirthDate, asOf: string): boolean {
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}` > asOf;
}

/** Reads a cell of a column of birth dates; an empty one has neither birth nor flaw. */
export function writtenBirthOf(
  text: string | undefined,
  { asOf, firstYear }: BirthReading,
): WrittenBirth {
  if (text === undefined) return {};
  const written = eightDigits(yearFirst(text)) ?? freeBirth(text, asOf);
  const { birth } = written;
  if (birth === undefined) return written;
  if (isAfter(birth, asOf)) return { flaw: "birth-in-future" };
  return (birth.lastYear ?? birth.year) < firstYear ? { flaw: "birth-too-old" } : written;
}
