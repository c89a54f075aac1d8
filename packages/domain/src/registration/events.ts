import type { CrossingCode, HouseholdId, PersonId, Reference } from "../ids.ts";

export const sexes = ["female", "male", "other", "not-recorded"] as const;
export type Sex = (typeof sexes)[number];

/** Age bands of the UNHCR population statistics, so that figures compare without conversion. */
export const ageBands = ["0-4", "5-11", "12-17", "18-59", "60+", "unknown"] as const;
export type AgeBand = (typeof ageBands)[number];

export const relationships = [
  "head",
  "partner",
  "child",
  "parent",
  "sibling",
  "grandparent",
  "other-relative",
  "not-related",
  "unknown",
] as const;
export type Relationship = (typeof relationships)[number];

export const documentKinds = [
  "internal-passport",
  "passport",
  "birth-certificate",
  "national-id",
  "other",
  "none",
  "unknown",
] as const;
export type DocumentKind = (typeof documentKinds)[number];

/**
 * The open part of a person (tier T1): what planning needs and what names nobody. Names, birth
 * date, document number and telephone are sealed on the tablet and never stand here.
 */
export interface PersonOpen {
  readonly person: PersonId;
  readonly sex: Sex;
  readonly ageBand: AgeBand;
  /** ISO 3166-1 alpha-3, or null when not recorded. */
  readonly citizenship: string | null;
  readonly relationship: Relationship;
  readonly documentKind: DocumentKind;
}

export const placeNeeds = ["yes", "no", "unknown"] as const;
export type PlaceNeed = (typeof placeNeeds)[number];

/** `group`: counted and named in three minutes; `individual`: each person's record is complete. */
export const registrationStages = ["group", "individual"] as const;
export type RegistrationStage = (typeof registrationStages)[number];

/** A household registered at a desk. The stay of its members starts with this. */
export interface HouseholdRegistered {
  readonly kind: "registration.household-registered";
  readonly household: HouseholdId;
  readonly reference: Reference;
  /** Crossing by which it came, or null at a desk inland. */
  readonly crossing: CrossingCode | null;
  readonly stage: RegistrationStage;
  /** 1 to `limits.householdPersonsMax`; the first is the head. */
  readonly persons: readonly PersonOpen[];
  /** Whether a place to sleep is needed tonight. */
  readonly placeNeed: PlaceNeed;
  /** Town the household wants to reach, as chosen from the list; null when not said. */
  readonly destination: string | null;
  /** Version of the privacy notice that was read out, and its language. */
  readonly noticeVersion: string;
  readonly spokenLanguage: string | null;
  /** True when a protection officer should meet the household. The reason is sealed. */
  readonly hasProtectionReferral: boolean;
}

/** A person added to a household after its registration, under the same reference. */
export interface PersonAdded {
  readonly kind: "registration.person-added";
  readonly household: HouseholdId;
  /** Crossing of the household, so that the person counts where the household did. */
  readonly crossing: CrossingCode | null;
  readonly person: PersonOpen;
}

/** Fields that carry provenance. The sealed ones are named here; their values stay sealed. */
export const correctableFields = [
  "sex",
  "ageBand",
  "citizenship",
  "relationship",
  "documentKind",
  "names",
  "birth",
  "document",
  "contact",
] as const;
export type CorrectableField = (typeof correctableFields)[number];

/**
 * A correction, or the growth of a group record into an individual one. `basedOn` names, for each
 * changed field, the entry whose value the registrar saw: a correction made against an older value
 * than the current one is a conflict for a person to settle, never a silent overwrite.
 */
export interface PersonCorrected {
  readonly kind: "registration.person-corrected";
  readonly household: HouseholdId;
  readonly person: PersonId;
  readonly changes: Partial<Omit<PersonOpen, "person">>;
  /** Sealed fields changed by the sealed part of the same entry. */
  readonly sealedFields: readonly CorrectableField[];
  readonly basedOn: Readonly<Partial<Record<CorrectableField, string>>>;
  readonly stage: RegistrationStage;
}

/** A personal number was issued. That it was is open; the number itself is sealed. */
export interface NumberIssued {
  readonly kind: "registration.number-issued";
  readonly household: HouseholdId;
  readonly crossing: CrossingCode | null;
  readonly person: PersonId;
  /** `KZ-IIN`: individual identification number of Kazakhstan. */
  readonly scheme: "KZ-IIN" | "other";
}

export type RegistrationEvent = HouseholdRegistered | PersonAdded | PersonCorrected | NumberIssued;
