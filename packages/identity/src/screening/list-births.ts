import type { BirthDate } from "../birth-date/birth-date.ts";
import { parseBirthDate } from "../birth-date/parse-birth-date.ts";

/** Lists are read as of a day far enough ahead that no birth date on them is in the future. */
const listAsOf = "2060-01-01";

/** No date and no span of dates takes more. */
const lettersMax = 100;

function parsed(text: string): BirthDate | undefined {
  const parse = parseBirthDate(text, { asOf: listAsOf });
  return parse.kind === "candidates" ? parse.candidates[0] : undefined;
}

/** `01 Jan 1958 to 31 Dec 1961`: the years from the first to the last. */
function spanOf(from: BirthDate, to: BirthDate): BirthDate {
  const year = Math.min(from.year, to.year);
  const lastYear = Math.max(from.lastYear ?? from.year, to.lastYear ?? to.year);
  return year === lastYear ? { precision: "year", year } : { precision: "band", year, lastYear };
}

/**
 * A birth date as lists write it: `1957-04-28`, `28 Apr 1957`, `circa 1960`, `1958 to 1961`. None
 * when it cannot be read; of two readings the day comes first.
 */
export function listBirths(text: string): BirthDate[] {
  const cleaned = text.trim();
  if (cleaned === "" || cleaned.length > lettersMax) return [];
  const [from, to] = cleaned.split(/\s+(?:to|and|-)\s+/).map(parsed);
  if (from !== undefined && to !== undefined) return [spanOf(from, to)];
  const birth = parsed(cleaned.replace(/\bto\b/g, "-"));
  return birth === undefined ? [] : [birth];
}
