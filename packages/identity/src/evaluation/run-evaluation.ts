import type { Clock } from "@caravanserai/kernel";
import { samplePeople } from "./sample-people.ts";
import { parseList } from "../screening/parse-list.ts";
import { type KeysEvaluation, evaluateKeys } from "./evaluate-keys.ts";
import { type ListEvaluation, type ListQuery, evaluateList } from "./evaluate-list.ts";
import { type NamesColumns, type NamesEvaluation, evaluateNames } from "./evaluate-names.ts";
import { type RecordsEvaluation, evaluateRecords } from "./evaluate-records.ts";
import { type ColumnMap, ColumnMapError, columnIndex, identityReader } from "./person-from-row.ts";
import { type MalformedRow, type Table, type TableOptions, readTable } from "./read-table.ts";
import { rowFlaws } from "./row-flaws.ts";
import { readRecordSet, truthFromColumn, truthFromPairs } from "./record-set.ts";

/** Contents of the files, by role. */
export interface EvaluationTexts {
  /** One file, or two files between which records are matched. */
  readonly files?: readonly string[];
  /** True pairs of records as two columns of ids. */
  readonly pairs?: string;
  readonly list?: string;
  /** OFAC's separate file of alternative names. */
  readonly listAliases?: string;
  readonly queries?: string;
}

export interface EvaluationOptions {
  readonly clock: Clock;
  readonly map?: ColumnMap;
  /** Records: column whose equal values are one person. List: column with the entry's id. */
  readonly truth?: string;
  /** Column of the ids that a file of pairs refers to; the first column when absent. */
  readonly id?: string;
  readonly isTokensOnly?: boolean;
  /** Records: rows that this machine's memory holds at once, at most 300,000. */
  readonly recordsMax?: number;
  /** Records: about so many rows, whole people at a time, are picked by a column of truth. */
  readonly sampleRows?: number;
  readonly names?: NamesColumns;
  readonly delimiter?: string;
  /** Day (YYYY-MM-DD) from which ages and two-digit years count. */
  readonly asOf?: string;
}

export type EvaluationKind = "records" | "names" | "keys" | "list";

export type EvaluationRejection =
  | "evaluation-file-missing"
  | "evaluation-map-missing"
  | "evaluation-truth-missing"
  | "evaluation-column-unknown"
  | "evaluation-no-rows"
  | "evaluation-no-pairs"
  | "evaluation-list-empty"
  | "evaluation-list-unknown"
  | "evaluation-too-many-rows";

/** A column whose name stands in the header more than once: the first of them counts. */
interface RepeatedColumn {
  readonly file: string;
  readonly column: string;
}

interface SampledRecords extends RecordsEvaluation {
  /** Rows of the files when a sample of them was evaluated. */
  readonly sampledFrom?: number;
}

interface ScreenedList extends ListEvaluation {
  /** Companies, vessels and other things on the list: nobody is compared with them. */
  readonly listOthers: number;
}

export interface MalformedFileRow extends MalformedRow {
  /** Role of the file: `file 1`, `pairs`, `list`, `aliases`, `queries`. */
  readonly file: string;
}

export type Evaluation =
  | {
      readonly kind: "evaluated";
      readonly result: SampledRecords | NamesEvaluation | KeysEvaluation | ScreenedList;
      /** Rows left out, or kept without what could not be read, each with its line. */
      readonly malformedRows: readonly MalformedFileRow[];
      readonly repeatedColumns: readonly RepeatedColumn[];
    }
  | {
      readonly kind: "rejected";
      readonly code: EvaluationRejection;
      /** Column names or counts, never cell values. */
      readonly detail?: string;
      /** Role of the file that is at fault, as in `MalformedFileRow`. */
      readonly file?: string;
    };

/** Records of one evaluation: all of them are held in memory at once. */
const recordsMax = 300_000;

function rejected(code: EvaluationRejection): Evaluation {
  return { kind: "rejected", code };
}

function withoutRows(file: string, { malformed }: Table): Evaluation {
  const [first] = malformed;
  const unread =
    first === undefined ? {} : { detail: `${malformed.length}, the first in line ${first.line}` };
  return { kind: "rejected", code: "evaluation-no-rows", file, ...unread };
}

function inFile(file: string, rows: readonly MalformedRow[]): MalformedFileRow[] {
  return rows.map((row) => ({ file, ...row }));
}

/** Rows of one file in the order of its lines, whatever is wrong with each. */
function inOrder(rows: readonly MalformedFileRow[]): MalformedFileRow[] {
  return [...rows].sort((one, other) => {
    if (one.file !== other.file) return one.file < other.file ? -1 : 1;
    return one.line - other.line;
  });
}

function tableOptions(options: EvaluationOptions): TableOptions {
  return options.delimiter === undefined ? {} : { delimiter: options.delimiter };
}

function readFiles(texts: readonly string[], options: TableOptions) {
  const tables = texts.map((text) => readTable(text, options));
  const malformedRows = tables.flatMap((table, index) =>
    inFile(`file ${index + 1}`, table.malformed),
  );
  return { tables, malformedRows };
}

/** Rows kept without their birth date, and rows that name nobody. */
function flawedRows(
  tables: readonly Table[],
  map: ColumnMap,
  asOf: string | undefined,
): MalformedFileRow[] {
  return tables.flatMap((table, at) => {
    const flawOf = rowFlaws(table, map, asOf);
    const flawed = table.rows.flatMap((row) => {
      const code = flawOf(row);
      return code === undefined ? [] : [{ line: row.line, code }];
    });
    return inFile(`file ${at + 1}`, flawed);
  });
}

function repeatedIn(roles: readonly (readonly [string, Table])[]): RepeatedColumn[] {
  return roles.flatMap(([file, table]) =>
    table.repeatedColumns.map((column) => ({ file, column })),
  );
}

function rowsOf(tables: readonly Table[]): number {
  return tables.reduce((sum, table) => sum + table.rows.length, 0);
}

function sampled(tables: readonly Table[], { sampleRows, truth }: EvaluationOptions) {
  if (sampleRows === undefined || truth === undefined) return tables;
  return samplePeople(tables, truth, sampleRows);
}

/** Every mapped column is looked for first, so that a refusal names the file that lacks one. */
function columnsMissing(
  tables: readonly Table[],
  { map = {}, truth }: EvaluationOptions,
): Evaluation | undefined {
  const columns = [...Object.values(map).flatMap((one) => one.split("+")), truth ?? []].flat();
  for (const [at, table] of tables.entries()) {
    try {
      for (const column of columns) columnIndex(table, column);
    } catch (error) {
      if (!(error instanceof ColumnMapError)) throw error;
      const file = `file ${at + 1}`;
      return { kind: "rejected", code: "evaluation-column-unknown", detail: error.message, file };
    }
  }
  return undefined;
}

function runRecords(texts: EvaluationTexts, options: EvaluationOptions): Evaluation {
  const files = texts.files ?? [];
  const { map, clock, isTokensOnly = false } = options;
  if (files.length === 0 || files.length > 2) return rejected("evaluation-file-missing");
  if (map === undefined) return rejected("evaluation-map-missing");
  const { tables: read, malformedRows } = readFiles(files, tableOptions(options));
  const bare = read.findIndex((table) => table.rows.length === 0);
  if (bare >= 0) return withoutRows(`file ${bare + 1}`, read[bare]!);
  const missing = columnsMissing(read, options);
  if (missing !== undefined) return missing;
  const tables = sampled(read, options);
  const rowCount = rowsOf(tables);
  const rowsMax = Math.min(recordsMax, options.recordsMax ?? recordsMax);
  if (rowCount > rowsMax) {
    const detail = `${rowCount} rows, and ${rowsMax} are the most that are held in memory`;
    return { kind: "rejected", code: "evaluation-too-many-rows", detail };
  }
  if (texts.pairs === undefined && options.truth === undefined) {
    return rejected("evaluation-truth-missing");
  }
  const set = readRecordSet(tables, map, options.asOf);
  const pairsTable =
    texts.pairs === undefined ? undefined : readTable(texts.pairs, { hasHeader: false });
  const pairsTruth =
    pairsTable === undefined ? undefined : truthFromPairs(tables, pairsTable, options.id);
  const truth = pairsTruth ?? truthFromColumn(tables, options.truth!, set);
  const result = evaluateRecords(set, truth, { isTokensOnly, clock });
  const malformedPairs = [...(pairsTable?.malformed ?? []), ...(pairsTruth?.malformed ?? [])];
  const sampledFrom = rowsOf(read) === rowCount ? {} : { sampledFrom: rowsOf(read) };
  return {
    kind: "evaluated",
    result: { ...result, ...sampledFrom },
    malformedRows: [
      ...malformedRows,
      ...flawedRows(tables, map, options.asOf),
      ...inFile("pairs", malformedPairs),
    ],
    repeatedColumns: repeatedIn(tables.map((table, at) => [`file ${at + 1}`, table])),
  };
}

function runNames(texts: EvaluationTexts, options: EvaluationOptions): Evaluation {
  const [text] = texts.files ?? [];
  if (text === undefined) return rejected("evaluation-file-missing");
  if (options.names === undefined) return rejected("evaluation-map-missing");
  const table = readTable(text, tableOptions(options));
  if (table.rows.length === 0) return withoutRows("file 1", table);
  const { evaluation, malformed } = evaluateNames(table, options.names);
  return {
    kind: "evaluated",
    result: evaluation,
    malformedRows: inFile("file 1", [...table.malformed, ...malformed]),
    repeatedColumns: repeatedIn([["file 1", table]]),
  };
}

function runKeys(texts: EvaluationTexts, options: EvaluationOptions): Evaluation {
  const [text] = texts.files ?? [];
  if (text === undefined) return rejected("evaluation-file-missing");
  const table = readTable(text, { ...tableOptions(options), hasHeader: false });
  if (table.rows.length === 0) return withoutRows("file 1", table);
  const { evaluation, malformed } = evaluateKeys(table);
  if (evaluation.names === 0) return rejected("evaluation-no-pairs");
  const malformedRows = inFile("file 1", [...table.malformed, ...malformed]);
  return { kind: "evaluated", result: evaluation, malformedRows, repeatedColumns: [] };
}

/** Mapping by the usual column names when none is given. */
function queryMap(table: Table): ColumnMap {
  const usual = {
    name: ["name", "full_name", "fullname", "query", "full name", "caption"],
    family: ["family", "surname", "last_name", "lastname", "family_name"],
    given: ["given", "given_name", "first_name", "firstname", "given_names"],
    patronymic: ["patronymic", "middle_name"],
    birth: ["birth", "birth_date", "date_of_birth", "dob", "birthdate", "date of birth"],
    sex: ["sex", "gender"],
  };
  const lower = table.columns.map((column) => column.toLowerCase());
  const found = Object.entries(usual).flatMap(([key, names]) => {
    const name = names.find((one) => lower.includes(one));
    return name === undefined ? [] : [[key, table.columns[lower.indexOf(name)]!] as const];
  });
  const map = Object.fromEntries(found);
  const hasNames = ["name", "family", "given"].some((key) => Object.hasOwn(map, key));
  return hasNames ? map : {};
}

/** People to screen; rows that name nobody are left out, unread birth dates are reported. */
function readQueries(table: Table, map: ColumnMap, options: EvaluationOptions) {
  const read = identityReader(table, map, options.asOf);
  const flawOf = rowFlaws(table, map, options.asOf);
  const truth = options.truth === undefined ? undefined : columnIndex(table, options.truth);
  const queries: ListQuery[] = [];
  const malformed: MalformedRow[] = [];
  for (const row of table.rows) {
    const flaw = flawOf(row);
    if (flaw === "nobody") malformed.push({ line: row.line, code: "empty-value" });
    else if (flaw !== undefined) malformed.push({ line: row.line, code: flaw });
    if (flaw === "nobody") continue;
    const said = truth === undefined ? "" : row.cells[truth]!;
    queries.push({ line: row.line, person: read(row), truth: said });
  }
  return { queries, malformed };
}

function runList(texts: EvaluationTexts, options: EvaluationOptions): Evaluation {
  if (texts.list === undefined || texts.queries === undefined) {
    return rejected("evaluation-file-missing");
  }
  const list = parseList(texts.list, texts.listAliases);
  if (list.unknownColumns !== undefined && list.unknownColumns.length > 0) {
    const detail = `columns: ${list.unknownColumns.join(", ")}`;
    return { kind: "rejected", code: "evaluation-list-unknown", detail };
  }
  if (list.entries.length === 0) return rejected("evaluation-list-empty");
  const table = readTable(texts.queries, tableOptions(options));
  if (table.rows.length === 0) return withoutRows("queries", table);
  const map = options.map ?? queryMap(table);
  if (Object.keys(map).length === 0) return rejected("evaluation-map-missing");
  const { queries, malformed } = readQueries(table, map, options);
  const { evaluation, malformed: unknown } = evaluateList(list.entries, queries, options.clock);
  return {
    kind: "evaluated",
    result: { ...evaluation, listOthers: list.others },
    malformedRows: [
      ...inFile("list", list.malformed),
      ...inFile("aliases", list.malformedAliases),
      ...inFile("queries", [...table.malformed, ...malformed, ...unknown]),
    ],
    repeatedColumns: repeatedIn([["queries", table]]),
  };
}

const runs = { records: runRecords, names: runNames, keys: runKeys, list: runList } as const;

/**
 * Measures the matcher on files of the user's own: `records` (duplicates), `names` (labelled pairs
 * of names), `keys` (spellings in two scripts), `list` (screening). Parameters are the product's;
 * none is tuned to the file.
 */
export function runEvaluation(
  kind: EvaluationKind,
  texts: EvaluationTexts,
  options: EvaluationOptions,
): Evaluation {
  try {
    const evaluation = runs[kind](texts, options);
    if (evaluation.kind === "rejected") return evaluation;
    return { ...evaluation, malformedRows: inOrder(evaluation.malformedRows) };
  } catch (error) {
    if (!(error instanceof ColumnMapError)) throw error;
    return { kind: "rejected", code: "evaluation-column-unknown", detail: error.message };
  }
}
