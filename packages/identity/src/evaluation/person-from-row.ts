import { type BirthDate, isBirthDate } from "../birth-date/birth-date.ts";
import { parseBirthDate } from "../birth-date/parse-birth-date.ts";
import { birthColumnReader } from "./birth-column.ts";
import type { IdentityDocument, PersonIdentity, Sex } from "../person/person-identity.ts";
import { type PreparedPerson, prepare } from "../person/prepare.ts";
import type { Table, TableRow } from "./read-table.ts";

/**
 * Which columns hold what: `family`, `given`, `patronymic`, `name` (full name), `birth`, `sex`,
 * `citizenship`, `document`, `phone`, `iin`, `birthplace`, `address`; any other key is a further
 * circumstance. Several columns are joined by `+`.
 */
export type ColumnMap = Readonly<Record<string, string>>;

/** Thrown for a mapping that the file cannot serve; the message names columns only. */
export class ColumnMapError extends Error {
  override readonly name = "ColumnMapError";
}

type CellReader = (row: TableRow) => string | undefined;

const identityKeys = new Set([
  "family",
  "given",
  "patronymic",
  "name",
  "birth",
  "sex",
  "citizenship",
  "document",
  "phone",
  "iin",
  "birthplace",
  "address",
]);

/** Day from which two-digit years and ages are counted when the caller gives none. */
const asOfDefault = "2030-01-01";

/** A date or a long number names no column: the file begins with somebody's row. */
function hasDataCells({ columns }: Table): boolean {
  return columns.some((cell) => /\d{5}|^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$/.test(cell));
}

/** Index of a column, by its name or, where no name fits, without regard to case. */
export function columnIndex(table: Table, column: string): number {
  const index = table.columns.indexOf(column.trim());
  if (index >= 0) return index;
  const lower = table.columns.findIndex(
    (name) => name.toLowerCase() === column.trim().toLowerCase(),
  );
  if (lower >= 0) return lower;
  const known = hasDataCells(table)
    ? "its first line is a row and no header: add a line with the names of the columns"
    : `columns: ${table.columns.join(", ")}`;
  throw new ColumnMapError(`no column "${column}"; ${known}`);
}

/** Reads one mapped value; undefined when every joined cell is empty. */
function cellReader(table: Table, columns: string): CellReader {
  const indexes = columns.split("+").map((column) => columnIndex(table, column));
  return (row) => {
    const text = indexes
      .map((index) => row.cells[index]!)
      .filter((cell) => cell !== "")
      .join(" ");
    return text === "" ? undefined : text;
  };
}

/** Two separators or none: `1973-1977` is a span of years. */
const isoLike = /^(\d{4})([-./]?)(\d\d)\2(\d\d)$/;

/** Day, month and year as `birthColumnReader` puts them. */
const dayFirst = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;

/** Year, month and day where the text holds all three as numbers. */
function yearFirst(text: string): string {
  const parts = dayFirst.exec(text);
  if (parts === null) return text.replace(/^\+/, "").slice(0, 10);
  return `${parts[3]!}-${parts[2]!.padStart(2, "0")}-${parts[1]!.padStart(2, "0")}`;
}

/** Years in which nobody in a file of people was born. */
const birthYears = { first: 1000, last: 2999 };

/** A date in eight digits: a day, or as much of it as the calendar knows, and the digits. */
interface WrittenBirth {
  readonly birth?: BirthDate;
  readonly digits?: string;
}

/** Birth dates of old registers too: nobody is refused for being born in 1768. */
function eightDigits(text: string): WrittenBirth | undefined {
  const match = isoLike.exec(text);
  if (match === null) return undefined;
  const digits = match[1]! + match[3]! + match[4]!;
  const [year, month, day] = [match[1], match[3], match[4]].map(Number) as [number, number, number];
  if (year < birthYears.first || year > birthYears.last) return { digits };
  const exact: BirthDate = { precision: "day", year, month, day };
  if (isBirthDate(exact)) return { birth: exact };
  const inMonth: BirthDate = { precision: "month", year, month };
  if (isBirthDate(inMonth)) return { birth: inMonth, digits };
  return { birth: { precision: "year", year }, digits };
}

function writtenBirthOf(text: string | undefined, asOf: string): WrittenBirth {
  if (text === undefined) return {};
  const written = eightDigits(yearFirst(text));
  if (written !== undefined) return written;
  const year = /^\d{4}$/.test(text) ? Number(text) : undefined;
  if (year !== undefined && year > 0) return { birth: { precision: "year", year } };
  const parse = parseBirthDate(text, { asOf });
  return parse.kind === "candidates" ? { birth: parse.candidates[0]! } : {};
}

function sexOf(text: string | undefined): Sex | undefined {
  const first = text?.toLowerCase()[0];
  if (first === undefined) return undefined;
  if ("mм1".includes(first)) return "male";
  return "fwжә2".includes(first) ? "female" : undefined;
}

function documentOf(number: string | undefined): IdentityDocument | undefined {
  return number === undefined ? undefined : { type: "other", number };
}

type Present<Fields> = { readonly [Key in keyof Fields]?: Exclude<Fields[Key], undefined> };

function present<Fields extends object>(fields: Fields): Present<Fields> {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Present<Fields>;
}

/** Tables that once held numbers write a date without separators as `19860307.0`. */
const decimalDate = /^(\d{4}(?:\d{4})?)\.0$/;

/** Birth dates in the order of day and month that the whole column shows. */
function birthReader(table: Table, columns: string): CellReader {
  const cell = cellReader(table, columns);
  const read: CellReader = (row) => cell(row)?.replace(decimalDate, "$1");
  const rewrite = birthColumnReader(table.rows.map((row) => read(row) ?? ""));
  return (row) => {
    const text = read(row);
    return text === undefined ? undefined : rewrite(text);
  };
}

function cellReaders(table: Table, map: ColumnMap): ReadonlyMap<string, CellReader> {
  return new Map(
    Object.entries(map).map(([key, columns]) => [
      key,
      key === "birth" ? birthReader(table, columns) : cellReader(table, columns),
    ]),
  );
}

function identityOf(cell: (key: string) => string | undefined, asOf: string): PersonIdentity {
  const names = present({
    family: cell("family"),
    given: cell("given"),
    patronymic: cell("patronymic"),
    only: cell("name"),
  });
  const rest = present({
    birth: writtenBirthOf(cell("birth"), asOf).birth,
    sex: sexOf(cell("sex")),
    citizenship: cell("citizenship"),
    document: documentOf(cell("document")),
    phone: cell("phone"),
    iin: cell("iin"),
    birthplace: cell("birthplace"),
    address: cell("address"),
  });
  return { names, ...rest };
}

/** A function that reads the person of a row by the mapping. */
export function identityReader(
  table: Table,
  map: ColumnMap,
  asOf = asOfDefault,
): (row: TableRow) => PersonIdentity {
  const readers = cellReaders(table, map);
  return (row) => identityOf((key) => readers.get(key)?.(row), asOf);
}

/** As `identityReader`, prepared for comparison with the further circumstances of the row. */
export function personReader(
  table: Table,
  map: ColumnMap,
  asOf = asOfDefault,
): (row: TableRow) => PreparedPerson {
  const readers = cellReaders(table, map);
  const further = [...readers].filter(([key]) => !identityKeys.has(key));
  return (row) => {
    const person = identityOf((key) => readers.get(key)?.(row), asOf);
    const circumstances = Object.fromEntries(further.map(([key, read]) => [key, read(row)]));
    const { digits } = writtenBirthOf(readers.get("birth")?.(row), asOf);
    const prepared = prepare(person, circumstances);
    return digits === undefined ? prepared : { ...prepared, birthDigits: digits };
  };
}
