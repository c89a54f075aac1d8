import type {
  ClaimCorrected,
  ClaimEntered,
  ClaimReviewed,
  ClaimWithdrawn,
  FigureRoleSet,
  OriginDeclared,
  ReportKept,
  ReportTextForgotten,
} from "./events.ts";
import type { SeriesKept, SeriesWithdrawn } from "./series-events.ts";

export interface EnterClaim extends Omit<ClaimEntered, "kind"> {
  readonly command: "enter-claim";
}

export interface CorrectClaim extends Omit<ClaimCorrected, "kind"> {
  readonly command: "correct-claim";
}

export interface ReviewClaim extends Omit<ClaimReviewed, "kind"> {
  readonly command: "review-claim";
}

export interface WithdrawClaim extends Omit<ClaimWithdrawn, "kind"> {
  readonly command: "withdraw-claim";
}

export interface SetFigureRole extends Omit<FigureRoleSet, "kind"> {
  readonly command: "set-figure-role";
}

export interface DeclareOrigin extends Omit<OriginDeclared, "kind"> {
  readonly command: "declare-origin";
}

export interface KeepReport extends Omit<ReportKept, "kind"> {
  readonly command: "keep-report";
}

export interface ForgetReportText extends Omit<ReportTextForgotten, "kind"> {
  readonly command: "forget-report-text";
}

export interface KeepSeries extends Omit<SeriesKept, "kind"> {
  readonly command: "keep-series";
}

export interface WithdrawSeries extends Omit<SeriesWithdrawn, "kind"> {
  readonly command: "withdraw-series";
}

export type FiguresCommand =
  | EnterClaim
  | CorrectClaim
  | ReviewClaim
  | WithdrawClaim
  | SetFigureRole
  | DeclareOrigin
  | KeepReport
  | ForgetReportText
  | KeepSeries
  | WithdrawSeries;
