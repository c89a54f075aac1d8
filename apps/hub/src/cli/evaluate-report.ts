import type { Evaluation, EvaluationKind, MalformedFileRow } from "@caravanserai/identity";

type Evaluated = Extract<Evaluation, { kind: "evaluated" }>;
type Rejected = Extract<Evaluation, { kind: "rejected" }>;

const whyMalformed: Readonly<Record<MalformedFileRow["code"], string>> = {
  "cell-count": "other number of cells than the first line",
  "open-quote": "a quote is opened and never closed",
  "empty-value": "a needed value is empty",
  "row-too-long": "the row is too long",
};

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
    const rest = sorted.slice(namedRowsMax).map(({ line }) => line);
    const lines = named.map(({ line, code }) => `${path}:${line}: left out, ${whyMalformed[code]}`);
    if (rest.length > 0) {
      lines.push(`${path}: ${rest.length} more left out, lines ${rangesOf(rest)}`);
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
export function rejectionText({ code, detail = "" }: Rejected, kind: EvaluationKind): string {
  switch (code) {
    case "evaluation-file-missing":
      return kind === "records" ? "Give one file or two." : "A file is missing.";
    case "evaluation-map-missing":
      return missing[kind];
    case "evaluation-truth-missing":
      return "Say what is true: --truth COLUMN, or --pairs FILE";
    case "evaluation-column-unknown":
      return `The file has ${detail}. If those are not its columns, try --delimiter.`;
    case "evaluation-no-rows":
      return "There are no rows to evaluate. Is it the right file, the right --delimiter?";
    case "evaluation-too-many-rows":
      return "More rows than fit into memory at once: evaluate a part, such as 200,000 of them.";
  }
}

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
  if (kind === "names" && "auc" in result && result.auc === 0 && result.bestF1 === 0) {
    return ["No pair counts as the same: the column of --match holds true, yes or 1 for those."];
  }
  if (kind === "list" && !("recall" in result)) {
    return ["Recall is not known: no query names its entry in the list (--truth COLUMN)."];
  }
  return [];
}

/** Pairs that no two records of the files have the ids of, or that stand there twice. */
export function lostPairs(text: string, { result, malformedRows }: Evaluated): readonly string[] {
  const rows = text.split("\n").filter((line) => line.trim() !== "").length - 1;
  const malformed = malformedRows.filter(({ file }) => file === "pairs").length;
  const found = "truthPairs" in result ? result.truthPairs : 0;
  const lost = rows - malformed - found;
  if (lost <= 0) return [];
  return [
    `${lost} of ${rows} pairs repeat others, or name ids that the files do not have: is --id right?`,
  ];
}
