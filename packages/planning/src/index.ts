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
export {
  createIntervalCalibration,
  waitBand,
  type IntervalCalibration,
  type WaitBand,
} from "./waits/interval-calibration.ts";
export { laneHoursBetween, type LaneStep } from "./waits/lane-schedule.ts";
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
export { estimateWait, type QueueKnowledge, type WaitRange } from "./waits/wait-estimate.ts";
export { waitParameters } from "./waits/wait-parameters.ts";
