/** A data row with the line on which it begins, counted from 1. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Why a row was left out, or (`birth-unread`, `nobody`) kept without what could not be read:
 * another number of cells than the header; a quote never closed; a needed value empty; a truth
 * that is neither yes nor no; an id that no record has; an id that no entry of the list has.
 */
type MalformedCode =
  | "cell-count"
  | "open-quote"
  | "empty-value"
  | "truth-unread"
  | "birth-unread"
  | "birth-impossible"
  | "birth-in-future"
  | "birth-too-old"
  | "nobody"
  | "id-unknown"
  | "entry-unknown"
  | "element-open"
  | "entity-declared";

/** A row with a flaw. The content is not repeated, only where it is and why. */
export interface MalformedRow {
  readonly line: number;
  readonly code: MalformedCode;
}

export interface Table {
  /** Trimmed header cells; empty when the table was read without a header. */
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
  readonly malformed: readonly MalformedRow[];
  /** Header cells that stand there more than once; a mapping takes the first. */
  readonly repeatedColumns: readonly string[];
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
  const start = Math.max(0, text.search(/[^\r\n]/));
  const end = text.indexOf("\n", start);
  const first = (end < 0 ? text.slice(start) : text.slice(start, end)).replace(/"[^"]*"/g, "");
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

/** Tab-separated files know no quotes, unless every cell of the first line stands in them. */
function hasQuotes(text: string, delimiter: string): boolean {
  if (delimiter !== "\t") return true;
  const end = text.indexOf("\n");
  const first = (end < 0 ? text : text.slice(0, end)).trimEnd().split(delimiter);
  return first.every((cell) => cell.length > 1 && cell.startsWith('"') && cell.endsWith('"'));
}

interface Dialect {
  readonly delimiter: string;
  readonly isQuoted: boolean;
}

/** One row; undefined cells mean an unclosed quote, and the rest of its first line is skipped. */
function readRow(text: string, position: Position, dialect: Dialect): string[] | undefined {
  const { delimiter, isQuoted } = dialect;
  const cells: string[] = [];
  for (;;) {
    if (isQuoted && isQuoteNext(text, position)) {
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

/** Old programs end a file with this mark. */
const endOfFile = "\u001a";

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell === "" || cell === endOfFile);
}

/** Spreadsheets append empty cells to some rows. */
function withoutExtra(cells: readonly string[], width: number): readonly string[] {
  if (cells.length <= width) return cells;
  return cells.slice(width).every((cell) => cell === "") ? cells.slice(0, width) : cells;
}

function repeatedIn(columns: readonly string[]): string[] {
  const lower = columns.map((column) => column.toLowerCase());
  const repeated = columns.filter((_, at) => lower[at] !== "" && lower.indexOf(lower[at]!) < at);
  return [...new Set(repeated)];
}

/**
 * Reads delimited text tolerantly: byte order mark, CRLF, any usual delimiter, quotes over several
 * lines. Rows with another number of cells than the header are reported with their line.
 */
export function readTable(text: string, options: TableOptions = {}): Table {
  const body = text.startsWith("\ufeff") ? text.slice(1) : text;
  const delimiter = options.delimiter ?? detectDelimiter(body);
  const dialect = { delimiter, isQuoted: hasQuotes(body, delimiter) };
  const hasHeader = options.hasHeader ?? true;
  const rows: TableRow[] = [];
  const malformed: MalformedRow[] = [];
  let columns: readonly string[] | undefined;
  let width: number | undefined;
  const position: Position = { at: 0, line: 1 };
  while (position.at < body.length) {
    const { line } = position;
    const cells = readRow(body, position, dialect);
    if (!isAtLineEnd(body, position.at)) skipToLineEnd(body, position);
    skipLineEnd(body, position);
    if (cells === undefined) {
      malformed.push({ line, code: "open-quote" });
      continue;
    }
    if (isBlank(cells) && (cells.length === 1 || columns === undefined)) continue;
    width ??= cells.length;
    const kept = withoutExtra(cells, width);
    if (hasHeader && columns === undefined) columns = kept;
    else if (kept.length !== width) malformed.push({ line, code: "cell-count" });
    else rows.push({ line, cells: kept });
  }
  const header = columns ?? [];
  return { columns: header, rows, malformed, repeatedColumns: repeatedIn(header) };
}
