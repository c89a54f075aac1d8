import type { Fact } from "../journal/fact.ts";
import type { ReadRows, RowKey } from "../journal/read-rows.ts";
import { reportApprovalsNeeded } from "./decide.ts";
import type { ReportApproved, SitrepEvent } from "./events.ts";
import { actOf, draftedReport, withAudience, withEdit, withRefresh } from "./fold-report.ts";
import type { SituationReportRow } from "./state.ts";

export function touchesOfSitrep({ event }: Fact<SitrepEvent>): readonly RowKey[] {
  const report = { table: "situationReport", key: event.report } as const;
  if (event.kind !== "sitrep.approved") return [report];
  return [report, { table: "reportNumber", key: "last" }];
}

/** A finished report is frozen: what arrives later changes who may read it, and nothing else. */
export function applySitrep(fact: Fact<SitrepEvent>, rows: ReadRows): void {
  const { event } = fact;
  const row = rows.find("situationReport", event.report);
  if (event.kind === "sitrep.drafted") {
    if (row === undefined) rows.keep("situationReport", draftedReport({ ...fact, event }));
    return;
  }
  if (row === undefined) return;
  if (event.kind === "sitrep.audience-set") {
    return rows.keep("situationReport", withAudience(row, { ...fact, event }));
  }
  if (row.state !== "draft") return;
  switch (event.kind) {
    case "sitrep.refreshed":
      return rows.keep("situationReport", withRefresh(row, { ...fact, event }));
    case "sitrep.section-edited":
      return rows.keep("situationReport", withEdit(row, { ...fact, event }));
    case "sitrep.approved":
      return applyApproval({ ...fact, event }, row, rows);
    case "sitrep.discarded": {
      const acts = [...row.acts, actOf(fact, "discarded")];
      return rows.keep("situationReport", { ...row, state: "discarded", acts });
    }
  }
}

/** Only words for the standing version count, each person's once; the second gives the number. */
function applyApproval(fact: Fact<ReportApproved>, row: SituationReportRow, rows: ReadRows): void {
  const { entry, actor: by, atMs, event } = fact;
  const isCounted =
    by !== null && event.basedOn === row.version && !row.approvals.some((one) => one.by === by);
  if (!isCounted) return;
  const approvals = [...row.approvals, { entry, by, atMs }];
  const approved = { ...row, approvals, acts: [...row.acts, actOf(fact, "approved")] };
  if (approvals.length < reportApprovalsNeeded) return rows.keep("situationReport", approved);
  const number = (rows.find("reportNumber", "last")?.number ?? 0) + 1;
  rows.keep("reportNumber", { key: "last", number, report: row.key });
  const final = { number, state: "approved", approvedAtMs: atMs } as const;
  rows.keep("situationReport", { ...approved, ...final });
}
