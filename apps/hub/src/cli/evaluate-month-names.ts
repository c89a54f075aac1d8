const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Hours from UTC of names that mean one offset only, by their use in the files of border services. */
const zoneHours: Readonly<Record<string, number>> = {
  EST: -5,
  EDT: -4,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
  WET: 0,
  CET: 1,
  CEST: 2,
  EET: 2,
  EEST: 3,
  MSK: 3,
};

const weekday = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,? +/iu;
const dayMonth = /^(\d{1,2})[ -.]?\s?([a-z]{3,9})\.?[ ,-]+(\d{4})/iu;
const monthDay = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})/iu;
const placeName = / ?\[?[A-Z][a-z]+\/[A-Za-z_]+(?:\/[A-Za-z_]+)?\]?$/u;

function isoOf(year: string, monthName: string, day: string): string | undefined {
  const month = months.indexOf(monthName.slice(0, 3).toLowerCase()) + 1;
  if (month === 0) return undefined;
  return `${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** The same time with figures for the names of months and zones, and without those of weekdays. */
export function inFigures(text: string): string {
  if (!/[a-z]{3}/iu.test(text)) return text;
  const bare = text
    .replace(weekday, "")
    .replace(/ ?\([^)]*\)$/u, "")
    .replace(/ ?(?:GMT|UTC)(?=[+-]\d)/u, "")
    .replace(placeName, "")
    .replace(/ ([A-Z]{3,4})$/u, (whole, name: string) => {
      const hours = zoneHours[name];
      if (hours === undefined) return whole;
      return `${hours < 0 ? "-" : "+"}${String(Math.abs(hours)).padStart(2, "0")}:00`;
    });
  const first = dayMonth.exec(bare);
  const second = first === null ? monthDay.exec(bare) : null;
  const [whole, one = "", other = "", year = ""] = first ?? second ?? [];
  if (whole === undefined) return bare;
  const date = first === null ? isoOf(year, one, other) : isoOf(year, other, one);
  return date === undefined ? bare : `${date}${bare.slice(whole.length)}`;
}
