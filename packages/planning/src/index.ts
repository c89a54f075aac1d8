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
