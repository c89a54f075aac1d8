import type { MalformedRow, Table, TableRow } from "../evaluation/read-table.ts";
import { listBirths } from "./list-births.ts";
import type { ListEntry, ListName, ListedSex } from "./list-entry.ts";

type CellReader = (row: TableRow) => string;

/** Names under which lists with a header keep what screening needs, the likeliest first. */
const usualColumns = {
  id: "id|ent_num|reference|reference_number|ref|number|uid|entity_number|entry_id|list_id|_id",
  schema: "schema|type|sdn_type|entity_type|kind",
  name: "name|caption|full_name|fullname|full name|primary_name|whole_name|имя|фио",
  family: "family|surname|last_name|lastname|family_name|фамилия",
  given: "given|given_name|given_names|first_name|firstname|имя",
  middle: "middle|middle_name|patronymic|second_name|отчество",
  aliases: "aliases|alias|aka|a.k.a.|alt_names|alternative_names|other_names|also_known_as",
  weak: "weak_aliases|weakalias|weak_alias|low_quality_aliases",
  birth: "birth_date|birth|dob|date_of_birth|dates_of_birth|birthdate|birth date|date of birth",
  sex: "sex|gender",
} as const;

type Field = keyof typeof usualColumns;

interface ListColumns {
  readonly read: Readonly<Record<Field, CellReader>>;
  readonly has: (field: Field) => boolean;
}

function columnsOf(table: Table): ListColumns {
  const lower = table.columns.map((name) => name.toLowerCase().trim());
  const indexOf = (field: Field): number =>
    usualColumns[field]
      .split("|")
      .map((name) => lower.indexOf(name))
      .find((found) => found >= 0) ?? -1;
  const fields = Object.keys(usualColumns) as Field[];
  const read = Object.fromEntries(
    fields.map((field) => {
      const index = indexOf(field);
      return [field, ({ cells }: TableRow) => (index < 0 ? "" : (cells[index] ?? ""))];
    }),
  ) as Record<Field, CellReader>;
  return { read, has: (field) => indexOf(field) >= 0 };
}

const people = new Set(["", "person", "individual", "natural person", "p", "i"]);

/** Several values in one cell, as OpenSanctions and spreadsheets write them. */
function splitCell(cell: string): string[] {
  return cell
    .split(/[;|\n]/)
    .map((part) => part.trim().replace(/^"(.*)"$/, "$1"))
    .filter((part) => part !== "");
}

function sexOf(text: string): { readonly sex?: ListedSex } {
  const first = text.trim().toLowerCase()[0] ?? "";
  if (first === "m" || first === "м") return { sex: "male" };
  return first === "f" || first === "ж" ? { sex: "female" } : {};
}

function namesOf(full: string, { read }: ListColumns, row: TableRow): ListName[] {
  return [
    ...[full, ...splitCell(read.aliases(row))].map((text) => ({ text, isWeak: false })),
    ...splitCell(read.weak(row)).map((text) => ({ text, isWeak: true })),
  ];
}

interface ColumnsList {
  readonly entries: readonly ListEntry[];
  /** Rows about companies, vessels and other things. */
  readonly others: number;
  readonly malformed: readonly MalformedRow[];
  /** False when no column is known to hold names. */
  readonly hasNames: boolean;
}

/**
 * People of a list with a header, under the column names that OpenSanctions and most home-made
 * lists use. A file of one column is a list of names. Birth dates that cannot be read are named.
 */
export function parseColumnsList(table: Table): ColumnsList {
  const columns = columnsOf(table);
  const { read, has } = columns;
  const isOneColumn = table.columns.length === 1;
  const hasNames = isOneColumn || has("name") || has("family") || has("given");
  const entries: ListEntry[] = [];
  const malformed: MalformedRow[] = [];
  let others = 0;
  for (const row of hasNames ? table.rows : []) {
    if (!people.has(read.schema(row).toLowerCase())) {
      others++;
      continue;
    }
    const parts = [read.family(row), read.given(row), read.middle(row)].filter((one) => one !== "");
    const full = (isOneColumn ? row.cells[0]! : read.name(row)) || parts.join(" ");
    if (full === "") {
      malformed.push({ line: row.line, code: "empty-value" });
      continue;
    }
    const dates = splitCell(read.birth(row));
    const births = dates.flatMap(listBirths);
    if (births.length < dates.length) malformed.push({ line: row.line, code: "birth-unread" });
    const id = has("id") && read.id(row) !== "" ? read.id(row) : `line ${row.line}`;
    entries.push({ id, names: namesOf(full, columns, row), births, ...sexOf(read.sex(row)) });
  }
  return { entries, others, malformed, hasNames };
}
