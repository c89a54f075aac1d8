import type { Evaluation, EvaluationKind, MalformedFileRow } from "@caravanserai/identity";

type Evaluated = Extract<Evaluation, { kind: "evaluated" }>;
type Rejected = Extract<Evaluation, { kind: "rejected" }>;

const whyMalformed: Readonly<Record<MalformedFileRow["code"], string>> = {
  "cell-count": "other number of cells than the first line",
  "open-quote": "a quote is opened and never closed",
  "empty-value": "a needed value is empty",
  "truth-unread": "the truth is neither yes nor no (1/0, true/false, match/non-match, …)",
  "birth-unread": "the birth date cannot be read",
  "birth-impossible": "the birth date is no day of the calendar",
  "birth-in-future": "the birth date is still to come",
  "birth-too-old": "the birth date is before 1880, or farther back than anybody lives",
  nobody: "no name, document or phone is given",
  "id-unknown": "the files have no record with this id",
  "entry-unknown": "the list has no person with this id or name",
  "element-open": "an element is opened and never closed",
  "entity-declared": "the file declares entities of its own, which are not followed",
};

/** What became of a row with such a flaw. */
const whatBecame: Readonly<Partial<Record<MalformedFileRow["code"], string>>> = {
  "birth-unread": "counted without it",
  "birth-impossible": "never counted as the same day, only by the parts that can be",
  "birth-in-future": "counted without it",
  "birth-too-old": "counted without it",
  nobody: "counted as found by nobody",
  "entry-unknown": "counted as listed and not found",
};

function reasonOf(code: MalformedFileRow["code"]): string {
  const became = whatBecame[code];
  return became === undefined
    ? `left out, ${whyMalformed[code]}`
    : `${became}: ${whyMalformed[code]}`;
}

/** Rows that stand in the JSON one by one; the count is of all. */
const jsonRowsMax = 1_000;

/** Malformed rows for programs: file, line, code and the reason in words. */
export function malformedJson(
  rows: readonly MalformedFileRow[],
  pathOf: (role: string) => string,
): readonly Readonly<Record<string, string | number>>[] {
  return rows.slice(0, jsonRowsMax).map(({ file, line, code }) => ({
    file: pathOf(file),
    line,
    code,
    reason: reasonOf(code),
  }));
}

/** Rows named one by one; the lines of all others are listed in ranges. */
const namedRowsMax = 20;

/** Lines as ranges: 3, 7-9. */
export function rangesOf(lines: readonly number[]): string {
  const ranges: string[] = [];
  for (let at = 0; at < lines.length;) {
    let end = at;
    while (lines[end + 1] === lines[end]! + 1) end++;
    ranges.push(at === end ? `${lines[at]}` : `${lines[at]}-${lines[end]}`);
    at = end + 1;
  }
  return ranges.join(", ");
}

/** Every row left out, with file and line; never its content. */
export function malformedLines(
  rows: readonly MalformedFileRow[],
  pathOf: (role: string) => string,
): readonly string[] {
  const byFile = new Map<string, MalformedFileRow[]>();
  for (const row of rows) {
    const found = byFile.get(row.file);
    if (found === undefined) byFile.set(row.file, [row]);
    else found.push(row);
  }
  return [...byFile].flatMap(([role, found]) => {
    const path = pathOf(role);
    const sorted = found.sort((one, other) => one.line - other.line);
    const named = sorted.slice(0, namedRowsMax);
    const lines = named.map(({ line, code }) => `${path}:${line}: ${reasonOf(code)}`);
    const rest = sorted.slice(namedRowsMax);
    for (const code of new Set(rest.map((row) => row.code))) {
      const alike = rest.filter((row) => row.code === code).map((row) => row.line);
      lines.push(`${path}: ${alike.length} more ${reasonOf(code)}; lines ${rangesOf(alike)}`);
    }
    return lines;
  });
}

const missing: Readonly<Record<EvaluationKind, string>> = {
  records: "Say which columns hold what: --map family=surname,given=first_name,birth=dob",
  names: "Say which columns to compare: --left, --right and --match",
  keys: "The file has two columns: a name and its spelling in another script",
  list: "Say which columns of the queries hold what: --map name=full_name,birth=dob",
};

/** What is wrong and what to do about it; column names are quoted, cells never. */
export function rejectionText(
  { code, detail = "", file }: Rejected,
  { kind, pathOf }: { readonly kind: EvaluationKind; readonly pathOf: (role: string) => string },
): string {
  const path = file === undefined ? "The file" : pathOf(file);
  switch (code) {
    case "evaluation-file-missing":
      return kind === "records" ? "Give one file or two." : "A file is missing.";
    case "evaluation-map-missing":
      return missing[kind];
    case "evaluation-truth-missing":
      return "Say what is true: --truth COLUMN, or --pairs FILE";
    case "evaluation-column-unknown":
      return `${path} has ${detail}. If that is wrong, try --delimiter.`;
    case "evaluation-no-rows":
      return detail === ""
        ? `${path} has no rows to evaluate: it is empty or ends after its header.`
        : `${path} has no rows to evaluate: all have another number of cells than the first line, ` +
            `or an open quote (${detail}). Is it the right --delimiter?`;
    case "evaluation-no-pairs":
      return "No row has a name and its spelling. Is it the right file, the right --delimiter?";
    case "evaluation-list-empty":
      return `The list has no people. ${listFormats}`;
    case "evaluation-list-unknown":
      return `The list has no column of names; ${detail}. ${listFormats}`;
    case "evaluation-too-many-rows":
      return `${detail}. Add --sample 100000: whole people are picked by the column of --truth.`;
  }
}

const listFormats =
  "Read are OFAC's SDN.CSV, CONS_PRIM.CSV or SDN.XML, the UN's consolidated XML, OpenSanctions' " +
  "targets.simple.csv, and CSV with id, name (or family and given), aliases and birth_date.";

function inWords(key: string): string {
  return key.replace(/[A-Z]|1000/g, (start) => ` ${start.toLowerCase()}`);
}

const digits = { maximumFractionDigits: 4 };

/** The figures one below the other. */
export function figureLines(figures: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.entries(figures).map(([key, value]) => {
    const shown = typeof value === "number" ? value.toLocaleString("en-US", digits) : "not known";
    return `${inWords(key).padEnd(22)} ${shown.padStart(12)}`;
  });
}

/** Remarks on figures that are easily misread. */
export function remarks(kind: EvaluationKind, { result }: Evaluated): readonly string[] {
  if (kind === "records" && "truthPairs" in result && result.truthPairs === 0) {
    return ["No two records are one person by the stated truth: is it the right column or file?"];
  }
  if (kind === "records" && "pairsCompared" in result && result.pairsCompared === 0) {
    return ["No two records had enough in common to be compared: does --map fit the columns?"];
  }
  if (kind === "records" && "sampledFrom" in result) {
    const { records, sampledFrom } = result;
    return [
      `${records} of ${sampledFrom} rows were evaluated, whole people at a time. More rows have ` +
        "more pairs by chance: precision is a little lower there.",
    ];
  }
  if (kind === "names" && "auc" in result && result.auc === 0 && result.bestF1 === 0) {
    return ["No pair counts as the same: the column of --match holds true, yes or 1 for those."];
  }
  if (kind === "list" && !("recall" in result)) {
    return ["Recall is not known: no query names its entry in the list (--truth COLUMN)."];
  }
  return [];
}

/** Columns that stand in a header twice. */
export function repeatedLines(
  { repeatedColumns }: Evaluated,
  pathOf: (role: string) => string,
): readonly string[] {
  return repeatedColumns.map(
    ({ file, column }) => `${pathOf(file)}: two columns are called "${column}"; the first counts`,
  );
}
