/** A data row with the line on which it begins, counted from 1. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A row that could not be read. The content is not repeated, only where it is and why. */
export interface MalformedRow {
  readonly line: number;
  readonly code: "cell-count" | "open-quote" | "empty-value" | "row-too-long";
}

export interface Table {
  /** Trimmed header cells; empty when the table was read without a header. */
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
  readonly malformed: readonly MalformedRow[];
}

export interface TableOptions {
  /** Detected from the first line when absent. */
  readonly delimiter?: string;
  /** Default true. */
  readonly hasHeader?: boolean;
}

const delimiters = [",", ";", "\t", "|"];

/** Characters of one row; beyond, a quote was never closed. */
const rowCharactersMax = 100_000;

function count(text: string, piece: string): number {
  return text.split(piece).length - 1;
}

/** The delimiter that the first line uses most outside of quotes. */
function detectDelimiter(text: string): string {
  const end = text.indexOf("\n");
  const first = (end < 0 ? text : text.slice(0, end)).replace(/"[^"]*"/g, "");
  let best = ",";
  for (const delimiter of delimiters) {
    if (count(first, delimiter) > count(first, best)) best = delimiter;
  }
  return best;
}

interface Position {
  at: number;
  line: number;
}

/** Reads a quoted cell from its opening quote; undefined when the quote is never closed. */
function quotedCell(text: string, position: Position): string | undefined {
  let cell = "";
  let from = position.at + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0 || quote - position.at > rowCharactersMax) return undefined;
    cell += text.slice(from, quote);
    if (text[quote + 1] !== '"') {
      position.at = quote + 1;
      position.line += count(cell, "\n");
      return cell;
    }
    cell += '"';
    from = quote + 2;
  }
}

function isAtLineEnd(text: string, at: number): boolean {
  return at >= text.length || text[at] === "\n" || (text[at] === "\r" && text[at + 1] === "\n");
}

function skipLineEnd(text: string, position: Position): void {
  if (text[position.at] === "\r") position.at++;
  position.at++;
  position.line++;
}

function skipToLineEnd(text: string, position: Position): void {
  const end = text.indexOf("\n", position.at);
  position.at = end < 0 ? text.length : end;
}

function plainCell(text: string, position: Position, delimiter: string): string {
  const start = position.at;
  while (text[position.at] !== delimiter && !isAtLineEnd(text, position.at)) position.at++;
  return text.slice(start, position.at);
}

/** Spaces before an opening quote are not part of the cell. */
function isQuoteNext(text: string, position: Position): boolean {
  let at = position.at;
  while (text[at] === " ") at++;
  if (text[at] !== '"') return false;
  position.at = at;
  return true;
}

/** Tab-separated files know no quotes: a quotation mark is part of a name. */
function hasQuotes(delimiter: string): boolean {
  return delimiter !== "\t";
}

/** One row; undefined cells mean an unclosed quote, and the rest of its first line is skipped. */
function readRow(text: string, position: Position, delimiter: string): string[] | undefined {
  const cells: string[] = [];
  for (;;) {
    if (hasQuotes(delimiter) && isQuoteNext(text, position)) {
      const cell = quotedCell(text, position);
      if (cell === undefined) {
        skipToLineEnd(text, position);
        return undefined;
      }
      cells.push((cell + plainCell(text, position, delimiter)).trim());
    } else {
      cells.push(plainCell(text, position, delimiter).trim());
    }
    if (text[position.at] !== delimiter) return cells;
    position.at++;
  }
}

/**
 * Reads delimited text tolerantly: byte order mark, CRLF, any usual delimiter, quotes over several
 * lines. Rows with another number of cells than the header are reported with their line.
 */
export function readTable(text: string, options: TableOptions = {}): Table {
  const body = text.startsWith("\ufeff") ? text.slice(1) : text;
  const delimiter = options.delimiter ?? detectDelimiter(body);
  const hasHeader = options.hasHeader ?? true;
  const rows: TableRow[] = [];
  const malformed: MalformedRow[] = [];
  let columns: readonly string[] | undefined;
  let width: number | undefined;
  const position: Position = { at: 0, line: 1 };
  while (position.at < body.length) {
    const { line } = position;
    const cells = readRow(body, position, delimiter);
    if (!isAtLineEnd(body, position.at)) skipToLineEnd(body, position);
    skipLineEnd(body, position);
    if (cells === undefined) {
      malformed.push({ line, code: "open-quote" });
      continue;
    }
    if (cells.length === 1 && cells[0] === "") continue;
    width ??= cells.length;
    if (hasHeader && columns === undefined) columns = cells;
    else if (cells.length !== width) malformed.push({ line, code: "cell-count" });
    else rows.push({ line, cells });
  }
  return { columns: columns ?? [], rows, malformed };
}
