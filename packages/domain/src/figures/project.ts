import { discrepancyKey, raiseDiscrepancy } from "../journal/discrepancy.ts";
import type { Fact } from "../journal/fact.ts";
import type { ReadRows, RowKey } from "../journal/read-rows.ts";
import type { FigureClaimId } from "../ids.ts";
import type { ClaimCorrected, FiguresEvent, OriginDeclared } from "./events.ts";
import { conflictingFields, enteredClaim, withAct } from "./fold-claim.ts";
import { applySeries, touchesOfSeries } from "./project-series.ts";
import type { FigureAct, FigureClaimRow } from "./state.ts";

const conflictKind = "figures.conflicting-correction";

function originKey(claims: readonly [FigureClaimId, FigureClaimId]): string {
  return [...claims].sort().join("|");
}

export function touchesOfFigures(fact: Fact<FiguresEvent>): readonly RowKey[] {
  const { event } = fact;
  switch (event.kind) {
    case "figures.series-kept":
    case "figures.series-withdrawn":
      return touchesOfSeries({ ...fact, event });
    case "figures.report-kept":
    case "figures.report-text-forgotten":
      return [{ table: "figureReport", key: event.report }];
    case "figures.origin-declared":
      return [{ table: "figureOrigin", key: originKey(event.claims) }];
    case "figures.claim-corrected":
      return [
        { table: "figureClaim", key: event.claim },
        { table: "discrepancy", key: discrepancyKey(conflictKind, event.claim) },
      ];
    default:
      return [{ table: "figureClaim", key: event.claim }];
  }
}

export function applyFigures(fact: Fact<FiguresEvent>, rows: ReadRows): void {
  const { event } = fact;
  switch (event.kind) {
    case "figures.series-kept":
    case "figures.series-withdrawn":
      return applySeries({ ...fact, event }, rows);
    case "figures.report-kept":
      return applyReportKept({ ...fact, event }, rows);
    case "figures.report-text-forgotten": {
      const row = rows.find("figureReport", event.report);
      if (row?.forgottenAtMs !== null) return;
      return rows.keep("figureReport", { ...row, forgottenAtMs: fact.atMs });
    }
    case "figures.origin-declared":
      return applyOrigin({ ...fact, event }, rows);
    case "figures.claim-entered": {
      if (rows.find("figureClaim", event.claim) !== undefined) return;
      const { claim: key, report, start: spanStart, end: spanEnd, statement } = event;
      const seriesPoint = event.seriesPoint ?? null;
      const act = { ...actFacts(fact), act: "entered", statement } as const;
      return rows.keep(
        "figureClaim",
        enteredClaim({ key, report, spanStart, spanEnd, seriesPoint }, act),
      );
    }
    default: {
      const row = rows.find("figureClaim", event.claim);
      if (row === undefined) return;
      if (event.kind === "figures.claim-corrected") noteConflict({ ...fact, event }, row, rows);
      return rows.keep("figureClaim", withAct(row, actOf({ ...fact, event })));
    }
  }
}

function actFacts({ entry, atMs, actor }: Fact) {
  return { entry, atMs, by: actor };
}

type LaterEvent = Exclude<
  Extract<FiguresEvent, { claim: FigureClaimId }>,
  { kind: "figures.claim-entered" }
>;

function actOf(fact: Fact<LaterEvent>): FigureAct {
  const { event } = fact;
  const facts = actFacts(fact);
  switch (event.kind) {
    case "figures.claim-corrected": {
      const { changes, basedOn, reason } = event;
      return { ...facts, act: "corrected", changes, basedOn, reason };
    }
    case "figures.claim-reviewed":
      return { ...facts, act: "reviewed", verdict: event.verdict, reason: event.reason };
    case "figures.claim-withdrawn":
      return { ...facts, act: "withdrawn", reason: event.reason };
    case "figures.role-set": {
      const { role, low, high, reason } = event;
      return { ...facts, act: "role-set", role, low, high, reason };
    }
  }
}

/** Two editors of one field: raised while both values wait, settled by who decides between them. */
function noteConflict(fact: Fact<ClaimCorrected>, row: FigureClaimRow, rows: ReadRows): void {
  const { event, entry } = fact;
  const key = discrepancyKey(conflictKind, event.claim);
  const fields = conflictingFields(row, event);
  if (fields.length > 0) {
    const standing = fields.map((field) => row.provenance[field]);
    const claims = [...new Set([...standing, entry])];
    return raiseDiscrepancy(rows, fact, { kind: conflictKind, subject: event.claim, claims });
  }
  const open = rows.find("discrepancy", key);
  if (open?.state !== "open" || event.basedOn !== row.version) return;
  const isSettled = row.conflicts.every(({ field }) => Object.hasOwn(event.changes, field));
  if (!isSettled) return;
  const settled = { resolvedBy: fact.actor, resolution: event.reason };
  rows.keep("discrepancy", { ...open, state: "resolved", ...settled });
}

function applyOrigin(fact: Fact<OriginDeclared>, rows: ReadRows): void {
  const { claims, relation, reason } = fact.event;
  const key = originKey(claims);
  const [claimA, claimB] = [...claims].sort() as [FigureClaimId, FigureClaimId];
  const acts = [
    ...(rows.find("figureOrigin", key)?.acts ?? []),
    { ...actFacts(fact), relation, reason },
  ];
  rows.keep("figureOrigin", { key, claimA, claimB, relation, acts });
}

function applyReportKept(
  fact: Fact<Extract<FiguresEvent, { kind: "figures.report-kept" }>>,
  rows: ReadRows,
): void {
  const { kind: _kind, report, ...described } = fact.event;
  if (rows.find("figureReport", report) !== undefined) return;
  const kept = { keptBy: fact.actor, keptAtMs: fact.atMs, forgottenAtMs: null };
  rows.keep("figureReport", { key: report, ...described, ...kept });
}
