import {
  type ClaimsEvaluation,
  claimsFromCsv,
  type ContradictionReason,
  evaluateClaims,
  type MalformedClaim,
} from "@caravanserai/figures";
import { exitCodes, Refusal } from "../start/exit-codes.ts";
import { readEvaluated } from "./evaluate-files.ts";
import type { Output } from "./output.ts";

export interface EvaluateFiguresOptions {
  readonly claims: string;
  readonly encoding: string;
}

const reasons: Readonly<Record<MalformedClaim["code"], string>> = {
  "cell-count": "another number of cells than the header",
  "open-quote": "a quotation mark is never closed",
  "value-unreadable": "no number that can be read",
  "range-reversed": "the upper value is below the lower one",
  "range-incomplete": "a range with one end only",
  "day-unreadable": "no day like 2022-09-21 (03/04/2022 may be in March or in April)",
  "period-reversed": "the period ends before it begins",
  "unit-unknown":
    "no known unit (person-crossings, persons, households, vehicles, documents, hours)",
  "qualifier-unknown":
    "no known qualifier (exact, approximately, almost, more than, up to, several)",
  "direction-unknown": "no known direction (in, out, both, stock, n/a)",
  "id-missing": "no id",
  "id-repeated": "the id has been used before",
};

const explanations: Readonly<Record<ContradictionReason, string>> = {
  "fits-least": "it fits least with what the others say, or stands on the weaker source",
  "corrected-by-speaker": "the speaker corrected it later",
  "speaker-lowers-total":
    "one speaker lowers a running total without a word of correction; " +
    "which of the two is wrong cannot be known",
  "speaker-says-two":
    "one speaker says both, and nothing else decides; which of the two is wrong cannot be known",
  "no-third":
    "equally reliable, and no further statement decides; which of them is wrong cannot be known",
};

function contradictionLine(found: ClaimsEvaluation["contradictions"][number]): string {
  const { identity, refuted, stated, expected, residual, strength, reason } = found;
  const first = refuted ?? found.claims[0] ?? "";
  const others = found.claims.filter((id) => id !== first).join(" + ");
  return (
    `${identity} (${strength}): ${refuted === null ? "undecided; " : ""}${first} says ` +
    `${rounded(stated)}, ${others} say ${rounded(expected)}; residual ${rounded(residual)} ` +
    `(${explanations[reason]})`
  );
}

function givenUpLine({ claim, kind, by }: ClaimsEvaluation["givenUp"][number]): string {
  return claim === by ? `${claim} was ${kind}` : `${claim} was ${kind} by ${by}`;
}

function malformedLine(path: string, { line, column, code }: MalformedClaim): string {
  const where = column === null ? "" : `, column ${column}`;
  return `${path}, line ${line}${where}: ${reasons[code]}; the row was left out`;
}

function rounded(value: number): string {
  return Math.round(value).toLocaleString("en-US");
}

/** Runs lineage and arithmetic over a file of published statements. */
export async function evaluateFigures(
  output: Output,
  { claims: path, encoding }: EvaluateFiguresOptions,
): Promise<void> {
  const table = claimsFromCsv(await readEvaluated(path, { encoding, output }));
  if (table.missingColumns.length > 0) {
    const missing = table.missingColumns.join(", ");
    throw new Refusal(exitCodes.failed, `${path}, line 1: the columns ${missing} are missing`);
  }
  for (const row of table.malformed) output.note(malformedLine(path, row));
  if (table.claims.length === 0) {
    throw new Refusal(exitCodes.failed, `${path}: no row could be read as a statement`);
  }
  const evaluation = evaluateClaims(table.claims, table.corrections);
  const { origins, contradictions, residuals, barred, givenUp, omitted } = evaluation;
  if (omitted > 0) {
    output.note(`${path}: too many statements on one event; ${omitted} comparisons were left out`);
  }
  const malformedRows = table.malformed.map((row) => ({ ...row, reason: reasons[row.code] }));
  const lines = [
    `${table.claims.length} statements, ${origins.length} origins, ` +
      `${contradictions.length} contradictions`,
    ...origins
      .filter(({ claims }) => claims.length > 1)
      .map(({ id, claims, speaker }) => `${id}: ${claims.join(" = ")} (${speaker ?? "unnamed"})`),
    ...givenUp.map(givenUpLine),
    ...contradictions.map(contradictionLine),
  ];
  output.result(
    {
      claims: table.claims.length,
      origins,
      contradictions: contradictions.map((found) => ({
        ...found,
        reasonText: explanations[found.reason],
      })),
      residuals,
      barred,
      givenUp,
      omitted,
      malformedRows,
    },
    lines,
  );
}
