import { inOneGo } from "./in-one-go.ts";

/** A row with the line on which it begins, counted from 1. */
interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A row that cannot be read as written. */
interface BrokenRow {
  readonly line: number;
  readonly code: "cell-count" | "open-quote";
}

export interface CsvTable {
  readonly delimiter: string;
  /** Trimmed cells of the first row. */
  readonly columns: readonly string[];
  /** Tags of the HXL row below the header; null where there is none. */
  readonly hxl: readonly string[] | null;
  readonly rows: readonly CsvRow[];
  readonly broken: readonly BrokenRow[];
}

const delimiters = [",", ";", "\t", "|"];

/** Lines that are looked at to find the delimiter. */
const probedLinesMax = 12;

/** Characters of a quoted cell; beyond, the quote was never closed. */
const cellCharactersMax = 100_000;

function countOutsideQuotes(line: string, delimiter: string): number {
  return line.replace(/"[^"]*"/g, "").split(delimiter).length - 1;
}

/** The delimiter that the first lines use most evenly. */
function detectDelimiter(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .split(/\r?\n/, probedLinesMax)
    .filter((line) => line !== "");
  let best = ",";
  let bestScore = -1;
  for (const delimiter of delimiters) {
    const counts = lines.map((line) => countOutsideQuotes(line, delimiter));
    const [first = 0] = counts;
    if (first === 0) continue;
    const even = counts.filter((count) => count === first).length / counts.length;
    const score = even * 100 + Math.min(first, 50);
    if (score > bestScore) [best, bestScore] = [delimiter, score];
  }
  return best;
}

/** "#affected+f+children": the row of HXL 1.1 tags below the header, which holds no values. */
function isHxlRow(cells: readonly string[]): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  return (
    filled.length > 0 && filled.every((cell) => /^#[a-z][a-z0-9_]*(\s*\+[a-z0-9_]+)*$/i.test(cell))
  );
}

interface Cursor {
  at: number;
  line: number;
}

function quoted(text: string, cursor: Cursor): string | undefined {
  let cell = "";
  let from = cursor.at + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0 || quote - cursor.at > cellCharactersMax) return undefined;
    cell += text.slice(from, quote);
    if (text[quote + 1] !== '"') {
      cursor.at = quote + 1;
      if (cell.includes("\n")) cursor.line += cell.split("\n").length - 1;
      return cell;
    }
    cell += '"';
    from = quote + 2;
  }
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}

/** A line without quotes needs no walk through its letters. */
function plainRow(text: string, cursor: Cursor, delimiter: string): string[] | undefined {
  const end = endOfLine(text, cursor.at);
  const line = text.slice(cursor.at, end);
  if (line.includes('"')) return undefined;
  cursor.at = end;
  return (line.endsWith("\r") ? line.slice(0, -1) : line).split(delimiter);
}

/** Cells of a line with quotes; undefined when a quote stays open. */
function quotedRow(text: string, cursor: Cursor, delimiter: string): string[] | undefined {
  const cells: string[] = [];
  for (;;) {
    while (text[cursor.at] === " ") cursor.at++;
    let cell = "";
    if (text[cursor.at] === '"') {
      const found = quoted(text, cursor);
      if (found === undefined) {
        cursor.at = endOfLine(text, cursor.at);
        return undefined;
      }
      cell = found;
    }
    const start = cursor.at;
    while (cursor.at < text.length && text[cursor.at] !== delimiter && text[cursor.at] !== "\n") {
      cursor.at++;
    }
    cells.push((cell + text.slice(start, cursor.at)).replace(/\r$/, ""));
    if (text[cursor.at] !== delimiter) return cells;
    cursor.at++;
  }
}

/** Rows after which a reading pauses, so that a program may do other work between. */
const pausedRows = 2_000;

/**
 * Reads delimited text: byte order mark, CRLF, any usual delimiter, quotes over several lines. A row
 * of HXL tags is no values; rows with another number of cells than the header are named with their
 * line, not dropped in silence.
 */
export function readCsv(text: string, options: { readonly delimiter?: string } = {}): CsvTable {
  return inOneGo(csvSteps(text, options));
}

/** The same in steps of a few thousand rows. */
export function* csvSteps(
  text: string,
  options: { readonly delimiter?: string } = {},
): Generator<undefined, CsvTable> {
  const marked = text.startsWith("\ufeff") ? text.slice(1) : text;
  // Old spreadsheets end lines with a lone carriage return.
  const body = marked.includes("\n") ? marked : marked.replaceAll("\r", "\n");
  const delimiter = options.delimiter ?? detectDelimiter(body);
  const rows: CsvRow[] = [];
  const broken: BrokenRow[] = [];
  let columns: readonly string[] | undefined;
  let hxl: readonly string[] | null = null;
  let read = 0;
  const cursor: Cursor = { at: 0, line: 1 };
  while (cursor.at < body.length) {
    const { line } = cursor;
    const cells = plainRow(body, cursor, delimiter) ?? quotedRow(body, cursor, delimiter);
    cursor.at++;
    cursor.line++;
    if (++read % pausedRows === 0) yield undefined;
    if (cells === undefined) {
      broken.push({ line, code: "open-quote" });
    } else if (cells.length === 1 && cells[0]!.trim() === "") {
      continue;
    } else if (columns === undefined) {
      columns = cells.map((cell) => cell.trim());
    } else if (rows.length === 0 && hxl === null && isHxlRow(cells)) {
      hxl = cells.map((cell) => cell.trim());
    } else if (cells.length === columns.length) {
      rows.push({ line, cells });
    } else {
      broken.push({ line, code: "cell-count" });
    }
  }
  return { delimiter, columns: columns ?? [], hxl, rows, broken };
}
