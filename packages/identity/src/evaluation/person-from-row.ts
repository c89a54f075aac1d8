import type { BirthDate } from "../birth-date/birth-date.ts";
import { birthColumnReader } from "./birth-column.ts";
import type { IdentityDocument, PersonIdentity, Sex } from "../person/person-identity.ts";
import { type PreparedPerson, prepare } from "../person/prepare.ts";
import type { Table, TableRow } from "./read-table.ts";
import { type WrittenBirth, firstYearOf, writtenBirthOf } from "./written-birth.ts";

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

type BirthReader = (row: TableRow) => WrittenBirth;

/** Birth dates in the order of day and month, and of the times, that the whole column shows. */
export function birthReader(
  table: Table,
  columns: string | undefined,
  asOf = asOfDefault,
): BirthReader {
  if (columns === undefined) return () => ({});
  const cell = cellReader(table, columns);
  const read: CellReader = (row) => cell(row)?.replace(decimalDate, "$1");
  const cells = table.rows.map((row) => read(row) ?? "");
  const rewrite = birthColumnReader(cells);
  const reading = { asOf, firstYear: firstYearOf(cells) };
  return (row) => {
    const text = read(row);
    return writtenBirthOf(text === undefined ? undefined : rewrite(text), reading);
  };
}

function cellReaders(table: Table, map: ColumnMap): ReadonlyMap<string, CellReader> {
  return new Map(
    Object.entries(map)
      .filter(([key]) => key !== "birth")
      .map(([key, columns]) => [key, cellReader(table, columns)]),
  );
}

type Cells = (key: string) => string | undefined;

/**
 * Cells without repetition: where family and given name stand apart, the whole name says nothing
 * new; where one of them is missing, the whole name says what the other does.
 */
function nameOnce(cell: Cells): Cells {
  const whole = cell("name")?.toLowerCase();
  if (whole === undefined) return cell;
  const isApart = cell("family") !== undefined && cell("given") !== undefined;
  const repeated = isApart
    ? ["name"]
    : ["family", "given"].filter((key) => whole.includes(cell(key)?.toLowerCase() ?? whole));
  return (key) => (repeated.includes(key) ? undefined : cell(key));
}

function identityOf(cell: Cells, birth: BirthDate | undefined): PersonIdentity {
  const names = present({
    family: cell("family"),
    given: cell("given"),
    patronymic: cell("patronymic"),
    only: cell("name"),
  });
  const rest = present({
    birth,
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
  const birthOf = birthReader(table, map["birth"], asOf);
  return (row) => identityOf((key) => readers.get(key)?.(row), birthOf(row).birth);
}

/** As `identityReader`, prepared for comparison with the further circumstances of the row. */
export function personReader(
  table: Table,
  map: ColumnMap,
  asOf = asOfDefault,
): (row: TableRow) => PreparedPerson {
  const readers = cellReaders(table, map);
  const birthOf = birthReader(table, map["birth"], asOf);
  const further = [...readers].filter(([key]) => !identityKeys.has(key));
  return (row) => {
    const { birth, digits } = birthOf(row);
    const person = identityOf(
      nameOnce((key) => readers.get(key)?.(row)),
      birth,
    );
    const circumstances = Object.fromEntries(further.map(([key, read]) => [key, read(row)]));
    const prepared = prepare(person, circumstances);
    return digits === undefined ? prepared : { ...prepared, birthDigits: digits };
  };
}
