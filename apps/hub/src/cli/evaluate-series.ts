import { createHourlySeries, type HourlySeries, type WaitPoint } from "@caravanserai/planning";
import { columnIndex, type Table } from "./evaluate-table.ts";
import { dayOrderOf, readTime, type DayOrder, type WrittenTime } from "./evaluate-times.ts";

const hourMs = 3_600_000;

/** A series as a file tells it. */
export interface ReadSeries {
  readonly series: HourlySeries;
  /** Rows whose time or value could not be read, by line. */
  readonly malformed: readonly { readonly line: number; readonly why: string }[];
  readonly rows: number;
}

const nothing = new Set(["", "na", "n/a", "nan", "null", "none", "-", "–", "—", "?", "."]);

/** A number as people write it; `undefined` for an empty cell, `NaN` for what is no number. */
function readMinutes(text: string): number | undefined {
  const plain = text.trim().toLowerCase();
  if (nothing.has(plain)) return undefined;
  const bare = plain.replace(/ ?(?:min|minutes|mins|мин)\.?$/u, "").replaceAll(/[\s']/gu, "");
  const pointed = bare.includes(".") ? bare.replaceAll(",", "") : bare.replace(",", ".");
  return pointed === "" ? Number.NaN : Number(pointed);
}

/** The wall clock of every moment, from the offsets that the times were written with. */
function localClock(times: readonly WrittenTime[]): (atMs: number) => number {
  const steps: { fromMs: number; offsetMs: number }[] = [];
  for (const { atMs, localMs } of [...times].sort((a, b) => a.atMs - b.atMs)) {
    const offsetMs = localMs - atMs;
    if (steps.at(-1)?.offsetMs !== offsetMs) steps.push({ fromMs: atMs, offsetMs });
  }
  const [only] = steps;
  if (steps.length <= 1) return (atMs) => atMs + (only?.offsetMs ?? 0);
  return (atMs) => {
    const step = steps.findLast(({ fromMs }) => fromMs <= atMs) ?? only;
    return atMs + (step?.offsetMs ?? 0);
  };
}

const firstMs = Date.UTC(1990, 0, 1);
const lastMs = Date.UTC(2039, 11, 31);

/** A mistyped century would make a series of millions of empty hours. */
function believedTime(text: string, order: DayOrder): WrittenTime | undefined {
  const written = readTime(text, order);
  const isBelieved = written !== undefined && written.atMs >= firstMs && written.atMs <= lastMs;
  return isBelieved ? written : undefined;
}

/** Reads the waits of a table. A row that cannot be read is left out and named by its line. */
export function readSeries(
  table: Table,
  { time, value }: { readonly time: string; readonly value: string },
): ReadSeries {
  const timeAt = columnIndex(table, time);
  const valueAt = columnIndex(table, value);
  const order = dayOrderOf(table.rows.map(({ cells }) => cells[timeAt] ?? ""));
  const points: WaitPoint[] = [];
  const times: WrittenTime[] = [];
  const malformed: { line: number; why: string }[] = [];
  for (const { line, cells } of table.rows) {
    const written = believedTime(cells[timeAt] ?? "", order);
    const minutes = readMinutes(cells[valueAt] ?? "");
    if (written === undefined) malformed.push({ line, why: "the time cannot be read" });
    else if (Number.isNaN(minutes)) malformed.push({ line, why: "the value is no number" });
    if (written === undefined) continue;
    times.push(written);
    const isNumber = minutes !== undefined && !Number.isNaN(minutes);
    points.push({ atMs: written.atMs, minutes: isNumber ? minutes : undefined });
  }
  const series = createHourlySeries(points, localClock(times));
  return { series, malformed, rows: table.rows.length };
}

/** Every day that stands in a file of holidays, whatever else stands there: `2016-12-26`. */
export function readHolidays(table: Table): ReadonlySet<string> {
  const cells = [table.columns, ...table.rows.map((row) => row.cells)].flat();
  const order = dayOrderOf(cells);
  const days = new Set<string>();
  for (const cell of cells) {
    // A bare number, such as a year or an id, is no day.
    if (/^\d+$/u.test(cell) && cell.length !== 8) continue;
    const localMs = readTime(cell, order)?.localMs;
    if (localMs !== undefined && Math.abs(localMs) < 8e12) {
      days.add(new Date(localMs).toISOString().slice(0, 10));
    }
  }
  return days;
}

/** Last moment of the training part that a day or time names: a day counts with all its hours. */
export function trainingEndMs(text: string): number | undefined {
  const { localMs } = readTime(text, "day-first") ?? readTime(text, "month-first") ?? {};
  if (localMs === undefined) return undefined;
  return /:|T/u.test(text) ? localMs : localMs + 24 * hourMs;
}
