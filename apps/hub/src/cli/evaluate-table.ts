import { exitCodes, Refusal } from "../start/exit-codes.ts";

/** One row of a table, with the line at which it begins. */
interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
}

const delimiters = [",", ";", "\t", "|"] as const;

/** The delimiter that parts the header into the most columns. */
function delimiterIn(header: string): string {
  const parts = (mark: string) => cellsOf(header, mark).length;
  return delimiters.reduce((best, mark) => (parts(mark) > parts(best) ? mark : best));
}

/** Cells of one line; quoted ones may hold the delimiter, and a doubled quote is a quote. */
function cellsOf(line: string, delimiter: string): string[] {
  if (!line.includes('"')) return line.split(delimiter).map((cell) => cell.trim());
  const cells = [""];
  let isQuoted = false;
  for (let index = 0; index < line.length; index++) {
    const character = line[index]!;
    if (character === '"' && isQuoted && line[index + 1] === '"') {
      cells[cells.length - 1] += '"';
      index += 1;
    } else if (character === '"') isQuoted = !isQuoted;
    else if (character === delimiter && !isQuoted) cells.push("");
    else cells[cells.length - 1] += character;
  }
  return cells.map((cell) => cell.trim());
}

/** Reads a table with a header line. Empty lines are left out; a byte order mark is no letter. */
export function readTable(text: string, delimiter?: string): Table {
  const lines = text.replace(/^\uFEFF/u, "").split(/\r?\n/u);
  const headerAt = lines.findIndex((line) => line.trim() !== "");
  const header = lines[headerAt] ?? "";
  const mark = delimiter ?? delimiterIn(header);
  const rows: TableRow[] = [];
  for (let at = headerAt + 1; at < lines.length; at++) {
    const line = lines[at] ?? "";
    if (line.trim() !== "") rows.push({ line: at + 1, cells: cellsOf(line, mark) });
  }
  return { columns: headerAt < 0 ? [] : cellsOf(header, mark), rows };
}

/** Index of a column, by its name or, where no name fits, without regard to case and spaces. */
export function columnIndex({ columns }: Table, name: string): number {
  const exact = columns.indexOf(name.trim());
  if (exact >= 0) return exact;
  const plain = (text: string) => text.toLowerCase().replaceAll(/\s+/gu, " ").trim();
  const near = columns.findIndex((column) => plain(column) === plain(name));
  if (near >= 0) return near;
  if (columns.length === 0) throw new Refusal(exitCodes.failed, "The file is empty.");
  const known = columns.map((column) => `"${column}"`).join(", ");
  const advice = "If those are not its columns, try --delimiter.";
  throw new Refusal(
    exitCodes.wrongUsage,
    `There is no column "${name}". The file has ${known}. ${advice}`,
  );
}
