/** Without an as-of date, two-digit years up to this one are read as 20xx. */
const latestYearAssumed = 2029;

const monthDays = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isFiller(characters: string): boolean {
  return characters === "<<";
}

/** YYMMDD with fillers for unknown month or day, as ICAO 9303-3 (4.8) allows. */
export function isMrzDate(characters: string): boolean {
  if (!/^\d\d(?:\d\d|<<)(?:\d\d|<<)$/.test(characters)) return false;
  const [month, day] = [characters.slice(2, 4), characters.slice(4, 6)];
  if (isFiller(month)) return isFiller(day);
  const isCommonYear = Number(characters.slice(0, 2)) % 4 !== 0;
  const days = month === "02" && isCommonYear ? 28 : monthDays[Number(month) - 1];
  return days !== undefined && (isFiller(day) || (Number(day) >= 1 && Number(day) <= days));
}

/** The youngest reading of a birth date that is not after `asOf` (YYYY-MM-DD). */
export function isoFromBirth(characters: string, asOf: string): string {
  const year = Number(asOf.slice(0, 4));
  const youngest = isoFromMrzDate(characters, year);
  return youngest > asOf ? isoFromMrzDate(characters, year - 1) : youngest;
}

/** `YYYY-MM-DD`, `YYYY-MM` or `YYYY` for YYMMDD, the youngest reading not after `latestYear`. */
export function isoFromMrzDate(characters: string, latestYear = latestYearAssumed): string {
  const century = Math.floor(latestYear / 100) * 100;
  const yearOfCentury = Number(characters.slice(0, 2));
  const year =
    century + yearOfCentury <= latestYear ? century + yearOfCentury : century - 100 + yearOfCentury;
  const parts = [String(year)];
  for (const part of [characters.slice(2, 4), characters.slice(4, 6)]) {
    if (!isFiller(part)) parts.push(part);
  }
  return parts.join("-");
}

/** Documents still carried today expire between 1970 and 2069. */
export function isoFromExpiry(characters: string): string {
  return isoFromMrzDate(characters, 2069);
}
