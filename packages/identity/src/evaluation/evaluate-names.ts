import { alertScoreMin } from "../screening/alert-bounds.ts";
import { nameScore } from "../screening/name-score.ts";
import { type JudgedPair, accuracyAt, areaUnderRoc, bestF1 } from "./pair-metrics.ts";
import { columnIndex } from "./person-from-row.ts";
import type { MalformedRow, Table } from "./read-table.ts";
import { truthOf } from "./truth-cell.ts";

export interface NamesEvaluation {
  readonly pairs: number;
  /** At the product's threshold. */
  readonly f1: number;
  readonly bestF1: number;
  readonly auc: number;
  readonly threshold: number;
}

export interface NamesColumns {
  readonly left: string;
  readonly right: string;
  readonly match: string;
  /** Only rows with this value in this column, such as `schema=Person`. */
  readonly where?: { readonly column: string; readonly value: string };
}

/**
 * Judges labelled pairs of names: people's with the aligner that screens lists, organisations' by
 * their own manner. Rows whose label is neither yes nor no, or without both names, are left out and
 * named.
 */
export function evaluateNames(
  table: Table,
  columns: NamesColumns,
): { readonly evaluation: NamesEvaluation; readonly malformed: readonly MalformedRow[] } {
  const [left, right, match] = [columns.left, columns.right, columns.match].map((column) =>
    columnIndex(table, column),
  ) as [number, number, number];
  const { where } = columns;
  const filter = where === undefined ? undefined : columnIndex(table, where.column);
  const rows = table.rows.filter(
    ({ cells }) => filter === undefined || cells[filter] === where?.value,
  );
  const judged: JudgedPair[] = [];
  const malformed: MalformedRow[] = [];
  for (const { line, cells } of rows) {
    const isTrue = truthOf(cells[match]!);
    const [one, other] = [cells[left]!, cells[right]!];
    if (one === "" || other === "") malformed.push({ line, code: "empty-value" });
    else if (isTrue === undefined) malformed.push({ line, code: "truth-unread" });
    else judged.push({ score: nameScore(one, other), isTrue });
  }
  const truths = judged.filter((pair) => pair.isTrue).length;
  const evaluation = {
    pairs: judged.length,
    f1: accuracyAt(judged, alertScoreMin, truths).f1,
    bestF1: bestF1(judged, truths).f1,
    auc: areaUnderRoc(judged),
    threshold: alertScoreMin,
  };
  return { evaluation, malformed };
}
