import type { Clock } from "@caravanserai/kernel";
import { parseList } from "../screening/parse-list.ts";
import { type KeysEvaluation, evaluateKeys } from "./evaluate-keys.ts";
import { type ListEvaluation, evaluateList } from "./evaluate-list.ts";
import { type NamesColumns, type NamesEvaluation, evaluateNames } from "./evaluate-names.ts";
import { type RecordsEvaluation, evaluateRecords } from "./evaluate-records.ts";
import { type ColumnMap, ColumnMapError, columnIndex, identityReader } from "./person-from-row.ts";
import { type MalformedRow, type Table, type TableOptions, readTable } from "./read-table.ts";
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
  | "evaluation-too-many-rows";

export interface MalformedFileRow extends MalformedRow {
  /** Role of the file: `file 1`, `pairs`, `list`, `queries`. */
  readonly file: string;
}

export type Evaluation =
  | {
      readonly kind: "evaluated";
      readonly result: RecordsEvaluation | NamesEvaluation | KeysEvaluation | ListEvaluation;
      /** Rows left out, each with its line. */
      readonly malformedRows: readonly MalformedFileRow[];
    }
  | {
      readonly kind: "rejected";
      readonly code: EvaluationRejection;
      /** Column names, never cell values. */
      readonly detail?: string;
    };

/** Records of one evaluation: all of them are held in memory at once. */
const recordsMax = 300_000;

function rejected(code: EvaluationRejection): Evaluation {
  return { kind: "rejected", code };
}

function inFile(file: string, rows: readonly MalformedRow[]): MalformedFileRow[] {
  return rows.map((row) => ({ file, ...row }));
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

function runRecords(texts: EvaluationTexts, options: EvaluationOptions): Evaluation {
  const files = texts.files ?? [];
  if (files.length === 0 || files.length > 2) return rejected("evaluation-file-missing");
  if (options.map === undefined) return rejected("evaluation-map-missing");
  const { tables, malformedRows } = readFiles(files, tableOptions(options));
  if (tables.some((table) => table.rows.length === 0)) return rejected("evaluation-no-rows");
  const rowCount = tables.reduce((sum, table) => sum + table.rows.length, 0);
  if (rowCount > recordsMax) return rejected("evaluation-too-many-rows");
  const set = readRecordSet(tables, options.map, options.asOf);
  const pairsTable = texts.pairs === undefined ? undefined : readTable(texts.pairs);
  if (pairsTable === undefined && options.truth === undefined) {
    return rejected("evaluation-truth-missing");
  }
  const truth =
    pairsTable === undefined
      ? truthFromColumn(tables, options.truth!, set)
      : truthFromPairs(tables, pairsTable, options.id);
  const { clock, isTokensOnly = false } = options;
  const result = evaluateRecords(set, truth, { isTokensOnly, clock });
  const malformedPairs = inFile("pairs", pairsTable?.malformed ?? []);
  return { kind: "evaluated", result, malformedRows: [...malformedRows, ...malformedPairs] };
}

function runNames(texts: EvaluationTexts, options: EvaluationOptions): Evaluation {
  const [text] = texts.files ?? [];
  if (text === undefined) return rejected("evaluation-file-missing");
  if (options.names === undefined) return rejected("evaluation-map-missing");
  const table = readTable(text, tableOptions(options));
  if (table.rows.length === 0) return rejected("evaluation-no-rows");
  const result = evaluateNames(table, options.names);
  return { kind: "evaluated", result, malformedRows: inFile("file 1", table.malformed) };
}

function runKeys(texts: EvaluationTexts, options: EvaluationOptions): Evaluation {
  const [text] = texts.files ?? [];
  if (text === undefined) return rejected("evaluation-file-missing");
  const table = readTable(text, { ...tableOptions(options), hasHeader: false });
  if (table.rows.length === 0) return rejected("evaluation-no-rows");
  const { evaluation, malformed } = evaluateKeys(table);
  const malformedRows = inFile("file 1", [...table.malformed, ...malformed]);
  return { kind: "evaluated", result: evaluation, malformedRows };
}

/** Mapping by the usual column names when none is given. */
function queryMap(table: Table): ColumnMap {
  const usual = {
    name: ["name", "full_name", "fullname", "query"],
    family: ["family", "surname", "last_name"],
    given: ["given", "given_name", "first_name"],
    birth: ["birth", "birth_date", "date_of_birth", "dob"],
  };
  const lower = table.columns.map((column) => column.toLowerCase());
  const found = Object.entries(usual).flatMap(([key, names]) => {
    const name = names.find((one) => lower.includes(one));
    return name === undefined ? [] : [[key, table.columns[lower.indexOf(name)]!] as const];
  });
  return Object.fromEntries(found);
}

function runList(texts: EvaluationTexts, options: EvaluationOptions): Evaluation {
  if (texts.list === undefined || texts.queries === undefined) {
    return rejected("evaluation-file-missing");
  }
  const list = parseList(texts.list, texts.listAliases);
  const table = readTable(texts.queries, tableOptions(options));
  if (list.entries.length === 0 || table.rows.length === 0) return rejected("evaluation-no-rows");
  const map = options.map ?? queryMap(table);
  if (Object.keys(map).length === 0) return rejected("evaluation-map-missing");
  const read = identityReader(table, map, options.asOf);
  const truth = options.truth === undefined ? undefined : columnIndex(table, options.truth);
  const queries = table.rows.map((row) => ({
    person: read(row),
    truth: truth === undefined ? "" : row.cells[truth]!,
  }));
  const result = evaluateList(list.entries, queries, options.clock);
  const malformedRows = [...inFile("list", list.malformed), ...inFile("queries", table.malformed)];
  return { kind: "evaluated", result, malformedRows };
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
    return runs[kind](texts, options);
  } catch (error) {
    if (!(error instanceof ColumnMapError)) throw error;
    return { kind: "rejected", code: "evaluation-column-unknown", detail: error.message };
  }
}
