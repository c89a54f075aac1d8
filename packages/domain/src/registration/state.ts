import type { CrossingCode, HouseholdId, PersonId, Reference } from "../ids.ts";
import type { CorrectableField, PersonOpen, PlaceNeed, RegistrationStage } from "./events.ts";

export interface HouseholdRow {
  readonly key: HouseholdId;
  readonly reference: Reference;
  readonly crossing: CrossingCode | null;
  readonly stage: RegistrationStage;
  readonly persons: number;
  readonly personsDeparted: number;
  readonly placeNeed: PlaceNeed;
  readonly destination: string | null;
  readonly spokenLanguage: string | null;
  readonly hasProtectionReferral: boolean;
  readonly registeredAtMs: number;
  readonly device: string;
  /** The standing placement, if the household has a place. */
  readonly placement: string | null;
  /** Town of the site it was first checked in at; null while it has slept nowhere we know of. */
  readonly firstTown: string | null;
  readonly members: readonly PersonId[];
  /** The entry that registered it; empty while only its slip has been seen (see `seen-household`). */
  readonly entry: string;
}

/** For each field the entry that set it. */
export type Provenance = Readonly<Partial<Record<CorrectableField, string>>>;

export interface PersonRow extends Omit<PersonOpen, "person"> {
  readonly key: PersonId;
  readonly household: HouseholdId;
  readonly state: "present" | "departed";
  readonly enteredAtMs: number;
  readonly leftAtMs: number | null;
  readonly hasNumber: boolean;
  readonly provenance: Provenance;
}

/** Households and persons registered by one device's post in one hour. */
export interface RegistrationHourRow {
  readonly key: string;
  readonly crossing: string;
  readonly hourStartMs: number;
  readonly households: number;
  readonly persons: number;
  readonly numbersIssued: number;
}
