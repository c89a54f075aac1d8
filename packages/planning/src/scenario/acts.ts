import type { QueueAct } from "./queue-acts.ts";
import type { TravelMode } from "./travel-mode.ts";

export type { TravelMode };

/** When and on which tablet something was recorded. */
interface ActStamp {
  /** Unix milliseconds. */
  readonly atMs: number;
  readonly device: string;
}

/** One vehicle or group counted at a crossing: one person at least. */
export interface TallyAct extends ActStamp {
  readonly kind: "tally";
  readonly crossing: string;
  readonly direction: "in" | "out";
  readonly mode: TravelMode;
  /** 0 on foot. */
  readonly vehicles: number;
  readonly adults: number;
  /** Under 18 years. */
  readonly children: number;
}

export interface BirthDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  readonly precision: "day" | "month" | "year";
}

export type DocumentType = "internal-passport" | "passport" | "birth-certificate" | "other";

/** A travel document. Numbers lie in ranges that no authority issues. */
export interface ScenarioDocument {
  readonly type: DocumentType;
  readonly number: string;
  /** ISO 3166-1 alpha-3. */
  readonly issuer: string;
}

export type MemberRelationship = "head" | "partner" | "child" | "parent" | "sibling" | "other";

/** Why two records of one person differ. */
export type PlantedVariant = "same-document" | "other-document" | "other-script" | "clerk-spelling";

/** A person as one clerk wrote the person down. All names are invented. */
export interface ScenarioMember {
  readonly key: number;
  readonly family: string;
  readonly given: string;
  readonly patronymic?: string;
  /** Script of `family`, `given` and `patronymic`. */
  readonly script: "cyrillic" | "latin";
  /** As printed in a passport, where one was shown. */
  readonly latinFamily?: string;
  readonly latinGiven?: string;
  readonly birth: BirthDate;
  readonly sex: "male" | "female";
  /** ISO 3166-1 alpha-3. */
  readonly citizenship: string;
  readonly relationship: MemberRelationship;
  readonly document?: ScenarioDocument;
  /** Key of the same person's earlier record. Ground truth: no tablet knows it. */
  readonly plantedDuplicateOf?: number;
  readonly plantedVariant?: PlantedVariant;
}

export interface HouseholdRegisteredAct extends ActStamp {
  readonly kind: "household-registered";
  readonly household: number;
  readonly crossing: string;
  /** The head first. */
  readonly members: readonly ScenarioMember[];
  readonly destinationTown?: string;
  readonly needsPlace: "yes" | "no" | "unknown";
  readonly contactPhone?: string;
  readonly stage: "group" | "individual";
  /** Key of the earlier household whose members, or some of them, are registered again. */
  readonly plantedDuplicateOf?: number;
}

/** What every act about a place carries. */
interface PlaceStamp extends ActStamp {
  readonly hold: number;
  readonly household: number;
  readonly site: string;
  readonly unit: string;
  readonly persons: number;
}

export interface HoldPlacedAct extends PlaceStamp {
  readonly kind: "hold-placed";
  /** Unix milliseconds; the hold lapses then unless the household has arrived. */
  readonly untilMs: number;
  /** Ground truth: an offline tablet gave places that another tablet had already given. */
  readonly isPlantedOverbooking?: true;
}

export interface CheckedInAct extends PlaceStamp {
  readonly kind: "checked-in";
}

export interface CheckedOutAct extends PlaceStamp {
  readonly kind: "checked-out";
}

export interface HoldReleasedAct extends PlaceStamp {
  readonly kind: "hold-released";
  readonly reason: "expired";
}

/** A registered household seen leaving by its slip. Its tally is an act of its own. */
export interface DepartedAct extends ActStamp {
  readonly kind: "departed";
  readonly household: number;
  readonly persons: number;
  readonly crossing: string;
}

/** A personal number (Kazakhstan: IIN) issued to one member by a town office. */
export interface NumberIssuedAct extends ActStamp {
  readonly kind: "number-issued";
  readonly household: number;
  readonly member: number;
}

/** Something a tablet recorded. */
export type ScenarioAct =
  | TallyAct
  | HouseholdRegisteredAct
  | HoldPlacedAct
  | CheckedInAct
  | CheckedOutAct
  | HoldReleasedAct
  | DepartedAct
  | NumberIssuedAct
  | QueueAct;
