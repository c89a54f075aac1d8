import { assert } from "@caravanserai/kernel";
import type { EntryId, FigureClaimId, ReportId } from "../ids.ts";
import type { SeriesReference } from "./series-events.ts";
import {
  changesTheNumber,
  isSameValue,
  type FigureStatement,
  type StatementField,
} from "./statement.ts";
import type { FigureAct, FigureClaimRow, FigureConflict } from "./state.ts";

type ActOf<Name extends FigureAct["act"]> = Extract<FigureAct, { act: Name }>;

export interface ClaimSource {
  readonly key: FigureClaimId;
  readonly report: ReportId | null;
  readonly spanStart: number | null;
  readonly spanEnd: number | null;
  readonly seriesPoint: SeriesReference | null;
}

export function enteredClaim(source: ClaimSource, act: ActOf<"entered">): FigureClaimRow {
  const { statement, entry, by, atMs } = act;
  const fields = Object.keys(statement) as StatementField[];
  return withStatement(
    {
      ...source,
      enteredBy: by,
      enteredAtMs: atMs,
      changedAtMs: atMs,
      review: "entered",
      role: null,
      low: null,
      high: null,
      version: entry,
      // Every field of the statement is there: its schema knows no optional one.
      provenance: Object.fromEntries(fields.map((field) => [field, entry])) as Record<
        StatementField,
        EntryId
      >,
      conflicts: [],
      acts: [act],
    },
    statement,
  );
}

type WithoutStatement = Omit<
  FigureClaimRow,
  "statement" | "measure" | "direction" | "place" | "periodStart" | "periodEnd"
>;

function withStatement(row: WithoutStatement, statement: FigureStatement): FigureClaimRow {
  const { measure, direction, place, periodStart, periodEnd } = statement;
  return { ...row, statement, measure, direction, place, periodStart, periodEnd };
}

/** The claim after one more act. */
export function withAct(row: FigureClaimRow, act: FigureAct): FigureClaimRow {
  const acts = [...row.acts, act];
  const changed = { ...row, acts, changedAtMs: act.atMs };
  switch (act.act) {
    case "entered":
      // The same claim twice says nothing new; the first entry stands.
      return row;
    case "corrected":
      return withCorrection(changed, act);
    case "reviewed":
      return { ...changed, review: act.verdict };
    case "withdrawn":
      return { ...changed, review: "withdrawn", role: null, low: null, high: null };
    case "role-set":
      return { ...changed, role: act.role, low: act.low, high: act.high };
  }
}

/**
 * Fields that were changed since the version the editor saw keep their value; the other one waits
 * as a conflict. A correction made from the standing version settles what waits for its fields.
 */
function withCorrection(row: FigureClaimRow, act: ActOf<"corrected">): FigureClaimRow {
  const conflicting = conflictingFields(row, act);
  const fields = (Object.keys(act.changes) as StatementField[]).filter(
    (field) => !conflicting.includes(field),
  );
  const waiting = conflicting.map((field): FigureConflict => {
    const { entry, by, atMs } = act;
    const value = act.changes[field] ?? null;
    return { field, value, entry, standing: row.provenance[field], by, atMs };
  });
  const settled = row.version === act.basedOn ? fields : [];
  const conflicts = [...row.conflicts.filter(({ field }) => !settled.includes(field)), ...waiting];
  // Also a conflict makes a new version: who decides between the values must have seen both.
  const version = act.entry;
  if (fields.length === 0) return { ...row, conflicts, version };
  const changes = Object.fromEntries(fields.map((field) => [field, act.changes[field]]));
  const set = Object.fromEntries(fields.map((field) => [field, act.entry]));
  const losesRole = changesTheNumber(fields);
  return withStatement(
    {
      ...row,
      conflicts,
      review: row.review === "withdrawn" ? "withdrawn" : "entered",
      version,
      provenance: { ...row.provenance, ...set },
      ...(losesRole ? { role: null, low: null, high: null } : {}),
    },
    { ...row.statement, ...changes },
  );
}

/** Changed fields whose standing value the editor had not seen, and that differ from it. */
export function conflictingFields(
  row: FigureClaimRow,
  { changes, basedOn }: Pick<ActOf<"corrected">, "changes" | "basedOn">,
): readonly StatementField[] {
  const fields = Object.keys(changes) as StatementField[];
  if (basedOn === row.version) return [];
  const seen = row.acts.findIndex(({ entry }) => entry === basedOn);
  const seenEntries = new Set(row.acts.slice(0, seen + 1).map(({ entry }) => entry));
  return fields.filter(
    (field) =>
      !seenEntries.has(row.provenance[field]) && !isSameValue(changes[field], row.statement[field]),
  );
}

/** The claim as the ledger knew it at a moment; undefined when it was not in it yet. */
export function claimAsKnown(row: FigureClaimRow, knownAtMs: number): FigureClaimRow | undefined {
  const [first, ...later] = row.acts;
  assert(first?.act === "entered", "a claim begins with its entry");
  if (first.atMs > knownAtMs) return undefined;
  const { key, report, spanStart, spanEnd, seriesPoint } = row;
  return later
    .filter(({ atMs }) => atMs <= knownAtMs)
    .reduce(withAct, enteredClaim({ key, report, spanStart, spanEnd, seriesPoint }, first));
}
