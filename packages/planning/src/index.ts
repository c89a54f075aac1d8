export {
  bwtStatuses,
  type BwtLane,
  type BwtLaneKind,
  type BwtMode,
  type BwtPort,
  type BwtProblem,
  type BwtStatus,
} from "./border-feed/bwt-shape.ts";
export { waitSourceOfBwt } from "./border-feed/bwt-source.ts";
export { bwtUpdateText } from "./border-feed/bwt-time.ts";
export { readBwt, type BwtReading } from "./border-feed/read-bwt.ts";
export { writeBwt } from "./border-feed/write-bwt.ts";
export {
  entriesByDay,
  reportingDay,
  type CountedEntries,
  type EntriesDay,
} from "./forecast/entries-by-day.ts";
export {
  forecastEntries,
  sumEntries,
  type EntriesForecast,
  type EntriesInput,
  type QueueLead,
} from "./forecast/entries-forecast.ts";
export { evaluateWaits, type HorizonEvaluation } from "./forecast/evaluate-waits.ts";
export { expectedJoins } from "./forecast/expected-joins.ts";
export {
  createForecastCalibration,
  type ForecastCalibration,
  type ForecastWait,
} from "./forecast/forecast-calibration.ts";
export type { ForecastRange, PastForecast } from "./forecast/forecast-range.ts";
export {
  forecastWaits,
  learnWaits,
  type WaitForecast,
  type WaitForecastOptions,
} from "./forecast/forecast-waits.ts";
export {
  createHourlySeries,
  type HourlySeries,
  type SeriesFlaws,
  type WaitPoint,
} from "./forecast/hourly-series.ts";
export { queueLedWaits, type QueueLedWait } from "./forecast/queue-led-waits.ts";
export {
  hoursUntilAbove,
  mostInNight,
  outlookOfQueue,
  type HoursUntil,
  type OutlookPoint,
} from "./forecast/queue-outlook.ts";
export {
  scoreForecasts,
  seasonalScale,
  type ForecastScore,
  type KeptForecast,
} from "./forecast/score-forecasts.ts";
export type { MethodScore } from "./forecast/score-method.ts";
export { lanesNeeded, type LanesNeeded } from "./forecast/staffing.ts";
export type { WaitModel } from "./forecast/wait-model.ts";
export type { Holidays } from "./forecast/week-profile.ts";
export { compareEntries, type EntriesComparison } from "./queue-simulator/compare-entries.ts";
export { compareHourly, type HourlyComparison } from "./queue-simulator/compare-hourly.ts";
export {
  comparePredictors,
  predictorNames,
  queueVariants,
  type PredictorComparison,
  type PredictorErrors,
  type PredictorName,
  type QueueVariant,
} from "./queue-simulator/compare-predictors.ts";
export type {
  BirthDate,
  CheckedInAct,
  CheckedOutAct,
  DepartedAct,
  DocumentType,
  HoldPlacedAct,
  HoldReleasedAct,
  HouseholdRegisteredAct,
  MemberRelationship,
  NumberIssuedAct,
  PlantedVariant,
  ScenarioAct,
  ScenarioDocument,
  ScenarioMember,
  TallyAct,
  TravelMode,
} from "./scenario/acts.ts";
export type { Assumption } from "./scenario/assumptions.ts";
export type { CrossingWaits, WaitMaximum } from "./scenario/crossing-waits.ts";
export type { ArrivalsDay } from "./scenario/entry-flow.ts";
export {
  createArrivalsScenario,
  createModelCase,
  type ArrivalsOptions,
  type ModelCaseOptions,
} from "./scenario/model-case.ts";
export type {
  DeviceRole,
  Period,
  Scenario,
  ScenarioCrossing,
  ScenarioDevice,
  ScenarioSite,
  ScenarioUnit,
  SiteKind,
  UnitKind,
} from "./scenario/scenario.ts";
export { findChangedHands } from "./signals/changed-hands.ts";
export { findOperatorExceptions } from "./signals/operator-exceptions.ts";
export { findOutOfTurn } from "./signals/out-of-turn.ts";
export type { QueueJump, WatchedToken } from "./signals/service-events.ts";
export {
  signalCodes,
  signalParameters,
  type SignalCode,
  type SignalSubject,
  type TroubleSignal,
} from "./signals/trouble-signal.ts";
export { findWaitAgainstCounts, type KeptEstimate } from "./signals/wait-against-counts.ts";
export { queueOfCounts, type CountedQueue, type QueueCount } from "./waits/counted-queue.ts";
export { estimateQueue, type QueueEstimate, type QueueRecord } from "./waits/estimate-queue.ts";
export {
  createIntervalCalibration,
  waitBand,
  type IntervalCalibration,
  type WaitBand,
} from "./waits/interval-calibration.ts";
export { laneHoursBetween, type LaneStep } from "./waits/lane-schedule.ts";
export type { LaneOpening } from "./waits/lane-work.ts";
export {
  queueOfTokens,
  type TokenFlaws,
  type TokenQueue,
  type TokenTimes,
} from "./waits/queue-tokens.ts";
export { crossingRate, type LaneWork, type ServiceRate } from "./waits/service-rate.ts";
export {
  answerWait,
  waitMethods,
  type WaitAnswer,
  type WaitMethod,
  type WaitSource,
} from "./waits/wait-answer.ts";
export {
  checkWait,
  contradictingChecks,
  type Passage,
  type WaitChecks,
} from "./waits/wait-checks.ts";
export {
  calibratedRange,
  estimateWait,
  type QueueKnowledge,
  type WaitRange,
} from "./waits/wait-estimate.ts";
export { waitParameters } from "./waits/wait-parameters.ts";
