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
    const day = /^\d{4}-\d{2}-\d{2}/.exec(cells[dayIndex] ?? "")?.[0];
    const dayStartMs = day === undefined ? Number.NaN : Date.parse(`${day}T00:00:00Z`);
    if (Number.isNaN(dayStartMs)) return err(`Line ${index + 1}: the day is not YYYY-MM-DD.`);
    const count = Number((cells[countIndex] ?? "").replace(/[\s']/g, "") || "0");
    if (!Number.isFinite(count) || count < 0) {
      return err(`Line ${index + 1}: the count is not a number from 0 upwards.`);
    }
    counts.set(dayStartMs, (counts.get(dayStartMs) ?? 0) + count);
  }
  return withEveryDay(counts);
}

function cellsOf(line: string, separator: string): string[] {
  return line.split(separator).map((cell) => cell.trim().replace(/^"(.*)"$/, "$1"));
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
