import { err, ok, type Result } from "@caravanserai/kernel";
import type { ArrivalsDay } from "@caravanserai/planning";

const dayMs = 24 * 3_600_000;
/** Days longer than a year are a mistake in the column, not a surge. */
const daysMax = 370;

/**
 * Reads a daily series from CSV (comma, semicolon or tab). Missing days are taken as zero, since
 * the generator needs every day; negative and unreadable counts are refused with their line.
 */
export function readArrivals(
  text: string,
  columns: { day: string; count: string },
): Result<readonly ArrivalsDay[], string> {
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const header = lines[0] ?? "";
  const separator = [",", ";", "\t"].find((mark) => header.includes(mark)) ?? ",";
  const names = cellsOf(header, separator);
  const dayIndex = names.indexOf(columns.day);
  const countIndex = names.indexOf(columns.count);
  for (const [index, column] of [
    [dayIndex, columns.day],
    [countIndex, columns.count],
  ] as const) {
    if (index < 0) return err(`There is no column "${column}". Columns: ${names.join(", ")}.`);
  }
  const counts = new Map<number, number>();
  for (const [index, line] of lines.entries()) {
    if (index === 0 || line.trim() === "") continue;
    const cells = cellsOf(line, separator);
    const dayStartMs = dayStartOf(cells[dayIndex] ?? "");
    if (Number.isNaN(dayStartMs)) {
      return err(`Line ${index + 1}: the day is not like 2022-02-24 or February 24, 2022.`);
    }
    const count = Number((cells[countIndex] ?? "").replace(/[\s']/g, "") || "0");
    if (!Number.isFinite(count) || count < 0) {
      return err(`Line ${index + 1}: the count is not a number from 0 upwards.`);
    }
    counts.set(dayStartMs, (counts.get(dayStartMs) ?? 0) + count);
  }
  return withEveryDay(counts);
}

/** Cells of one line; quoted ones may hold the separator, and a doubled quote is a quote. */
function cellsOf(line: string, separator: string): string[] {
  const cells = [""];
  let isQuoted = false;
  for (let index = 0; index < line.length; index++) {
    const character = line[index]!;
    if (character === '"' && isQuoted && line[index + 1] === '"') {
      cells[cells.length - 1] += '"';
      index += 1;
    } else if (character === '"') isQuoted = !isQuoted;
    else if (character === separator && !isQuoted) cells.push("");
    else cells[cells.length - 1] += character;
  }
  return cells.map((cell) => cell.trim());
}

/** A day as ISO, as `24.02.2022`, or in English words as `February 24, 2022`. */
function dayStartOf(text: string): number {
  const iso = /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0];
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  if (iso !== undefined) return Date.parse(`${iso}T00:00:00Z`);
  if (dotted !== null) return Date.UTC(Number(dotted[3]), Number(dotted[2]) - 1, Number(dotted[1]));
  return /^[A-Z][a-z]+ \d{1,2}, \d{4}$/.test(text) ? Date.parse(`${text} UTC`) : Number.NaN;
}

function withEveryDay(counts: ReadonlyMap<number, number>): Result<readonly ArrivalsDay[], string> {
  const known = [...counts.keys()];
  if (known.length === 0) return err("The file holds no days below its header line.");
  const first = Math.min(...known);
  const length = (Math.max(...known) - first) / dayMs + 1;
  if (length > daysMax) {
    return err(`The series spans ${length} days; at most ${daysMax} can be played.`);
  }
  const days = Array.from({ length }, (_none, index): ArrivalsDay => {
    const dayStartMs = first + index * dayMs;
    return { dayStartMs, count: Math.round(counts.get(dayStartMs) ?? 0) };
  });
  return ok(days);
}
