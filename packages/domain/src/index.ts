export * from "./ids.ts";
export * from "./crossing/commands.ts";
export * from "./crossing/events.ts";
export type * from "./crossing/rejections.ts";
export type { CrossingHourRow, CrossingRow, TallyRow } from "./crossing/state.ts";
export * from "./registration/commands.ts";
export * from "./registration/events.ts";
export * from "./registration/reference.ts";
export type * from "./registration/rejections.ts";
export type {
  HouseholdRow,
  PersonRow,
  Provenance,
  RegistrationHourRow,
} from "./registration/state.ts";
export * from "./stay/commands.ts";
export * from "./stay/events.ts";
export type * from "./stay/rejections.ts";
export type { DepartureHourRow } from "./stay/state.ts";
export * from "./places/commands.ts";
export * from "./places/events.ts";
export type * from "./places/rejections.ts";
export { freePlaces } from "./places/state.ts";
export { townIn } from "./places/town-names.ts";
export type { PlacementRow, SiteRow, StandingClaim, UnitRow } from "./places/state.ts";
export * from "./review/commands.ts";
export * from "./review/events.ts";
export type * from "./review/rejections.ts";
export { duplicateStates } from "./review/state.ts";
export type {
  DuplicateOpinion,
  DuplicateProposalRow,
  DuplicateReopening,
  DuplicateState,
  PersonLinkRow,
} from "./review/state.ts";
export * from "./figures/commands.ts";
export * from "./figures/events.ts";
export * from "./figures/series-events.ts";
export {
  seriesAsKnown,
  type FigureSeriesFileRow,
  type FigureSeriesRow,
  type SeriesVintage,
} from "./figures/series-state.ts";
export * from "./figures/statement.ts";
export type * from "./figures/rejections.ts";
export { claimAsKnown } from "./figures/fold-claim.ts";
export { claimReviewStates } from "./figures/state.ts";
export type {
  ClaimReviewState,
  FigureAct,
  FigureClaimRow,
  FigureConflict,
  FigureOriginRow,
  FigureReportRow,
} from "./figures/state.ts";
export type * from "./sitrep/commands.ts";
export { reportApprovalsNeeded } from "./sitrep/decide.ts";
export * from "./sitrep/events.ts";
export { tellsExactNumber } from "./sitrep/exact-numbers.ts";
export * from "./sitrep/figures.ts";
export type * from "./sitrep/rejections.ts";
export { isUntranslated, publicWords, reportStates, standingText, textOf } from "./sitrep/state.ts";
export type {
  ReportAct,
  ReportApproval,
  ReportNumberRow,
  ReportState,
  ReportText,
  SituationReportRow,
  WaitingText,
} from "./sitrep/state.ts";
export * from "./queue/commands.ts";
export * from "./queue/events.ts";
export { lineOf, type TokenInLine } from "./queue/line.ts";
export * from "./queue/priority.ts";
export type * from "./queue/rejections.ts";
export { tokenStates } from "./queue/state.ts";
export type {
  LaneChangeRow,
  LaneRow,
  MisconductRow,
  QueueHourRow,
  TokenHouseholdRow,
  TokenRow,
  TokenState,
} from "./queue/state.ts";
export * from "./queue/token-number.ts";
export type * from "./waits/commands.ts";
export * from "./waits/events.ts";
export type * from "./waits/rejections.ts";
export type { LineCountRow, ToldWaitRow } from "./waits/state.ts";
export type {
  DiscrepancyKind,
  DiscrepancyResolved,
  DiscrepancyRow,
} from "./journal/discrepancy-state.ts";
export { decide, decideAs, type Asked, type Command, type Rejection } from "./journal/decide.ts";
export type { DomainEvent, DomainEventKind } from "./journal/event.ts";
export { hourMs, hourStartOf, type Fact } from "./journal/fact.ts";
export { furtherTouchedRows, project, touchedRows } from "./journal/project.ts";
export {
  MemoryRows,
  type ReadRows,
  type ReadTable,
  type ReadTables,
  type RowKey,
} from "./journal/read-rows.ts";
