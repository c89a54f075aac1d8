import type {
  ReportApproved,
  ReportAudienceSet,
  ReportDiscarded,
  ReportDrafted,
  ReportRefreshed,
  ReportSectionEdited,
} from "./events.ts";

export interface DraftSituationReport extends Omit<ReportDrafted, "kind"> {
  readonly command: "draft-situation-report";
}

export interface RefreshSituationReport extends Omit<ReportRefreshed, "kind"> {
  readonly command: "refresh-situation-report";
}

export interface EditReportSection extends Omit<ReportSectionEdited, "kind"> {
  readonly command: "edit-report-section";
}

export interface ApproveSituationReport extends Omit<ReportApproved, "kind"> {
  readonly command: "approve-situation-report";
}

export interface SetReportAudience extends Omit<ReportAudienceSet, "kind"> {
  readonly command: "set-report-audience";
}

export interface DiscardSituationReport extends Omit<ReportDiscarded, "kind"> {
  readonly command: "discard-situation-report";
}

export type SitrepCommand =
  | DraftSituationReport
  | RefreshSituationReport
  | EditReportSection
  | ApproveSituationReport
  | SetReportAudience
  | DiscardSituationReport;
