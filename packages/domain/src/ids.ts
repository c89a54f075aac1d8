import type { Brand } from "@caravanserai/kernel";

/** UUIDv7 of one journal entry. */
export type EntryId = Brand<string, "EntryId">;
/** UUID of an enrolled tablet, of the hub itself, or of the vault. */
export type DeviceId = Brand<string, "DeviceId">;
/** UUID of a member of staff. */
export type StaffId = Brand<string, "StaffId">;
export type TallyId = Brand<string, "TallyId">;
export type HouseholdId = Brand<string, "HouseholdId">;
export type PersonId = Brand<string, "PersonId">;
export type SiteId = Brand<string, "SiteId">;
export type UnitId = Brand<string, "UnitId">;
/** One household's claim on one unit, from the hold to the check-out. */
export type PlacementId = Brand<string, "PlacementId">;
export type ProposalId = Brand<string, "ProposalId">;
/** Short stable code of a border crossing, as staff write it: `KZ-07`. */
export type CrossingCode = Brand<string, "CrossingCode">;
/** Reference number on the slip, with check characters (see `registration/reference`). */
export type Reference = Brand<string, "Reference">;
