export {
  allDirections,
  type Claim,
  type ClaimAspect,
  claimAspects,
  type ClaimDirection,
  claimDirections,
  type ClaimMeasure,
  claimMeasures,
  type ClaimQualifier,
  claimQualifiers,
  type ClaimRate,
  claimRates,
  type ClaimSource,
  type ClaimUnit,
  claimUnits,
  type Quantity,
  type ReliabilityRange,
  type SourceClass,
  sourceClasses,
} from "./claims/claim.ts";
export {
  calendarDays,
  type DayLimits,
  type Period,
  periodMinutes,
  type PeriodMinutes,
  periodOf,
  undated,
} from "./claims/period.ts";
export { type LineageReason, type Origin, traceOrigins } from "./lineage/trace-origins.ts";
export { findContradictions } from "./arithmetic/find-contradictions.ts";
export type {
  ArithmeticFindings,
  ComparisonBarred,
  Contradiction,
  Identity,
  IdentityResidual,
  NotApplicable,
} from "./arithmetic/findings.ts";
export { type NormalisedEvent, normaliseWording } from "./claims/normalise-wording.ts";
export {
  claimInterval,
  quantityInterval,
  type QuantityInterval,
} from "./claims/quantity-interval.ts";
export type {
  ClaimProposal,
  ReadReportOptions,
  ReportLanguage,
  ReportReading,
} from "./reading/claim-proposal.ts";
export {
  type GroupedPassage,
  type GroupedReading,
  groupReadings,
} from "./reading/group-readings.ts";
export { readReport } from "./reading/read-report.ts";
export type {
  Series,
  SeriesFlag,
  SeriesFlagKind,
  SeriesKind,
  SeriesPoint,
} from "./series/series.ts";
export { checkAllSeries, checkSeries, checkSteps } from "./series/check-series.ts";
export { compareAll, compareParts, compareVintages } from "./series/compare-series.ts";
export type { ColumnsProblem, SeriesColumns } from "./series/map-columns.ts";
export { type DayFlow, dayFlows } from "./series/day-flows.ts";
export { inOneGo } from "./tables/in-one-go.ts";
export { proposeSubject, type SeriesShape } from "./series/propose-subject.ts";
export {
  readSeriesSteps,
  type SeriesOptions,
  type SeriesReading,
  type SeriesTable,
  seriesFromCsv,
} from "./series/series-from-csv.ts";
export {
  type Nowcast,
  nowcastDay,
  type NowcastRequest,
  type PostDelivery,
  type PostNowcast,
} from "./nowcast/nowcast-day.ts";
export {
  type ClaimsTable,
  claimsFromCsv,
  type MalformedClaim,
} from "./evaluation/claims-from-csv.ts";
export type { ContradictionReason } from "./evaluation/explain-contradiction.ts";
export { type ClaimsEvaluation, evaluateClaims } from "./evaluation/evaluate-claims.ts";
